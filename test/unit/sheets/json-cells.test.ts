import fc from 'fast-check';
import { inflateSync, strFromU8, strToU8 } from 'fflate';
import { atOnce } from '../../../src/domain/basics/parts';
import type { SourceSheet } from '../../../src/domain/roster/source';
import { recordText } from '../../../src/sheets/frozen';
import { jsonOf, jsonSheet } from '../../../src/sheets/json-cells';
import type { SheetPlan } from '../../../src/sheets/plan';

const packed = (text: string) => atOnce(jsonSheet('_x', [], text)).rows as SourceSheet['rows'];
const unpacked = (rows: SourceSheet['rows']) =>
  atOnce(jsonOf({ name: '_x', rows, merges: [], hiddenRows: new Set(), hidden: true }, 0));

/** Texts of one piece and of many. */
const texts = fc
  .tuple(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 40_000 }))
  .map(([text, count]) => text.repeat(Math.min(count, Math.ceil(400_000 / (text.length || 1)))));

test('what is packed in parts is unpacked as it was, by this program and by any other', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const rows = packed(text);
      expect(unpacked(rows)).toBe(text);
      const [, bytes, base64 = ''] = rows.flat().join('').split(':');
      expect(strFromU8(inflateSync(strToU8(atob(base64), true)))).toBe(text);
      expect(Number(bytes)).toBe(strToU8(text).length);
    }),
    { numRuns: 30 },
  );
});

test('what is cut off, or says another length than it has, is not unpacked', () => {
  const [[whole] = []] = packed(JSON.stringify(Array.from({ length: 2_000 }, (_, index) => index * 7919)));
  const cell = String(whole);
  expect(unpacked([[cell]])).toBeDefined();
  const length = Number(cell.split(':')[1]);
  for (const broken of [
    cell.slice(0, -400),
    cell.replace(`:${length}:`, `:${length - 1}:`),
    cell.replace(`:${length}:`, `:${length + 1}:`),
  ]) {
    expect(unpacked([[broken]])).toBeUndefined();
  }
});

test('the text of a record is the JSON of its sheets', () => {
  const value = fc.oneof(fc.string(), fc.integer(), fc.constant(null), fc.boolean());
  const sheets = fc.array(fc.record({ name: fc.string(), rows: fc.array(fc.array(value), { maxLength: 120 }) }));
  fc.assert(
    fc.property(sheets, (recorded) => {
      expect(atOnce(recordText(recorded as unknown as readonly SheetPlan[]))).toBe(JSON.stringify(recorded));
    }),
  );
});
