import { compareExact, decimalText, exactOf, sumExact, type Exact } from '../basics/exact';
import { message, type Reason } from '../basics/issue';
import type { LocalizedText } from '../basics/localized';
import { STAGES } from '../campaign/stage';
import { placeContenders, type Contender } from '../shortlist/contest';
import { CARRIED_SCORE_IDS, carriedScoreColumns, carriedScoreId, carriedScores, scoreTitle } from './carried-scores';
import { GOES_ON, out, pending } from './outcomes';
import {
  entrantRowsByPost,
  PEOPLE_TABLE,
  PERSON_COLUMNS,
  personRows,
  POST_COLUMN,
  type EntrantRow,
} from './people-table';
import type { StageSettings } from './settings';
import type { Cutoff, StageContext, StageFinding, StageJudgement, StageKind, StageOutcome } from './stage-kind';
import type { FilledTables, StageColumn, StageTable } from './table';

const TOTAL = 'composite';
const WEIGHTED = 'weighted';
const BONUS = 'bonus';
const HUNDRED = exactOf(100);

/**
 * 综合成绩: the components by their weights, out of 100 (R-COM-1, R-COM-3), with bonus points where the scheme has them (R-COM-2: the one
 * bonus that counts is entered, at most `bonusMost`; a blank is none). 76, 88.30, 91.25 at 3:3:4 is 85.79, at 4:4:2 83.97;
 * 92, 86, 80 is 85.40 and 87.20: the weights decide who is first.
 *
 * Who lacks a component is pending, and the stage cannot be closed: missing is not failing. Below `compositeFloor`, or as the only one of
 * a post below `floorWithoutCompetition` (R-SHO-3), somebody is out. Everybody else goes on: choosing is done by the shortlist. There is a
 * cutoff only where the scheme has such a floor, since otherwise nobody is eliminated here.
 */
export const composite: StageKind = {
  id: 'composite',
  score: () => ({ column: TOTAL, fullMark: HUNDRED }),
  tables: (context) => [people(context)],
  judge,
  published: [...CARRIED_SCORE_IDS, WEIGHTED, BONUS, TOTAL],
};

/** What makes the total; `undefined` where weights and components do not fit together. */
function formula({ settings, earlier }: StageContext) {
  const { components } = settings;
  const parts = settings.parts('weights') ?? [];
  const fullMarks = components.flatMap((stage) => earlier.fullMark(stage) ?? []);
  if (parts.length === 0 || parts.length !== components.length || fullMarks.length !== parts.length) return undefined;
  const all = sumExact(parts);
  return { of: components.map(carriedScoreId), shares: parts.map((part) => part.div(all)), fullMarks };
}

function people(context: StageContext): StageTable {
  const { settings, earlier, entrants } = context;
  const { components } = settings;
  const parts = formula(context);
  const most = settings.exact('bonusMost');
  const computed = parts ? totalColumns(parts, most, settings) : [];
  return {
    id: PEOPLE_TABLE,
    sheet: STAGES.composite.zh,
    note: most
      ? `“加分”填应计的最高一项，最多${decimalText(most)}分，没有的留空；综合成绩和名次自动计算。`
      : '综合成绩和名次自动计算；缺成绩项的暂不计算。',
    columns: [...PERSON_COLUMNS, ...carriedScoreColumns(components), ...computed],
    rows: personRows(entrants, ({ number }) => carriedScores(earlier, components, number)),
  };
}

function totalColumns(
  parts: NonNullable<ReturnType<typeof formula>>,
  most: Exact | undefined,
  { decimals }: StageSettings,
): readonly StageColumn[] {
  const rank: StageColumn = {
    role: 'computed',
    id: 'rank',
    title: '名次',
    computation: { op: 'rank', of: TOTAL, within: POST_COLUMN.id },
    show: 'rank',
  };
  const computation = { op: 'composite', ...parts, decimals } as const;
  const title = scoreTitle('composite').zh;
  if (!most) return [{ role: 'computed', id: TOTAL, title, computation, show: 'score' }, rank];
  return [
    { role: 'computed', id: WEIGHTED, title: '加权成绩', computation, show: 'score' },
    { role: 'input', id: BONUS, title: '加分', input: { kind: 'score', most } },
    {
      role: 'computed',
      id: TOTAL,
      title,
      computation: { op: 'sum', of: [WEIGHTED], optional: [BONUS], decimals },
      show: 'score',
    },
    rank,
  ];
}

function judge(context: StageContext, tables: FilledTables): StageJudgement {
  const { settings, earlier } = context;
  const parts = formula(context);
  const outcomes = new Map<number, StageOutcome>();
  const findings: StageFinding[] = [...schemeFindings(context)];
  const cutoffs: Cutoff[] = [];
  const floors = [settings.exact('compositeFloor'), settings.exact('floorWithoutCompetition')] as const;
  for (const [post, ofPost] of entrantRowsByPost(context, tables)) {
    const competing = ofPost.filter(({ entrant }) => !entrant.gone);
    const ranks = ranksOf(competing);
    const passed: Exact[] = [];
    for (const { entrant, row } of ofPost) {
      const { number, name, gone } = entrant;
      const total = row.number(TOTAL);
      if (gone) outcomes.set(number, out(gone));
      else if (!total) {
        const components = settings.components.filter((stage) => !earlier.score(stage, number)).map(scoreTitle);
        outcomes.set(number, pending(pendingReason(components)));
        const said = components.length === 0 && row.value(BONUS).kind === 'wrong';
        if (parts && !said) findings.push(missingFinding(name, row.key, post, components));
      } else {
        const below = belowFloor(total, competing.length === 1, floors);
        const rank = ranks.get(number) as number;
        outcomes.set(number, { ...(below ? out(below) : GOES_ON), rank });
        if (!below) passed.push(total);
      }
    }
    if (passed.length > 0 && floors.some(Boolean)) cutoffs.push({ post, score: lowest(passed) });
  }
  return { outcomes, findings, cutoffs };
}

function schemeFindings({ settings, earlier }: StageContext): readonly StageFinding[] {
  const { components } = settings;
  const weights = settings.parts('weights')?.length ?? 0;
  const notHeld = components
    .filter((stage) => !earlier.fullMark(stage))
    .map((stage): StageFinding => {
      return { severity: 'block', message: message('selection.component-not-held', { component: STAGES[stage] }) };
    });
  if (weights > 0 && weights === components.length) return notHeld;
  const text = message('selection.weights-unfit', { weights, components: components.length });
  return [...notHeld, { severity: 'block', message: text }];
}

/** Ranks of those with a total, without those who are gone: the ones behind them have moved up. */
function ranksOf(competing: readonly EntrantRow[]): ReadonlyMap<number, number> {
  const contenders = competing.flatMap(({ entrant, row }): readonly Contender[] => {
    const total = row.number(TOTAL);
    return total ? [{ number: entrant.number, post: 0, scores: [total] }] : [];
  });
  return new Map(placeContenders(contenders, [0]).map(({ contender, rank }) => [contender.number, rank]));
}

function pendingReason(components: readonly LocalizedText[]): Reason {
  const text =
    components.length > 0
      ? message('selection.component-missing', { components })
      : message('selection.total-not-computed', {});
  return { rule: 'R-COM-1', message: text };
}

function missingFinding(who: string, key: string, post: string, components: readonly LocalizedText[]): StageFinding {
  const text =
    components.length > 0
      ? message('selection.component-missing-of', { who, components })
      : message('selection.total-not-computed-of', { who });
  return { severity: 'block', message: text, at: { table: PEOPLE_TABLE, key, column: TOTAL }, post };
}

function belowFloor(
  total: Exact,
  alone: boolean,
  [floor, floorAlone]: readonly [Exact | undefined, Exact | undefined],
): Reason | undefined {
  const score = decimalText(total);
  if (floor && compareExact(total, floor) < 0) {
    return { rule: 'R-SHO-3', message: message('selection.below-floor', { score, floor: decimalText(floor) }) };
  }
  if (!alone || !floorAlone || compareExact(total, floorAlone) >= 0) return undefined;
  return {
    rule: 'R-SHO-3',
    message: message('selection.below-floor-alone', { score, floor: decimalText(floorAlone) }),
  };
}

function lowest(scores: readonly Exact[]): Exact {
  return scores.reduce((least, score) => (compareExact(score, least) < 0 ? score : least));
}
