/** Work that can be left for a moment wherever it yields: how much of it is done, from 0 to 1. */
export type InParts<T> = Generator<number, T, void>;

/** Does all of it without leaving it. */
export function atOnce<T>(work: InParts<T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** So many people are read or reviewed in a few hundredths of a second on a slow computer. */
const PER_PART = 200;

/** What `of` makes of each, in parts. */
export function* mapInParts<A, B>(items: readonly A[], of: (item: A) => B): InParts<readonly B[]> {
  const made: B[] = [];
  for (const item of items) {
    if (made.length > 0 && made.length % PER_PART === 0) yield made.length / items.length;
    made.push(of(item));
  }
  return made;
}
