import { issue, message, type Issue } from '../domain/basics/issue';
import type { Post } from '../domain/campaign/campaign';
import type { StageInstance } from '../domain/campaign/instance';
import { STAGES, type StageId } from '../domain/campaign/stage';
import { isReasonText } from '../domain/campaign/review';
import { formatAnswer } from '../domain/schemes/answers';
import type { ResolvedParameter, ResolvedScheme } from '../domain/schemes/resolve';
import type { SchemeParameter } from '../domain/schemes/scheme';
import type { SheetNames } from '../sheets/sheet-names';
import { parameterPlace } from './question-issue';

/** A parameter whose value is not the one that was published. */
export interface ParameterChange {
  readonly id: string;
  readonly parameter: ResolvedParameter['parameter'];
  readonly from: string;
  readonly to: string;
  readonly reason: string;
  /** Who asked for it, where it was no cell that was typed into. */
  readonly who?: string;
}

/** Every parameter with its value as text; '' while it is open. */
export function parameterTexts(scheme: ResolvedScheme): Readonly<Record<string, string>> {
  return Object.fromEntries(scheme.parameters.map((parameter) => [parameter.parameter.id, textOf(parameter)]));
}

function textOf({ parameter, value }: ResolvedParameter): string {
  return value === undefined ? '' : formatAnswer(parameter.input, value);
}

/** What was changed since the scheme was published (R-PLAN-3); nothing before that. */
export function parameterChanges(
  scheme: ResolvedScheme,
  published: Readonly<Record<string, string>> | undefined,
  reasons: ReadonlyMap<string, string>,
): readonly ParameterChange[] {
  if (!published) return [];
  return scheme.parameters.flatMap((resolved): ParameterChange[] => {
    const { id } = resolved.parameter;
    const [from, to] = [published[id] ?? '', textOf(resolved)];
    return from === to ? [] : [{ id, parameter: resolved.parameter, from, to, reason: reasons.get(id) ?? '' }];
  });
}

/**
 * What stands against the changes: after the announcement a change needs a reason (a blank that is filled in does not), and what
 * a closed stage was decided by cannot be changed before it is reopened. Openings of posts likewise.
 */
export function changeIssues(
  changes: readonly ParameterChange[],
  scheme: ResolvedScheme,
  posts: readonly Post[],
  instances: readonly StageInstance[],
  names: SheetNames,
): readonly Issue[] {
  const ofParameters = changes.flatMap(({ id, parameter, from, to, reason }): Issue[] => {
    const place = parameterPlace(scheme, parameter, names.scheme);
    const params = { id, title: parameter.title, from, to };
    const stage = closedWith(scheme, parameter, instances);
    if (stage)
      return [issue('block', message('campaign.parameter-frozen', { ...params, stage: STAGES[stage] }), place)];
    if (from === '' || isReasonText(reason)) return [];
    return [issue('block', message('campaign.parameter-change-unreasoned', params), place)];
  });
  const review = instances.find(({ stage, status }) => stage === 'review' && status === 'closed');
  const ofPosts = posts.flatMap(({ name, openings }): Issue[] => {
    const before = review?.record?.openings[name];
    if (before === undefined || before === openings) return [];
    const params = { post: name, from: String(before), to: String(openings ?? ''), stage: STAGES.review };
    return [issue('block', message('campaign.openings-frozen', params), { sheet: names.posts, post: name })];
  });
  return [...ofParameters, ...ofPosts];
}

/** A closed stage that was decided by the parameter, which therefore cannot be changed. */
export function closedWith(
  { scheme: { stages } }: ResolvedScheme,
  { neededFor }: SchemeParameter,
  instances: readonly StageInstance[],
): StageId | undefined {
  const from = stages.indexOf(neededFor);
  return instances.find(({ stage, status }) => status === 'closed' && stages.indexOf(stage) >= from)?.stage;
}
