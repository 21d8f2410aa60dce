import type { CalendarDay } from '../basics/calendar';
import { issue, message, type Issue } from '../basics/issue';
import { localized } from '../basics/localized';
import { fail, ok, type Result } from '../basics/result';
import { toolMark } from '../roster/tool-mark';
import { recusal } from '../rules/recusal';
import { rotationLimit } from '../rules/rotation-limit';
import type { Finding } from '../rules/rule';
import { valueOf, WHO_COLUMNS, whoCells } from './people-columns';
import { reasonsCell, type ToolRow } from './table';
import type { ToolContext, ToolKind, ToolOutcome, ToolPerson } from './tool';
import type { ToolSettings } from './settings';

const RULE = 'R-ELI-12';

/**
 * 轮岗和回避检查 (R-ELI-12, 2-10) over everybody: who has held the position for 6 full years must rotate, for 5 (under 35: 3) should; what
 * stands under 回避情况 is put to the clerk. Missing or month-only dates on which the answer depends are 待核实.
 */
export const rotationCheck: ToolKind = {
  id: 'rotation-check',
  title: localized('轮岗和回避检查', 'Rotation and recusal'),
  purpose: localized(
    '列出任现职满规定年限应当或必须轮岗的人，以及需要核实的任职回避。',
    'Lists who should or must rotate, and the recusals to look into.',
  ),
  rules: [RULE],
  options: [
    {
      id: 'asOf',
      title: localized('截止日', 'As of'),
      question: localized('任职年限算到哪一天？', 'On which day are the years counted?'),
      input: { kind: 'day' },
      fromScheme: 'asOf',
      rule: RULE,
    },
    years('mustYears', 6, localized('必须轮岗年限', 'Years after which rotation is a must')),
    years('shouldYears', 5, localized('应当轮岗年限', 'Years after which somebody should rotate')),
    years('youngYears', 3, localized('年轻干部应当轮岗年限', 'The same for young cadres')),
    {
      id: 'youngAge',
      title: localized('年轻干部（未满几周岁）', 'Young means below'),
      question: localized('未满几周岁算年轻干部？', 'Below which age is a cadre young?'),
      input: { kind: 'wholeNumber', least: 16, most: 100 },
      value: 35,
      rule: RULE,
    },
  ],
  source: 'people',
  fields: ['position', 'positionSince', 'birth', 'recusal', 'unit'],
  run,
};

function years(id: string, value: number, title: ReturnType<typeof localized>): ToolKind['options'][number] {
  const question = localized(`${title.zh}是几年？`, `${title.en}: how many?`);
  return { id, title, question, input: { kind: 'wholeNumber', least: 1, most: 40 }, value, rule: RULE };
}

const STATES = { must: '必须轮岗', should: '应当轮岗', unclear: '待核实', none: '不需要' } as const;

function run({ people, settings }: ToolContext): Result<ToolOutcome, readonly Issue[]> {
  const [must, should, young] = ['mustYears', 'shouldYears', 'youngYears'].map((id) => settings.whole(id) as number);
  if ((should as number) > (must as number) || (young as number) > (should as number))
    return fail([issue('block', message('tool.rotation-disorder', {}))]);
  const asOf = settings.day('asOf') as CalendarDay;
  const judged = people.map((person) => judge(person, settings, asOf));
  const rows = people.map((person, index): ToolRow => {
    const { state, rotation, related } = judged[index] as Judged;
    const { facts } = person;
    const cells = {
      ...whoCells(person, index),
      position: valueOf(facts.position) ?? null,
      since: facts.positionSince.state === 'known' ? facts.positionSince.raw : null,
      rotation: STATES[state],
      why: reasonsCell(rotation.reasons),
      recusal: reasonsCell(related.reasons),
    };
    const isPending = state === 'unclear' || state === 'should' || related.reasons.length > 0;
    const look = state === 'must' ? 'block' : isPending ? 'warn' : undefined;
    return look ? { cells, look } : { cells };
  });
  const count = (state: keyof typeof STATES) => judged.filter((one) => one.state === state).length;
  const counts = {
    people: people.length,
    must: count('must'),
    should: count('should'),
    unclear: count('unclear'),
    related: judged.filter(({ related }) => related.reasons.length > 0).length,
  };
  return ok({
    tables: [
      {
        id: 'rotation-check',
        sheet: '轮岗回避检查',
        note: `任同一职务满${must}年必须轮岗，满${should}年（未满${settings.whole('youngAge')}周岁的满${young}年）应当轮岗。必须${counts.must}人，应当${counts.should}人，待核实${counts.unclear}人，有回避情况的${counts.related}人。${toolMark('rotation-check')}`,
        columns: [
          ...WHO_COLUMNS,
          { id: 'position', title: '现任职务', show: 'text', width: 20 },
          { id: 'since', title: '任现职时间', show: 'centered', width: 13 },
          { id: 'rotation', title: '轮岗', show: 'centered', width: 11 },
          { id: 'why', title: '轮岗说明', show: 'text', width: 44 },
          { id: 'recusal', title: '回避情况', show: 'text', width: 36 },
        ],
        rows,
        frozenColumns: 2,
      },
    ],
    issues: [],
    done: message('tool.rotation-done', counts),
  });
}

interface Judged {
  readonly state: keyof typeof STATES;
  readonly rotation: Finding;
  readonly related: Finding;
}

/** Everybody is asked about the position that they hold. */
function judge({ facts }: ToolPerson, settings: ToolSettings, asOf: CalendarDay): Judged {
  const position = valueOf(facts.position) ?? '';
  const department = valueOf(facts.department);
  const context = { asOf, post: { name: position, ...(department === undefined ? {} : { department }) } };
  const must = rotationLimit.compile({ minYears: settings.whole('mustYears') as number, columnNeeded: true })(
    facts,
    context,
  );
  const should = rotationLimit.compile({
    minYears: settings.whole('shouldYears') as number,
    youngAge: settings.whole('youngAge'),
    youngYears: settings.whole('youngYears'),
    columnNeeded: true,
  })(facts, context);
  const related = recusal.compile({ columnNeeded: false })(facts, context);
  if (must.outcome === 'fail') return { state: 'must', rotation: inOwnWords(must), related };
  if (must.outcome === 'unverified') return { state: 'unclear', rotation: must, related };
  if (should.outcome === 'fail') return { state: 'should', rotation: inOwnWords(should), related };
  if (should.outcome === 'unverified') return { state: 'unclear', rotation: should, related };
  return { state: 'none', rotation: should, related };
}

/** The rule speaks of somebody who applies for the post again; here nobody applies. */
function inOwnWords(finding: Finding): Finding {
  const reasons = finding.reasons.map((reason) => {
    const { code, params } = reason.message;
    return code === 'rules.rotation-due' ? { ...reason, message: message('tool.rotation-due', params) } : reason;
  });
  return { ...finding, reasons };
}
