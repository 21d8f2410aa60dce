import { issue, message, type Issue } from '../domain/basics/issue';
import { inTurn, type InParts } from '../domain/basics/parts';
import { fail, type Result } from '../domain/basics/result';
import { resolveScheme, type ResolvedScheme } from '../domain/schemes/resolve';
import type { FilledTable, StageTable } from '../domain/stages/table';
import type { Progress } from '../ports/progress';
import type { WorkbookPort } from '../ports/workbook';
import type { CampaignView, Wording } from '../sheets/campaign-view';
import { loadCampaign, refusals, stageParts, type LoadedCampaign } from './load-campaign';
import { stageContext } from './open-stages';
import { logWriter, type OperationRequest } from './operation';
import { unlikeSheets } from './read-stages';
import { changeIssues, parameterChanges, parameterTexts } from './scheme-changes';
import { STEPS } from './steps';
import { withPauses } from './with-pauses';
import { writeCampaign } from './write-campaign';

/**
 * Answers blanks of the scheme, or changes parameters: the same as typing into 方案. After the announcement a change needs a reason, and
 * what a closed stage was decided by cannot be changed (R-PLAN-3). All wrong answers are listed, and then nothing is written.
 */
export async function answerQuestions(
  port: WorkbookPort,
  request: OperationRequest & { readonly answers: ReadonlyMap<string, string> },
  wording: Wording,
  progress: Progress,
): Promise<Result<CampaignView, readonly Issue[]>> {
  const loaded = await loadCampaign(port, wording, 'needed', progress);
  if (!loaded.ok) return loaded;
  const { parts, campaign, view } = loaded.value;
  const before = parameterTexts(parts.scheme);
  const resolved = resolveScheme(parts.scheme.scheme, new Map([...Object.entries(before), ...request.answers]));
  const reasons = new Map([
    ...campaign.changeReasons,
    ...[...request.answers.keys()].map((id) => [id, request.reason ?? ''] as const),
  ]);
  const changes = parameterChanges(resolved.resolved, parts.published, reasons).map((change) =>
    request.who !== undefined && request.answers.has(change.id) ? { ...change, who: request.who } : change,
  );
  const looking = inTurn(openStagesOf(loaded.value, resolved.resolved));
  const ofStages = await withPauses(looking, progress, { step: STEPS.reviewing, from: 0.5, to: 0.6 });
  const issues = [
    ...refusals(loaded.value, request.password),
    ...resolved.issues,
    ...changeIssues(changes, resolved.resolved, parts.registration.posts, view.instances, view.names),
    ...ofStages.flat(),
  ];
  if (issues.length > 0) return fail(issues);
  const after = parameterTexts(resolved.resolved);
  const entry = logWriter(request, wording);
  const entries = resolved.resolved.parameters
    .filter(({ parameter: { id } }) => parts.published === undefined && before[id] !== after[id])
    .map(({ parameter: { id, title } }) =>
      entry(message('log.answers', {}), message('log.parameter', { title, value: after[id] || '—' })),
    );
  const answered = { ...loaded.value, changes, parts: { ...parts, scheme: resolved.resolved } };
  return writeCampaign(port, answered, { ...request, entries }, progress);
}

/** Sheets of open stages that would not be those of the changed scheme, or would not hold any more what was entered there. */
function openStagesOf(loaded: LoadedCampaign, scheme: ResolvedScheme): readonly (() => InParts<readonly Issue[]>)[] {
  const parts = { ...stageParts(loaded), scheme };
  return loaded.view.openStages.map(
    ({ kind, instance, filled }) =>
      function* () {
        const tables = kind.tables(yield* stageContext(parts, instance));
        const lossy = tables.filter((table) => losesEntries(filled.get(table.id), table));
        const sheets = lossy.map(({ id }) => instance.sheets[id] ?? '');
        return [
          ...unlikeSheets(tables, instance.sheets),
          ...sheets.map((sheet) => issue('block', message('stage.sheet-of-change', { sheet }), { sheet })),
        ];
      },
  );
}

function losesEntries(before: FilledTable | undefined, { columns, rows }: StageTable): boolean {
  const inputs = (of: StageTable['columns']) => of.flatMap(({ role, id }) => (role === 'input' ? [id] : []));
  const [keys, kept] = [new Set(rows.map(({ key }) => key)), new Set(inputs(columns))];
  const all = inputs(before?.table.columns ?? []);
  return (before?.rows ?? []).some((row) => all.some((id) => !row.isBlank(id) && !(keys.has(row.key) && kept.has(id))));
}
