import { enteredFormula, pointsTo, withSheetNames } from '../../../src/hosts/sheet-references';

const names = new Map([
  ['面试', 'xb~1'],
  ["报'名", 'xb~2'],
  ['sheet1', 'xb~3'],
]);

test.each([
  ["'面试'!$A$1+面试!B2", "'xb~1'!$A$1+'xb~1'!B2"],
  ["COUNTIF('报''名'!A:A,\"'面试'!A1\")", "COUNTIF('xb~2'!A:A,\"'面试'!A1\")"],
  ['IF(A1="a""面试!b",SHEET1!A1,Sheet1!B1)', `IF(A1="a""面试!b",'xb~3'!A1,'xb~3'!B1)`],
  ["'二次面试'!A1", "'二次面试'!A1"],
  ['面试+1', '面试+1'],
  ['#REF!+1', '#REF!+1'],
])('%s', (formula, expected) => {
  expect(withSheetNames(formula, names)).toBe(expected);
});

test('a formula points to a sheet by its name in front of an address, whatever the case', () => {
  const sheets = new Set(['面试', 'sheet1']);
  expect(
    ["='面试'!A1", '=SHEET1!A1', '="面试!A1"', "='二次面试'!A1", '=面试'].map((text) => pointsTo(text, sheets)),
  ).toEqual([...[true, true, false, false, false]]);
});

test('the add-in’s functions have the name that people see', () => {
  const none = new Map<string, string>();
  expect(enteredFormula('IFERROR(_xldudf_XUANBA_TRIMMEDMEAN(A1:C1,1,1,2),"")', none)).toBe(
    '=IFERROR(XUANBA.TRIMMEDMEAN(A1:C1,1,1,2),"")',
  );
  expect(enteredFormula('1+2', none)).toBe('=1+2');
});
