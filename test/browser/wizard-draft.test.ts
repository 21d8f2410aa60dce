import { everything } from '../office/filled-workbook';
import { sameCells } from '../office/same-cells';
import { button } from './clerk';
import { openPane, type OpenPane } from './pane-page';
import { ANSWERS, dirtyRoster, OPENINGS, startTwin } from './pane-workbook';
import { goToMake, parameterOf, SCHEME } from './start-in-pane';
import { withBrowser } from './with-browser';

const browserAndServer = withBrowser();

const step = ({ page }: OpenPane, name: string) =>
  page.getByRole('heading', { level: 3, name: new RegExp(`^${name} `) }).waitFor();

/** Everything that the screens show of what was entered, from the posts back to the sheet. */
async function entries(pane: OpenPane): Promise<Readonly<Record<string, unknown>>> {
  const { page } = pane;
  const value = (label: string) => page.getByLabel(label, { exact: true }).inputValue();
  const post = (name: string) => page.getByRole('group', { name, exact: true });
  await step(pane, '职位与条件');
  await post('党政办主任').waitFor();
  const posts = {
    openings: await post('党政办主任').getByLabel('选拔人数', { exact: true }).inputValue(),
    quota: await post('党政办主任').getByLabel('编制职数（可不填）', { exact: true }).inputValue(),
    added: await post('团委副书记').count(),
    leftOut: await button(pane, '恢复职位“镇建办主任”').count(),
  };
  await button(pane, '上一步').click();
  await step(pane, '选择方案');
  const scheme = {
    scheme: await page.getByRole('radio', { name: SCHEME.title.zh }).isChecked(),
    asOf: await value(parameterOf('asOf').question.zh),
    deadline: await value(parameterOf('deadline').question.zh),
    education: await page.getByLabel(parameterOf('education').question.zh, { exact: true }).inputValue(),
    ageLimit: await value(parameterOf('ageLimit').question.zh),
  };
  await button(pane, '上一步').click();
  await step(pane, '核对列');
  const column = await page.getByLabel('G列“政治面貌”', { exact: true }).inputValue();
  await button(pane, '上一步').click();
  await step(pane, '选择名册');
  return { ...posts, ...scheme, column, headerRows: await value('表头在第几行') };
}

test('who closed the pane in the middle of 新建选拔 finds everything as it was entered', async () => {
  const there = browserAndServer();
  if (!there) return;
  const { data } = await dirtyRoster();
  const pane = await openPane(there.browser, there.server, data);
  const { page } = pane;
  const fill = (label: string, text: string) => page.getByLabel(label, { exact: true }).fill(text);
  await button(pane, '新建选拔').click();
  await step(pane, '选择名册');
  await fill('表头在第几行', '3-4');
  await button(pane, '下一步').click();
  await step(pane, '核对列');
  await page.getByLabel('G列“政治面貌”', { exact: true }).selectOption({ label: '不使用' });
  await button(pane, '下一步').click();
  await step(pane, '选择方案');
  await page.getByRole('radio', { name: SCHEME.title.zh }).check();
  await fill(parameterOf('asOf').question.zh, ANSWERS.asOf);
  await fill(parameterOf('deadline').question.zh, ANSWERS.deadline);
  await page.getByLabel(parameterOf('education').question.zh, { exact: true }).selectOption({ label: '大专' });
  await page.getByText(/^方案已经给出的数字/).click();
  await fill(parameterOf('ageLimit').question.zh, '48');
  await button(pane, '下一步').click();
  await step(pane, '职位与条件');
  const post = page.getByRole('group', { name: '党政办主任', exact: true });
  await post.getByLabel('选拔人数', { exact: true }).fill('2');
  await post.getByLabel('编制职数（可不填）', { exact: true }).fill('3');
  await button(pane, '删去职位“镇建办主任”').click();
  await fill('职位名称', '团委副书记');
  await button(pane, '增加职位').click();

  await pane.quiet();
  await page.reload();
  await button(pane, '新建选拔').click();
  await page.getByRole('heading', { name: '上次没有做完的新建' }).waitFor();
  await button(pane, '继续上次未完成的新建').click();
  expect(await entries(pane)).toEqual({
    ...{ openings: '2', quota: '3', added: 1, leftOut: 1 },
    ...{ scheme: true, asOf: ANSWERS.asOf, deadline: ANSWERS.deadline, education: 'juniorCollege', ageLimit: '48' },
    ...{ column: 'unused', headerRows: '3-4' },
  });
  expect(pane.problems).toEqual([]);
  await pane.close();
});

test('when Excel fails in the middle of writing, the pane says so, the workbook is as before and the draft is there', async () => {
  const there = browserAndServer();
  if (!there) return;
  const workbook = await dirtyRoster();
  await startTwin(workbook);
  const { data } = workbook;
  const before = everything(data);
  const pane = await openPane(there.browser, there.server, data);
  const { page } = pane;
  const draft = () => page.evaluate(() => window.localStorage.getItem('xuanba:start:dirty-120.xlsx'));
  let failures = 0;
  // Half of a request is carried out when sheets have begun to be made; taking them back again goes well.
  pane.answerBy((body, carryOut) => {
    if (failures > 0 || data.sheets.length === workbook.own.size) return carryOut(body);
    failures++;
    const half = Math.floor(body.Actions.length / 2);
    const { Results } = carryOut({ ...body, Actions: body.Actions.slice(0, half) });
    return {
      Results,
      Error: { Code: 'GeneralException', Message: '断开', HttpStatusCode: 500, Location: '', ActionIndex: half },
    };
  });
  await goToMake(page, { answers: ANSWERS, openings: OPENINGS });
  await button(pane, '生成').click();
  const alert = page.getByRole('alert').filter({ hasText: '没有生成，工作簿保持原样，您填写的内容也还在。' });
  await alert.waitFor();
  expect([failures, await alert.innerText()]).toEqual([1, expect.stringContaining('断开')]);
  await pane.quiet();
  expect(everything(data)).toEqual(before);
  expect(JSON.parse((await draft()) ?? '')).toMatchObject({
    step: 'make',
    entries: { answers: { ...ANSWERS, education: 'juniorCollege' } },
  });
  await button(pane, '再试一次').click();
  await page.getByText(/^台账已生成/).waitFor();
  expect(await draft()).toBeNull();
  expect(await sameCells(data, await workbook.twin.bytes(), workbook.own)).toBeGreaterThan(20);
  expect(pane.problems).toEqual([]);
  await pane.close();
});
