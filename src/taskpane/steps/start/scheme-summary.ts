import type { Language } from '../../../domain/basics/localized';
import { STAGES } from '../../../domain/campaign/stage';
import type { Scheme } from '../../../domain/schemes/scheme';
import { joinSentences } from '../../../i18n/sentences';
import type { WizardWords } from './wizard-words';

/** A scheme in a few plain sentences: its stages in their order, what makes the composite score, and who decides. */
export function schemeSummary(scheme: Scheme, language: Language, text: WizardWords): string {
  const names = (stages: Scheme['stages'], between: string) =>
    stages.map((stage) => STAGES[stage][language]).join(between);
  const value = (id: string) => scheme.parameters.find((parameter) => parameter.id === id)?.value;
  const sentences = [text('schemeStages', { stages: names(scheme.stages, ARROWS[language]) })];
  if (scheme.stages.includes('composite')) {
    const components = names(scheme.components, BETWEEN[language]);
    const weights = value('weights');
    sentences.push(
      weights === undefined
        ? text('schemeCompositeOpen', { components })
        : text('schemeComposite', { components, weights: String(weights) }),
    );
  }
  if (scheme.stages.includes('election')) sentences.push(text('schemeElection'));
  if (scheme.stages.includes('ballot')) {
    const method = decisionMethod(scheme, language);
    sentences.push(method === undefined ? text('schemeDecisionOpen') : text('schemeDecision', { method }));
  }
  return joinSentences(language, ...sentences);
}

/** How the scheme decides, in its own words; `undefined` where that is asked. */
function decisionMethod({ parameters }: Scheme, language: Language): string | undefined {
  const method = parameters.find(({ id }) => id === 'decisionMethod');
  if (method?.input.kind !== 'choice') return undefined;
  return method.input.of[String(method.value)]?.[language];
}

const ARROWS: Readonly<Record<Language, string>> = { zh: '→', en: ' → ' };
const BETWEEN: Readonly<Record<Language, string>> = { zh: '、', en: ', ' };
