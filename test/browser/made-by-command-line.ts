import path from 'node:path';
import { DIRTY, startHere } from '../unit/cli/command-line';
import { ANSWERS, OPENINGS } from './pane-workbook';
import type { Entered } from './start-in-pane';

/** As far as the shortlist. */
export const TO_THE_SHORTLIST: Entered = {
  answers: { ...ANSWERS, weights: '4:6', ties: '全部入围' },
  openings: OPENINGS,
};

/** The file of the campaign that the command line makes of the dirty roster. */
export async function madeByCommandLine(
  folder: string,
  { answers, openings }: Entered = TO_THE_SHORTLIST,
): Promise<string> {
  const file = path.join(folder, '台账.xlsx');
  const options = (option: string, values: Readonly<Record<string, string | number>>) =>
    Object.entries(values).flatMap(([name, value]) => [option, `${name}=${value}`]);
  const started = await startHere(DIRTY, file, ...options('--post', openings), ...options('--answer', answers));
  expect({ exitCode: started.exitCode, stderr: started.stderr }).toEqual({ exitCode: 0, stderr: '' });
  return file;
}
