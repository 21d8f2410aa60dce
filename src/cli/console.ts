import type { Language } from '../domain/basics/localized';
import type { Issue } from '../domain/basics/issue';
import { formatIssue } from '../i18n/format';
import { cliText, type CliText } from '../i18n/ui';
import { issuesJson } from './report-json';

export type ExitCode = 0 | 1 | 2;

/** One of the two streams of a command line. */
export interface OutputStream {
  write(text: string): unknown;
  /** Whether a person is looking. */
  readonly isTTY?: boolean;
}

export interface OutputStreams {
  readonly stdout: OutputStream;
  readonly stderr: OutputStream;
}

/** Where a command writes, and in which language. `--json` answers go to standard output, nothing else does then. */
export class Console {
  constructor(
    readonly language: Language,
    readonly json: boolean,
    readonly streams: OutputStreams,
  ) {}

  text(id: CliText, params?: Readonly<Record<string, string | number>>): string {
    return cliText(this.language, id, params);
  }

  line(text = ''): void {
    this.streams.stdout.write(`${text}\n`);
  }

  print(answer: unknown): void {
    this.streams.stdout.write(`${JSON.stringify(answer, null, 2)}\n`);
  }

  /** Lists why nothing was done. */
  fail(issues: readonly Issue[]): ExitCode {
    if (this.json) this.print({ ok: false, issues: issuesJson(issues, this.language) });
    const lines = issues.map((found) => `  ✗ ${formatIssue(found, this.language)}`);
    if (!this.json) this.streams.stderr.write(`${[this.text('failed'), ...lines].join('\n')}\n`);
    return 2;
  }
}
