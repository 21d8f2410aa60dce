/** Work that can be left for a moment wherever it yields: how much of it is done, from 0 to 1. */
export type InParts<T> = Generator<number, T, void>;

/** Does all of it without leaving it. */
export function atOnce<T>(work: InParts<T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** So many people are read, reviewed or written in a few thousandths of a second on a slow computer. */
const PER_PART = 50;

/** The items, which can be left every now and then: `for (const item of items) { … }` in parts. */
export function* eachInParts<A>(items: readonly A[], work: (item: A, index: number) => void): InParts<void> {
  for (let index = 0; index < items.length; index++) {
    if (index > 0 && index % PER_PART === 0) yield index / items.length;
    work(items[index] as A, index);
  }
}

/** What `of` makes of each, in parts. */
export function* mapInParts<A, B>(items: readonly A[], of: (item: A, index: number) => B): InParts<readonly B[]> {
  const made: B[] = [];
  yield* eachInParts(items, (item, index) => made.push(of(item, index)));
  return made;
}

/** Work that takes a longer one from one share of it to another. */
export function* between<T>(from: number, to: number, work: InParts<T>): InParts<T> {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    yield from + (to - from) * step.value;
  }
}

/** So many characters are packed or hashed in a few thousandths of a second on a slow computer. */
const CHARACTERS_PER_PART = 20_000;

/** A long text in pieces that are texts themselves: no character is cut in two. */
export function* textInParts(text: string, work: (part: string) => void): InParts<void> {
  for (let from = 0; from < text.length;) {
    let to = Math.min(text.length, from + CHARACTERS_PER_PART);
    const last = text.charCodeAt(to - 1);
    if (to < text.length && last >= 0xd800 && last < 0xdc00) to++;
    work(text.slice(from, to));
    from = to;
    if (from < text.length) yield from / text.length;
  }
}

/** Works one after the other; each begins when it is its turn. */
export function* inTurn<T>(works: readonly (() => InParts<T>)[]): InParts<readonly T[]> {
  const done: T[] = [];
  for (const [index, work] of works.entries()) {
    yield index / works.length;
    done.push(yield* between(index / works.length, (index + 1) / works.length, work()));
  }
  return done;
}
