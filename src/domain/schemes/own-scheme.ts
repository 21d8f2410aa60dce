import { issue, message, type Issue } from '../basics/issue';
import { localized, type LocalizedText } from '../basics/localized';
import { fail, ok, type Result } from '../basics/result';
import type { StageId } from '../campaign/stage';
import { formatAnswer, describeInput, parseAnswer } from './answers';
import { findScheme, SCHEMES } from './index';
import { entriesOf, knownEntriesOf, parseJson, pathOf, textOf, wrongKind, type JsonValue } from './own-json';
import { readRequirements, requirementJson, type RequirementJson } from './own-requirements';
import { neededFor, readComponents, readStages } from './own-stages';
import { weights } from './parameters';
import { optionalParameters } from './parameters/optional';
import type { Scheme, SchemeParameter, SchemeRequirement, SchemeRuleExpression } from './scheme';

/**
 * A clerk's own scheme as a file: a preset and what is different from it. What is left out is the preset's. Parameters are texts as a
 * clerk types them; `null` opens one, so that it is asked.
 */
export interface OwnSchemeJson {
  readonly id: string;
  /** The preset that it is based on. */
  readonly inherits: string;
  readonly title?: string | LocalizedText;
  readonly source?: string | LocalizedText;
  readonly parameters?: Readonly<Record<string, string | null>>;
  /** Those of the preset, or fewer, or in another order. */
  readonly stages?: readonly StageId[];
  readonly components?: readonly StageId[];
  /** In place of all of the preset's. */
  readonly requirements?: readonly RequirementJson[];
}

const KEYS = ['id', 'inherits', 'title', 'source', 'parameters', 'stages', 'components', 'requirements'];

/** Everything that an own scheme can say, for the clerk to change; of a preset with an id of its own. */
export function exportScheme(scheme: Scheme): OwnSchemeJson {
  const values = scheme.parameters.map(({ id, input, value }) => [
    id,
    value === undefined ? null : formatAnswer(input, value),
  ]);
  return {
    id: scheme.inherits === undefined ? `${scheme.id}-own` : scheme.id,
    inherits: scheme.inherits ?? scheme.id,
    title: shortText(scheme.title),
    source: shortText(scheme.source),
    parameters: Object.fromEntries(values) as Readonly<Record<string, string | null>>,
    stages: scheme.stages,
    components: scheme.components,
    requirements: scheme.requirements.map(requirementJson),
  };
}

/** The text of the file. */
export function schemeText(scheme: Scheme): string {
  return `${JSON.stringify(exportScheme(scheme), null, 2)}\n`;
}

function shortText(text: LocalizedText): string | LocalizedText {
  return text.zh === text.en ? text.zh : text;
}

/** What a campaign must keep of its scheme: the file of an own scheme, nothing of a preset. */
export function ownSchemeText(scheme: Scheme): string | undefined {
  return scheme.inherits === undefined ? undefined : schemeText(scheme);
}

/**
 * The scheme of a campaign: the own one that it keeps, else the preset of that id. Codes: `campaign.scheme-unknown`, those of
 * `readOwnScheme`.
 */
export function campaignScheme(id: string, ownScheme?: string): Result<Scheme, readonly Issue[]> {
  if (ownScheme !== undefined) return readOwnScheme(ownScheme);
  const preset = findScheme(id);
  if (preset) return ok(preset);
  const known = SCHEMES.map((scheme) => scheme.id);
  return fail([issue('block', message('campaign.scheme-unknown', { id, known }))]);
}

/**
 * Reads a clerk's own scheme. Every problem is told, each with the path of its place (`own-scheme.*`); where the text is no JSON, or
 * the preset that it is based on is not known, nothing more can be said.
 */
export function readOwnScheme(text: string): Result<Scheme, readonly Issue[]> {
  const json = parseJson(text);
  if (!json.ok) return json;
  const issues: Issue[] = [];
  const entries = entriesOf(json.value, issues);
  if (!entries) return fail(issues);
  const id = readId(entries.get('id'), issues);
  const preset = readInherits(entries.get('inherits'), issues);
  checkKeys(entries, preset, issues);
  const title = readWords(entries.get('title'), LONGEST_TITLE, issues);
  const source = readWords(entries.get('source'), LONGEST_SOURCE, issues);
  if (!preset) return fail(issues);
  const stages = readStages(entries.get('stages'), preset, issues);
  const before = issues.length;
  const components = readComponents(entries.get('components'), preset, stages, issues);
  // Weights can only be judged beside components that are right.
  const judgeable = issues.length === before;
  const given = readEntries(entries.get('parameters'), issues);
  const values = new Map([...given].filter(([key]) => judgeable || key !== 'weights'));
  const ofPreset = inheritedParameters(preset, stages, judgeable ? components : preset.components, values, issues);
  const inherited = [...ofPreset, ...addedParameters(ofPreset, stages, values)];
  const valued = inherited.map((parameter) => readParameter(parameter, values.get(parameter.id), id ?? '', issues));
  const own = entries.get('requirements');
  const requirements = own ? readRequirements(own, valued, issues) : preset.requirements;
  const parameters = withoutUnused(valued, preset, requirements);
  checkParameterIds(values, parameters, preset, stages, issues);
  checkDisorder(parameters, preset, issues);
  if (issues.length > 0 || id === undefined) return fail(issues);
  const kept = new Set(parameters.map((parameter) => parameter.id));
  return ok({
    id,
    inherits: preset.id,
    title: title ?? preset.title,
    source: source ?? preset.source,
    parameters,
    requirements,
    ascending: preset.ascending.filter((pair) => pair.every((other) => kept.has(other))),
    stages,
    components,
  });
}

const LONGEST_TITLE = 100;
const LONGEST_SOURCE = 300;

/** Letters of any language, digits, - and _: it stands in sheets, messages and file names. */
const OWN_ID = /^[\p{L}\p{N}][\p{L}\p{N}_-]{0,39}$/u;

function readId(value: JsonValue | undefined, issues: Issue[]): string | undefined {
  if (!value) return missing('id', issues);
  const id = textOf(value, issues);
  if (id === undefined) return undefined;
  if (!OWN_ID.test(id)) issues.push(issue('block', message('own-scheme.id-wrong', { path: value.path, typed: id })));
  else if (findScheme(id)) issues.push(issue('block', message('own-scheme.id-of-preset', { path: value.path, id })));
  else return id;
  return undefined;
}

function readInherits(value: JsonValue | undefined, issues: Issue[]): Scheme | undefined {
  if (!value) return missing('inherits', issues);
  const id = textOf(value, issues);
  if (id === undefined) return undefined;
  const preset = findScheme(id.trim());
  const known = SCHEMES.map((scheme) => scheme.id);
  if (!preset) {
    issues.push(issue('block', message('own-scheme.inherits-unknown', { path: value.path, typed: id, known })));
  }
  return preset;
}

function missing(key: string, issues: Issue[]): undefined {
  issues.push(issue('block', message('own-scheme.key-missing', { path: '$', key })));
  return undefined;
}

/** An unknown key; one that is a parameter's id is told where it belongs. */
function checkKeys(entries: ReadonlyMap<string, JsonValue>, preset: Scheme | undefined, issues: Issue[]): void {
  for (const [key, { path }] of entries) {
    if (KEYS.includes(key)) continue;
    const isParameter = preset?.parameters.some((parameter) => parameter.id === key) === true;
    const text = isParameter
      ? message('own-scheme.key-is-parameter', { path, correct: pathOf('$.parameters', key) })
      : message('own-scheme.key-unknown', { path, known: KEYS });
    issues.push(issue('block', text));
  }
}

/** A text for both languages, or one for each. */
function readWords(value: JsonValue | undefined, longest: number, issues: Issue[]): LocalizedText | undefined {
  if (!value) return undefined;
  if (value.node.type !== 'object') {
    const text = readShort(value, longest, issues);
    return text === undefined ? undefined : localized(text, text);
  }
  const entries = knownEntriesOf(value, ['zh', 'en'], issues);
  const [zh, en] = ['zh', 'en'].map((language) => {
    const entry = entries?.get(language);
    if (entry) return readShort(entry, longest, issues);
    issues.push(issue('block', message('own-scheme.key-missing', { path: value.path, key: language })));
    return undefined;
  });
  return zh === undefined || en === undefined ? undefined : localized(zh, en);
}

function readShort(value: JsonValue, longest: number, issues: Issue[]): string | undefined {
  const text = textOf(value, issues);
  if (text === undefined || text.length <= longest) return text;
  issues.push(wrongKind(value, localized(`不超过${longest}字的文字`, `a text of at most ${longest} characters`)));
  return undefined;
}

function readEntries(value: JsonValue | undefined, issues: Issue[]): ReadonlyMap<string, JsonValue> {
  return (value && entriesOf(value, issues)) ?? new Map<string, JsonValue>();
}

/**
 * The preset's parameters for these stages and components. Weights belong to their components: where those differ, the file has to
 * give them (`own-scheme.weights-missing`).
 */
function inheritedParameters(
  preset: Scheme,
  stages: readonly StageId[],
  components: readonly StageId[],
  values: ReadonlyMap<string, JsonValue>,
  issues: Issue[],
): readonly SchemeParameter[] {
  const same = components.join() === preset.components.join();
  return preset.parameters.flatMap((parameter): SchemeParameter[] => {
    const stage = neededFor(parameter, preset, stages);
    if (stage === undefined) return [];
    if (parameter.id !== 'weights' || same || components.length === 0) return [{ ...parameter, neededFor: stage }];
    if (!values.has('weights')) {
      issues.push(issue('block', message('own-scheme.weights-missing', { path: '$.parameters.weights' })));
    }
    const changed = localized(
      `方案${preset.id}：成绩项有变，权重由本单位确定`,
      `Scheme ${preset.id}: other components, weights for the unit to decide`,
    );
    return [weights(components, { source: changed })];
  });
}

/** Those that the preset has not and the file names: two panels, a second entry of scores. */
function addedParameters(
  inherited: readonly SchemeParameter[],
  stages: readonly StageId[],
  values: ReadonlyMap<string, JsonValue>,
): readonly SchemeParameter[] {
  const known = new Set(inherited.map(({ id }) => id));
  return optionalParameters(stages).filter(({ id }) => values.has(id) && !known.has(id));
}

/** Code: `own-scheme.parameter-wrong`. A value that is the preset's keeps the note on where it comes from. */
function readParameter(
  parameter: SchemeParameter,
  given: JsonValue | undefined,
  id: string,
  issues: Issue[],
): SchemeParameter {
  if (!given) return parameter;
  const { value: inherited, ...blank } = parameter;
  if (given.node.type === 'null') {
    return inherited === undefined ? parameter : { ...blank, source: ownSource(id, parameter, OPENED) };
  }
  const typed = given.node.type === 'string' ? String(given.node.value) : given.written;
  const isPlain = given.node.type === 'string' || given.node.type === 'number';
  const answer = isPlain ? parseAnswer(parameter, typed) : undefined;
  if (!answer?.ok) {
    const params = { path: given.path, title: parameter.title, typed, expected: describeInput(parameter.input) };
    issues.push(issue('block', message('own-scheme.parameter-wrong', params)));
    return parameter;
  }
  const same = JSON.stringify(answer.value) === JSON.stringify(inherited);
  return same ? parameter : { ...blank, value: answer.value, source: ownSource(id, parameter, DECIDED) };
}

const DECIDED = localized('本单位确定', 'decided by the unit');
const OPENED = localized('待本单位确定', 'open, for the unit to decide');

function ownSource(id: string, { source }: SchemeParameter, what: LocalizedText): LocalizedText {
  return localized(`方案${id}：${what.zh}（${source.zh}）`, `Scheme ${id}: ${what.en} (${source.en})`);
}

/** Without those that only requirements of the preset asked for, which the own scheme has not: nobody is asked in vain. */
function withoutUnused(
  parameters: readonly SchemeParameter[],
  preset: Scheme,
  requirements: readonly SchemeRequirement[],
): readonly SchemeParameter[] {
  const before = referencesOf(preset.requirements);
  const now = referencesOf(requirements);
  return parameters.filter(({ id }) => now.has(id) || !before.has(id));
}

/** The scheme's parameters that requirements take their values from. */
function referencesOf(requirements: readonly SchemeRequirement[]): ReadonlySet<string> {
  const ids = new Set<string>();
  const visit = (expression: SchemeRuleExpression): void => {
    if ('all' in expression) expression.all.forEach(visit);
    else if ('any' in expression) expression.any.forEach(visit);
    else {
      for (const value of Object.values(expression.parameters)) {
        if (typeof value === 'object' && 'from' in value) ids.add(value.from);
      }
    }
  };
  for (const { expression, postWords } of requirements) {
    visit(expression);
    if (postWords && 'from' in postWords) ids.add(postWords.from);
  }
  return ids;
}

/** Codes: `own-scheme.parameter-unknown`, also for one that the clerk wanted to add; `own-scheme.parameter-unused`. */
function checkParameterIds(
  values: ReadonlyMap<string, JsonValue>,
  parameters: readonly SchemeParameter[],
  preset: Scheme,
  stages: readonly StageId[],
  issues: Issue[],
): void {
  const ids = [...parameters, ...optionalParameters(stages)].map(({ id }) => id);
  const known = [...new Set(ids)];
  for (const [id, { path }] of values) {
    if (known.includes(id)) continue;
    const left = preset.parameters.find((parameter) => parameter.id === id);
    const text = left
      ? message('own-scheme.parameter-unused', { path, title: left.title })
      : message('own-scheme.parameter-unknown', { path, scheme: preset.id, known });
    issues.push(issue('block', text));
  }
}

/** Code: `own-scheme.parameters-disorder`. */
function checkDisorder(parameters: readonly SchemeParameter[], preset: Scheme, issues: Issue[]): void {
  const find = (id: string) => parameters.find((parameter) => parameter.id === id);
  for (const [lowerId, upperId] of preset.ascending) {
    const [lower, upper] = [find(lowerId), find(upperId)];
    if (typeof lower?.value !== 'number' || typeof upper?.value !== 'number' || lower.value <= upper.value) continue;
    const titles = { lower: lower.title, upper: upper.title };
    const params = { path: pathOf('$.parameters', lowerId), ...titles, low: lower.value, high: upper.value };
    issues.push(issue('block', message('own-scheme.parameters-disorder', params)));
  }
}
