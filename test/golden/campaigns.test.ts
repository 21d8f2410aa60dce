import { existsSync } from 'node:fs';
import path from 'node:path';
import { scratchFolder, xuanbaHere } from '../unit/cli/command-line';
import { CAMPAIGNS, readSteps, stepArguments, type Step } from './campaign-steps';

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
 * program. The command line runs in this process; processes.test.ts proves that nothing is different in one of its own.
 */
describe.each([...CAMPAIGNS])('%s', (_, folder) => {
  const campaign = path.join(scratchFolder(), 'campaign.xlsx');
  const steps = readSteps(folder);
  const run = async (step: Pick<Step, 'run' | 'now'>) => {
    const { exitCode, stdout, stderr } = await xuanbaHere(stepArguments(step, folder, campaign));
    expect(stderr).toBe('');
    return { exit: exitCode, answer: JSON.parse(stdout || '{}') as Json };
  };
  const titled = steps.map((step, index) => ({ ...step, title: `${index + 1} ${step.run.join(' ')}` }));

  test.each(titled)('$title', async (step) => {
    const { exit: wantedExit = 0, codes, ...wanted } = step.expect;
    const { exit, answer } = await run(step);
    const found = [...new Set(((answer.issues ?? []) as readonly { code: string }[]).map(({ code }) => code))];
    const shown = { exit, ...(codes && { codes: found.sort() }), ...(part(answer, wanted) as Json) };
    const expectedCodes = codes && (wantedExit === 0 ? expect.arrayContaining([...codes]) : [...codes].sort());
    expect(shown).toEqual({ exit: wantedExit, ...(codes && { codes: expectedCodes }), ...wanted });
  });

  test('comes to the appointment, is checked at the end, and has its working', async () => {
    const last = steps[steps.length - 1] as Step;
    expect(last.run[0]).toBe('check');
    const { answer } = await run({ run: ['status', '{campaign}'], now: last.now });
    expect(part(answer, { stages: { appointment: { status: '' } } })).toEqual({
      stages: { appointment: { status: 'closed' } },
    });
    expect(existsSync(path.join(folder, 'README.md'))).toBe(true);
  });
});
