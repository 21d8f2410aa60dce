import { between, type InParts } from '../domain/basics/parts';
import { currentInstance, type StageInstance } from '../domain/campaign/instance';
import { STAGES, type StageId } from '../domain/campaign/stage';
import type { ResolvedScheme } from '../domain/schemes/resolve';
import { findStageKind } from '../domain/stages';
import { PEOPLE_TABLE } from '../domain/stages/people-table';
import { StageSettings } from '../domain/stages/settings';
import { freeSheetName } from '../sheets/sheet-names';
import { earlierOf, stageContext, type StageParts } from './open-stages';

/** The stage of the scheme behind this one that is held; `undefined` behind the last. */
export function nextStage(scheme: ResolvedScheme, stage: StageId): StageId | undefined {
  const { stages } = scheme.scheme;
  const settings = new StageSettings(scheme);
  return stages.slice(stages.indexOf(stage) + 1).find((id) => {
    const kind = findStageKind(id);
    return kind !== undefined && (kind.isHeld?.(settings) ?? true);
  });
}

export interface NextStage {
  readonly instances: readonly StageInstance[];
  /** Where people go on to, new or already open. */
  readonly opened: StageInstance | undefined;
  /** They joined a stage that was open already. */
  readonly joined: boolean;
  readonly people: number;
  /** Nothing is open any more. */
  readonly finished: boolean;
}

/**
 * Lets those who go on from a closed holding into the next stage: into the one that is open there (substitutes join the others), or
 * into a new holding. A substitution round (round above 1) from which nobody goes on opens nothing.
 */
export function* openNext(parts: StageParts, closed: StageInstance, taken: readonly string[]): InParts<NextStage> {
  const { scheme, instances } = parts;
  const id = nextStage(scheme, closed.stage);
  const entrants = id ? entrantsOf(parts, id, closed) : [];
  yield 0.3;
  if (!id || (closed.round > 1 && entrants.length === 0)) {
    const finished = currentInstance(instances, scheme.scheme.stages) === undefined;
    return { instances, opened: undefined, joined: false, people: 0, finished };
  }
  const open = instances.find(({ stage, status }) => stage === id && status === 'open');
  if (open) {
    const opened = { ...open, entrants: [...open.entrants, ...entrants] };
    const others = instances.map((instance) => (instance === open ? opened : instance));
    return { instances: others, opened, joined: true, people: entrants.length, finished: false };
  }
  const round = 1 + instances.filter(({ stage, status }) => stage === id && status === 'closed').length;
  const opened = yield* between(0.3, 1, newInstance(parts, id, round, entrants, taken));
  return { instances: [...instances, opened], opened, joined: false, people: entrants.length, finished: false };
}

function entrantsOf(parts: StageParts, id: StageId, closed: StageInstance): StageInstance['entrants'] {
  const rounds = new Map(closed.entrants);
  const own = findStageKind(id)?.entrantsFrom?.(new StageSettings(parts.scheme), earlierOf(parts));
  if (own) return own.map(({ number, round }) => [number, round] as const);
  const gone = parts.history.gone;
  return (closed.record?.results ?? [])
    .filter(({ number, state }) => state === 'goesOn' && !gone.has(number))
    .map(({ number }) => [number, rounds.get(number) ?? 0] as const);
}

/** A holding with names for its sheets: 民主测评, and 民主测评（递补2） for its second round. */
export function* newInstance(
  parts: StageParts,
  stage: StageId,
  round: number,
  entrants: StageInstance['entrants'],
  taken: readonly string[],
): InParts<StageInstance> {
  const blank: StageInstance = { stage, round, status: 'open', sheets: {}, entrants };
  const named = yield* withSheetNames({ ...parts, instances: [...parts.instances, blank] }, blank, taken);
  return Object.keys(named.sheets).length > 0 ? named : { ...blank, sheets: { [PEOPLE_TABLE]: STAGES[stage].zh } };
}

/**
 * The holding with a name for each of its tables that has none: of one that is open already a table is new where a parameter was changed
 * (a decision by ballot instead of by committee has a meeting too).
 */
export function* withSheetNames(
  parts: Omit<StageParts, 'dateSystem'>,
  instance: StageInstance,
  taken: readonly string[],
): InParts<StageInstance> {
  const { stage, round, sheets } = instance;
  const kind = findStageKind(stage);
  const tables = kind?.tables(yield* stageContext(parts, instance)) ?? [];
  const missing = tables.filter(({ id }) => sheets[id] === undefined);
  if (missing.length === 0) return instance;
  const used = [...taken];
  const named = missing.map((table) => {
    const name = freeSheetName(round === 1 ? table.sheet : `${table.sheet}（递补${round}）`, used);
    used.push(name);
    return [table.id, name] as const;
  });
  return { ...instance, sheets: { ...sheets, ...Object.fromEntries(named) } };
}
