import { compareDays, daysAfter, earliestDay, formatDate, latestDay, type CalendarDay } from '../basics/calendar';
import { message, type Issue, type Reason } from '../basics/issue';
import { localized } from '../basics/localized';
import { ok, type Result } from '../basics/result';
import type { EducationLevel, PersonFacts } from '../roster/facts';
import { toolMark } from '../roster/tool-mark';
import { ageAtLeast } from '../rules/age-at-least';
import { ageAtMost } from '../rules/age-at-most';
import { educationAtLeast } from '../rules/education-at-least';
import { factMissing } from '../rules/findings';
import type { Finding } from '../rules/rule';
import { EDUCATION_TERMS } from '../rules/terms';
import { WHO_COLUMNS, whoCells } from './people-columns';
import type { ToolSettings } from './settings';
import { reasonsCell, type ToolRow } from './table';
import type { ToolContext, ToolKind, ToolOutcome } from './tool';

const RULE = 'R-ELI-15';

/**
 * 临时用工检查 (R-ELI-15, 2-10): at the signing 18 to 45 years old and at least 高中, and filed within 15 days of it. The day after the
 * signing is the first of them. Whoever has not been filed is due by a day, which is shown; late is who is not filed by as-of.
 */
export const temporaryHires: ToolKind = {
  id: 'temporary-hires',
  title: localized('临时用工检查', 'Temporary hires'),
  purpose: localized(
    '检查临时用工签订时的年龄、学历，以及签订后是否按期备案，列出备案截止日。',
    'Checks age and education at signing, and whether the contract was filed in time.',
  ),
  rules: [RULE],
  options: [
    {
      id: 'asOf',
      title: localized('检查日', 'As of'),
      question: localized('按哪一天检查是否逾期？', 'On which day is it checked what is late?'),
      input: { kind: 'day' },
      rule: RULE,
    },
    number('minAge', 18, localized('最低周岁', 'Full years at least')),
    number('maxAge', 45, localized('最高周岁', 'Full years at most')),
    {
      id: 'education',
      title: localized('最低学历', 'Education at least'),
      question: localized('学历不低于哪一级？', 'Which education at least?'),
      input: { kind: 'choice', of: EDUCATION_TERMS },
      value: 'seniorMiddle',
      rule: RULE,
    },
    number('days', 15, localized('备案期限（天）', 'Days for filing')),
  ],
  source: 'people',
  fields: ['birth', 'education', 'contractSigned', 'contractFiled', 'unit'],
  run,
};

function number(id: string, value: number, title: ReturnType<typeof localized>): ToolKind['options'][number] {
  const question = localized(`${title.zh}是多少？`, `${title.en}: how many?`);
  return { id, title, question, input: { kind: 'wholeNumber', least: 1, most: 100 }, value, rule: RULE };
}

const VERDICTS = { fine: '合格', wrong: '不合格', unclear: '待核实' } as const;

function run({ people, settings }: ToolContext): Result<ToolOutcome, readonly Issue[]> {
  const asOf = settings.day('asOf') as CalendarDay;
  const judged = people.map(({ facts }) => judge(facts, settings, asOf));
  const rows = people.map((person, index): ToolRow => {
    const { verdict, reasons, due } = judged[index] as Judged;
    const { contractSigned, contractFiled } = person.facts;
    const cells = {
      ...whoCells(person, index),
      signed: contractSigned.state === 'known' ? formatDate(contractSigned.value) : null,
      filed: contractFiled.state === 'known' ? formatDate(contractFiled.value) : null,
      due: due ?? null,
      verdict: VERDICTS[verdict],
      why: reasonsCell(reasons),
    };
    return verdict === 'fine' ? { cells } : { cells, look: verdict === 'wrong' ? 'block' : 'warn' };
  });
  const count = (verdict: keyof typeof VERDICTS) => judged.filter((one) => one.verdict === verdict).length;
  const counts = { people: people.length, fine: count('fine'), wrong: count('wrong'), unclear: count('unclear') };
  const limits = `签订时${settings.whole('minAge')}–${settings.whole('maxAge')}周岁、${EDUCATION_TERMS[settings.text('education') as EducationLevel].zh}以上，签订后${settings.whole('days')}天内备案`;
  return ok({
    tables: [
      {
        id: 'temporary-hires',
        sheet: '临时用工检查',
        note: `${limits}；按${formatDate(asOf)}检查：合格${counts.fine}人，不合格${counts.wrong}人，待核实${counts.unclear}人。${toolMark('temporary-hires')}`,
        columns: [
          ...WHO_COLUMNS,
          { id: 'signed', title: '合同签订日期', show: 'centered', width: 14 },
          { id: 'filed', title: '备案日期', show: 'centered', width: 13 },
          { id: 'due', title: '备案截止日', show: 'centered', width: 13 },
          { id: 'verdict', title: '结论', show: 'centered', width: 10 },
          { id: 'why', title: '说明', show: 'text', width: 56 },
        ],
        rows,
        frozenColumns: 2,
      },
    ],
    issues: [],
    done: message('tool.hires-done', counts),
  });
}

interface Judged {
  readonly verdict: keyof typeof VERDICTS;
  readonly reasons: readonly Reason[];
  readonly due: CalendarDay | undefined;
}

function judge(facts: PersonFacts, settings: ToolSettings, asOf: CalendarDay): Judged {
  const signed = facts.contractSigned.state === 'known' ? facts.contractSigned.value : undefined;
  const day = signed?.kind === 'day' ? signed : undefined;
  const due = day && daysAfter(day, settings.whole('days') as number);
  const context = { asOf: day, post: { name: '' } };
  const ofSigning: readonly Finding[] = day
    ? [
        ageAtLeast.compile({ minYears: settings.whole('minAge') as number })(facts, context),
        ageAtMost.compile({ maxYears: settings.whole('maxAge') as number })(facts, context),
      ]
    : [{ outcome: 'unverified', reasons: [signingMissing(facts)] }];
  const education = educationAtLeast.compile({ level: settings.text('education') as EducationLevel })(facts, context);
  const findings = [...ofSigning, education, ...(day && due ? [filing(facts, day, due, asOf)] : [])];
  const failed = findings.filter(({ outcome }) => outcome === 'fail');
  const open = findings.filter(({ outcome }) => outcome === 'unverified');
  const reasons = [...failed, ...open].flatMap((finding) => finding.reasons);
  const unique = [...new Map(reasons.map((reason) => [JSON.stringify(reason.message), reason])).values()];
  return { verdict: failed.length > 0 ? 'wrong' : open.length > 0 ? 'unclear' : 'fine', reasons: unique, due };
}

function signingMissing({ contractSigned }: PersonFacts): Reason {
  if (contractSigned.state !== 'known') return factMissing(RULE, 'contractSigned', contractSigned);
  return because('tool.signing-month', { date: formatDate(contractSigned.value) });
}

/** In time is the due day itself; a filing before the signing is a slip. */
function filing({ contractFiled }: PersonFacts, signed: CalendarDay, due: CalendarDay, asOf: CalendarDay): Finding {
  const day = formatDate(due);
  if (contractFiled.state === 'unreadable') {
    return { outcome: 'unverified', reasons: [factMissing(RULE, 'contractFiled', contractFiled)] };
  }
  if (contractFiled.state !== 'known') {
    const isLate = compareDays(asOf, due) > 0;
    return isLate
      ? { outcome: 'fail', reasons: [because('tool.filing-overdue', { due: day })] }
      : { outcome: 'unverified', reasons: [because('tool.filing-open', { due: day })] };
  }
  const filed = contractFiled.value;
  const params = { filed: formatDate(filed), due: day };
  if (compareDays(latestDay(filed), signed) < 0)
    return { outcome: 'unverified', reasons: [because('tool.filing-before-signing', { filed: params.filed })] };
  if (compareDays(latestDay(filed), due) <= 0) return { outcome: 'pass', reasons: [] };
  if (compareDays(earliestDay(filed), due) > 0)
    return { outcome: 'fail', reasons: [because('tool.filing-late', params)] };
  return { outcome: 'unverified', reasons: [because('tool.filing-month', params)] };
}

function because<C extends Parameters<typeof message>[0]>(code: C, params: Parameters<typeof message<C>>[1]): Reason {
  return { rule: RULE, message: message(code, params) as Reason['message'] };
}
