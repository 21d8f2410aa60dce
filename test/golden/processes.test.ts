import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { scratchFolder, xuanba, xuanbaHere, type Run } from '../unit/cli/command-line';
import { CAMPAIGNS, readSteps, stepArguments } from './campaign-steps';

/** It has the most different commands, and steps that are refused. */
const CASE = 'campaign-2-7-ten-to-one';
const campaign = path.join(scratchFolder(), 'campaign.xlsx');

/** What a step leaves behind: what it says, how it ends, and the campaign's file. */
interface Trace extends Run {
  readonly file: string;
}

test('a campaign whose every step is a process of its own goes as it does in the process of the tests', async () => {
  const folder = CAMPAIGNS.get(CASE) as string;
  const steps = readSteps(folder).map((step) => stepArguments(step, folder, campaign));
  const traceOf = async (runOne: (args: readonly string[]) => Run | Promise<Run>) => {
    rmSync(campaign, { force: true });
    const trace: Trace[] = [];
    for (const step of steps) {
      const run = await runOne(step);
      trace.push({ ...run, file: existsSync(campaign) ? readFileSync(campaign).toString('base64') : '' });
    }
    return trace;
  };
  const [inProcesses, here] = [await traceOf(xuanba), await traceOf(xuanbaHere)];
  expect(new Set(inProcesses.map(({ exitCode }) => exitCode))).toEqual(new Set([0, 2]));
  for (const [index, trace] of inProcesses.entries()) {
    expect({ step: steps[index], ...here[index] }).toEqual({ step: steps[index], ...trace });
  }
}, 600_000);
