import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import type { FilePort, OpenFile } from '../../src/cli/file-port';
import { ok } from '../../src/domain/basics/result';
import { openFileWorkbook } from '../../src/hosts/file';
import { PlannedResults, workbookOf } from '../office/filled-workbook';
import type { WorkbookData } from '../office/workbook-model';
import { ANSWERS, ENTRIES, ROSTER, STAGE_ORDER, type Rows } from '../unit/campaign/small-campaign-data';
import { xuanbaHere } from '../unit/cli/command-line';
import { TIED } from '../unit/taskpane/running-campaign';

const NOW = ['--now', '2012-06-01T09:00'];
const SAID = ['--reason', '按方案办理', '--who', '张三', ...NOW];
const POSTS = ['办公室主任', '财务科科长'];

/** A campaign file that the command line works on; what the formulas show that it writes, the model of Excel shows. */
export class CommandLineTwin {
  private readonly results = new PlannedResults();
  private readonly file: string;

  constructor(private readonly folder: string) {
    this.file = path.join(folder, '台账.xlsx');
  }

  /** A campaign of scheme 004 with eight people. */
  async begin(answers: Readonly<Record<string, string>>): Promise<void> {
    const roster = await this.workbook('名册.xlsx', [ROSTER]);
    await this.xuanba(
      'start',
      roster,
      '--scheme',
      '004',
      '--out',
      this.file,
      ...NOW,
      ...options('--answer', { ...ANSWERS, ...answers }),
      ...POSTS.flatMap((post) => ['--post', `${post}=1`]),
    );
  }

  /** The same with a tie at the end of the shortlist, which is to be decided by an extra test. */
  async toTheShortlist(): Promise<void> {
    await this.begin({ ties: 'extraTest', substitution: 'untilFull' });
    for (const stage of STAGE_ORDER.slice(0, STAGE_ORDER.indexOf('shortlist'))) {
      await this.fill(stage, TIED[stage] ?? ENTRIES[stage] ?? []);
      await this.run('advance', ...SAID);
    }
  }

  async fill(stage: string, rows: readonly Rows[]): Promise<void> {
    if (rows.length > 0) await this.run('fill', stage, await this.workbook('成绩.xlsx', rows), ...SAID);
  }

  /** A command on the campaign, as a person types it. */
  run(command: string, ...more: readonly string[]): Promise<void> {
    return this.xuanba(command, this.file, ...more);
  }

  async workbook(name: string, sheets: readonly Rows[]): Promise<string> {
    const file = path.join(this.folder, name);
    const content = sheets.map((rows, index) => ({ name: `表${index + 1}`, rows: rows.map((row) => [...row]) }));
    writeFileSync(file, await writeXlsx({ sheets: content }));
    return file;
  }

  bytes(): Uint8Array {
    return readFileSync(this.file);
  }

  /** The campaign as it is, open in the model of Excel. */
  async inExcel(): Promise<WorkbookData> {
    const opened = await openFileWorkbook(this.bytes(), path.basename(this.file));
    const read = opened.ok ? await opened.value.read() : opened;
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    return workbookOf(read.value.sheets, this.results, read.value.fileName);
  }

  private async xuanba(...args: readonly string[]): Promise<void> {
    const open: OpenFile['open'] = async (bytes, name) => {
      const opened = await openFileWorkbook(bytes, name);
      return opened.ok ? ok(this.watched(opened.value)) : opened;
    };
    const { exitCode, stderr } = await xuanbaHere(args, {}, open);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  }

  private watched(port: FilePort): FilePort {
    return {
      issues: port.issues,
      read: (wanted) => port.read(wanted),
      toBytes: () => port.toBytes(),
      apply: (plan) => {
        this.results.take(plan);
        return port.apply(plan);
      },
    };
  }
}

function options(option: string, values: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(values).flatMap(([name, value]) => [option, `${name}=${value}`]);
}
