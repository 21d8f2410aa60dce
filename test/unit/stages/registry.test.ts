import { atOnce } from '../../../src/domain/basics/parts';
import { exactOf } from '../../../src/domain/basics/exact';
import { STAGES, type StageId } from '../../../src/domain/campaign/stage';
import { SCHEMES } from '../../../src/domain/schemes';
import { openQuestions, resolveScheme } from '../../../src/domain/schemes/resolve';
import type { InputKind } from '../../../src/domain/schemes/scheme';
import { findStageKind, STAGE_KINDS } from '../../../src/domain/stages';
import { carriedScoreId } from '../../../src/domain/stages/carried-scores';
import { runStage } from '../../../src/domain/stages/run-stage';
import { StageSettings } from '../../../src/domain/stages/settings';
import type { Entrant, StageContext, StageKind } from '../../../src/domain/stages/stage-kind';
import { formatMessage } from '../../../src/i18n/format';
import type { CampaignView, OpenStage } from '../../../src/sheets/campaign-view';
import { DIALECTS, type DialectId } from '../../../src/sheets/formulas/dialect';
import { stageSheet } from '../../../src/sheets/stage-sheet';
import { chineseWording } from '../../../src/cli/wording';
import { caseSettings } from './filled-stage';
import { expectSoundTables } from './sound-tables';

/** Made of the roster itself, without a kind. */
const OF_THE_ROSTER: readonly StageId[] = ['registration', 'review'];

/** Any answer that fits. */
function answerTo(input: InputKind): string {
  switch (input.kind) {
    case 'day':
      return '2012-05-31';
    case 'minute':
      return '2012-03-07 16:30';
    case 'wholeNumber':
      return String(Math.min(input.most, Math.max(input.least, 7)));
    case 'choice':
    case 'choices':
      return Object.keys(input.of)[0] as string;
    case 'shares':
      return input.parts.map((_, index) => index + 1).join(':');
    case 'text':
      return input.example;
    case 'words':
      return '党政办';
    case 'ratio':
      return '3:1';
    case 'fraction':
      return '2/3';
    case 'namedNumbers':
      return input.example;
  }
}

/** The settings of every preset with its blanks open, and with all of them answered. */
const PRESETS = SCHEMES.flatMap((scheme) => {
  const open = resolveScheme(scheme, new Map<string, never>()).resolved;
  const answers = new Map(openQuestions(open).map(({ id, input }) => [id, answerTo(input)]));
  const answered = resolveScheme(scheme, answers);
  expect(answered.issues).toEqual([]);
  return [
    { name: `${scheme.id} open`, scheme, isAnswered: false, settings: new StageSettings(open) },
    { name: `${scheme.id} answered`, scheme, isAnswered: true, settings: new StageSettings(answered.resolved) },
  ];
});

const ENTRANTS: readonly Entrant[] = [
  { number: 3, name: '甲', post: '办公室主任', round: 0 },
  {
    number: 12,
    name: '乙',
    post: '办公室主任',
    round: 1,
    gone: { rule: 'R-ELI-13', message: { code: 'stage.gave-up', params: {} } },
  },
];

function contextOf(settings: StageSettings, entrants: readonly Entrant[]): StageContext {
  const full = exactOf(100);
  return {
    settings,
    posts: [{ name: '办公室主任', openings: 1 }],
    entrants,
    earlier: {
      score: () => full,
      fullMark: () => full,
      outcome: () => undefined,
      shown: () => undefined,
      entrants: () => [],
    },
  };
}

/** No preset holds a recommendation; the scheme of a unit may. */
const OWN = caseSettings({ recommendTurnout: '2/3', recommendPerOpening: '2:1', ties: 'all' });
const recommendation = findStageKind('recommendation') as StageKind;

const WALK = PRESETS.flatMap(({ name, scheme, isAnswered, settings }) =>
  STAGE_KINDS.filter(({ id }) => scheme.stages.includes(id)).map((kind) => ({
    name: `${kind.id} of ${name}`,
    kind,
    settings,
    isAnswered,
  })),
).concat({ name: 'recommendation of an own scheme', kind: recommendation, settings: OWN, isAnswered: true });

function run(kind: StageKind, context: StageContext) {
  return atOnce(runStage(kind, context, kind.tables(context), new Map<string, never>(), '1900'));
}

test('every stage of every preset has a kind, but those of the roster itself, and every kind is walked', () => {
  const held = new Set(SCHEMES.flatMap(({ stages }) => stages));
  expect([...held].filter((id) => !findStageKind(id)).sort()).toEqual([...OF_THE_ROSTER].sort());
  const ids = STAGE_KINDS.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.filter((id) => !WALK.some(({ kind }) => kind.id === id))).toEqual([]);
  for (const id of ids) {
    expect(findStageKind(id)?.id).toBe(id);
    expect([STAGES[id].zh, STAGES[id].en].filter((title) => title.trim() === '')).toEqual([]);
  }
});

describe.each(WALK)('$name', ({ kind, settings, isAnswered }) => {
  test.each([[0], [2]])('has sound tables for %i people', (count) => {
    const context = contextOf(settings, ENTRANTS.slice(0, count));
    const [people] = expectSoundTables(kind, context);
    const score = kind.score(settings);
    if (!isAnswered || !score) return;
    const column = people?.columns.find(({ id }) => id === score.column);
    expect(column).toMatchObject({ role: 'computed', show: 'score' });
    expect(score.fullMark.compare(0)).toBeGreaterThan(0);
  });

  test('has an outcome for everybody, and words in both languages for all that it says', () => {
    const { judgement, findings } = run(kind, contextOf(settings, ENTRANTS));
    expect([...judgement.outcomes.keys()].sort((a, b) => a - b)).toEqual([3, 12]);
    expect(judgement.outcomes.get(12)).toEqual({ state: 'out', reasons: [ENTRANTS[1]?.gone] });
    const { state, reasons = [] } = judgement.outcomes.get(3) ?? {};
    if (state !== 'goesOn') expect(reasons).not.toEqual([]);
    const said = [...findings.map(({ message }) => message), ...reasons.map(({ message }) => message)];
    for (const text of said) {
      for (const language of ['zh', 'en'] as const) {
        expect(formatMessage(text, language)).toMatch(/\S/);
        expect(formatMessage(text, language)).not.toMatch(/\{\w+\}|undefined|NaN|\[object/);
      }
    }
  });

  test.each(Object.keys(DIALECTS) as DialectId[])('has %s formulas in every computed column', (dialect) => {
    const context = contextOf(settings, ENTRANTS);
    const tables = kind.tables(context);
    const sheets = Object.fromEntries(tables.map(({ id, sheet }) => [id, sheet]));
    const entrants = ENTRANTS.map(({ number, round }) => [number, round] as const);
    const instance = { stage: kind.id, round: 1, status: 'open', sheets, entrants } as const;
    const stage: OpenStage = { instance, kind, context, ...run(kind, context) };
    for (const table of stage.tables) {
      const { rows } = atOnce(stageSheet({ dialect, wording: chineseWording } as CampaignView, stage, table));
      const first = rows[3] ?? [];
      table.columns.forEach((column, index) => {
        const cell = first[index];
        const formula = typeof cell === 'object' && cell !== null && 'formula' in cell ? cell.formula : undefined;
        const { computation } = column.role === 'computed' ? column : { computation: undefined };
        const isCounted = computation?.op === 'noticeEnd' && computation.kind === 'working';
        const readsNothing =
          ((computation?.op === 'trimmedMean' || computation?.op === 'composite') && computation.of.length === 0) ||
          (computation?.op === 'classMean' && computation.classes.some(({ of }) => of.length === 0));
        if (!computation || dialect === 'values' || isCounted || readsNothing) {
          expect([column.id, formula]).toEqual([column.id, undefined]);
          return;
        }
        expect(formula).toMatch(/^[A-Z_]\w*\(.*\)$/s);
        expect(formula).not.toMatch(/undefined|NaN|\[object|\(,|,\)|,,|\(\)/);
        const text = (formula ?? '').replace(/"[^"]*"/g, '');
        expect(text.split('(').length).toBe(text.split(')').length);
        const named = [...text.matchAll(/'([^']+)'!/g)].map(([, sheet]) => sheet);
        expect(named.filter((sheet) => !Object.values(sheets).includes(sheet as string))).toEqual([]);
      });
    }
  });
});

test('every column that may be posted stands in the tables of some scheme', () => {
  const added = caseSettings(
    { weights: '1:1', bonusMost: 3, ties: 'extraTest', panels: 2, panelCorrection: 'panelMeans' },
    { components: ['written', 'interview'] },
  );
  const carried = (Object.keys(STAGES) as StageId[]).map(carriedScoreId);
  for (const kind of STAGE_KINDS) {
    const all = [...WALK.filter((one) => one.kind === kind).map(({ settings }) => settings), added];
    const known = all.flatMap((settings) => kind.tables(contextOf(settings, []))[0]?.columns.map(({ id }) => id) ?? []);
    expect([kind.id, kind.published.filter((id) => !known.includes(id) && !carried.includes(id))]).toEqual([
      kind.id,
      [],
    ]);
  }
});
