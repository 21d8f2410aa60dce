import { decimalText, formatHalfUp } from '../domain/basics/exact';
import type { StageResult } from '../domain/campaign/instance';
import { entrantRows } from '../domain/stages/people-table';
import { valueText, type StageRow, type StageValue } from '../domain/stages/values';
import type { OpenStage } from '../sheets/campaign-view';

/** What a stage says of each of its applications as it stands; one without a row has what its stand-in has, but for the rank. */
export function stageResults({ kind, context, filled, judgement }: OpenStage): readonly StageResult[] {
  const column = kind.score(context.settings)?.column;
  const ids = [...kind.published, ...(kind.kept?.(context.settings) ?? [])];
  const results = entrantRows(context, filled).map(({ entrant: { number }, row }): StageResult => {
    const outcome = judgement.outcomes.get(number);
    const score = column === undefined ? undefined : row.number(column);
    const shown = shownValues(ids, row);
    return {
      number,
      state: outcome?.state ?? 'pending',
      ...(score ? { score: decimalText(score) } : {}),
      ...(outcome?.rank === undefined ? {} : { rank: outcome.rank }),
      ...(Object.keys(shown).length === 0 ? {} : { shown }),
    };
  });
  const byNumber = new Map(results.map((result) => [result.number, result]));
  const stoodFor = [...(context.standIns ?? [])].map(([number, standIn]): StageResult => {
    const { rank: _, ...result } = byNumber.get(standIn) as StageResult;
    return { ...result, number };
  });
  return [...results, ...stoodFor];
}

/** The texts of the columns that are posted or kept; blanks are left out. */
function shownValues(ids: readonly string[], row: StageRow): Readonly<Record<string, string>> {
  return Object.fromEntries(ids.map((id) => [id, postedText(row.value(id))]).filter(([, text]) => text !== ''));
}

/** Digits of a share that has no end. */
const SHARE_DIGITS = 6;

function postedText(value: StageValue): string {
  const text = valueText(value);
  return value.kind === 'number' && text.includes('(') ? formatHalfUp(value.value, SHARE_DIGITS) : text;
}
