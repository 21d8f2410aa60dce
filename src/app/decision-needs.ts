import { formatHalfUp } from '../domain/basics/exact';
import { groupBy } from '../domain/basics/group-by';
import type { Message, RuleId } from '../domain/basics/issue';
import { sameText } from '../domain/basics/same-text';
import { currentInstance } from '../domain/campaign/instance';
import type { StageId } from '../domain/campaign/stage';
import type { SourceWorkbook } from '../domain/roster/source';
import { entrantRows, peopleTable, PERSON_COLUMNS, type EntrantRow } from '../domain/stages/people-table';
import type { OutcomeState, StageFinding, StageOutcome } from '../domain/stages/stage-kind';
import type { InputColumn, StageColumn } from '../domain/stages/table';
import { EXTRA_TEST } from '../domain/stages/ties';
import { valueText, type StageRow } from '../domain/stages/values';
import type { CampaignView, OpenStage } from '../sheets/campaign-view';

/** One of those among whom people have to decide. */
export interface DecisionPerson {
  readonly number: number;
  readonly name: string;
  /** What the sheet shows of them, under the titles of its columns. */
  readonly shown: readonly { readonly title: string; readonly text: string }[];
  /** What was entered so far; '' where nothing was. */
  readonly entered: string;
}

/**
 * Something that the current stage cannot settle by itself, for one post:
 * - `tie`: equals at the last place, told apart by a further number: an extra test (R-TIE), a runoff (R-DEC-1);
 * - `appointment`: what the committee decides on everybody (R-DEC-2).
 */
export interface DecisionNeed {
  readonly kind: 'tie' | 'appointment';
  readonly stage: StageId;
  readonly post: string;
  readonly rule: RuleId;
  /** Why it has to be decided, in the words of the stage. */
  readonly why: readonly Message[];
  /** Where the answer stands in the sheet of the stage. */
  readonly column: InputColumn;
  readonly people: readonly DecisionPerson[];
}

/** What people have to decide before the current stage can be closed. */
export function decisionNeeds(view: CampaignView): readonly DecisionNeed[] {
  const open = currentStage(view);
  if (!open) return [];
  return [...extraTests(open), ...runoffs(open), ...appointments(open)];
}

function currentStage(view: CampaignView): OpenStage | undefined {
  const current = currentInstance(view.instances, view.scheme.scheme.stages);
  return view.openStages.find(({ instance }) => instance === current);
}

function extraTests(open: OpenStage): readonly DecisionNeed[] {
  const column = inputOf(open, EXTRA_TEST);
  if (!column) return [];
  const tied = rowsIn(open).filter(({ entrant: { number } }) => {
    const outcome = open.judgement.outcomes.get(number);
    return outcome?.state === 'pending' && outcome.reasons.some(({ rule }) => rule === 'R-TIE');
  });
  return [...groupBy(tied, ({ entrant }) => entrant.post)].map(([post, rows]) => {
    const outcome = open.judgement.outcomes.get(rows[0]?.entrant.number ?? 0);
    const again = findingsOf(open, post, ['judged.extra-tests-equal']);
    const why = again.length > 0 ? again : (outcome?.reasons ?? []).slice(0, 1).map(({ message }) => message);
    return needOf(open, { kind: 'tie', post, rule: 'R-TIE', why, column }, rows);
  });
}

function runoffs(open: OpenStage): readonly DecisionNeed[] {
  const column = inputOf(open, 'runoff');
  if (!column) return [];
  return open.findings.flatMap(({ post, message }): readonly DecisionNeed[] => {
    if (message.code !== 'votes.tied' || post === undefined) return [];
    const tied = new Set(message.params.names);
    const rows = rowsIn(open).filter(({ entrant }) => entrant.post === post && tied.has(entrant.name));
    return [needOf(open, { kind: 'tie', post, rule: 'R-DEC-1', why: [message], column }, rows)];
  });
}

function appointments(open: OpenStage): readonly DecisionNeed[] {
  const column = inputOf(open, 'decision');
  if (!column) return [];
  return [...groupBy(rowsIn(open), ({ entrant }) => entrant.post)].flatMap(([post, rows]) => {
    const undecided = rows.some(({ entrant: { number } }) =>
      open.judgement.outcomes.get(number)?.reasons.some(({ message }) => message.code === 'votes.decision-missing'),
    );
    if (!undecided) return [];
    const why = findingsOf(open, post, ['votes.proposal', 'votes.proposal-none', 'votes.vacant', 'votes.too-many']);
    return [needOf(open, { kind: 'appointment', post, rule: 'R-DEC-2', why, column }, rows)];
  });
}

function findingsOf(open: OpenStage, post: string, codes: readonly Message['code'][]): readonly Message[] {
  return open.findings
    .filter((found) => sameText(found.post ?? '') === sameText(post) && codes.includes(found.message.code))
    .map(({ message }) => message);
}

function rowsIn({ context, filled }: OpenStage): readonly EntrantRow[] {
  return entrantRows(context, filled).filter(({ entrant }) => !entrant.gone);
}

function inputOf({ filled }: OpenStage, id: string): InputColumn | undefined {
  return peopleTable(filled).table.columns.find(
    (column): column is InputColumn => column.role === 'input' && column.id === id,
  );
}

function needOf(
  open: OpenStage,
  need: Omit<DecisionNeed, 'stage' | 'people'>,
  rows: readonly EntrantRow[],
): DecisionNeed {
  const columns = peopleTable(open.filled).table.columns.filter((column) => isShown(open, column, need.column));
  const people = rows.map(({ entrant: { number, name }, row }): DecisionPerson => ({
    number,
    name,
    shown: columns
      .map((column) => ({ title: column.title, text: shownText(column, row) }))
      .filter(({ text }) => text !== ''),
    entered: valueText(row.value(need.column.id)),
  }));
  return { ...need, stage: open.instance.stage, people };
}

/** Scores, votes, ranks: what a decision is made by. Of what was entered only the stage's own score and counts. */
function isShown({ kind, context }: OpenStage, column: StageColumn, asked: InputColumn): boolean {
  if (column === asked || PERSON_COLUMNS.some(({ id }) => id === column.id)) return false;
  if (column.role !== 'input') return true;
  return column.input.kind === 'count' || column.id === kind.score(context.settings)?.column;
}

/** Places of a percentage. */
const SHARE_PLACES = 2;

function shownText(column: StageColumn, row: StageRow): string {
  const share = column.role === 'computed' && column.show === 'share' ? row.number(column.id) : undefined;
  return share ? `${formatHalfUp(share.mul(100), SHARE_PLACES)}%` : valueText(row.value(column.id));
}

/** How somebody stands in the current stage, with what the stage says about the person. */
export interface StandingInStage {
  readonly number: number;
  readonly name: string;
  readonly state: OutcomeState;
  readonly reasons: readonly Message[];
}

export function standingsInStage(view: CampaignView, numbers: readonly number[]): readonly StandingInStage[] {
  const open = currentStage(view);
  if (!open) return [];
  return open.context.entrants
    .filter(({ number }) => numbers.includes(number))
    .map(({ number, name }) => {
      const outcome: StageOutcome | undefined = open.judgement.outcomes.get(number);
      return {
        number,
        name,
        state: outcome?.state ?? 'pending',
        reasons: (outcome?.reasons ?? []).map(({ message }) => message),
      };
    });
}

/** What then stands against the decision or is to be noted: findings on these people or their post. */
export function findingsOn(view: CampaignView, { post, people }: DecisionNeed): readonly StageFinding[] {
  const keys = new Set(people.map(({ number }) => String(number)));
  return (currentStage(view)?.findings ?? []).filter(
    ({ at, post: of, severity }) =>
      severity !== 'info' && (at?.key === undefined ? sameText(of ?? '') === sameText(post) : keys.has(at.key)),
  );
}

/** The numbers that tell equals apart, as `fillStage` takes them from another workbook. */
export function decidingNumbers(
  { post, people, column }: DecisionNeed,
  typed: ReadonlyMap<number, string>,
  fileName: string,
): SourceWorkbook {
  const rows = people.map(({ number, name }) => [number, name, post, typed.get(number)?.trim() ?? null]);
  return {
    fileName,
    sheets: [
      {
        name: column.title,
        rows: [[...PERSON_COLUMNS.map(({ title }) => title), column.title], ...rows],
        merges: [],
        hiddenRows: new Set<number>(),
        hidden: false,
      },
    ],
    dateSystem: '1900',
  };
}
