import {
  FIRST_STATE,
  sheetEntries,
  wizardReducer,
  type ReadColumn,
  type WizardAction,
  type WizardState,
} from '../../../src/taskpane/steps/start/wizard-state';
import { answersOf, isPeopleCount, postsOf, rosterRequest } from '../../../src/taskpane/steps/start/wizard-request';
import { findScheme } from '../../../src/domain/schemes';
import type { Scheme } from '../../../src/domain/schemes/scheme';

function after(...actions: readonly WizardAction[]): WizardState {
  return actions.reduce(wizardReducer, FIRST_STATE);
}

const COLUMNS: readonly ReadColumn[] = [
  { column: 1, header: '姓名', field: 'name' },
  { column: 2, header: '出生', field: 'birth' },
  { column: 3, header: '2010考核', field: 'assessment' },
  { column: 4, header: '2011考核', field: 'assessment' },
  { column: 5, header: '其他' },
];
const use = (column: number, field: 'birth' | 'assessment' | 'unused', sheet = '名册'): WizardAction => ({
  type: 'useColumn',
  sheet,
  column,
  use: field,
  columns: COLUMNS,
});

describe('columns', () => {
  test('a choice is kept with the header that it was made for; a later one takes its place', () => {
    const { entries } = after(use(5, 'birth'), use(5, 'unused'));
    expect(sheetEntries(entries, '名册').columns).toEqual([{ column: 5, header: '其他', use: 'unused' }]);
    expect(rosterRequest(entries, '名册')).toEqual({ sheet: '名册', unused: [5] });
  });

  test('a further column of a field of several keeps those that it has', () => {
    const { entries } = after(use(5, 'assessment'));
    expect(rosterRequest(entries, '名册').columns).toEqual(new Map([['assessment', [3, 4, 5]]]));
  });

  test('two columns for a field of one are both asked for, so that it can be said', () => {
    const { entries } = after(use(2, 'birth'), use(5, 'birth'));
    expect(rosterRequest(entries, '名册').columns).toEqual(new Map([['birth', [2, 5]]]));
  });

  test('a look at another sheet loses nothing', () => {
    const { entries } = after(
      use(5, 'birth'),
      { type: 'typeHeaderRows', sheet: '名册', typed: '３-4' },
      { type: 'chooseSheet', sheet: '另一张' },
      use(2, 'unused', '另一张'),
      { type: 'chooseSheet', sheet: '名册' },
    );
    expect(rosterRequest(entries, '名册')).toEqual({
      sheet: '名册',
      headerRows: { first: 3, last: 4 },
      columns: new Map([['birth', [5]]]),
    });
    expect(rosterRequest(entries, '另一张')).toEqual({ sheet: '另一张', unused: [2] });
  });

  test('a sheet may be called like anything', () => {
    expect(sheetEntries(FIRST_STATE.entries, 'constructor')).toEqual({ headerRows: '', columns: [] });
  });
});

describe('scheme and answers', () => {
  test('answers outlive a look at another scheme, and only those of the scheme are given', () => {
    const { entries } = after(
      { type: 'answer', id: 'asOf', typed: '2012-05-31' },
      { type: 'answer', id: 'jointJudges', typed: '5' },
      { type: 'chooseScheme', scheme: { kind: 'preset', id: '001' } },
      { type: 'chooseScheme', scheme: { kind: 'preset', id: '004' } },
    );
    expect(answersOf(entries, findScheme('004') as Scheme)).toEqual(new Map([['asOf', '2012-05-31']]));
    expect(entries.answers).toEqual({ asOf: '2012-05-31', jointJudges: '5' });
  });

  test('an answer can be taken back; one that is emptied on purpose stays empty', () => {
    const { entries } = after(
      { type: 'answer', id: 'asOf', typed: '2012-05-31' },
      { type: 'answer', id: 'asOf', typed: undefined },
      { type: 'answer', id: 'ageLimit', typed: '' },
    );
    expect(entries.answers).toEqual({ ageLimit: '' });
  });
});

describe('posts', () => {
  const applied: WizardAction = { type: 'applied', posts: ['办公室主任', '财务科科长'] };

  test('those that people applied for are added once, whatever the spelling, and keep what was entered', () => {
    const state = after(applied, { type: 'changePost', name: '办公室主任', change: { openings: '2' } });
    const again = wizardReducer(state, { type: 'applied', posts: ['办公室 主任', '人事科科长'] });
    expect(again.entries.posts.map(({ name, openings }) => [name, openings])).toEqual([
      ['办公室主任', '2'],
      ['财务科科长', ''],
      ['人事科科长', ''],
    ]);
    expect(wizardReducer(again, applied)).toBe(again);
  });

  test('numbers are read as the command line reads them; one left out is not asked for', () => {
    const { entries } = after(
      applied,
      { type: 'changePost', name: '办公室主任', change: { openings: '２', quota: ' 3 ' } },
      { type: 'changePost', name: '财务科科长', change: { leftOut: true } },
      { type: 'addPost', name: '人事科科长' },
    );
    expect(postsOf(entries)).toEqual([{ name: '办公室主任', openings: 2, quota: 3 }, { name: '人事科科长' }]);
  });

  test('a post that was added can be removed', () => {
    expect(after(applied, { type: 'removePost', name: '财务科科长' }).entries.posts).toHaveLength(1);
  });

  test.each([
    ['', true],
    [' ', true],
    ['1', true],
    ['９９９９', true],
    ['0', false],
    ['10000', false],
    ['1.5', false],
    ['两人', false],
    ['-1', false],
  ])('%p as a number of people: %p', (typed, isRight) => {
    expect(isPeopleCount(typed)).toBe(isRight);
  });
});

test('going to another screen changes no entry', () => {
  const state = after({ type: 'answer', id: 'asOf', typed: '2012-05-31' });
  expect(wizardReducer(state, { type: 'go', step: 'posts' })).toEqual({ step: 'posts', entries: state.entries });
});
