import { sameCells } from '../office/same-cells';
import { ENTRIES } from '../unit/campaign/small-campaign-data';
import { scratchFolder } from '../unit/cli/command-line';
import { button } from './clerk';
import { CommandLineTwin } from './command-line-twin';
import { openPane, type OpenPane } from './pane-page';
import { withBrowser } from './with-browser';

const browserAndServer = withBrowser();
const [folder, otherFolder] = [scratchFolder(), scratchFolder()];

/** The clerk's own sheet; and where only files note that closed sheets are as they were. */
const APART = new Set(['表1', '_xuanba']);
const NOW = ['--now', '2012-06-01T09:00'];
const REASON = '理由（必填）';

/** Looks at what follows, does it, and goes back to the board. */
async function confirm(pane: OpenPane, follows: readonly RegExp[], done: string): Promise<void> {
  await button(pane, '看看会怎样').click();
  const part = pane.page.getByRole('region', { name: '办理以后' });
  for (const words of follows) await part.getByRole('listitem').filter({ hasText: words }).first().waitFor();
  await button(pane, '确认办理').click();
  await pane.page.getByRole('heading', { name: done }).waitFor();
  await button(pane, '返回').click();
}

test('in a browser, a tie at the cutoff is decided, one of the shortlist withdraws and the third steps in: as on the command line', async () => {
  const there = browserAndServer();
  if (!there) return;
  const twin = new CommandLineTwin(folder);
  await twin.toTheShortlist();
  const data = await twin.inExcel();
  const pane = await openPane(there.browser, there.server, data, { width: 350 });
  const { page } = pane;
  const same = async () => expect(await sameCells(data, twin.bytes(), APART)).toBeGreaterThan(20);

  const numbers = [
    ['编号', '姓名', '竞聘职位', '加试成绩'],
    [2, '钱二', '办公室主任', 71],
    [3, '孙三', '办公室主任', 80.5],
  ];
  const scores = await twin.workbook('选拔窗格', [numbers]);
  await button(pane, '2人同分需决定 →').click();
  await page.getByText('依据规则 R-TIE：').waitFor();
  await page.getByLabel('钱二的加试成绩').fill('71');
  await page.getByLabel('孙三的加试成绩').fill('80.5');
  await page.getByLabel(REASON).fill('加试成绩单');
  await twin.run('fill', 'shortlist', scores, '--reason', '加试成绩单', ...NOW);
  await confirm(pane, [/^钱二：等候递补/, /^孙三：进入下一环节/], '决定已写入。');
  await same();

  await twin.run('advance', '--reason', '按方案办理', '--who', '张三', ...NOW);
  await button(pane, '推进环节').click();
  await page.getByLabel('理由').fill('按方案办理');
  await page.getByLabel('经办人').fill('张三');
  await button(pane, '开始').click();
  await page.getByText('已推进到“民主测评”。').waitFor();
  await button(pane, '返回').click();

  await twin.run('withdraw', '--person', '孙三', '--reason', '家庭原因', '--who', '张三', ...NOW);
  await button(pane, '放弃、取消资格').click();
  await page.getByLabel('姓名').fill('孙三');
  await page.getByLabel(REASON).fill('家庭原因');
  await page.getByLabel('经办人').fill('张三');
  await confirm(pane, [/^孙三（办公室主任）退出/, /^钱二：原第3名，空出1个名额/], '孙三已登记为本人放弃。');
  await same();

  await twin.run('substitute', '--who', '张三', ...NOW);
  await page.getByText('“办公室主任”有名额空出，可由钱二递补。', { exact: true }).waitFor();
  await button(pane, '1人需递补 →').click();
  await page.getByLabel('经办人').fill('张三');
  await confirm(pane, [/^钱二（办公室主任）第1轮递补/], '1人已递补。');
  await same();
  // The third takes the same test as the others: nobody is excused.
  const tested = data.sheet('民主测评');
  const names = tested && Array.from({ length: 5 }, (_, row) => data.result(tested, row + 3, 1));
  expect(names).toEqual(['赵一', '钱二', '孙三', '周五', '吴六']);

  expect(pane.problems).toEqual([]);
  expect(there.server.missing).toEqual([]);
  await pane.close();
});

test('in a browser, the scheme is published, its blank filled in and scores are taken from a file: as on the command line', async () => {
  const there = browserAndServer();
  if (!there) return;
  const twin = new CommandLineTwin(otherFolder);
  await twin.begin({ weights: '' });
  const data = await twin.inExcel();
  const pane = await openPane(there.browser, there.server, data, { width: 350 });
  const { page } = pane;
  const same = async () => expect(await sameCells(data, twin.bytes(), APART)).toBeGreaterThan(20);

  await twin.run('announce', '--reason', '常委会第5次会议', '--who', '张三', ...NOW);
  await button(pane, '发布公告').click();
  await page.getByLabel('理由').fill('常委会第5次会议');
  await page.getByLabel('经办人').fill('张三');
  await confirm(pane, [/^还空着1项，以后填写不需要理由：笔试、面试权重。$/], '已登记发布公告。');

  await twin.run('answer', 'weights=4:6', '--who', '张三', ...NOW);
  await button(pane, '填写方案参数').click();
  await page.getByLabel('笔试、面试按什么比例合成总分？').fill('4:6');
  await page.getByLabel('经办人').fill('张三');
  await confirm(pane, [/^“笔试、面试权重”填写为“4:6”。$/], '已写入1项。');

  await twin.run('advance', '--reason', '按方案办理', '--who', '张三', ...NOW);
  await button(pane, '推进环节').click();
  await page.getByLabel('理由').fill('按方案办理');
  await page.getByLabel('经办人').fill('张三');
  await button(pane, '开始').click();
  await page.getByText('已推进到“笔试”。').waitFor();
  await same();
  await button(pane, '返回').click();

  const scores = await twin.workbook('笔试成绩.xlsx', ENTRIES.written ?? []);
  await twin.run('fill', 'written', scores, ...NOW);
  await button(pane, '录入成绩').click();
  await page.getByLabel('成绩文件').waitFor({ state: 'attached' });
  await pane.quiet();
  const loaded = () => page.evaluate(() => performance.getEntriesByType('resource').length);
  const before = await loaded();
  const [worker] = await Promise.all([page.waitForEvent('worker'), page.getByLabel('成绩文件').setInputFiles(scores)]);
  expect(new URL(worker.url()).origin).toBe(there.server.origin);
  await page.getByText('已读取“笔试成绩.xlsx”，1张工作表。').waitFor();
  // The page has loaded nothing but the worker: it has not read the file itself.
  expect((await loaded()) - before).toBeLessThanOrEqual(1);
  await confirm(
    pane,
    [/^由“笔试成绩.xlsx”录入8行、8个单元格。$/, /^录入以后，“笔试”没有必须处理的问题。$/],
    '已录入8行、8个单元格。',
  );
  await same();
  await page.getByText('“笔试”没有必须处理的问题，可以推进。').waitFor();

  expect(pane.problems).toEqual([]);
  expect(there.server.missing).toEqual([]);
  await pane.close();
});
