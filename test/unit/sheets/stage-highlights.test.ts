import { parseExact, type Exact } from '../../../src/domain/basics/exact';
import type { InputColumn, StageTable } from '../../../src/domain/stages/table';
import { tableRange } from '../../../src/sheets/columns';
import { stageHighlights } from '../../../src/sheets/stage-highlights';

const exact = (value: string): Exact => parseExact(value) as Exact;

function table(columns: readonly InputColumn[], more: Partial<StageTable> = {}): StageTable {
  return { id: 'side', sheet: '表', note: '', columns, rows: [], ...more };
}

function formulas(of: StageTable): readonly string[] {
  return stageHighlights(of, tableRange(of.columns, 3), false).map(
    ({ range, formula, look }) => `${look} ${range} ${formula}`,
  );
}

const JUDGES = ['judge1', 'judge2', 'judge3'];
const judges = JUDGES.map((id): InputColumn => {
  return { role: 'input', id, title: id, input: { kind: 'score', most: exact('100') }, markBlank: JUDGES };
});

test('a score over the full mark, below 0 or a text is red; a judge who is missing beside others is amber', () => {
  expect([formulas(table(judges))[0], formulas(table(judges))[3]]).toEqual([
    'block A4:A6 AND($A4<>"",OR(NOT(ISNUMBER($A4)),$A4<0,$A4>100))',
    'warn A4:A6 AND($A4="",COUNTA($B4,$C4)>0)',
  ]);
});

test('one judge alone is not marked, a name that is always wanted is', () => {
  const [only] = judges as [InputColumn];
  expect(formulas(table([{ ...only, markBlank: ['judge1'] }]))).toHaveLength(1);
  const name: InputColumn = {
    role: 'input',
    id: 'name',
    title: '评委姓名',
    input: { kind: 'text' },
    markBlank: 'always',
  };
  expect(formulas(table([name]))).toEqual(['warn A4:A6 AND($A4="")']);
});

test('a day that must be later than another is marked, typed as a date or as a text', () => {
  const days = ['noticeEnd', 'appointed'].map((id): InputColumn => {
    return { role: 'input', id, title: id, input: { kind: 'day' } };
  });
  const message = () => ({ code: 'stage.gave-up', params: {} }) as const;
  const places = { kind: 'dayAfter', of: 'appointed', limit: 'noticeEnd', at: 'appointed' } as const;
  const of = table(days, { checks: [{ ...places, severity: 'warn', rule: 'R-DEC-3', message }] });
  const number = (cell: string) => `IF(ISNUMBER(${cell}),${cell},DATEVALUE(${cell}))`;
  expect(formulas(of)).toEqual([`warn B4:B6 IFERROR(${number('$B4')}<=${number('$A4')},FALSE)`]);
});

test('a turnout that is too low is marked exactly', () => {
  const count = (id: string): InputColumn => ({ role: 'input', id, title: id, input: { kind: 'count' } });
  const of = table([count('entitled'), count('returned')], {
    marks: [
      { part: 'returned', whole: 'entitled', least: exact('2').div(exact('3')), severity: 'block', at: ['returned'] },
    ],
  });
  expect(formulas(of).slice(-1)).toEqual(['block B4:B6 AND(COUNT($B4,$A4)=2,$B4*3<$A4*2)']);
});
