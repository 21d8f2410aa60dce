import { STAGES } from '../../domain/campaign/stage';
import { SCHEMES } from '../../domain/schemes';
import { describeInput, formatAnswer } from '../../domain/schemes/answers';
import { campaignScheme, schemeText } from '../../domain/schemes/own-scheme';
import type { Scheme, SchemeParameter } from '../../domain/schemes/scheme';
import type { Console, ExitCode } from '../console';
import { checkOutput, writeWholeFile } from '../files';
import { openSchemeFile } from '../open-scheme';

/** `schemes`: the presets that ship. */
export function listSchemes(out: Console): ExitCode {
  if (out.json) {
    out.print({
      schemes: SCHEMES.map(({ id, title, source }) => ({
        id,
        title: title[out.language],
        source: source[out.language],
      })),
    });
    return 0;
  }
  out.line(out.text('schemesTitle'));
  for (const { id, title, source } of SCHEMES) out.line(`  ${id}  ${title[out.language]}（${source[out.language]}）`);
  return 0;
}

/** `scheme <id>`: every parameter, blanks as questions. */
export function showPreset(out: Console, id: string): ExitCode {
  const scheme = campaignScheme(id);
  return scheme.ok ? showScheme(out, scheme.value) : out.fail(scheme.error);
}

/** `scheme import <file>`: checks a clerk's own scheme and shows it like a preset; every problem is listed. */
export async function importScheme(out: Console, file: string): Promise<ExitCode> {
  const scheme = await openSchemeFile(file);
  return scheme.ok ? showScheme(out, scheme.value) : out.fail(scheme.error);
}

export interface ExportCommandOptions {
  readonly out: string;
  readonly force?: boolean;
}

/** `scheme export <id>`: writes a scheme as a file for a clerk to change. */
export async function exportPreset(out: Console, id: string, options: ExportCommandOptions): Promise<ExitCode> {
  const scheme = campaignScheme(id);
  const { out: file, force = false } = options;
  const problems = [...checkOutput({ file, extension: '.json', force }), ...(scheme.ok ? [] : scheme.error)];
  if (!scheme.ok || problems.length > 0) return out.fail(problems);
  const written = await writeWholeFile(file, new TextEncoder().encode(schemeText(scheme.value)));
  if (!written.ok) return out.fail(written.error);
  if (out.json) out.print({ ok: true, output: file });
  else out.line(out.text('madeScheme', { file }));
  return 0;
}

function showScheme(out: Console, scheme: Scheme): ExitCode {
  const { language } = out;
  if (out.json) {
    out.print({
      id: scheme.id,
      inherits: scheme.inherits ?? null,
      title: scheme.title[language],
      source: scheme.source[language],
      stages: scheme.stages.map((stage) => ({ id: stage, title: STAGES[stage][language] })),
      components: scheme.components,
      parameters: scheme.parameters.map((parameter) => parameterJson(parameter, language)),
      questions: scheme.parameters.filter(isQuestion).map((parameter) => ({
        id: parameter.id,
        text: parameter.question[language],
        kind: parameter.input.kind,
        expected: describeInput(parameter.input)[language],
        ...choicesOf(parameter, language),
        neededFor: parameter.neededFor,
        ...conditionOf(parameter),
        rule: parameter.rule,
      })),
    });
    return 0;
  }
  out.line(`${scheme.id}  ${scheme.title[language]}`);
  out.line(scheme.source[language]);
  out.line(out.text('schemeParameters'));
  for (const parameter of scheme.parameters) {
    const value =
      parameter.value === undefined
        ? `${out.text('schemeOpen')}: ${parameter.question[language]}`
        : formatAnswer(parameter.input, parameter.value, language);
    const before = out.text('neededBefore', { stage: STAGES[parameter.neededFor][language] });
    out.line(
      `  ${isQuestion(parameter) ? '※' : '  '} ${parameter.id}  ${parameter.title[language]} = ${value}  [${parameter.rule}, ${before}${onlyIfText(parameter, scheme, out)}]`,
    );
  }
  return 0;
}

/** Which answer to which other parameter it holds beside. */
function onlyIfText({ onlyIf }: SchemeParameter, { parameters }: Scheme, out: Console): string {
  const other = parameters.find(({ id }) => id === onlyIf?.id);
  if (!onlyIf || !other) return '';
  const value = formatAnswer(other.input, onlyIf.is, out.language);
  return `, ${out.text('onlyIf', { title: other.title[out.language], value })}`;
}

function isQuestion(parameter: SchemeParameter): boolean {
  return parameter.value === undefined;
}

function parameterJson(parameter: SchemeParameter, language: 'zh' | 'en') {
  return {
    id: parameter.id,
    title: parameter.title[language],
    kind: parameter.input.kind,
    value: parameter.value ?? null,
    ...choicesOf(parameter, language),
    neededFor: parameter.neededFor,
    ...conditionOf(parameter),
    rule: parameter.rule,
    source: parameter.source[language],
  };
}

function conditionOf({ onlyIf }: SchemeParameter) {
  return onlyIf === undefined ? {} : { onlyIf };
}

function choicesOf({ input }: SchemeParameter, language: 'zh' | 'en') {
  if (input.kind !== 'choice' && input.kind !== 'choices') return {};
  return { choices: Object.entries(input.of).map(([code, term]) => ({ code, term: term[language] })) };
}
