import { TRIMMEAN } from '@formulajs/formulajs';
import { trimmedMeanFunction } from '../src/functions/trimmed-mean';
import { functionHost } from '../src/functions/words';
import { compareMedians } from './measure';

const PERSONS = 1_000_000;
const JUDGES = 9;

type Scores = (number | null)[][];

/**
 * TRIMMEDMEAN of one million persons × nine judges beside the barest loop over the same cells (floats, no blanks, no checks: its
 * means differ with the order of the judges) and beside formula.js row by row; then with decimals and with blanks.
 */
export async function benchTrimmedMean(): Promise<void> {
  const scores = panels(0);
  const call = (...args: readonly unknown[]) =>
    trimmedMeanFunction.compute(
      args,
      functionHost('zh', (code) => code),
    );
  await compareMedians(
    `TRIMMEDMEAN ${PERSONS} × ${JUDGES}`,
    [
      { name: 'bare float loop: (sum − min − max) ÷ (n − 2)', run: () => bareLoop(scores) },
      { name: 'TRIMMEDMEAN(scores)', run: () => call(scores) },
      { name: 'TRIMMEDMEAN(scores,1,1,2)', run: () => call(scores, 1, 1, 2) },
      { name: 'TRIMMEDMEAN(scores,0,0,2)', run: () => call(scores, 0, 0, 2) },
      { name: 'TRIMMEDMEAN(scores,2,2,2)', run: () => call(scores, 2, 2, 2) },
      { name: 'formula.js TRIMMEAN row by row', run: () => formulaJs(scores as number[][]) },
    ],
    9,
  );
  printMemory(() => call(scores));
  const blanks = panels(0.03);
  await compareMedians(
    `TRIMMEDMEAN ${PERSONS} × ${JUDGES}, 3% blank`,
    [
      { name: 'float loop that skips blanks', run: () => blankLoop(blanks) },
      { name: 'TRIMMEDMEAN(scores)', run: () => call(blanks) },
      { name: 'TRIMMEDMEAN(scores,1,1,2)', run: () => call(blanks, 1, 1, 2) },
    ],
    9,
  );
}

/** Scores from 60 to 100 with one or two decimals, as JSON hands them over; `blank` is the share of absent judges. */
function panels(blank: number): Scores {
  const random = generator(20120531);
  const rows: Scores = [];
  for (let from = 0; from < PERSONS; from += 10_000) {
    const block = Array.from({ length: 10_000 }, () =>
      Array.from({ length: JUDGES }, () => {
        const power = random() < 0.5 ? 10 : 100;
        const score = Math.round((60 + random() * 40) * power) / power;
        return random() < blank ? null : score;
      }),
    );
    for (const row of JSON.parse(JSON.stringify(block)) as Scores) rows.push(row);
  }
  return rows;
}

/** Numbers from 0 to 1, the same in every run. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function bareLoop(rows: Scores): number[][] {
  const means: number[][] = [];
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index] as number[];
    let sum = 0;
    let lowest = Infinity;
    let highest = -Infinity;
    for (let judge = 0; judge < row.length; judge++) {
      const score = row[judge] as number;
      sum += score;
      if (score < lowest) lowest = score;
      if (score > highest) highest = score;
    }
    means.push([(sum - highest - lowest) / (row.length - 2)]);
  }
  return means;
}

function blankLoop(rows: Scores): number[][] {
  const means: number[][] = [];
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index] as (number | null)[];
    let sum = 0;
    let count = 0;
    let lowest = Infinity;
    let highest = -Infinity;
    for (let judge = 0; judge < row.length; judge++) {
      const score = row[judge];
      if (score === null || score === undefined) continue;
      count++;
      sum += score;
      if (score < lowest) lowest = score;
      if (score > highest) highest = score;
    }
    means.push([(sum - highest - lowest) / (count - 2)]);
  }
  return means;
}

function formulaJs(rows: number[][]): number[][] {
  return rows.map((row) => [TRIMMEAN(row, 2 / JUDGES) as number]);
}

/** The heap before a call, right after it with all its garbage, and what the result keeps; needs `--expose-gc`. */
function printMemory(run: () => unknown): void {
  globalThis.gc?.();
  const before = usedMegabytes();
  const result = run();
  const after = usedMegabytes();
  globalThis.gc?.();
  const kept = usedMegabytes();
  console.log(
    `  memory: ${before.toFixed(0)} MB with the arguments, ${after.toFixed(0)} MB right after the call, ` +
      `${kept.toFixed(0)} MB with the result (${typeof result}): × ${(after / kept).toFixed(2)} at most`,
  );
}

function usedMegabytes(): number {
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 2 ** 20;
}
