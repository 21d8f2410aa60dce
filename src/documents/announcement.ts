import { localized } from '../domain/basics/localized';
import { STAGES, type StageId } from '../domain/campaign/stage';
import { rankTerm, SCOPE_TERMS } from '../domain/rules/terms';
import { issue, message, type Issue } from '../domain/basics/issue';
import { formatAnswer } from '../domain/schemes/answers';
import { hasParameter, type ResolvedParameter } from '../domain/schemes/resolve';
import { findStageKind } from '../domain/stages';
import type { CampaignView } from '../sheets/campaign-view';
import { list, paragraph, type ListColumn } from './blocks';
import type { DocumentKind, DocumentSource } from './document-kind';
import { settingsOf } from './holdings';
import { chineseOrdinal, contactText, signOff } from './letters';
import { dayText } from './people';
import type { Block } from './plan';

type Posts = CampaignView['posts'];

/**
 * 公告 (R-PLAN-3, R-PLAN-5): posts and openings, conditions, registration, stages and dates, as 方案 and 职位 have them. What the scheme
 * still leaves open is said to be open and told. Secret posts are not announced (R-PLAN-4).
 */
export const announcement: DocumentKind = {
  id: 'announcement',
  title: localized('公告', 'Announcement'),
  layout: 'letter',
  content(source) {
    const { view } = source;
    const { title, source: basis } = view.scheme.scheme;
    const sections: readonly (readonly [string, readonly Block[]])[] = [
      ['竞争职位', [posts(view.posts.filter(({ post }) => post.secret !== true))]],
      ['报名条件', conditions(source)],
      ['报名', registration(view)],
      ['选拔程序', procedure(view)],
      ['其他事项', others(source)],
    ];
    const page: readonly Block[] = [
      paragraph('title', `${title.zh}公告`),
      paragraph('body', `根据《${basis.zh}》，现将${title.zh}有关事项公告如下：`),
      ...sections.flatMap(([heading, blocks], index) => [
        paragraph('heading', `${chineseOrdinal(index + 1)}、${heading}`),
        ...blocks,
      ]),
      ...signOff(source),
    ];
    return { pages: [page], issues: openIssues(view) };
  },
};

function posts(standings: Posts): Block {
  const has = (said: (standing: Posts[number]) => unknown) =>
    standings.some((standing) => said(standing) !== undefined);
  const columns: readonly (ListColumn<Posts[number]> & { readonly isShown: boolean })[] = [
    { title: '序号', share: 6, text: (_, index) => String(index + 1), isShown: true },
    { title: '职位', share: 22, text: ({ post }) => post.name, isShown: true },
    { title: '选拔人数', share: 10, text: ({ post }) => String(post.openings ?? OPEN), isShown: true },
    {
      title: '所在部门',
      share: 18,
      text: ({ post }) => post.department ?? '',
      isShown: has(({ post }) => post.department),
    },
    {
      title: '职位层次',
      share: 12,
      text: ({ post: { rank } }) => (rank === undefined ? '' : rankTerm(rank).zh),
      isShown: has(({ post }) => post.rank),
    },
    {
      title: '报名范围',
      share: 12,
      text: ({ post: { scope } }) => (scope === undefined ? '' : SCOPE_TERMS[scope].zh),
      isShown: has(({ post }) => post.scope),
    },
  ];
  const shown = columns.filter(({ isShown }) => isShown);
  return list('letter', shown, standings);
}

/** What the scheme leaves open. */
const OPEN = '待定';

function conditions({ view, requirementText }: DocumentSource): readonly Block[] {
  const { requirements } = view.scheme;
  const texts = (effect: 'block' | 'warn') =>
    requirements.filter((requirement) => requirement.effect === effect).map(requirementText);
  const [must, should] = [texts('block'), texts('warn')];
  const lines = [...must, ...should.map((text) => `一般应当：${text}`)];
  return lines.map((text, index) => paragraph('body', `${index + 1}．${sentence(text)}`));
}

function sentence(text: string): string {
  return /[。；]$/.test(text) ? text : `${text}。`;
}

/** 报名: the deadline and how many posts somebody may apply for; what becomes of posts with too few people. */
function registration({ scheme }: CampaignView): readonly Block[] {
  const of = (id: string) => scheme.parameters.find(({ parameter }) => parameter.id === id);
  const value = (id: string) => {
    const found = of(id);
    return found && hasParameter(scheme, id) ? valueText(found) : undefined;
  };
  const [deadline, choices, people, ratio, below, asOf] = [
    value('deadline'),
    value('maxChoices'),
    value('minimumPeople'),
    value('minimumRatio'),
    value('belowMinimum'),
    value('asOf'),
  ];
  const minimum = [
    ...(people === undefined ? [] : [`不少于${people}`]),
    ...(ratio === undefined ? [] : [`与选拔人数之比不低于${ratio}`]),
  ].join('，且');
  const lines = [
    deadline === undefined ? undefined : `报名截止时间：${timeText(deadline)}。逾期报名的不予受理。`,
    choices === undefined ? undefined : `每人可报职位数：${choices}。`,
    asOf === undefined ? undefined : `年龄、任职年限等计算至${dayText(asOf)}。`,
    '报名人员应当如实填写《报名登记表》，并提交有关证明材料。',
    minimum === ''
      ? undefined
      : `每个职位经资格审查合格的人数${minimum}${below === undefined ? '' : `；不足的，${below}`}。`,
  ];
  return lines.flatMap((text) => (text === undefined ? [] : [paragraph('body', text)]));
}

/** `2012年5月31日16:30` */
function timeText(text: string): string {
  const [day = '', time = ''] = text.split(' ');
  return `${dayText(day)}${time}`;
}

function valueText({ parameter, value }: ResolvedParameter): string {
  if (value === undefined) return OPEN;
  const { input } = parameter;
  const unit = input.kind === 'wholeNumber' ? (input.unit?.zh ?? '') : '';
  return `${formatAnswer(input, value)}${unit}`;
}

/** Stages that people do not register for or take part in before the announcement. */
const BEFORE: readonly StageId[] = ['registration', 'review'];

/** Every stage that is held, with what the scheme says of it. */
function procedure(view: CampaignView): readonly Block[] {
  const { scheme } = view;
  const settings = settingsOf(view);
  const stages = scheme.scheme.stages.filter(
    (stage) => !BEFORE.includes(stage) && (findStageKind(stage)?.isHeld?.(settings) ?? true),
  );
  return stages.flatMap((stage, index) => {
    const said = scheme.parameters
      .filter(({ parameter }) => parameter.neededFor === stage && hasParameter(scheme, parameter.id))
      .filter((resolved) => !isYesNo(resolved))
      .map((resolved) => `${resolved.parameter.title.zh.replace(/[（(].*?[）)]$/, '')}：${valueText(resolved)}`);
    return [
      paragraph('subheading', `（${chineseOrdinal(index + 1)}）${STAGES[stage].zh}`),
      ...(said.length === 0 ? [] : [paragraph('body', `${said.join('；')}。`)]),
    ];
  });
}

/** Whether something is done: the stages and what is said of them show it. */
function isYesNo({ parameter: { input } }: ResolvedParameter): boolean {
  return input.kind === 'choice' && Object.keys(input.of).join() === 'yes,no';
}

function others(source: DocumentSource): readonly Block[] {
  return [
    paragraph('body', '1．报名人员对所提供材料的真实性负责，弄虚作假的，取消资格。'),
    paragraph('body', '2．各环节结果和最低入围成绩及时公布。'),
    paragraph('body', `3．咨询和监督：${contactText(source)}。`),
  ];
}

/** The blanks of the scheme and of 职位 that the announcement shows as open. */
function openIssues({ scheme, posts: standings }: CampaignView): readonly Issue[] {
  const open = scheme.parameters.filter(
    ({ parameter, value }) => value === undefined && hasParameter(scheme, parameter.id),
  );
  const posts = standings.filter(({ post }) => post.openings === undefined).map(({ post }) => post.name);
  return [
    ...open.map(({ parameter: { title } }) => issue('info', message('document.open-parameter', { title }))),
    ...(posts.length === 0 ? [] : [issue('info', message('document.openings-open', { posts }))]),
  ];
}
