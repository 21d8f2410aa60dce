import { exactOf } from '../basics/exact';
import { issue, message, type Issue, type Message, type Reason } from '../basics/issue';
import { localized } from '../basics/localized';
import { drawnByLot } from '../basics/lot';
import { fail, ok, type Result } from '../basics/result';
import { closedInstances, type StageResult } from '../campaign/instance';
import { parseExact, type Exact } from '../basics/exact';
import type { StageId } from '../campaign/stage';
import { toolMark } from '../roster/tool-mark';
import { educationAtLeast } from '../rules/education-at-least';
import { EDUCATION_TERMS } from '../rules/terms';
import type { EducationLevel } from '../roster/facts';
import { nameOf, says, valueOf, WHO_COLUMNS, whoCells } from './people-columns';
import { reasonsCell, type ToolRow } from './table';
import type { ToolCampaign, ToolContext, ToolKind, ToolOutcome, ToolPerson } from './tool';
import type { ToolSettings } from './settings';

const RULE = 'R-DEC-6';

/**
 * 档案审核抽查 (R-DEC-6): the files of all who are flagged (many 不满意, few recommendations, 破格, low education), and a random sample of
 * the others, so that both together are at least a third. The draw is by lot from a seed that is shown: the same seed draws the same
 * people. Of a campaign: those who were appointed; of a roster: everybody. Draws stay; a new one gets a sheet of its own.
 */
export const fileAudit: ToolKind = {
  id: 'file-audit',
  title: localized('档案审核抽查', 'File audit'),
  purpose: localized(
    '新提任干部中，需重点审核的全部列入，其余按公开种子随机抽取，合计不少于规定比例。',
    'All who are flagged and a random sample of the others, together at least a third.',
  ),
  rules: [RULE],
  options: [
    {
      id: 'seed',
      title: localized('抽签种子', 'Seed'),
      question: localized(
        '抽签用的种子是什么？请用事先约定、当场公开的文字或数字。',
        'The seed: agreed before and read out in public.',
      ),
      input: { kind: 'text', example: '2012-05-31 上证指数 2372.23' },
      rule: RULE,
    },
    {
      id: 'share',
      title: localized('审核比例', 'Share'),
      question: localized('审核的人合计不少于几分之几？', 'What share is audited at least?'),
      input: { kind: 'fraction' },
      value: '1/3',
      rule: RULE,
    },
    {
      id: 'words',
      title: localized('重点审核的备注', 'Flagged by remarks'),
      question: localized('“备注”中有哪些词的必须审核？', 'Which words in the remarks flag somebody?'),
      input: { kind: 'words' },
      value: ['破格'],
      rule: RULE,
    },
    {
      id: 'education',
      title: localized('重点审核的学历', 'Flagged by education'),
      question: localized('学历低于哪一级的必须审核？（可以不选）', 'Below which education is somebody flagged?'),
      input: { kind: 'choice', of: EDUCATION_TERMS },
      optional: true,
      rule: RULE,
    },
    {
      id: 'positiveShare',
      title: localized('重点审核的测评得票率', 'Flagged by appraisal'),
      question: localized(
        '民主测评得票率低于多少的必须审核？（可以不填；仅台账）',
        'Below which share of the appraisal is somebody flagged?',
      ),
      input: { kind: 'fraction' },
      optional: true,
      rule: RULE,
    },
    {
      id: 'votes',
      title: localized('重点审核的推荐票数', 'Flagged by recommendation'),
      question: localized(
        '民主推荐得票少于几票的必须审核？（可以不填；仅台账）',
        'Below how many votes of the recommendation is somebody flagged?',
      ),
      input: { kind: 'wholeNumber', least: 1, most: 100000 },
      optional: true,
      rule: RULE,
    },
  ],
  source: 'people',
  fields: ['education', 'remarks', 'unit'],
  run,
};

function run(context: ToolContext): Result<ToolOutcome, readonly Issue[]> {
  const { settings, campaign } = context;
  const people = campaign && !context.ofNamedSheet ? appointedOf(context.people, campaign) : context.people;
  if (people.length === 0) return fail([issue('block', message('tool.nobody', {}))]);
  const seed = settings.text('seed') as string;
  const flags = people.map((person) => flagsOf(person, settings, campaign));
  const least = (settings.exact('share') as Exact).mul(exactOf(people.length)).ceil(0).valueOf();
  const flagged = flags.filter((reasons) => reasons.length > 0).length;
  const keys = people.map((person, index) => `${index + 1} ${nameOf(person.facts)}`);
  const drawn = drawnByLot(
    seed,
    keys.filter((_, index) => flags[index]?.length === 0),
  ).slice(0, Math.max(0, least - flagged));
  const places = new Map(drawn.map((key, index) => [key, index + 1]));
  const rows = people.map((person, index): ToolRow => {
    const reasons = flags[index] ?? [];
    const place = places.get(keys[index] as string);
    const how = reasons.length > 0 ? '重点审核' : place === undefined ? null : '随机抽取';
    const cells = { ...whoCells(person, index), audited: how === null ? null : '审核', how };
    const row = { cells: { ...cells, place: place ?? null, why: reasonsCell(reasons) } };
    return reasons.length > 0 ? { ...row, look: 'block' } : place === undefined ? row : { ...row, look: 'warn' };
  });
  const summary = { all: people.length, least, flagged, drawn: drawn.length, seed };
  return ok({
    tables: [
      {
        id: 'file-audit',
        sheet: '档案审核',
        note: `共${people.length}人，至少审核${least}人：重点审核${flagged}人，随机抽取${drawn.length}人。抽签种子“${seed}”：其余的人按 SHA-256（种子|序号 姓名）由小到大排列，取前${drawn.length}名，任何人都可以重复。${toolMark('file-audit')}`,
        columns: [
          ...WHO_COLUMNS,
          { id: 'audited', title: '是否审核', show: 'centered', width: 10 },
          { id: 'how', title: '方式', show: 'centered', width: 12 },
          { id: 'place', title: '抽签序', show: 'number', width: 9 },
          { id: 'why', title: '重点审核原因', show: 'text', width: 50 },
        ],
        rows,
        frozenColumns: 2,
        keepsEarlier: true,
      },
    ],
    issues: [],
    done: message('tool.audit-done', summary),
  });
}

/** Those whose appointment is settled. */
function appointedOf(people: readonly ToolPerson[], { instances }: ToolCampaign): readonly ToolPerson[] {
  const chosen = new Set(
    resultsIn(instances, 'appointment')
      .filter(({ state }) => state === 'goesOn')
      .map(({ number }) => number),
  );
  return people.filter(({ applications }) => applications.some((number) => chosen.has(number)));
}

function resultsIn(instances: ToolCampaign['instances'], stage: StageId): readonly StageResult[] {
  return closedInstances(instances, stage).flatMap(({ record }) => record?.results ?? []);
}

function flagsOf(
  { facts, applications }: ToolPerson,
  settings: ToolSettings,
  campaign?: ToolCampaign,
): readonly Reason[] {
  const flags: Message[] = [];
  const word = says(valueOf(facts.remarks), settings.words('words') ?? []);
  if (word !== undefined) flags.push(message('tool.flag-remark', { word }));
  const level = settings.text('education') as EducationLevel | undefined;
  if (level) {
    const { outcome, reasons } = educationAtLeast.compile({ level })(facts, { asOf: undefined, post: { name: '' } });
    if (outcome !== 'pass') flags.push(...reasons.map((reason) => reason.message));
  }
  const shown = (stage: StageId, column: string) =>
    resultsIn(campaign?.instances ?? [], stage)
      .filter(({ number }) => applications.includes(number))
      .flatMap((result) => parseExact(result.shown?.[column] ?? '') ?? []);
  const share = settings.exact('positiveShare');
  for (const value of share ? shown('appraisal', 'positiveShare') : []) {
    if (share && value.compare(share) < 0)
      flags.push(message('tool.flag-appraisal', { share: settings.text('positiveShare') ?? '' }));
  }
  const votes = settings.whole('votes');
  for (const value of votes === undefined ? [] : shown('recommendation', 'votes')) {
    if (votes !== undefined && value.compare(votes) < 0)
      flags.push(message('tool.flag-votes', { votes: value.valueOf(), least: votes }));
  }
  return flags.map((text) => ({ rule: RULE, message: text }));
}
