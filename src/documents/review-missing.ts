import { localized } from '../domain/basics/localized';
import { finalVerdict, type ReviewedApplication } from '../domain/campaign/review';
import { STANDING_TERMS } from '../domain/campaign/terms';
import { paragraph } from './blocks';
import { pagesOnly, type DocumentKind, type DocumentSource } from './document-kind';
import { contactText, signOff } from './letters';
import { byPerson, whoText } from './people';
import type { PagePlan } from './plan';
import { isMeant, numbered } from './review-result';

/** 补正材料通知 (R-ELI-0): a page per person who is 待核实, with everything that is missing or not clear and what to do about it. */
export const reviewMissing: DocumentKind = {
  id: 'review-missing',
  title: localized('补正材料通知', 'Notice of what is missing'),
  layout: 'notice',
  perPerson: true,
  content(source) {
    const { view, only } = source;
    const meant = view.applications.filter(isMeant(only));
    const open = meant.filter((application) => finalVerdict(application) === 'unverified');
    return pagesOnly(byPerson(open).map((person) => page(source, person)));
  },
};

function page(
  source: DocumentSource,
  applications: readonly [ReviewedApplication, ...ReviewedApplication[]],
): PagePlan {
  const { view } = source;
  const [first] = applications;
  return [
    paragraph('title', '补正材料通知'),
    paragraph('addressee', `${whoText(first)}：`),
    paragraph('body', `你报名参加${view.scheme.scheme.title.zh}，下列事项尚待核实，请补正有关材料：`),
    ...applications.flatMap(({ post, standing, reasons }) => [
      paragraph('heading', `报考职位：${post === '' ? STANDING_TERMS[standing] : post}`),
      ...numbered(reasons, ({ message }) => view.wording.text(message)).map((text) =>
        paragraph('body', text.replace(/^理由/, '待核实')),
      ),
    ]),
    paragraph('body', `请于资格审查结束前提交；逾期未补正的，按已有材料审查。联系：${contactText(source)}。`),
    ...signOff(source),
  ];
}
