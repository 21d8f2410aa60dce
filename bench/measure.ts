/** One of several ways to do the same work. `run` returns something, so that nothing is optimised away. */
export interface Contender {
  readonly name: string;
  run(): unknown;
}

/**
 * Runs the contenders in turn, `runs` times each after one warm-up round, in this process, and prints the median of each
 * and its ratio to the first. Returns the medians in milliseconds, in the order given.
 */
export async function compareMedians(
  title: string,
  contenders: readonly Contender[],
  runs = 7,
): Promise<readonly number[]> {
  const times = contenders.map((): number[] => []);
  for (let round = 0; round <= runs; round++) {
    for (const [index, contender] of contenders.entries()) {
      globalThis.gc?.();
      const start = performance.now();
      await contender.run();
      const elapsed = performance.now() - start;
      if (round > 0) times[index]?.push(elapsed);
    }
  }
  const medians = times.map(median);
  console.log(`\n${title} (median of ${runs})`);
  contenders.forEach(({ name }, index) => {
    const value = medians[index] as number;
    const ratio = value / (medians[0] as number);
    console.log(`  ${name.padEnd(48)} ${value.toFixed(1).padStart(9)} ms   × ${ratio.toFixed(2)}`);
  });
  return medians;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}
