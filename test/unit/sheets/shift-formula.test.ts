import { formulaBelow, shiftFormula } from '../../../src/sheets/shift-formula';

test.each([
  ['A1+B$1+$C1+$D$1', 'B3+C$1+$C3+$D$1'],
  ['SUM(A1:B2)/sum(a1)', 'SUM(B3:C4)/sum(B3)'],
  ['A:A+$A:B+2:3+$2:3', 'B:B+$A:C+4:5+$2:5'],
  ['"A1"&A1&"say ""A1"""', '"A1"&B3&"say ""A1"""'],
  ["'A1 甲''s'!A1+Sheet1!B2+表1!C3", "'A1 甲''s'!B3+Sheet1!C4+表1!D5"],
  ['LOG10(A1)+A1_x+ABC123D+成绩A1', 'LOG10(B3)+A1_x+ABC123D+成绩A1'],
  ['Table1[[#This Row],[A1]]+1E5+1.5', 'Table1[[#This Row],[A1]]+1E5+1.5'],
  ['_xldudf_XUANBA_COMPOSITE(B2:D2,"3:3:4")', '_xldudf_XUANBA_COMPOSITE(C4:E4,"3:3:4")'],
  ['XFD1+A1048575', '#REF!+#REF!'],
  ['XFE1+ZZZ9+AAA9', 'XFE1+ZZZ9+AAB11'],
])('%s', (formula, shifted) => {
  expect(shiftFormula(formula, 2, 1)).toBe(shifted);
});

test('what leaves the sheet above or at the left is lost', () => {
  expect(shiftFormula('A1+B2:C3+1:2', -1, -1)).toBe('#REF!+A1:B2+#REF!');
});

test.each([
  'A1+B$1+$C1+$D$1+A1',
  'SUM(B3:C4)/sum(B3)',
  'A:A+$A:B+2:3+$2:3+2:$3',
  `"A1"&A1&"say ""A1"""&'A1 甲''s'!A1+表1!C3`,
  'LOG10(A1)+A1_x+ABC123D+成绩A1+Table1[[#This Row],[A1]]+1E5',
  'ZZZ1+XFE$2+XFD3',
  'COUNTIFS(C$4:C$20,C4,F$4:F$20,">"&F4)+1',
  '1+2',
])('down a column %s continues as it does cell by cell', (formula) => {
  const below = formulaBelow(formula);
  for (const rows of [0, 1, 9, 9999, -1, -3, 1_048_575]) expect(below(rows)).toBe(shiftFormula(formula, rows, 0));
});
