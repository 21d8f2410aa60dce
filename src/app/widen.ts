import { issue, message, type Issue } from '../domain/basics/issue';
import { fail, ok, type Result } from '../domain/basics/result';
import { sameText } from '../domain/basics/same-text';
import type { Post } from '../domain/campaign/campaign';
import { isReviewOpen } from '../domain/campaign/instance';
import { STAGES } from '../domain/campaign/stage';
import { SCOPE_TERMS } from '../domain/rules/terms';
import type { Progress } from '../ports/progress';
import type { WorkbookPort } from '../ports/workbook';
import type { CampaignView, Wording } from '../sheets/campaign-view';
import { loadCampaign, refusals, type LoadedCampaign } from './load-campaign';
import { logWriter, reasonIssues, type OperationRequest } from './operation';
import { reopenStage } from './reopen';
import { writeCampaign } from './write-campaign';

export type WidenRequest = OperationRequest & { readonly post: string; readonly to: string };

export type Scope = keyof typeof SCOPE_TERMS;
/** From the narrowest to the widest. */
export const SCOPES = Object.keys(SCOPE_TERMS) as readonly Scope[];

/**
 * Widens the scope of a post (R-REG-4): 本部门, 本单位, 跨部门, 面向社会, always to a wider one, with a reason that stands in 日志. Those who apply are
 * reviewed by the wider scope. Where the review is closed and nothing behind the stage after it is, it is reopened: the next round
 * begins, and what the former one had said is kept aside (`reopenStage`).
 */
export async function widenScope(
  port: WorkbookPort,
  request: WidenRequest,
  wording: Wording,
  progress: Progress,
): Promise<Result<CampaignView, readonly Issue[]>> {
  const loaded = await loadCampaign(port, wording, 'needed', progress);
  if (!loaded.ok) return loaded;
  const { view } = loaded.value;
  const wider = widerScope(loaded.value, request);
  const refused = [
    ...refusals(loaded.value, request.password),
    ...reasonIssues(request),
    ...(wider.ok ? [] : wider.error),
    ...closedBehind(view, request.post),
  ];
  if (refused.length > 0 || !wider.ok) return fail(refused);
  if (isReviewOpen(view.instances)) return write(port, loaded.value, request, wider.value, progress);

  const reopened = await reopenStage(port, { ...request, stage: 'review' }, wording, progress);
  if (!reopened.ok) return reopened;
  const again = await loadCampaign(port, wording, 'needed', progress);
  return again.ok ? write(port, again.value, request, wider.value, progress) : again;
}

interface Wider {
  readonly post: Post;
  readonly from: Scope;
  readonly to: Scope;
}

function widerScope({ view }: LoadedCampaign, request: WidenRequest): Result<Wider, readonly Issue[]> {
  const post = view.posts.find(({ post: { name } }) => sameText(name) === sameText(request.post))?.post;
  const typed = request.to.trim().toLowerCase();
  const to = SCOPES.find((scope) => {
    const { zh, en } = SCOPE_TERMS[scope];
    return [scope.toLowerCase(), zh, en].includes(typed);
  });
  const issues: Issue[] = [];
  if (!post) {
    const known = view.posts.map(({ post: { name } }) => name);
    issues.push(issue('block', message('campaign.post-unknown', { post: request.post, known })));
  }
  if (!to) {
    const known = SCOPES.map((scope) => SCOPE_TERMS[scope]);
    issues.push(issue('block', message('campaign.scope-unknown', { typed: request.to, known })));
  }
  if (!post || !to) return fail(issues);
  const place = { sheet: view.names.posts, post: post.name };
  if (post.scope === undefined) {
    return fail([issue('block', message('campaign.scope-missing', { post: post.name }), place)]);
  }
  if (SCOPES.indexOf(to) > SCOPES.indexOf(post.scope)) return ok({ post, from: post.scope, to });
  const params = { post: post.name, from: SCOPE_TERMS[post.scope], to: SCOPE_TERMS[to] };
  return fail([issue('block', message('campaign.scope-not-wider', params), place)]);
}

/** A stage behind the review that is closed: what it decided among fewer people cannot stand beside a wider scope. */
function closedBehind({ instances }: CampaignView, post: string): readonly Issue[] {
  const closed = instances.find(
    ({ stage, status }) => status === 'closed' && stage !== 'registration' && stage !== 'review',
  );
  return closed ? [issue('block', message('campaign.widen-late', { post, stage: STAGES[closed.stage] }))] : [];
}

function write(
  port: WorkbookPort,
  loaded: LoadedCampaign,
  request: WidenRequest,
  { post, from, to }: Wider,
  progress: Progress,
): Promise<Result<CampaignView, readonly Issue[]>> {
  const posts = loaded.campaign.posts.map((one) => (one.name === post.name ? { ...one, scope: to } : one));
  const text = message('log.widened', { post: post.name, from: SCOPE_TERMS[from], to: SCOPE_TERMS[to] });
  const operation = { op: 'widen', post: post.name, from, to } as const;
  const entries = [logWriter(request, loaded.view.wording)(message('log.widen', {}), text, operation)];
  return writeCampaign(port, { ...loaded, campaign: { ...loaded.campaign, posts } }, { ...request, entries }, progress);
}
