/** Where a cell leads: 0 nowhere yet, above 0 to the answer of that number, below 0 to the branch of that number. */
type Step = number;

/**
 * A decision tree over the cells of a row: which column is asked next depends on the cells before, and equal cells lead to equal
 * answers. Columns count from 0; answers are numbers from 1.
 */
export class CellTree {
  private root: Step = 0;
  /** By number, from 1. */
  private readonly branches: (Branch | undefined)[] = [undefined];

  /** @param keyOf what stands for a cell in a `Map`: equal for cells of equal content */
  constructor(private readonly keyOf: (cell: unknown) => unknown) {}

  /** The column that is asked first; `undefined` where none is. */
  get firstColumn(): number | undefined {
    return this.branches[-this.root]?.column;
  }

  /** The answer for a row; 0 where the row leads to none yet. */
  find(row: readonly unknown[]): number {
    return this.follow(this.root, row);
  }

  /** Puts the answers of `count` rows from `first` on into `into`; 0 for a row that leads to none yet. */
  findAll(rows: readonly (readonly unknown[])[], first: number, count: number, into: Int32Array): void {
    const branch = this.branches[-this.root];
    if (branch === undefined) {
      into.fill(this.root, 0, count);
      return;
    }
    for (let at = 0; at < count; at++) {
      const row = rows[first + at] as readonly unknown[];
      const step = branch.next(row[branch.column], this.keyOf);
      into[at] = step < 0 ? this.follow(step, row) : step;
    }
  }

  private follow(from: Step, row: readonly unknown[]): number {
    let step = from;
    while (step < 0) {
      const branch = this.branches[-step] as Branch;
      step = branch.next(row[branch.column], this.keyOf);
    }
    return step;
  }

  /**
   * Adds an answer at the end of a path of columns. Rows that agree in the first cells of a path must agree in the column that
   * comes next.
   */
  grow(path: readonly number[], row: readonly unknown[], answer: number): void {
    const stepAt = (depth: number): Step => {
      const column = path[depth];
      return column === undefined ? answer : -(this.branches.push(new Branch(column)) - 1);
    };
    if (this.root === 0) this.root = stepAt(0);
    let step = this.root;
    path.forEach((column, depth) => {
      const branch = this.branches[-step] as Branch;
      const found = branch.next(row[column], this.keyOf);
      step = found === 0 ? stepAt(depth + 1) : found;
      if (found === 0) branch.add(row[column], this.keyOf, step);
    });
  }
}

const PAGE_BITS = 8;
const PAGE = 1 << PAGE_BITS;
/** Above every Excel date (9999-12-31 is 2958465). */
const MOST_PAGED = 1 << 22;
const NO_PAGE: readonly Step[] = new Array<Step>(PAGE).fill(0);

/** Texts that were asked for last, by their length and three characters. */
const NEAR = 64;

/** A question about one column. */
class Branch {
  private readonly words = new Map<unknown, Step>();
  /** Whole numbers, which are dates mostly, by page and place: that is far cheaper to look up than a `Map`. */
  private readonly pages: (readonly Step[])[] = [];
  private readonly nearTexts = new Array<string>(NEAR).fill('');
  private readonly nearSteps = new Array<Step>(NEAR).fill(0);

  constructor(readonly column: number) {}

  next(cell: unknown, keyOf: (cell: unknown) => unknown): Step {
    if (typeof cell === 'string' && cell !== '') {
      const place = nearPlace(cell);
      return this.nearTexts[place] === cell ? (this.nearSteps[place] as Step) : this.farText(cell, place);
    }
    if (isPaged(cell)) {
      const page = cell >> PAGE_BITS;
      return page < this.pages.length ? ((this.pages[page] as readonly Step[])[cell & (PAGE - 1)] as Step) : 0;
    }
    return this.words.get(typeof cell === 'object' ? keyOf(cell) : cell) ?? 0;
  }

  private farText(cell: string, place: number): Step {
    const step = this.words.get(cell) ?? 0;
    if (step !== 0) {
      this.nearTexts[place] = cell;
      this.nearSteps[place] = step;
    }
    return step;
  }

  add(cell: unknown, keyOf: (cell: unknown) => unknown, step: Step): void {
    if (!isPaged(cell)) {
      this.words.set(keyOf(cell), step);
      return;
    }
    const at = cell >> PAGE_BITS;
    while (this.pages.length <= at) this.pages.push(NO_PAGE);
    if (this.pages[at] === NO_PAGE) this.pages[at] = new Array<Step>(PAGE).fill(0);
    (this.pages[at] as Step[])[cell & (PAGE - 1)] = step;
  }
}

function nearPlace(text: string): number {
  const { length } = text;
  const ends = text.charCodeAt(0) * 7 + text.charCodeAt(length - 1);
  return (ends + text.charCodeAt(length >> 1) * 3 + length * 5) & (NEAR - 1);
}

function isPaged(cell: unknown): cell is number {
  return typeof cell === 'number' && (cell | 0) === cell && cell >= 0 && cell < MOST_PAGED;
}
