import type { Reason } from '../domain/basics/issue';
import { localized } from '../domain/basics/localized';
import { sameText } from '../domain/basics/same-text';
import { NOT_COUNTED } from '../domain/campaign/campaign';
import { finalVerdict, isReasoned, personName, type ReviewedApplication } from '../domain/campaign/review';
import { POST_STATUS_TERMS, VERDICT_TERMS } from '../domain/campaign/terms';
import type { CampaignView } from '../sheets/campaign-view';
import { paragraph } from './blocks';
import { pagesOnly, type DocumentKind, type DocumentSource } from './document-kind';
import { contactText, signOff } from './letters';
import { byPerson, whoText } from './people';
import type { Block, PagePlan } from './plan';

/**
 * 资格审查结果通知 (R-ELI-0, 2-9 §12): a page per person, with every application, its verdict, and every reason with the rule. A decision
 * of the reviewer stands with the reason that was given.
 */
export const reviewResult: DocumentKind = {
  id: 'review-result',
  title: localized('资格审查结果通知', 'Notice of the review'),
  layout: 'notice',
  perPerson: true,
  needs: { anyOf: ['review'], state: 'closed' },
  content: (source) =>
    pagesOnly(byPerson(source.view.applications.filter(isMeant(source.only))).map((person) => page(source, person))),
};

/** Applications that papers are made for: of somebody with a name, and not one that another of the person stands for. */
export function isMeant(only: DocumentSource['only']): (application: ReviewedApplication) => boolean {
  return (application) =>
    personName(application) !== '' &&
    !NOT_COUNTED.includes(application.standing) &&
    (only === undefined || only.has(application.number));
}

function page(
  source: DocumentSource,
  applications: readonly [ReviewedApplication, ...ReviewedApplication[]],
): PagePlan {
  const { view } = source;
  const [first] = applications;
  return [
    paragraph('title', '资格审查结果通知'),
    paragraph('addressee', `${whoText(first)}：`),
    paragraph('body', `${view.scheme.scheme.title.zh}资格审查已经结束，现将你的审查结果通知如下：`),
    ...applications.flatMap((application, index) => result(view, application, applications.length > 1 ? index + 1 : 0)),
    paragraph('body', `如对审查结果有异议，请及时提出。咨询：${contactText(source)}。`),
    ...signOff(source),
  ];
}

/** One application; `number` counts them where there are several, 0 where not. */
function result(view: CampaignView, application: ReviewedApplication, number: number): readonly Block[] {
  const verdict = finalVerdict(application);
  const post = application.post === '' ? '（未填职位）' : application.post;
  const heading = `${number === 0 ? '' : `${number}．`}报考职位：${post}　审查结论：${VERDICT_TERMS[verdict].zh}`;
  return [
    paragraph('heading', heading),
    ...reasonLines(view, application).map((text) => paragraph('body', text)),
    ...postLines(view, application).map((text) => paragraph('body', text)),
  ];
}

function reasonLines(view: CampaignView, application: ReviewedApplication): readonly string[] {
  const { override, reasons, verdict } = application;
  const isOverridden = override && isReasoned(override) && override.verdict && override.verdict !== verdict;
  if (isOverridden) return [`复核理由：${override.reason}`];
  return finalVerdict(application) === 'eligible'
    ? []
    : numbered(reasons, ({ message }) => view.wording.split(message).what);
}

/** Reasons as lines with the rule, each said once; counted where there are several. */
export function numbered(reasons: readonly Reason[], words: (reason: Reason) => string): readonly string[] {
  const texts = [...new Set(reasons.map((reason) => `${words(reason)}（规则${reason.rule}）`))];
  return texts.length === 1
    ? texts.map((text) => `理由：${text}`)
    : texts.map((text, index) => `理由${index + 1}：${text}`);
}

/** What has become of the post: somebody eligible for a cancelled one must know (R-REG-2, R-REG-3). */
function postLines({ posts }: CampaignView, application: ReviewedApplication): readonly string[] {
  const standing = posts.find(({ post }) => sameText(post.name) === sameText(application.post));
  if (!standing || standing.status === 'open' || finalVerdict(application) !== 'eligible') return [];
  const { eligible, minimum = 0, status } = standing;
  if (eligible >= minimum) return [];
  return [`该职位合格${eligible}人，不足${minimum}人，${POST_STATUS_TERMS[status]}（规则R-REG-2）。`];
}
