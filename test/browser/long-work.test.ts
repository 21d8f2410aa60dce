import type { SourceSheet, SourceValue } from '../../src/domain/roster/source';
import { everything, PlannedResults, workbookOf } from '../office/filled-workbook';
import { button } from './clerk';
import { openPane } from './pane-page';
import { ANSWERS } from './pane-workbook';
import { goToMake } from './start-in-pane';
import { withBrowser } from './with-browser';

const browserAndServer = withBrowser();

const PEOPLE = 2_000;
/** The processor of a slow computer: every step takes long enough to be seen. */
const TIMES_SLOWER = 20;

const HEADER = ['姓名', '出生日期', '参加工作时间', '学历', '现职级', '任现职级时间', '编制性质', '报考职位'];

function longRoster(): SourceSheet {
  const date = (year: number, month: number): SourceValue => ({
    kind: 'date',
    day: { kind: 'day', year, month, day: 1 },
    hour: 0,
    minute: 0,
  });
  const people = Array.from({ length: PEOPLE }, (_, index): readonly SourceValue[] => [
    `张${String.fromCharCode(0x4e00 + index)}`,
    date(1970 + (index % 20), 1 + (index % 12)),
    date(1995, 7),
    '本科',
    '副科级',
    date(2006, 1 + (index % 12)),
    '行政编制',
    `职位${index % 5}`,
  ]);
  return { name: '花名册', rows: [HEADER, ...people], merges: [], hiddenRows: new Set(), hidden: false };
}

test('who presses 取消 while many people are registered and reviewed is heard, and nothing is written', async () => {
  const there = browserAndServer();
  if (!there) return;
  const data = workbookOf([longRoster()], new PlannedResults());
  const before = everything(data);
  const pane = await openPane(there.browser, there.server, data);
  const { page } = pane;
  await goToMake(page, { answers: ANSWERS, openings: { 职位0: 1 } });
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: TIMES_SLOWER });
  await button(pane, '生成').click();
  await button(pane, '取消').focus();
  await page.getByText(/^正在处理：(登记报名|资格审查)/).waitFor();
  await page.keyboard.press('Enter');
  await page.getByText('已取消，没有写入任何东西。').waitFor();
  await pane.quiet();
  expect(everything(data)).toEqual(before);
  expect(pane.problems).toEqual([]);
  await pane.close();
});
