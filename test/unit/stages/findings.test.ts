import { atOnce } from '../../../src/domain/basics/parts';
import { tableFindings } from '../../../src/domain/stages/findings';
import type { StageColumn } from '../../../src/domain/stages/table';
import { StageRow } from '../../../src/domain/stages/values';
import { formatMessage } from '../../../src/i18n/format';

const VOTES: StageColumn = { role: 'input', id: 'votes', title: '得票', input: { kind: 'count' }, needed: 'block' };
const STATUS: StageColumn = { role: 'input', id: 'status', title: '状态', input: { kind: 'text' } };

function told(columns: readonly StageColumn[], keys: readonly string[]) {
  const rows = keys.map((key) => ({ key, fixed: new Map() }));
  const table = { id: 'people', sheet: '票决', note: '', columns, rows };
  const findings = atOnce(tableFindings({ table, rows: keys.map((key) => new StageRow(key, new Map())) }));
  return findings.map(({ message }) => formatMessage(message, 'zh'));
}

test('a blank points to 状态 only where the table has that column', () => {
  expect(told([VOTES], ['1'])).toEqual([expect.stringMatching(/请补填。$/)]);
  expect(told([VOTES], ['1', '2'])).toEqual([expect.stringMatching(/请补填。$/)]);
  expect(told([STATUS, VOTES], ['1'])).toEqual([expect.stringMatching(/请补填；未参加的，请在“状态”栏选择。$/)]);
});
