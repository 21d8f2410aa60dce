import { noticePeriods, shortlisted, stageBoard, type BoardStage, type CampaignView } from '../app/campaign';
import type { Language } from '../domain/basics/localized';
import { STAGES } from '../domain/campaign/stage';
import type { Console } from './console';

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
    posts: view.posts.map(({ post, applied, eligible, unverified, ineligible, minimum, status }) => ({
      name: post.name,
      openings: post.openings ?? null,
      applied,
      eligible,
      unverified,
      ineligible,
      minimum: minimum ?? null,
      status,
    })),
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
