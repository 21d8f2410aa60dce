/** The answer with nothing to tell: the rule is met without remarks, or does not concern the person. */
export const SILENT = 1;

/** More answers together than are shared. */
export const NOT_SHARED = -1;

/** Answers and sets that are shared have numbers below. */
const MOST_SHARED = 1 << 12;
/** Of answers of one check: a check that finds so many (a birth date in each reason) tells hardly two people the same. */
const MOST_OF_A_CHECK = 64;

/** Twice as many as there can be sets. A slot is a key and the number of its set, which is never 0. */
const SLOTS = MOST_SHARED * 2;

/**
 * Numbers for answers, from 2, and for sets of them: what is found of many people alike can then be shown alike. The number of an answer
 * is that of the set in which it is alone.
 */
export class AnswerSets {
  /** By number, as far as they are shared. */
  private readonly members: (readonly number[])[] = [[], []];
  private nextNotShared = MOST_SHARED;
  private readonly ofCheck: number[] = [];
  private readonly keys = new Int32Array(SLOTS);
  private readonly sets = new Int32Array(SLOTS);

  /** A number for one more answer of a check. */
  addAnswer(check: number): number {
    const known = this.ofCheck[check] ?? 0;
    this.ofCheck[check] = known + 1;
    if (known >= MOST_OF_A_CHECK || this.members.length >= MOST_SHARED) return this.nextNotShared++;
    return this.members.push([this.members.length]) - 1;
  }

  /**
   * The set with one more answer. Answers are added in one order for everybody. `NOT_SHARED` where one of several answers is too rare
   * or there are too many sets, and for `NOT_SHARED` itself.
   */
  with(set: number, answer: number): number {
    if (set === SILENT) return answer;
    if (set === NOT_SHARED || set >= MOST_SHARED || answer >= MOST_SHARED) return NOT_SHARED;
    const key = set * MOST_SHARED + answer;
    let slot = Math.imul(key, 0x9e3779b1) >>> SHIFT;
    while (this.keys[slot] !== key) {
      if (this.keys[slot] === 0) return this.addSet(slot, key, set, answer);
      slot = (slot + 1) % SLOTS;
    }
    return this.sets[slot] as number;
  }

  /** The answers of a set. */
  answersOf(set: number): readonly number[] {
    return set < MOST_SHARED ? (this.members[set] as readonly number[]) : [set];
  }

  private addSet(slot: number, key: number, set: number, answer: number): number {
    if (this.members.length >= MOST_SHARED) return NOT_SHARED;
    const made = this.members.push([...this.answersOf(set), answer]) - 1;
    this.keys[slot] = key;
    this.sets[slot] = made;
    return made;
  }
}

const SHIFT = 32 - Math.log2(SLOTS);
