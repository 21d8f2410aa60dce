import { message, type RuleId } from '../basics/issue';
import { localized } from '../basics/localized';
import { sameText } from '../basics/same-text';
import { STAGES } from '../campaign/stage';
import { rowName } from './findings';
import { GOES_ON, out, pending } from './outcomes';
import { entrantRowsByPost, PEOPLE_TABLE, PERSON_COLUMNS, personRows } from './people-table';
import type { StageContext, StageFinding, StageJudgement, StageKind, StageOutcome } from './stage-kind';
import type { FilledTables, StageColumn, StageTable } from './table';
import type { StageRow } from './values';

const RULE: RuleId = 'R-SHO-4';

const CONCLUSIONS = {
  fit: localized('合格', 'passed'),
  unfit: localized('不合格', 'failed'),
} as const;

/**
 * 组织考察 (R-SHO-4): who inspected, item scores where the scheme has `inspectionItems` (shown with their total, never needed), and
 * the conclusion, which alone decides. 不合格 needs 情况说明, and nobody is out before the reason is written. The people of one post
 * are inspected by the same group.
 */
export const inspection: StageKind = {
  id: 'inspection',
  score: () => undefined,
  tables: (context) => [people(context)],
  judge,
  published: [],
};

function people({ settings, entrants }: StageContext): StageTable {
  const items = settings.named('inspectionItems') ?? [];
  const ids = items.map((_, index) => `item${index + 1}`);
  const scores = items.map(({ name, value }, index): StageColumn => ({
    role: 'input',
    id: ids[index] as string,
    title: name,
    input: { kind: 'score', most: value },
  }));
  const total: StageColumn = {
    role: 'computed',
    id: 'total',
    title: '考察得分',
    show: 'score',
    computation: { op: 'sum', of: ids, decimals: settings.decimals },
  };
  return {
    id: PEOPLE_TABLE,
    sheet: STAGES.inspection.zh,
    note: '填写考察组和考察结论；不合格的必须写明情况。同一职位由同一考察组考察。',
    columns: [
      ...PERSON_COLUMNS,
      { role: 'input', id: 'noticeDay', title: '考察预告日期', input: { kind: 'day' } },
      { role: 'input', id: 'group', title: '考察组', input: { kind: 'text' }, needed: 'warn' },
      ...scores,
      ...(items.length > 0 ? [total] : []),
      {
        role: 'input',
        id: 'conclusion',
        title: '考察结论',
        input: { kind: 'choice', of: CONCLUSIONS },
        needed: 'block',
      },
      { role: 'input', id: 'note', title: '情况说明', width: 40, input: { kind: 'text' } },
    ],
    rows: personRows(entrants),
  };
}

function judge(context: StageContext, tables: FilledTables): StageJudgement {
  const outcomes = new Map<number, StageOutcome>();
  const findings: StageFinding[] = [];
  for (const [post, ofPost] of entrantRowsByPost(context, tables)) {
    for (const { entrant, row } of ofPost) {
      outcomes.set(entrant.number, entrant.gone ? out(entrant.gone) : conclusionOf(row));
      if (!entrant.gone && isUnexplained(row)) {
        const at = { table: PEOPLE_TABLE, key: row.key, column: 'note' };
        const text = message('votes.unfit-unexplained', { who: rowName(row) });
        findings.push({ severity: 'block', message: text, at });
      }
    }
    const groups = ofPost.flatMap(({ entrant, row }) => (entrant.gone ? [] : row.text('group') || []));
    const different = [...new Map(groups.map((group) => [sameText(group), group])).values()];
    if (different.length > 1) {
      findings.push({ severity: 'block', message: message('votes.groups-differ', { post, groups: different }), post });
    }
  }
  return { outcomes, findings, cutoffs: [] };
}

function conclusionOf(row: StageRow): StageOutcome {
  const conclusion = row.choice('conclusion');
  if (conclusion === 'fit') return GOES_ON;
  if (conclusion === undefined) return pending({ rule: RULE, message: message('votes.conclusion-missing', {}) });
  if (isUnexplained(row)) {
    return pending({ rule: RULE, message: message('votes.unfit-unexplained', { who: rowName(row) }) });
  }
  return out({ rule: RULE, message: message('votes.unfit', { note: row.text('note') }) });
}

function isUnexplained(row: StageRow): boolean {
  return row.choice('conclusion') === 'unfit' && row.text('note') === '';
}
