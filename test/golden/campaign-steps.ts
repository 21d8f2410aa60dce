import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The time of the steps until one says another. */
const FIRST_NOW = '2012-06-01T09:00';
/** Commands that only look, and know no time. */
const WITHOUT_NOW = new Set(['status', 'scheme', 'schemes']);

export interface Step {
  /** A command line: `{campaign}` is the campaign's file, `{case}` the folder of the case. */
  readonly run: readonly [string, ...string[]];
  readonly now: string;
  /**
   * `exit` (0 where it is left out), `codes` of issues, and any part of the answer: of an object the keys that are listed; of a list as
   * many entries in this order, or, written as an object, the entries with these ids or names.
   * `codes`: after exit 0 they are among the issues, else they are all of them.
   */
  readonly expect: Readonly<Record<string, unknown>> & { readonly exit?: number; readonly codes?: readonly string[] };
}

/** The folders of the campaigns, by name. */
export const CAMPAIGNS: ReadonlyMap<string, string> = new Map(
  readdirSync(__dirname, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name.startsWith('campaign-'))
    .map(({ name }) => [name, path.join(__dirname, name)]),
);

/** The steps of a campaign; in its file a time holds until a step says another. */
export function readSteps(folder: string): readonly Step[] {
  const written = JSON.parse(readFileSync(path.join(folder, 'steps.json'), 'utf8')) as readonly (Omit<Step, 'now'> &
    Partial<Step>)[];
  let now = FIRST_NOW;
  return written.map((step) => {
    now = step.now ?? now;
    return { ...step, now };
  });
}

/** The command line of a step, whose answer is to be read by a program. */
export function stepArguments({ run, now }: Pick<Step, 'run' | 'now'>, folder: string, campaign: string): string[] {
  const words = run.map((word) => word.replace('{campaign}', campaign).replace('{case}', folder));
  return [...words, '--json', ...(WITHOUT_NOW.has(run[0]) ? [] : ['--now', now])];
}
