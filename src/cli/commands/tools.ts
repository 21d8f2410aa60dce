import path from 'node:path';
import { hasToolSheet, runTool } from '../../app/run-tool';
import { sortIssues } from '../../app/campaign';
import { issue, message, type Issue } from '../../domain/basics/issue';
import { describeInput } from '../../domain/schemes/answers';
import { TOOLS } from '../../domain/tools';
import { formatMessage } from '../../i18n/format';
import type { Console, ExitCode } from '../console';
import { checkOutput, readWholeFile, writeWholeFile } from '../files';
import { parseAnswers, parseStartOptions } from '../options';
import { progressLine } from '../progress-line';
import { issuesJson } from '../report-json';
import { chineseWording } from '../wording';
import type { OperationOptions } from './operate';
import type { CommandContext } from './stages';

export interface ToolCommandOptions extends OperationOptions {
  readonly option: readonly string[];
  readonly map: readonly string[];
  readonly sheet?: string;
  readonly header?: string;
  readonly out?: string;
  readonly force?: boolean;
}

/** `tools`: every tool with its options. */
export function listTools(out: Console): ExitCode {
  const { language } = out;
  if (out.json) {
    out.print({
      ok: true,
      tools: TOOLS.map(({ id, title, purpose, rules, options }) => ({
        id,
        title: title[language],
        purpose: purpose[language],
        rules,
        options: options.map((option) => ({
          id: option.id,
          title: option.title[language],
          expected: describeInput(option.input)[language],
          needed: option.value === undefined && option.optional !== true,
        })),
      })),
    });
    return 0;
  }
  for (const { id, title, purpose, rules, options } of TOOLS) {
    out.line(`${id}  ${title[language]}（${rules.join('、')}）`);
    out.line(`    ${purpose[language]}`);
    for (const option of options) {
      const needed = option.value === undefined && option.optional !== true ? '※' : '';
      out.line(`    ${needed}${option.id}  ${option.title[language]}：${describeInput(option.input)[language]}`);
    }
  }
  return 0;
}

/**
 * `tool <id> <workbook>`: adds the sheets of a tool. A campaign, and a workbook that has sheets of tools already, is written in place as by
 * every operation; a roster goes to `--out`, and stays as it is.
 */
export async function runToolCommand(
  { out, file, host, clock }: CommandContext,
  tool: string,
  options: ToolCommandOptions,
): Promise<ExitCode> {
  const { progress, end } = progressLine(out);
  const { parsed, issues } = parseStartOptions({ ...options, post: [], answer: [] }, () => clock.now());
  const early: Issue[] = [...issues];
  const typed = parseAnswers(options.option, early);
  const bytes = await readWholeFile(file, host.limitBytes);
  if (!bytes.ok) return out.fail([...early, ...bytes.error]);
  const workbook = await host.open(bytes.value, path.basename(file));
  if (!workbook.ok) return out.fail([...early, ...workbook.error]);
  const inPlace = options.out === undefined;
  if (options.out !== undefined)
    early.push(...checkOutput({ file: options.out, extension: '.xlsx', force: options.force === true, input: file }));
  else if (!(await hasToolSheet(workbook.value))) early.push(issue('block', message('tool.out-needed', {})));
  if (early.length > 0) return out.fail(early);
  const run = await runTool(
    workbook.value,
    {
      tool,
      options: typed,
      roster: parsed.roster,
      now: parsed.now,
      ...(options.reason === undefined ? {} : { reason: options.reason }),
      ...(options.who === undefined ? {} : { who: options.who }),
      ...(options.password === undefined ? {} : { password: options.password }),
    },
    chineseWording,
    progress,
  );
  if (!run.ok) {
    end();
    return out.fail(run.error);
  }
  const target = options.out ?? file;
  const written = await writeWholeFile(target, await workbook.value.toBytes());
  end();
  if (!written.ok) return out.fail(written.error);
  const { outcome, sheets } = run.value;
  const found = sortIssues(run.value.issues);
  if (out.json) {
    const tables = outcome.tables.map(({ id, columns, rows }, index) => ({
      id,
      sheet: sheets[index],
      columns: columns.map(({ title }) => title),
      rows: rows.length,
    }));
    out.print({ ok: true, tool, tables, issues: issuesJson(found, out.language) });
    return 0;
  }
  out.line(formatMessage(outcome.done, out.language));
  out.line(out.text('toolSheets', { sheets: sheets.join('、') }));
  for (const one of found) out.line(`  ${formatMessage(one.message, out.language)}`);
  out.line(out.text(inPlace ? 'updatedFile' : 'madeToolFile', { file: target }));
  return 0;
}
