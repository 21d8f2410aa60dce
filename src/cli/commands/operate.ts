import path from 'node:path';
import { sortIssues, type CampaignView } from '../../app/campaign';
import type { OperationRequest } from '../../app/operation';
import type { Issue } from '../../domain/basics/issue';
import type { Result } from '../../domain/basics/result';
import type { Clock } from '../../ports/clock';
import type { Progress } from '../../ports/progress';
import type { Console, ExitCode } from '../console';
import type { FilePort, OpenFile } from '../file-port';
import { readWholeFile, writeWholeFile } from '../files';
import { parseNow } from '../options';
import { progressLine } from '../progress-line';
import { issuesJson } from '../report-json';
import { stagesJson } from '../report-stages';

/** The options that every operation on a campaign has. */
export interface OperationOptions {
  readonly now?: string;
  readonly reason?: string;
  readonly who?: string;
  readonly password?: string;
}

/** One operation: what it does with the open workbook, and what is said of it. */
export interface CommandOperation<T> {
  run(port: FilePort, request: OperationRequest, progress: Progress): Promise<Result<T, readonly Issue[]>>;
  view(outcome: T): CampaignView;
  /** What `--json` says besides the stages. */
  json(outcome: T): Readonly<Record<string, unknown>>;
  /** Lines for people. */
  lines(outcome: T): readonly string[];
}

/**
 * Runs an operation on a campaign file: the file is the old one or the new one, never anything between. 0 done, 2 not done with every
 * reason listed.
 */
export async function runOperation<T>(
  out: Console,
  file: string,
  options: OperationOptions,
  host: OpenFile,
  clock: Clock,
  operation: CommandOperation<T>,
): Promise<ExitCode> {
  const { progress, end } = progressLine(out);
  const early: Issue[] = [];
  const now = parseNow(options.now, () => clock.now(), early);
  const bytes = await readWholeFile(file, host.limitBytes);
  if (!bytes.ok || early.length > 0) return out.fail([...early, ...(bytes.ok ? [] : bytes.error)]);
  const workbook = await host.open(bytes.value, path.basename(file));
  if (!workbook.ok) return out.fail(workbook.error);
  const request: OperationRequest = {
    now,
    ...(options.reason === undefined ? {} : { reason: options.reason }),
    ...(options.who === undefined ? {} : { who: options.who }),
    ...(options.password === undefined ? {} : { password: options.password }),
  };
  const done = await operation.run(workbook.value, request, progress);
  if (!done.ok) {
    end();
    return out.fail(done.error);
  }
  const written = await writeWholeFile(file, await workbook.value.toBytes());
  end();
  if (!written.ok) return out.fail(written.error);
  const view = operation.view(done.value);
  if (out.json) {
    out.print({
      ok: true,
      ...operation.json(done.value),
      ...stagesJson(view, out.language),
      issues: issuesJson(sortIssues(view.issues), out.language),
    });
  } else {
    for (const line of operation.lines(done.value)) out.line(line);
    out.line(out.text('updatedFile', { file }));
  }
  return 0;
}
