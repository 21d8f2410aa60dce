import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { scratchFolder, xuanbaHere, type Run } from '../unit/cli/command-line';

const CASES = readdirSync(__dirname, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !entry.name.startsWith('campaign-'))
  .map(({ name }) => name);

interface Expected {
  readonly exitCode: number;
  readonly candidates?: readonly (Readonly<Record<string, unknown>> & {
    readonly reasons: readonly string[];
    readonly warnings: readonly string[];
  })[];
  readonly posts?: readonly Readonly<Record<string, unknown>>[];
  readonly freeToReapply?: readonly string[];
  readonly issues?: readonly string[];
}

interface Answer {
  readonly candidates: readonly (Readonly<Record<string, unknown>> & {
    readonly reasons: readonly { readonly rule: string; readonly text: string }[];
    readonly warnings: readonly { readonly rule: string; readonly text: string }[];
  })[];
  readonly posts: readonly Readonly<Record<string, unknown>>[];
  readonly freeToReapply: readonly { readonly name: string }[];
  readonly issues: readonly { readonly code: string; readonly text: string }[];
}

const read = (folder: string, file: string): unknown => JSON.parse(readFileSync(path.join(folder, file), 'utf8'));

/** Each case is worked by hand in its README; `expected.json` is never written by the program. */
describe.each(CASES)('%s', (name) => {
  const folder = path.join(__dirname, name);
  const scratch = scratchFolder();
  const output = path.join(scratch, 'campaign.xlsx');
  const expected = read(folder, 'expected.json') as Expected;
  const args = read(folder, 'arguments.json') as readonly string[];
  let run: Run;
  let answer: Answer;
  beforeAll(async () => {
    run = await xuanbaHere(['start', path.join(folder, 'roster.csv'), ...args, '--out', output, '--now', '2012-06-01T09:00', '--json']);
    answer = JSON.parse(run.stdout || '{}') as Answer;
  });

  test('ends as expected and leaves a whole file or none', () => {
    expect(run.stderr).toBe('');
    expect(run.exitCode).toBe(expected.exitCode);
    expect(readdirSync(scratch)).toEqual(expected.exitCode === 0 ? ['campaign.xlsx'] : []);
    expect(existsSync(path.join(folder, 'README.md'))).toBe(true);
  });

  test('says what was worked by hand', () => {
    if (expected.candidates) {
      const rules = (reasons: Answer['candidates'][number]['reasons']) => reasons.map(({ rule }) => rule).sort();
      const found = answer.candidates.map((candidate, index) => ({
        ...Object.fromEntries(Object.keys(expected.candidates?.[index] ?? {}).map((key) => [key, candidate[key]])),
        reasons: rules(candidate.reasons),
        warnings: rules(candidate.warnings),
      }));
      expect(found).toEqual(expected.candidates);
    }
    if (expected.posts) expect(answer.posts).toMatchObject(expected.posts);
    if (expected.freeToReapply) expect(answer.freeToReapply.map(({ name: free }) => free)).toEqual(expected.freeToReapply);
    const codes = answer.issues.map(({ code }) => code);
    if (expected.exitCode === 0) expect(codes).toEqual(expect.arrayContaining([...(expected.issues ?? [])]));
    else expect(codes).toEqual(expected.issues);
  });
});
