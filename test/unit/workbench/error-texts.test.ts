import { ErrorTexts } from '../../../src/workbench/error-texts';

const B2 = { sheet: 's', row: 1, column: 1 };

test('a cell tells why its formula failed, and every spilled cell its own reason', () => {
  const texts = new ErrorTexts();
  texts.tell(B2, 0, 0, '甲');
  texts.tell(B2, 2, 1, '乙');
  expect(texts.of(B2)).toBe('甲');
  expect(texts.of({ sheet: 's', row: 3, column: 2 })).toBe('乙');
  expect(texts.of({ sheet: 's', row: 3, column: 1 })).toBeUndefined();
  expect(texts.of({ ...B2, sheet: 't' })).toBeUndefined();
});

test('a new calculation forgets what the last one said', () => {
  const texts = new ErrorTexts();
  texts.tell(B2, 0, 0, '甲');
  texts.tell(B2, 1, 0, '乙');
  texts.clear(B2);
  expect(texts.of(B2)).toBeUndefined();
  expect(texts.of({ ...B2, row: 2 })).toBeUndefined();
});
