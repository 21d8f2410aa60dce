/** A sheet with cells, while it is read. */
export interface UsedSheet {
  readonly sheet: Excel.Worksheet;
  /** The rectangle of all cells with content, its place and size loaded. */
  readonly used: Excel.Range;
}
