import type { Locator, Page } from 'playwright-core';
import { wizardText } from '../../src/i18n/wizard';
import type { WizardStep } from '../../src/taskpane/steps/start/wizard-state';
import { sameCells } from '../office/same-cells';
import { hasFocus, keyboardProblems, tabTo } from './keyboard';
import { openPane } from './pane-page';
import { ANSWERS, dirtyRoster, OPENINGS, startTwin } from './pane-workbook';
import { parameterOf, SCHEME, termOf } from './start-in-pane';
import { withBrowser } from './with-browser';

const browserAndServer = withBrowser();

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

async function press(page: Page, name: string, key: 'Enter' | 'Space', tab: 'Tab' | 'Shift+Tab' = 'Tab') {
  await tabTo(page, button(page, name), tab);
  await page.keyboard.press(key);
}

/** Chooses from a native list that has the focus: the arrows change it without opening it. */
async function choose(page: Page, list: Locator, label: string): Promise<void> {
  const chosen = () => list.evaluate((select: HTMLSelectElement) => select.selectedOptions[0]?.label);
  const options = await list.locator('option').count();
  await page.keyboard.press('Home');
  for (let presses = 0; presses < options && (await chosen()) !== label; presses++) {
    await page.keyboard.press('ArrowDown');
  }
  expect(await chosen()).toBe(label);
}

async function answer(page: Page, id: string, given: string): Promise<void> {
  const parameter = parameterOf(id);
  const field = page.getByLabel(parameter.question.zh, { exact: true });
  await tabTo(page, field);
  const term = termOf(parameter, given, 'zh');
  if (term !== undefined) return choose(page, field, term);
  // A date is typed part by part, in the order that the browser shows.
  const [year, month, day] = given.split('-');
  const isDate = parameter.input.kind === 'day';
  await page.keyboard.type(isDate ? `${month}${day}${year}` : given);
  return expect(await field.inputValue()).toBe(given);
}

test('新建选拔 is gone through by keyboard alone, and makes the campaign that a file gets', async () => {
  const there = browserAndServer();
  if (!there) return;
  const workbook = await dirtyRoster();
  await startTwin(workbook, { unused: [7] });
  const pane = await openPane(there.browser, there.server, workbook.data);
  const { page } = pane;
  const problems: string[] = [];
  const come = async (step: WizardStep) => {
    const heading = page.getByRole('heading', { level: 3, name: new RegExp(`^${wizardText('zh', step)} `) });
    await heading.waitFor();
    expect(await hasFocus(heading)).toBe(true);
    return heading;
  };
  /** The screen of a step, whose heading has the focus: every part of it can be reached and left. */
  const arrive = async (step: WizardStep) =>
    problems.push(...(await keyboardProblems(page, await come(step))).map((problem) => `${step}: ${problem}`));

  await button(page, '新建选拔').waitFor();
  await press(page, '新建选拔', 'Enter');

  await arrive('roster');
  await tabTo(page, page.getByRole('radio', { name: /^报名汇总/ }));
  await page.keyboard.press('ArrowUp');
  expect(await page.getByRole('radio', { name: /^填表说明/ }).isChecked()).toBe(true);
  await page.keyboard.press('ArrowDown');
  await press(page, '下一步', 'Space');

  await arrive('columns');
  const column = page.getByLabel('G列“政治面貌”', { exact: true });
  await tabTo(page, column);
  await choose(page, column, '不使用');
  await press(page, '上一步', 'Enter');
  await come('roster');
  await press(page, '下一步', 'Enter');
  await come('columns');
  await press(page, '下一步', 'Enter');

  await arrive('scheme');
  await tabTo(page, page.getByRole('radio').first());
  const wanted = page.getByRole('radio', { name: SCHEME.title.zh });
  await page.keyboard.press('Space');
  for (let presses = 0; presses < 10 && !(await wanted.isChecked()); presses++) await page.keyboard.press('ArrowDown');
  expect(await hasFocus(wanted)).toBe(true);
  const inOrder = SCHEME.parameters.map(({ id }) => id).filter((id) => id in ANSWERS);
  for (const id of inOrder) await answer(page, id, ANSWERS[id as keyof typeof ANSWERS]);
  const folded = page.locator('summary').first();
  await tabTo(page, folded);
  await page.keyboard.press('Enter');
  const boxes = page.getByRole('checkbox');
  await tabTo(page, boxes.first());
  const before = await boxes.first().isChecked();
  await page.keyboard.press('Space');
  expect(await boxes.first().isChecked()).toBe(!before);
  await page.keyboard.press('Space');
  await tabTo(page, folded, 'Shift+Tab');
  await page.keyboard.press('Space');
  await press(page, '下一步', 'Enter');

  await come('posts');
  for (const [at, [post, count]] of Object.entries(OPENINGS).entries()) {
    const group = page.getByRole('group', { name: post, exact: true });
    await group.waitFor();
    if (at === 0) await arrive('posts');
    await tabTo(page, group.getByLabel('选拔人数', { exact: true }));
    await page.keyboard.type(String(count));
  }
  await tabTo(page, page.getByLabel('职位名称', { exact: true }));
  await page.keyboard.type('团委副书记');
  await page.keyboard.press('Enter');
  await press(page, '删去职位“团委副书记”', 'Enter', 'Shift+Tab');
  expect(await page.getByRole('group', { name: '团委副书记' }).count()).toBe(0);
  await press(page, '下一步', 'Enter');

  await come('preview');
  await page.getByRole('table', { name: '人数' }).waitFor();
  await arrive('preview');
  await press(page, '下一步', 'Enter');

  await arrive('make');
  await press(page, '生成', 'Space');
  const made = page.getByRole('heading', { level: 3, name: '下一步做什么' });
  await made.waitFor();
  expect(await hasFocus(made)).toBe(true);
  expect(await sameCells(workbook.data, await workbook.twin.bytes(), workbook.own)).toBeGreaterThan(20);
  await press(page, '返回', 'Enter', 'Shift+Tab');
  await page.getByRole('region', { name: '推进情况' }).waitFor();

  expect([...problems, ...pane.problems]).toEqual([]);
  await pane.close();
});
