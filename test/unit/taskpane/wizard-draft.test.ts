import type { SourceWorkbook } from '../../../src/domain/roster/source';
import { draftText, readDraft } from '../../../src/taskpane/steps/start/wizard-draft';
import { FIRST_STATE, type WizardState } from '../../../src/taskpane/steps/start/wizard-state';

const HEADER = ['姓名', '性别', '出生年月', '竞聘职位'];
const sheet = (name: string, header: readonly string[] = HEADER) => ({
  name,
  rows: [header, ['张三', '男', '1978.05', '主任']],
  merges: [],
  hiddenRows: new Set<number>(),
  hidden: false,
});
const book = (...sheets: SourceWorkbook['sheets']): SourceWorkbook => ({
  fileName: '名册.xlsx',
  sheets,
  dateSystem: '1900',
});

const STATE: WizardState = {
  step: 'posts',
  entries: {
    sheet: '名册',
    sheets: {
      名册: {
        headerRows: '',
        columns: [
          { column: 2, header: '性别', use: 'unused' },
          { column: 3, header: '出生年月', use: 'birth' },
        ],
      },
    },
    scheme: { kind: 'preset', id: '004' },
    answers: { asOf: '2012-05-31' },
    posts: [{ name: '主任', openings: '1', quota: '', leftOut: false }],
  },
};
const TEXT = draftText(STATE);

test('a draft comes back as it was while the workbook is as it was', () => {
  expect(readDraft(TEXT, book(sheet('名册')))).toEqual({ state: STATE, losses: [] });
  expect(readDraft(draftText(FIRST_STATE), book(sheet('名册')))?.state).toEqual(FIRST_STATE);
});

test('of a column whose header has changed the choice is lost, and said; the rest is kept', () => {
  const fitted = readDraft(TEXT, book(sheet('名册', ['姓名', '民族', '出生年月', '竞聘职位'])));
  expect(fitted?.losses).toEqual([{ kind: 'column', column: 'B', header: '性别' }]);
  expect(fitted?.state).toEqual({
    step: 'roster',
    entries: {
      ...STATE.entries,
      sheets: { 名册: { headerRows: '', columns: [{ column: 3, header: '出生年月', use: 'birth' }] } },
    },
  });
});

test('of a sheet that is gone the choice and its columns are lost, and said once; scheme, answers and posts are kept', () => {
  const fitted = readDraft(TEXT, book(sheet('另一张')));
  expect(fitted?.losses).toEqual([{ kind: 'sheet', sheet: '名册' }]);
  expect(fitted?.state).toEqual({ step: 'roster', entries: { ...STATE.entries, sheet: undefined, sheets: {} } });
});

test('a scheme that there is no longer is lost, and said', () => {
  const unknown = { ...STATE, entries: { ...STATE.entries, scheme: { kind: 'preset', id: '1999' } as const } };
  const fitted = readDraft(draftText(unknown), book(sheet('名册')));
  expect(fitted?.losses).toEqual([{ kind: 'scheme' }]);
  expect(fitted?.state.entries.scheme).toBeUndefined();
});

test('writing is not gone back to: the clerk sees the preview again first', () => {
  expect(readDraft(draftText({ ...STATE, step: 'make' }), book(sheet('名册')))?.state.step).toBe('preview');
});

test.each([
  ['no JSON', '{'],
  ['null', 'null'],
  ['another version', TEXT.replace('"version":1', '"version":2')],
  ['an unknown step', TEXT.replace('"step":"posts"', '"step":"end"')],
  ['a field that there is not', TEXT.replace('"use":"birth"', '"use":"toString"')],
  ['a number for a text', TEXT.replace('"asOf":"2012-05-31"', '"asOf":2012')],
  ['a post without its numbers', TEXT.replace('"openings":"1",', '')],
  ['a scheme of no kind', TEXT.replace('"kind":"preset"', '"kind":"other"')],
  ['no sheets', TEXT.replace('"sheets":{', '"others":{')],
])('what is no draft (%s) is not offered', (_, text) => {
  expect(text).not.toBe(TEXT);
  expect(readDraft(text, book(sheet('名册')))).toBeUndefined();
});
