import type { Locator, Page } from 'playwright-core';
import { findScheme } from '../../src/domain/schemes';

const startButton = (page: Page): Locator => page.getByRole('button', { name: '新建选拔', exact: true });

/** Whether the pane offers 新建选拔 for the workbook that is open. */
export async function canStart(page: Page): Promise<boolean> {
  return (await startButton(page).count()) > 0;
}

/** Goes through 新建选拔 with scheme 004 as a clerk does: by the words on the screens. */
export async function startInPane(
  page: Page,
  {
    answers,
    openings,
  }: { readonly answers: Readonly<Record<string, string>>; readonly openings: Readonly<Record<string, number>> },
): Promise<void> {
  const heading = (name: RegExp) => page.getByRole('heading', { level: 3, name }).waitFor();
  const next = () => page.getByRole('button', { name: '下一步', exact: true }).click();
  await startButton(page).click();
  await heading(/^选择名册/);
  await next();
  await heading(/^核对列/);
  await next();
  await heading(/^选择方案/);
  await page.getByRole('radio', { name: /吴中区/ }).check();
  for (const [id, answer] of Object.entries(answers)) {
    const parameter = findScheme('004')?.parameters.find((candidate) => candidate.id === id);
    const field = page.getByLabel(parameter?.question.zh ?? id, { exact: true });
    if (parameter?.input.kind === 'choice') await field.selectOption({ label: answer });
    else await field.fill(answer);
  }
  await next();
  await heading(/^职位与条件/);
  for (const [post, count] of Object.entries(openings)) {
    await page
      .getByRole('group', { name: post, exact: true })
      .getByLabel('选拔人数', { exact: true })
      .fill(String(count));
  }
  await next();
  await heading(/^预览/);
  await page.getByRole('table', { name: '人数' }).waitFor();
  await next();
  await heading(/^生成/);
  await page.getByRole('button', { name: '生成', exact: true }).click();
  await page.getByText(/^台账已生成/).waitFor();
}
