import type { Locator, Page } from 'playwright-core';
import type { Language } from '../../src/domain/basics/localized';
import { findScheme } from '../../src/domain/schemes';
import type { Scheme, SchemeParameter } from '../../src/domain/schemes/scheme';
import { wizardText, type WizardText } from '../../src/i18n/wizard';
import type { WizardStep } from '../../src/taskpane/steps/start/wizard-state';

/** The pane's page, or the frame in which it is. */
export type PaneScreen = Pick<Page, 'getByRole' | 'getByLabel' | 'getByText'>;

const startButton = (page: PaneScreen): Locator => page.getByRole('button', { name: /^(新建选拔|New selection)$/ });

/** The scheme of the tests in the browser. */
export const SCHEME = findScheme('004') as Scheme;

/** What a clerk enters. */
export interface Entered {
  readonly answers: Readonly<Record<string, string>>;
  readonly openings: Readonly<Record<string, number>>;
}

export function parameterOf(id: string): SchemeParameter {
  return SCHEME.parameters.find((parameter) => parameter.id === id) as SchemeParameter;
}

/** The words of an answer that is one of a few, in the language of the pane. */
export function termOf({ input }: SchemeParameter, answer: string, language: Language): string | undefined {
  if (input.kind !== 'choice') return undefined;
  return Object.values(input.of).find(({ zh }) => zh === answer)?.[language];
}

/**
 * Goes through 新建选拔 with scheme 004 to its last screen as a clerk does: by the words on the screens. `onScreen` is called when a screen
 * is filled in, before it is left.
 */
export async function goToMake(
  page: PaneScreen,
  { answers, openings }: Entered,
  language: Language = 'zh',
  onScreen: (step: WizardStep) => Promise<void> = async () => undefined,
): Promise<void> {
  const words = (id: WizardText) => wizardText(language, id);
  const press = (id: WizardText) => page.getByRole('button', { name: words(id), exact: true }).click();
  const come = (step: WizardStep) =>
    page.getByRole('heading', { level: 3, name: new RegExp(`^${words(step)} `) }).waitFor();
  await startButton(page).click();
  for (const step of ['roster', 'columns'] as const) {
    await come(step);
    await onScreen(step);
    await press('next');
  }
  await come('scheme');
  await page.getByRole('radio', { name: SCHEME.title[language] }).check();
  for (const [id, answer] of Object.entries(answers)) {
    const parameter = parameterOf(id);
    const field = page.getByLabel(parameter.question[language], { exact: true });
    const term = termOf(parameter, answer, language);
    if (term === undefined) await field.fill(answer);
    else await field.selectOption({ label: term });
  }
  await onScreen('scheme');
  await press('next');
  await come('posts');
  for (const [post, count] of Object.entries(openings)) {
    const group = page.getByRole('group', { name: post, exact: true });
    await group.getByLabel(words('openings'), { exact: true }).fill(String(count));
  }
  await onScreen('posts');
  await press('next');
  await come('preview');
  await page.getByRole('table', { name: words('previewCounts') }).waitFor();
  await onScreen('preview');
  await press('next');
  await come('make');
}

/** Writes the campaign, on the last screen. */
export async function make(page: PaneScreen, language: Language = 'zh'): Promise<void> {
  await page.getByRole('button', { name: wizardText(language, 'makeStart'), exact: true }).click();
  await page.getByRole('heading', { level: 3, name: wizardText(language, 'makeNext') }).waitFor();
}
