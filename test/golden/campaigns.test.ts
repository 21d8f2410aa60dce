import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const ROOT = path.join(__dirname, '..', '..');
const CASES = readdirSync(__dirname, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name.startsWith('campaign-'))
  .map(({ name }) => name);

/** The time of the steps until one says another. */
const FIRST_NOW = '2012-06-01T09:00';
/** Commands that only look, and know no time. */
const WITHOUT_NOW = new Set(['status', 'scheme', 'schemes']);

interface Step {
  /** A command line: `{campaign}` is the campaign's file, `{case}` the folder of the case. */
  readonly run: readonly [string, ...string[]];
  /** From this step on. */
  readonly now?: string;
  /**
   * `exit` (0 where it is left out), `codes` of issues, and any part of the answer: of an object the keys that are listed; of a list as
   * many entries in this order, or, written as an object, the entries with these ids or names.
   * `codes`: after exit 0 they are among the issues, else they are all of them.
   */
  readonly expect: Readonly<Record<string, unknown>> & { readonly exit?: number; readonly codes?: readonly string[] };
}

type Json = Readonly<Record<string, unknown>>;

/** The part of an answer that is asked for. */
function part(found: unknown, wanted: unknown): unknown {
  if (Array.isArray(wanted)) {
    return Array.isArray(found) ? found.map((entry, index) => part(entry, wanted[index])) : found;
  }
  if (typeof wanted !== 'object' || wanted === null || typeof found !== 'object' || found === null) return found;
  const keyed = Array.isArray(found) ? byKey(found as readonly Json[]) : (found as Json);
  return Object.fromEntries(Object.entries(wanted).map(([key, value]) => [key, part(keyed[key], value)]));
}

function byKey(entries: readonly Json[]): Json {
  return Object.fromEntries(entries.map((entry) => [String(entry.id ?? entry.name), entry]));
}

/**
 * Whole campaigns, step by step as a clerk runs them. Each is worked by hand in its README; what is expected is never written by the
 * program.
 */
describe.each(CASES)('%s', (name) => {
  const folder = path.join(__dirname, name);
  const scratch = mkdtempSync(path.join(os.tmpdir(), 'xuanba-campaign-'));
  const steps = JSON.parse(readFileSync(path.join(folder, 'steps.json'), 'utf8')) as readonly Step[];
  const run = (words: readonly string[], now: string) => {
    const args = words.map((word) =>
      word.replace('{campaign}', path.join(scratch, 'campaign.xlsx')).replace('{case}', folder),
    );
    const time = WITHOUT_NOW.has(words[0] ?? '') ? [] : ['--now', now];
    const done = spawnSync(process.execPath, ['dist/cli.js', ...args, '--json', ...time], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    expect(done.stderr).toBe('');
    return { exit: done.status, answer: JSON.parse(done.stdout || '{}') as Json };
  };
  afterAll(() => rmSync(scratch, { recursive: true }));

  let now = FIRST_NOW;
  const timed = steps.map((step, index) => {
    now = step.now ?? now;
    return { ...step, now, title: `${index + 1} ${step.run.join(' ')}` };
  });

  test.each(timed)('$title', ({ run: words, now: at, expect: { exit: wantedExit = 0, codes, ...wanted } }) => {
    const { exit, answer } = run(words, at);
    const found = [...new Set(((answer.issues ?? []) as readonly { code: string }[]).map(({ code }) => code))];
    const shown = { exit, ...(codes && { codes: found.sort() }), ...(part(answer, wanted) as Json) };
    const expectedCodes = codes && (wantedExit === 0 ? expect.arrayContaining([...codes]) : [...codes].sort());
    expect(shown).toEqual({ exit: wantedExit, ...(codes && { codes: expectedCodes }), ...wanted });
  });

  test('comes to the appointment, is checked at the end, and has its working', () => {
    expect(steps[steps.length - 1]?.run[0]).toBe('check');
    const { answer } = run(['status', '{campaign}'], now);
    expect(part(answer, { stages: { appointment: { status: '' } } })).toEqual({
      stages: { appointment: { status: 'closed' } },
    });
    expect(existsSync(path.join(folder, 'README.md'))).toBe(true);
  });
});
