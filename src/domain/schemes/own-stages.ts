import { issue, message, type Issue } from '../basics/issue';
import { STAGES, type StageId } from '../campaign/stage';
import { textsOf, type JsonValue } from './own-json';
import type { Scheme, SchemeParameter } from './scheme';

/** Stages that come in this order where a scheme has them; tests and votes stand anywhere between review and ballot (R-PLAN-2). */
const FIXED_ORDER: readonly StageId[] = [
  'registration',
  'review',
  'composite',
  'shortlist',
  'inspection',
  'election',
  'deputies',
  'ballot',
  'notice',
  'appointment',
  'reserve',
];

const SCORED: readonly StageId[] = [
  'written',
  'aptitude',
  'activities',
  'speech',
  'interview',
  'talk',
  'appraisal',
  'jointMeeting',
];

/**
 * The stages of an own scheme: those of the preset, or fewer, or in another order. Codes: `own-scheme.stage-unknown`,
 * `own-scheme.stage-not-inherited`, `own-scheme.stage-twice`, `own-scheme.stage-missing`, `own-scheme.stage-order`.
 */
export function readStages(value: JsonValue | undefined, preset: Scheme, issues: Issue[]): readonly StageId[] {
  const texts = value && textsOf(value, issues);
  if (!value || !texts) return preset.stages;
  const stages: StageId[] = [];
  for (const { text, path } of texts) {
    const stage = stageOf(text);
    if (!stage) {
      const params = { path, typed: text, known: preset.stages };
      issues.push(issue('block', message('own-scheme.stage-unknown', params)));
    } else if (!preset.stages.includes(stage)) {
      const params = { path, stage: STAGES[stage], scheme: preset.id, known: preset.stages };
      issues.push(issue('block', message('own-scheme.stage-not-inherited', params)));
    } else if (stages.includes(stage)) {
      issues.push(issue('block', message('own-scheme.stage-twice', { path, stage: STAGES[stage] })));
    } else {
      stages.push(stage);
    }
  }
  const needed: readonly StageId[] = stages.includes('shortlist')
    ? ['registration', 'review', 'composite']
    : ['registration', 'review'];
  for (const stage of needed.filter((id) => !stages.includes(id))) {
    issues.push(issue('block', message('own-scheme.stage-missing', { path: value.path, stage: STAGES[stage] })));
  }
  checkOrder(value.path, stages, issues);
  return stages;
}

function stageOf(text: string): StageId | undefined {
  const stages = Object.keys(STAGES) as StageId[];
  return stages.find((stage) => [stage, STAGES[stage].zh].includes(text.trim()));
}

function checkOrder(path: string, stages: readonly StageId[], issues: Issue[]): void {
  const told = (before: StageId, after: StageId) => {
    const params = { path, before: STAGES[before], after: STAGES[after] };
    issues.push(issue('block', message('own-scheme.stage-order', params)));
  };
  const fixed = FIXED_ORDER.filter((stage) => stages.includes(stage));
  const at = (stage: StageId) => stages.indexOf(stage);
  fixed.forEach((stage, index) => {
    const before = fixed[index - 1];
    if (before && at(before) > at(stage)) told(before, stage);
  });
  const free = stages.filter((stage) => !FIXED_ORDER.includes(stage));
  const last = fixed.find((stage) => ['election', 'ballot', 'notice', 'appointment', 'reserve'].includes(stage));
  for (const stage of free) {
    if (at('review') > at(stage)) told('review', stage);
    if (last && at(last) < at(stage)) told(stage, last);
  }
}

/**
 * The components of the composite score: scored stages of the scheme that come before it. Codes: `own-scheme.component-not-stage`,
 * `own-scheme.component-unscored`, `own-scheme.stage-twice`, `own-scheme.stage-order`, `own-scheme.components-without-composite`,
 * `own-scheme.components-missing`.
 */
export function readComponents(
  value: JsonValue | undefined,
  preset: Scheme,
  stages: readonly StageId[],
  issues: Issue[],
): readonly StageId[] {
  const held = stages.includes('composite');
  // A preset without composite may have one component, which is the total by itself.
  const most = held ? Infinity : preset.stages.includes('composite') ? 0 : 1;
  const inherited = preset.components.filter((stage) => held || (most > 0 && stages.includes(stage)));
  const texts = value
    ? textsOf(value, issues)
    : inherited.map((text) => ({ text: text as string, path: '$.components' }));
  const components: StageId[] = [];
  for (const { text, path } of texts ?? []) {
    const stage = stageOf(text);
    if (!stage || !stages.includes(stage)) {
      issues.push(issue('block', message('own-scheme.component-not-stage', { path, typed: text, known: stages })));
    } else if (!SCORED.includes(stage)) {
      issues.push(issue('block', message('own-scheme.component-unscored', { path, stage: STAGES[stage] })));
    } else if (components.includes(stage)) {
      issues.push(issue('block', message('own-scheme.stage-twice', { path, stage: STAGES[stage] })));
    } else {
      if (held && stages.indexOf('composite') < stages.indexOf(stage)) {
        const params = { path, before: STAGES[stage], after: STAGES.composite };
        issues.push(issue('block', message('own-scheme.stage-order', params)));
      }
      components.push(stage);
    }
  }
  const path = value?.path ?? '$.components';
  if (components.length > most) {
    issues.push(issue('block', message('own-scheme.components-without-composite', { path })));
  }
  if (held && texts?.length === 0) issues.push(issue('block', message('own-scheme.components-missing', { path })));
  return components;
}

/**
 * The stage before which an own scheme with these stages needs the parameter; `undefined` where none of its stages uses it, so that
 * nobody is asked.
 */
export function neededFor(parameter: SchemeParameter, preset: Scheme, stages: readonly StageId[]): StageId | undefined {
  const first = preset.stages.indexOf(parameter.neededFor);
  const users = parameter.alsoLater ? preset.stages.slice(first) : [parameter.neededFor];
  return stages.find((stage) => users.includes(stage));
}
