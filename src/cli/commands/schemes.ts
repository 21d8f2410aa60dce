import { issue, message } from '../../domain/basics/issue';
import { STAGES } from '../../domain/campaign/stage';
import { findScheme, SCHEMES } from '../../domain/schemes';
import { describeInput, formatAnswer } from '../../domain/schemes/answers';
import type { SchemeParameter } from '../../domain/schemes/scheme';
import type { Console, ExitCode } from '../console';

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
export function showScheme(out: Console, id: string): ExitCode {
  const scheme = findScheme(id);
  if (!scheme)
    return out.fail([
      issue('block', message('campaign.scheme-unknown', { id, known: SCHEMES.map((known) => known.id) })),
    ]);
  const { language } = out;
  if (out.json) {
    out.print({
      id: scheme.id,
      title: scheme.title[language],
      source: scheme.source[language],
      stages: scheme.stages.map((stage) => ({ id: stage, title: STAGES[stage][language] })),
      parameters: scheme.parameters.map((parameter) => parameterJson(parameter, language)),
      questions: scheme.parameters.filter(isQuestion).map((parameter) => ({
        id: parameter.id,
        text: parameter.question[language],
        kind: parameter.input.kind,
        expected: describeInput(parameter.input)[language],
        ...choicesOf(parameter, language),
        neededFor: parameter.neededFor,
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
      `  ${isQuestion(parameter) ? '※' : '  '} ${parameter.id}  ${parameter.title[language]} = ${value}  [${parameter.rule}, ${before}]`,
    );
  }
  return 0;
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
    rule: parameter.rule,
    source: parameter.source[language],
  };
}

function choicesOf({ input }: SchemeParameter, language: 'zh' | 'en') {
  if (input.kind !== 'choice' && input.kind !== 'choices') return {};
  return { choices: Object.entries(input.of).map(([code, term]) => ({ code, term: term[language] })) };
}
