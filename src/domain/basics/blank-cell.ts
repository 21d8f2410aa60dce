/** A blank cell: nothing, or the empty text of a formula. A text of spaces is a text. */
export function isBlankCell(cell: unknown): cell is null | undefined | '' {
  return cell === null || cell === undefined || cell === '';
}
