import path from 'node:path';
import { checkCampaign } from '../../app/check-campaign';
import type { Issue } from '../../domain/basics/issue';
import type { Clock } from '../../ports/clock';
import type { Console, ExitCode } from '../console';
import type { OpenFile } from '../file-port';
import { readWholeFile, writeWholeFile } from '../files';
import { parseNow } from '../options';
import { progressLine } from '../progress-line';
import { campaignJson, issuesJson } from '../report-json';
import { printCampaign } from '../report-text';
import { chineseWording } from '../wording';

export interface CheckCommandOptions {
  readonly now?: string;
  readonly update?: boolean;
  readonly password?: string;
}

/** `check <campaign>`: 0 fine, 1 problems, 2 could not run. */
export async function runCheck(
  out: Console,
  file: string,
  options: CheckCommandOptions,
  host: OpenFile,
  clock: Clock,
): Promise<ExitCode> {
  const { progress, end } = progressLine(out);
  const early: Issue[] = [];
  const now = parseNow(options.now, () => clock.now(), early);
  const bytes = await readWholeFile(file, host.limitBytes);
  if (!bytes.ok || early.length > 0) return out.fail([...early, ...(bytes.ok ? [] : bytes.error)]);
  const workbook = await host.open(bytes.value, path.basename(file));
  if (!workbook.ok) return out.fail(workbook.error);
  const update = options.update === true;
  const password = options.password === undefined ? {} : { password: options.password };
  const checked = await checkCampaign(workbook.value, { now, update, ...password }, chineseWording, progress);
  if (!checked.ok) {
    end();
    return out.fail(checked.error);
  }
  if (update) {
    const written = await writeWholeFile(file, await workbook.value.toBytes());
    if (!written.ok) return out.fail(written.error);
  }
  end();
  const { view, issues } = checked.value;
  const fine = !issues.some(({ severity }) => severity !== 'info');
  if (out.json) {
    out.print({
      ok: fine,
      updated: update,
      ...campaignJson(view, out.language),
      issues: issuesJson(issues, out.language),
    });
  } else {
    printCampaign(out, view, issues);
    if (fine) out.line(out.text('checkFine'));
    if (update) out.line(out.text('updatedFile', { file }));
  }
  return fine ? 0 : 1;
}
