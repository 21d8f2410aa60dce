import { issue, message, type Issue } from '../../basics/issue';
import { localized } from '../../basics/localized';
import { fail, ok, type Result } from '../../basics/result';
import { personName } from '../../campaign/review';
import { toolMark } from '../../roster/tool-mark';
import type { ToolSettings } from '../settings';
import type { ToolRow, ToolTable } from '../table';
import type { ToolContext, ToolKind, ToolOutcome } from '../tool';
import { drawPanels, seedOf, type Draw, type DrawnPerson, type DrawRequest } from './draw';
import { readDrawEntries, type DrawEntries, type ListedJudge } from './entries';
import {
  DRAWN_JUDGE_COLUMNS,
  DRAWN_PEOPLE_COLUMNS,
  JUDGES,
  JUDGES_SHAPE,
  RELATIONS,
  RELATIONS_SHAPE,
  RESERVE_COLUMNS,
} from './tables';

const PEOPLE = localized('人', 'people');

/**
 * 面试抽签: draws judges into panels, people to panels, and their order (R-INT-2), so that nobody comes before a judge who must recuse
 * (R-INT-8). The seed is asked and shown: who knows it can draw again and must get the same. Sheets of earlier draws stay.
 */
export const drawPanelsTool: ToolKind = {
  id: 'draw-panels',
  title: localized('面试抽签②：评委分组、考生分组和顺序', 'Drawing panels 2: judges, people and their order'),
  purpose: localized(
    '按公开的种子抽签，确定各组评委、备用评委、应聘人员的组别和面试顺序。',
    'Draws the judges of each panel, reserves, and the panel and order of the people by a public seed.',
  ),
  rules: ['R-INT-2', 'R-INT-8'],
  options: [
    {
      id: 'seed',
      title: localized('抽签种子', 'Seed'),
      question: localized(
        '抽签种子是什么？（当场公开产生的数字或文字，如各方代表报的数）',
        'What is the seed? (a number or text that is made in public on the spot)',
      ),
      input: { kind: 'text', example: '2012-06-20 福彩 08 11 23' },
      rule: 'R-INT-2',
    },
    {
      id: 'panels',
      title: localized('分组数', 'Panels'),
      question: localized('面试分几组？', 'How many panels are there?'),
      input: { kind: 'wholeNumber', least: 1, most: 20, unit: localized('组', '') },
      fromScheme: 'panels',
      rule: 'R-INT-2',
    },
    {
      id: 'size',
      title: localized('每组评委人数', 'Judges of a panel'),
      question: localized('每组几名评委？', 'How many judges has a panel?'),
      input: { kind: 'wholeNumber', least: 1, most: 99, unit: PEOPLE },
      fromScheme: 'interviewJudges',
      rule: 'R-INT-2',
    },
    {
      id: 'outside',
      title: localized('每组外单位评委至少', 'From outside, at least'),
      question: localized('每组评委中来自外单位的至少几人？', 'How many judges of a panel come from outside at least?'),
      input: { kind: 'wholeNumber', least: 0, most: 99, unit: PEOPLE },
      value: 0,
      fromScheme: 'panelOutside',
      rule: 'R-INT-2',
    },
    {
      id: 'unit',
      title: localized('考生按什么抽签', 'What is drawn to the panels'),
      question: localized(
        '同一职位的人员分在同一组（职位），还是每人单独抽签（人员）？',
        'Do all people of a post come before one panel (post), or is everybody drawn alone (person)?',
      ),
      input: { kind: 'choice', of: { post: localized('职位', 'post'), person: localized('人员', 'person') } },
      value: 'post',
      rule: 'R-INT-2',
    },
  ],
  source: 'people',
  reads: [JUDGES_SHAPE, RELATIONS_SHAPE],
  run,
};

function run(context: ToolContext): Result<ToolOutcome, readonly Issue[]> {
  const { settings, tables } = context;
  const [judges, relations] = [tables.get(JUDGES_SHAPE.id), tables.get(RELATIONS_SHAPE.id)];
  if (!judges || !relations) {
    const sheets = [...(judges ? [] : [JUDGES]), ...(relations ? [] : [RELATIONS])];
    return fail([issue('block', message('draw.sheets-missing', { sheets }))]);
  }
  const people = peopleOf(context);
  const asked = askedOf(settings);
  const entries = readDrawEntries(judges, relations, people, asked.outside > 0);
  const problems = [...entries.problems, ...shortages(asked, entries, people)];
  if (problems.length > 0) return fail(problems);
  const isRecused: DrawRequest['isRecused'] = (judge, person) =>
    entries.relations.get(judge.name)?.some((one) => one.person.number === person.number) ?? false;
  const draw = drawPanels({ ...asked, judges: entries.judges, people, isRecused });
  if (draw.conflicts.length > 0) {
    const conflicts = draw.conflicts.map(({ judge, person }) => `${judge.name}—${person.name}`);
    return fail([issue('block', message('draw.no-draw', { attempts: draw.attempt, conflicts }))]);
  }
  const empty = draw.panels.flatMap((panel, index) => (panel.people.length === 0 ? [String(index + 1)] : []));
  return ok({
    tables: drawnTables(draw, asked, entries),
    issues: [
      ...entries.doubts,
      ...(empty.length > 0 ? [issue('warn', message('draw.panel-empty', { panels: empty }))] : []),
    ],
    done: message('draw.done', {
      seed: asked.seed,
      attempt: draw.attempt,
      people: people.length,
      judges: entries.judges.length,
      panels: asked.panels,
    }),
  });
}

type Asked = Pick<DrawRequest, 'seed' | 'panels' | 'size' | 'outside' | 'unit'>;

function askedOf(settings: ToolSettings): Asked {
  const whole = (id: string) => settings.whole(id) as number;
  return {
    seed: (settings.text('seed') as string).trim(),
    panels: whole('panels'),
    size: whole('size'),
    outside: whole('outside'),
    unit: settings.text('unit') === 'person' ? 'person' : 'post',
  };
}

/** Who takes part in the interview that is open; of a roster or a named sheet everybody in it, numbered as they come. */
function peopleOf({ campaign, people, ofNamedSheet }: ToolContext): readonly DrawnPerson[] {
  if (!campaign || ofNamedSheet) {
    return people.map(({ facts }, index) => ({
      number: index + 1,
      name: facts.name.state === 'known' ? facts.name.value : '',
      post: facts.choices[0]?.post ?? '',
    }));
  }
  const { applications, instances, history } = campaign;
  const open = instances.find(({ stage, status }) => stage === 'interview' && status === 'open');
  const taking = new Set(open?.entrants.map(([number]) => number));
  return applications
    .filter(({ number }) => taking.has(number) && !history.gone.has(number))
    .map((application) => ({ number: application.number, name: personName(application), post: application.post }));
}

/** What makes the draw impossible before it begins. */
function shortages(
  { panels, size, outside, unit }: Asked,
  { judges }: DrawEntries,
  people: readonly DrawnPerson[],
): readonly Issue[] {
  const issues: Issue[] = [];
  const block = (text: Issue['message']) => issues.push(issue('block', text));
  if (people.length === 0) block(message('draw.nobody', {}));
  if (unit === 'post' && people.some(({ post }) => post === '')) block(message('draw.posts-missing', {}));
  if (outside > size) block(message('draw.outside-many', { outside, size }));
  const [have, need] = [judges.length, panels * size];
  if (have < need) block(message('draw.judges-short', { have, need, panels, size }));
  const outsiders = judges.filter(({ isOutside }) => isOutside).length;
  if (outsiders < panels * outside) {
    block(message('draw.outside-short', { have: outsiders, need: panels * outside, panels }));
  }
  return issues;
}

function drawnTables(draw: Draw, asked: Asked, entries: DrawEntries): readonly ToolTable[] {
  const listed = new Map(entries.judges.map((judge) => [judge.name, judge]));
  const judgeCells = (name: string) => {
    const { unit, isOutside } = listed.get(name) as ListedJudge;
    const recused = (entries.relations.get(name) ?? []).map(({ person, relation }) =>
      relation === '' ? person.name : `${person.name}（${relation}）`,
    );
    return { name, unit, outside: isOutside ? '是' : '否', recusal: recused.join('、') || null };
  };
  const judges = draw.panels.flatMap((panel, index) =>
    panel.judges.map(({ name }, place): ToolRow => ({
      cells: { panel: index + 1, judge: place + 1, ...judgeCells(name) },
    })),
  );
  const people = draw.panels.flatMap((panel, index) =>
    panel.people.map(({ number, name, post }, place): ToolRow => ({
      cells: { panel: index + 1, order: place + 1, number, name, post },
    })),
  );
  const reserves = draw.reserves.map(({ name }, place): ToolRow => ({
    cells: { order: place + 1, ...judgeCells(name) },
  }));
  const note = drawNote(asked, draw.attempt);
  const table = (id: string, sheet: string, columns: ToolTable['columns'], rows: readonly ToolRow[]): ToolTable => {
    return { id, sheet, note: `${note}${toolMark(id)}`, columns, rows, keepsEarlier: true };
  };
  return [
    table('drawn-judges', '评委抽签结果', DRAWN_JUDGE_COLUMNS, judges),
    table('drawn-people', '考生抽签结果', DRAWN_PEOPLE_COLUMNS, people),
    ...(reserves.length > 0 ? [table('drawn-reserves', '备用评委', RESERVE_COLUMNS, reserves)] : []),
  ];
}

/** Enough to draw again by hand. */
function drawNote({ seed, panels, size, outside, unit }: Asked, attempt: number): string {
  const again = attempt === 1 ? '' : `前${attempt - 1}次有应回避的评委和人员在同一组，作废；第${attempt}次有效。`;
  const drawn = unit === 'post' ? '职位' : '人员';
  return (
    `种子“${seed}”，${panels}组，每组评委${size}人（外单位至少${outside}人），按${drawn}抽签。${again}` +
    `抽签方法：按“${seedOf(seed, attempt)}|评委|姓名”“${seedOf(seed, attempt)}|${drawn}|${unit === 'post' ? '职位名称' : '编号'}”` +
    `“${seedOf(seed, attempt)}|顺序|编号”的SHA-256值从小到大排列，同一种子任何人重抽结果相同。`
  );
}
