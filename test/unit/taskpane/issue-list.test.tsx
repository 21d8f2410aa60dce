/** @jest-environment jsdom */
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { issue, message } from '../../../src/domain/basics/issue';
import { ok } from '../../../src/domain/basics/result';
import type { CellPlace, WorkbookScreen } from '../../../src/ports/workbook-screen';
import { IssueList } from '../../../src/taskpane/components/issue-list';

const workbook: WorkbookScreen = {
  showCell: async () => ok(undefined),
  watchChanges: async () => async () => undefined,
};

const many = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    issue('warn', message('campaign.sheet-missing', { sheet: `表${index + 1}` }), { sheet: '笔试', row: index + 4 }),
  );

const list = (count: number, onScreen?: WorkbookScreen) => (
  <FluentProvider theme={webLightTheme}>
    <IssueList issues={many(count)} screen={onScreen} />
  </FluentProvider>
);

const items = () => within(screen.getByRole('list')).getAllByRole('listitem');

test('of many problems fifty are listed, and fifty more whenever they are asked for; reading goes on at the first of them', async () => {
  const user = userEvent.setup();
  render(list(120, workbook));
  expect(screen.getByRole('heading', { level: 3 }).textContent).toContain('(120)');
  expect(items()).toHaveLength(50);
  expect(document.body).toBe(document.activeElement);
  await user.click(screen.getByRole('button', { name: '再列出50个（还有70个没有列出）' }));
  expect(items()).toHaveLength(100);
  expect(items()[50]?.contains(document.activeElement)).toBe(true);
  expect(document.activeElement?.textContent).toContain('“表51”');
  screen.getByRole('button', { name: '再列出20个（还有20个没有列出）' }).focus();
  await user.keyboard('{Enter}');
  expect(items()).toHaveLength(120);
  expect(document.activeElement?.textContent).toContain('“表101”');
  expect(screen.queryByRole('button', { name: /再列出/ })).toBeNull();
});

test('what was asked for stays listed when the problems are found again, and what is no button can be read on at too', async () => {
  const user = userEvent.setup();
  const view = render(list(60));
  await user.click(screen.getByRole('button', { name: '再列出10个（还有10个没有列出）' }));
  expect(document.activeElement).toBe(items()[50]);
  view.rerender(list(59));
  expect(items()).toHaveLength(59);
});

test('two cells that do not agree have a button each', async () => {
  const user = userEvent.setup();
  const shown: CellPlace[] = [];
  const onScreen: WorkbookScreen = {
    ...workbook,
    showCell: async (place) => {
      shown.push(place);
      return ok(undefined);
    },
  };
  const differs = message('second.differs', { who: '张三', column: '评委1', first: '85', second: '58' });
  const place = { sheet: '面试录入二', row: 4, column: 6, other: { sheet: '面试', row: 9, column: 7 } };
  render(
    <FluentProvider theme={webLightTheme}>
      <IssueList issues={[issue('block', differs, place)]} screen={onScreen} />
    </FluentProvider>,
  );
  await user.click(screen.getByRole('button', { name: /两次录入不一致/ }));
  await user.click(screen.getByRole('button', { name: '另见“面试”第9行' }));
  expect(shown).toEqual([
    { sheet: '面试录入二', row: 4, column: 6 },
    { sheet: '面试', row: 9, column: 7 },
  ]);
});
