/**
 * A decision tree over the cells of a row: which column is asked next depends on the cells before, and equal cells lead to equal
 * answers. Columns count from 0.
 */
export class CellTree<T extends object> {
  private root: Branch<T> | T | undefined;

  /** @param keyOf what stands for a cell in a `Map`: equal for cells of equal content */
  constructor(private readonly keyOf: (cell: unknown) => unknown) {}

  /** The answer for a row; `undefined` where the row leads to none yet. */
  find(row: readonly unknown[]): T | undefined {
    let step = this.root;
    while (step instanceof Branch) step = step.next(row[step.column], this.keyOf);
    return step;
  }

  /**
   * Adds an answer at the end of a path of columns. Rows that agree in the first cells of a path must agree in the column that
   * comes next.
   */
  grow(path: readonly number[], row: readonly unknown[], answer: T): void {
    const stepAt = (depth: number): Branch<T> | T => {
      const column = path[depth];
      return column === undefined ? answer : new Branch(column);
    };
    this.root ??= stepAt(0);
    let step = this.root;
    path.forEach((column, depth) => {
      const branch = step as Branch<T>;
      const found = branch.next(row[column], this.keyOf);
      step = found ?? stepAt(depth + 1);
      if (found === undefined) branch.add(row[column], this.keyOf, step);
    });
  }
}

const PAGE_BITS = 8;
const PAGE = 1 << PAGE_BITS;
/** Above every Excel date (9999-12-31 is 2958465). */
const MOST_PAGED = 1 << 22;
const NO_PAGE: readonly undefined[] = [];

/** A question about one column. */
class Branch<T extends object> {
  private readonly words = new Map<unknown, Branch<T> | T>();
  /** Whole numbers, which are dates mostly, by page and place: that is far cheaper to look up than a `Map`. */
  private readonly pages: (Branch<T> | T | undefined)[][] = [];

  constructor(readonly column: number) {}

  next(cell: unknown, keyOf: (cell: unknown) => unknown): Branch<T> | T | undefined {
    if (isPaged(cell)) return this.pages[cell >> PAGE_BITS]?.[cell & (PAGE - 1)];
    return this.words.get(typeof cell === 'object' ? keyOf(cell) : cell);
  }

  add(cell: unknown, keyOf: (cell: unknown) => unknown, step: Branch<T> | T): void {
    if (!isPaged(cell)) {
      this.words.set(keyOf(cell), step);
      return;
    }
    const at = cell >> PAGE_BITS;
    while (this.pages.length <= at) this.pages.push(NO_PAGE as undefined[]);
    if (this.pages[at] === NO_PAGE) this.pages[at] = new Array<undefined>(PAGE).fill(undefined);
    (this.pages[at] as (Branch<T> | T)[])[cell & (PAGE - 1)] = step;
  }
}

function isPaged(cell: unknown): cell is number {
  return typeof cell === 'number' && (cell | 0) === cell && cell >= 0 && cell < MOST_PAGED;
}
