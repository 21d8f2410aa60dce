import { noticePeriods, resultsOf, shortlisted, stageBoard, type BoardStage, type CampaignView } from '../app/campaign';
import type { Language } from '../domain/basics/localized';
import { personName } from '../domain/campaign/review';
import { STAGES, type StageId } from '../domain/campaign/stage';
import { formatMessage } from '../i18n/format';
import type { Console } from './console';
import { postsJson } from './report-json';

/** The stages as `status --json` and every operation print them. */
export function stagesJson(view: CampaignView, language: Language) {
  return {
    stages: stageBoard(view).map(({ id, status, entrants, goOn, cutoff, sheets }) => ({
      id,
      title: STAGES[id][language],
      status,
      entrants,
      goOn,
      cutoff: cutoff.map(({ post, score }) => ({ post, score: Number(score) })),
      sheets,
    })),
    posts: postsJson(view),
    shortlist: shortlisted(view).map(({ post, rank, name, total, note }) => ({
      post,
      rank: rank ?? null,
      name,
      total: total === undefined ? null : Number(total),
      note,
    })),
    notices: noticePeriods(view).map(({ post, name, posted, end }) => ({ post, name, from: posted, to: end || null })),
  };
}

/** The stages as `status --json` prints them: with what each says of everybody. */
export function statusJson(view: CampaignView, language: Language) {
  const board = stagesJson(view, language);
  return {
    ...board,
    stages: board.stages.map((stage) => ({ ...stage, people: peopleJson(view, stage.id, language) })),
  };
}

/** What a stage says of everybody who takes part, all rounds; the reasons while it is open, later they stand in its sheet. */
function peopleJson(view: CampaignView, id: StageId, language: Language) {
  const applications = new Map(view.applications.map((application) => [application.number, application]));
  const live = view.instances.filter(({ stage, status }) => stage === id && status !== 'void');
  return live.flatMap((instance) => {
    const open = view.openStages.find((stage) => stage.instance === instance);
    return resultsOf(view, instance).map(({ number, state, score, rank }) => {
      const application = applications.get(number);
      const reasons = open?.judgement.outcomes.get(number)?.reasons ?? [];
      return {
        number,
        name: application ? personName(application) : '',
        post: application?.post ?? '',
        round: instance.round,
        state,
        score: score === undefined ? null : Number(score),
        rank: rank ?? null,
        reasons: reasons.map(({ rule, message }) => ({ rule, text: formatMessage(message, language) })),
      };
    });
  });
}

/** The stage board on the screen. */
export function printStages(out: Console, view: CampaignView): void {
  for (const stage of stageBoard(view)) out.line(`  ${MARKS[stage.status]} ${stageLine(out, stage)}`);
  const people = shortlisted(view);
  if (people.length === 0) return;
  out.line(out.text('shortlistTitle'));
  for (const { post, rank, name, total, note } of people) {
    out.line(`  ${post}  ${rank ?? '–'}  ${name}  ${total ?? ''}  ${note}`.trimEnd());
  }
}

const MARKS: Readonly<Record<BoardStage['status'], string>> = { closed: '✓', current: '▶', open: '…', waiting: ' ' };

function stageLine(out: Console, { id, status, entrants, goOn, cutoff }: BoardStage): string {
  const title = STAGES[id][out.language];
  if (status === 'waiting') return title;
  const counts = out.text('stageCounts', { entrants, goOn });
  const lowest = cutoff.map(({ post, score }) => `${post} ${score}`).join('、');
  return `${title}  ${counts}${lowest === '' ? '' : `  ${out.text('stageCutoff', { cutoff: lowest })}`}`;
}
