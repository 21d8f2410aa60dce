/**
 * Those who reach the score of the last place of their post, in input order: nobody else can go on, whatever further columns
 * say, and everybody who is tied with the last place is among them. All contenders of a post that has a place for each;
 * none where there is no place at all.
 *
 * One pass with a heap of the best `places` scores per post, its lowest on top: almost every score is turned away by one
 * comparison, and nobody without a chance is ever sorted.
 *
 * @param contenders positions of `postOf` and `scores`; each has a score
 * @param counts contenders per post
 * @param places per post, 0 or more
 */
export function withinReach(
  contenders: Int32Array,
  counts: Int32Array,
  postOf: Int32Array,
  places: Int32Array,
  scores: Float64Array,
): Int32Array {
  const starts = heapStarts(counts, places);
  const heaps = new Float64Array(starts[places.length] as number).fill(-Infinity);
  // Apart from the heaps, so that turning a score away reads one number.
  const lastPlace = Float64Array.from(places, (size) => (size === 0 ? Infinity : -Infinity));
  const reached = new Int32Array(contenders.length);
  let count = 0;
  for (const person of contenders) {
    const post = postOf[person] as number;
    const score = scores[person] as number;
    if (score < (lastPlace[post] as number)) continue;
    reached[count++] = person;
    const start = starts[post] as number;
    const end = starts[post + 1] as number;
    if (start < end) lastPlace[post] = replaceLowest(heaps, start, end - start, score);
  }
  // Those whom a later score has pushed out again.
  let stillIn = 0;
  for (const person of reached.subarray(0, count)) {
    if ((scores[person] as number) >= (lastPlace[postOf[person] as number] as number)) reached[stillIn++] = person;
  }
  return reached.subarray(0, stillIn);
}

/** Where the heap of each post begins; of no length where there is no place, or a place for each. */
function heapStarts(counts: Int32Array, places: Int32Array): Int32Array {
  const starts = new Int32Array(places.length + 1);
  for (let post = 0; post < places.length; post++) {
    const size = places[post] as number;
    starts[post + 1] = (starts[post] as number) + ((counts[post] as number) > size ? size : 0);
  }
  return starts;
}

/** Puts a score that is not below the lowest of a heap into its place; returns what is the lowest then. */
function replaceLowest(heaps: Float64Array, start: number, size: number, score: number): number {
  let at = 0;
  for (;;) {
    let child = 2 * at + 1;
    if (child >= size) break;
    if (child + 1 < size && (heaps[start + child + 1] as number) < (heaps[start + child] as number)) child++;
    const lower = heaps[start + child] as number;
    if (lower >= score) break;
    heaps[start + at] = lower;
    at = child;
  }
  heaps[start + at] = score;
  return heaps[start] as number;
}
