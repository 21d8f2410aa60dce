import { gridFormula, storedFormula } from '../../../src/workbench/formula-names';

test.each([
  ['_xldudf_XUANBA_COMPOSITE(B2:D2,"3:3:4")', 'XUANBA.COMPOSITE(B2:D2,"3:3:4")'],
  ['IFERROR(_xldudf_XUANBA_TRIMMEDMEAN(B2:H2,1,1,2),"")', 'IFERROR(XUANBA.TRIMMEDMEAN(B2:H2,1,1,2),"")'],
  ['_xlfn.XLOOKUP(A1,B:B,C:C)', 'XLOOKUP(A1,B:B,C:C)'],
  ['_xlfn._xlws.FILTER(A1:A9,B1:B9>0)', 'FILTER(A1:A9,B1:B9>0)'],
  ['_xlfn.STDEV.S(A1:A9)+SUM(A1)', 'STDEV.S(A1:A9)+SUM(A1)'],
  ['"_xlfn.XLOOKUP("&\'_xldudf_XUANBA_X\'!A1', '"_xlfn.XLOOKUP("&\'_xldudf_XUANBA_X\'!A1'],
])('%s is shown as %s and stored again as it was', (stored, shown) => {
  expect(gridFormula(stored)).toBe(shown);
  expect(storedFormula(`=${shown}`, 'XUANBA')).toBe(stored);
});

test('names are stored whatever their case, and names that only begin or end like ours are left alone', () => {
  expect(storedFormula('=xuanba.composite(A1:C1,"1:1:1")', 'XUANBA')).toBe('_xldudf_XUANBA_composite(A1:C1,"1:1:1")');
  expect(storedFormula('=MYXUANBA.X(A1)+"XUANBA.X("', 'XUANBA')).toBe('MYXUANBA.X(A1)+"XUANBA.X("');
});
