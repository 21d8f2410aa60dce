import path from 'node:path';
import { sortIssues } from '../../app/campaign';
import { readPostsFile } from '../../app/read-posts-file';
import { startCampaign } from '../../app/start-campaign';
import { issue, message, type Issue } from '../../domain/basics/issue';
import { ok, type Result } from '../../domain/basics/result';
import { sameText } from '../../domain/basics/same-text';
import type { Post } from '../../domain/campaign/campaign';
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
  /** A file with a table of posts. */
  readonly posts?: string;
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
  const { progress, end } = progressLine(out);
  const { parsed, issues: wrongOptions } = parseStartOptions(options, () => clock.now());
  const output = { file: options.out, extension: '.xlsx', force: options.force === true, input: rosterFile };
  const scheme = await openScheme(options.scheme);
  const tabled = options.posts === undefined ? ok([]) : await readPosts(options.posts, host);
  const posts = [...parsed.posts, ...(tabled.ok ? tabled.value : [])];
  const early = [
    ...wrongOptions,
    ...checkOutput(output),
    ...(scheme.ok ? [] : scheme.error),
    ...(tabled.ok ? [] : tabled.error),
    ...namedTwice(posts),
  ];
  const bytes = await readWholeFile(rosterFile, host.limitBytes);
  if (!bytes.ok) return out.fail([...early, ...bytes.error]);
  const workbook = await host.open(bytes.value, path.basename(rosterFile));
  if (!workbook.ok) return out.fail([...early, ...workbook.error]);
  if (!scheme.ok) return out.fail(early);
  const request = {
    ...parsed,
    posts,
    fileName: path.basename(rosterFile),
    scheme: scheme.value,
    ...passwordOf(options),
  };
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

async function readPosts(file: string, host: OpenFile): Promise<Result<readonly Post[], readonly Issue[]>> {
  const bytes = await readWholeFile(file, host.limitBytes);
  if (!bytes.ok) return bytes;
  const opened = await host.open(bytes.value, path.basename(file));
  const workbook = opened.ok ? await opened.value.read() : opened;
  return workbook.ok ? readPostsFile(workbook.value) : workbook;
}

/** Posts that `--post` and the table of posts both have. */
function namedTwice(posts: readonly Post[]): readonly Issue[] {
  const names = posts.map(({ name }) => sameText(name));
  return posts
    .filter(({ name }, index) => names.indexOf(sameText(name)) < index)
    .map(({ name }) => issue('block', message('campaign.post-named-twice', { post: name })));
}

function passwordOf({ password }: StartCommandOptions): { readonly password?: string } {
  return password === undefined ? {} : { password };
}
