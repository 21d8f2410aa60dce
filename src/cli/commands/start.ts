import path from 'node:path';
import { sortIssues } from '../../app/campaign';
import { startCampaign } from '../../app/start-campaign';
import type { Clock } from '../../ports/clock';
import type { Console, ExitCode } from '../console';
import type { OpenFile } from '../file-port';
import { checkOutput, readWholeFile, writeWholeFile } from '../files';
import { parseStartOptions, type StartOptions } from '../options';
import { progressLine } from '../progress-line';
import { campaignJson, issuesJson, mappingJson } from '../report-json';
import { printCampaign, printRoster } from '../report-text';
import { openScheme } from '../open-scheme';
import { chineseWording } from '../wording';

export interface StartCommandOptions extends StartOptions {
  readonly scheme: string;
  readonly out: string;
  readonly force?: boolean;
  readonly password?: string;
}

/** `start <roster>`: everything that is wrong with the call and the roster is listed together; then nothing is written. */
export async function runStart(
  out: Console,
  rosterFile: string,
  options: StartCommandOptions,
  host: OpenFile,
  clock: Clock,
): Promise<ExitCode> {
  const { progress, end } = progressLine(out.language);
  const { parsed, issues: wrongOptions } = parseStartOptions(options, () => clock.now());
  const output = { file: options.out, extension: '.xlsx', force: options.force === true, input: rosterFile };
  const scheme = await openScheme(options.scheme);
  const early = [...wrongOptions, ...checkOutput(output), ...(scheme.ok ? [] : scheme.error)];
  const bytes = await readWholeFile(rosterFile, host.limitBytes);
  if (!bytes.ok) return out.fail([...early, ...bytes.error]);
  const workbook = await host.open(bytes.value, path.basename(rosterFile));
  if (!workbook.ok) return out.fail([...early, ...workbook.error]);
  if (!scheme.ok) return out.fail(early);
  const request = { ...parsed, fileName: path.basename(rosterFile), scheme: scheme.value, ...passwordOf(options) };
  const started = await startCampaign(workbook.value, request, chineseWording, progress);
  if (!started.ok || early.length > 0) {
    end();
    return out.fail([...early, ...(started.ok ? [] : started.error)]);
  }
  const written = await writeWholeFile(options.out, await workbook.value.toBytes());
  end();
  if (!written.ok) return out.fail(written.error);
  const { view, roster } = started.value;
  const issues = sortIssues([...workbook.value.issues, ...started.value.issues]);
  if (out.json) {
    out.print({
      ok: true,
      output: options.out,
      sheet: roster.sheet,
      header: roster.header,
      ...campaignJson(view, out.language),
      mapping: mappingJson(roster),
      ignoredRows: roster.ignored,
      issues: issuesJson(issues, out.language),
    });
    return 0;
  }
  printRoster(out, roster, view);
  printCampaign(out, view, issues);
  out.line();
  out.line(out.text('madeFile', { file: options.out }));
  out.line(out.text('next', { home: view.names.home, problems: view.names.problems, file: options.out }));
  return 0;
}

function passwordOf({ password }: StartCommandOptions): { readonly password?: string } {
  return password === undefined ? {} : { password };
}
