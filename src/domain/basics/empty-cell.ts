/** A cell that holds nothing: none at all, or the empty text of a formula. A text of spaces is a text. */
export function isEmptyCell(cell: unknown): cell is null | undefined | '' {
  return cell === null || cell === undefined || cell === '';
}
