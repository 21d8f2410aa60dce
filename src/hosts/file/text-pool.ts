/** V8 copies shorter pieces of a string; longer ones keep the whole string they were cut from alive. */
const SHORTEST_SLICE = 13;
const MOST_KEPT = 1 << 16;

/** Gives texts that were cut out of a large document a memory of their own, once for texts that recur. */
export class TextPool {
  private readonly kept = new Map<string, string>();

  keep(text: string): string {
    if (text.length < SHORTEST_SLICE) return text;
    const known = this.kept.get(text);
    if (known !== undefined) return known;
    const copy = ` ${text}`.slice(1);
    if (this.kept.size < MOST_KEPT) this.kept.set(copy, copy);
    return copy;
  }
}
