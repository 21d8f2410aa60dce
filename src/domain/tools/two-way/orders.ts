import { issue, message, type Issue } from '../../basics/issue';
import { localized } from '../../basics/localized';
import { fail, ok, type Result } from '../../basics/result';
import { sameText } from '../../basics/same-text';
import { toolMark } from '../../roster/tool-mark';
import { valueText } from '../../stages/values';
import type { ToolRow } from '../table';
import type { ToolContext, ToolKind, ToolOutcome } from '../tool';
import { takesPart, wordKey } from './entries';
import { ORDER_COLUMNS, ORDERS, ORDERS_TABLE, PEOPLE } from './tables';
import { enteredChoices, TABLES_OF_ENTRIES } from './two-way-context';

/**
 * 双向选择, second step (R-TWO-1): for each department a list of those who chose it, in which its leaders say whom they take and in
 * which order. What was entered before stays where somebody still chooses the department.
 */
export const orderTwoWay: ToolKind = {
  id: 'two-way-orders',
  title: localized('双向选择②：部门排序', 'Two-way selection 2: the departments’ orders'),
  purpose: localized(
    '志愿填好后，按部门列出选择它的人，由部门排序或注明不接收。',
    'Lists by department who chose it, for the department to put in order or not to take.',
  ),
  rules: ['R-TWO-1'],
  options: [],
  source: 'tables',
  reads: [...TABLES_OF_ENTRIES, ORDERS_TABLE],
  run,
};

function run(context: ToolContext): Result<ToolOutcome, readonly Issue[]> {
  const entered = enteredChoices(context);
  if (!entered.ok) return entered;
  const { departments, people, issues } = entered.value;
  if (issues.length > 0) return fail(issues);
  if (!people.some(takesPart)) return fail([issue('block', message('two-way.nobody-takes-part', { sheet: PEOPLE }))]);
  const before = new Map(
    (context.tables.get(ORDERS_TABLE.id)?.rows ?? []).map(({ values }) => [
      wordKey(values.text('department'), Number(values.text('number'))),
      values,
    ]),
  );
  const rows = departments.flatMap(({ name: department }) =>
    people.filter(takesPart).flatMap(({ number, name, unit, choices }): readonly ToolRow[] => {
      const choice = choices.findIndex((chosen) => sameText(chosen) === sameText(department));
      if (choice < 0) return [];
      const known = before.get(wordKey(department, number));
      const place = known?.count('place');
      const word = known ? valueText(known.value('word')) : '';
      const cells = { department, number, name, unit, choice: `第${choice + 1}志愿` };
      return [{ cells: { ...cells, word: word || null, place: place ?? null } }];
    }),
  );
  return ok({
    tables: [
      {
        id: ORDERS_TABLE.id,
        sheet: ORDERS,
        note: `各部门对选择本部门的人排序：1为最先接收，可以并列；不接收的选“不接收”，不填排序。${toolMark(ORDERS_TABLE.id)}`,
        columns: ORDER_COLUMNS,
        rows,
      },
    ],
    issues: [],
    done: message('two-way.orders-made', {
      people: new Set(rows.map(({ cells }) => cells.number)).size,
      rows: rows.length,
    }),
  });
}
