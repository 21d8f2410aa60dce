import { formatHalfUp, parseExact, roundHalfUp, decimalText } from '../domain/basics/exact';
import { localized } from '../domain/basics/localized';
import { sameText } from '../domain/basics/same-text';
import { cutoffsOf } from '../domain/campaign/instance';
import { STAGES, type StageId } from '../domain/campaign/stage';
import { findStageKind } from '../domain/stages';
import type { OutcomeState } from '../domain/stages/stage-kind';
import type { CampaignView } from '../sheets/campaign-view';
import { list, paragraph } from './blocks';
import { pagesOnly, type DocumentKind, type DocumentSource } from './document-kind';
import { closedResults, settingsOf } from './holdings';
import { contactText, signOff } from './letters';
import { applicationsByNumber, byPerson, whoText } from './people';
import type { PagePlan } from './plan';

/** Stages that can have a score. */
const SCORED: readonly StageId[] = [
  'written',
  'aptitude',
  'speech',
  'interview',
  'appraisal',
  'jointMeeting',
  'composite',
];

/**
 * 成绩通知单 (R-WRI-4): a page per person with the scores of closed stages, the rank, the lowest entry score of the post, and whether
 * they go on. Somebody without a score (缺考) has a dash, never 0.
 */
export const scoreNotice: DocumentKind = {
  id: 'score-notice',
  title: localized('成绩通知单', 'Notice of scores'),
  layout: 'notice',
  perPerson: true,
  needs: { anyOf: SCORED, state: 'closed' },
  content(source) {
    const { view, only } = source;
    const scores = scoresOf(view);
    const applications = applicationsByNumber(view);
    const people = [...scores.keys()].sort((a, b) => a - b).flatMap((number) => applications.get(number) ?? []);
    const wanted = people.filter(({ number }) => only === undefined || only.has(number));
    return pagesOnly(
      byPerson(wanted).map((person) =>
        page(
          source,
          whoText(person[0]),
          person.flatMap(({ number }) => scores.get(number) ?? []),
        ),
      ),
    );
  },
};

interface Score {
  readonly post: string;
  readonly stage: StageId;
  readonly rank: number | undefined;
  readonly state: OutcomeState;
  readonly score: string;
  readonly fullMark: string;
  /** The lowest score of the post with which somebody goes on; '' where the stage does not eliminate by it. */
  readonly lowest: string;
}

/** By application number, the scores in the order of the stages. */
function scoresOf(view: CampaignView): ReadonlyMap<number, readonly Score[]> {
  const settings = settingsOf(view);
  const scores = new Map<number, Score[]>();
  for (const stage of view.scheme.scheme.stages.filter((id) => SCORED.includes(id))) {
    const fullMark = findStageKind(stage)?.score(settings)?.fullMark;
    if (!fullMark) continue;
    // The list is made of the composite scores: it is what they lead to.
    const deciding = stage === 'composite' ? 'shortlist' : stage;
    const cutoffs = cutoffsOf(view.instances, deciding);
    const decided = new Map(closedResults(view, deciding).map(({ result }) => [result.number, result.state]));
    for (const { result, application } of closedResults(view, stage)) {
      const cutoff = cutoffs.find(({ post }) => sameText(post) === sameText(application.post));
      const entry: Score = {
        post: application.post,
        stage,
        rank: result.rank,
        state: decided.get(result.number) ?? result.state,
        score: result.score === undefined ? '—' : scoreText(result.score, settings.decimals),
        fullMark: decimalText(fullMark),
        lowest: cutoff ? scoreText(decimalText(cutoff.score), settings.decimals) : '—',
      };
      const known = scores.get(application.number);
      if (known) known.push(entry);
      else scores.set(application.number, [entry]);
    }
  }
  return scores;
}

/** With the scheme's places, and all that it has where it has more. */
function scoreText(text: string, decimals: number): string {
  const score = parseExact(text);
  if (!score) return text;
  return roundHalfUp(score, decimals).equals(score) ? formatHalfUp(score, decimals) : text;
}

const STATES: Readonly<Record<OutcomeState, string>> = {
  goesOn: '进入下一环节',
  waiting: '候补',
  out: '未进入',
  pending: '待定',
};

function page(source: DocumentSource, who: string, scores: readonly Score[]): PagePlan {
  const severalPosts = new Set(scores.map(({ post }) => post)).size > 1;
  const [first] = scores;
  const table = list<Score>(
    'notice',
    [
      ...(severalPosts ? [{ title: '职位', share: 20, text: ({ post }: Score) => post }] : []),
      { title: '项目', share: 14, text: ({ stage }) => STAGES[stage].zh },
      { title: '满分', share: 9, text: ({ fullMark }) => fullMark },
      { title: '成绩', share: 11, text: ({ score }) => score },
      { title: '名次', share: 8, text: ({ rank }) => String(rank ?? '—') },
      { title: '最低入围成绩', share: 14, text: ({ lowest }) => lowest },
      { title: '结果', share: 16, text: ({ state }) => STATES[state] },
    ],
    scores,
  );
  const post = severalPosts || !first ? '' : `报考职位：${first.post}。`;
  return [
    paragraph('title', '成绩通知单'),
    paragraph('addressee', `${who}：`),
    paragraph('body', `你参加${source.view.scheme.scheme.title.zh}，现将已结束环节的成绩通知如下。${post}`),
    table,
    paragraph('tableNote', '注：名次为同一职位内的名次；“—”表示没有该项。'),
    paragraph('body', `如需查询，请联系：${contactText(source)}。`),
    ...signOff(source),
  ];
}
