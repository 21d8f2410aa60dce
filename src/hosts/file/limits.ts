const MEGABYTE = 1024 * 1024;

/** What the file host accepts; every limit is named in the message that it causes. */
export const FILE_LIMITS = {
  fileBytes: 50 * MEGABYTE,
  /** All parts together, unpacked. */
  unpackedBytes: 1024 * MEGABYTE,
  /** One part, unpacked: the text of a sheet stands in memory several times while it is read. */
  partBytes: 250 * MEGABYTE,
  /** A part that is held as a tree: workbook, styles, relationships, content types. */
  treeBytes: 64 * MEGABYTE,
  /** The part with the texts of the workbook, markup included, in UTF-16 units. */
  sharedTextUnits: 256 * MEGABYTE,
  /** Unpacked to packed size of the whole file, where it is large enough to matter. */
  ratio: 200,
  ratioFromBytes: 100 * MEGABYTE,
  parts: 10_000,
  /** Cells of one sheet, counting the gaps to the left of a value. */
  cells: 10_000_000,
  /** Rows × columns of the smallest rectangle from A1 that holds every value: what the reader of cells can hold. */
  rectangle: 20_000_000,
  /** Text of worksheets that is read at once, in UTF-16 units; a larger sheet is read alone. */
  textAtOnce: 32 * MEGABYTE,
} as const;

/** `600 MB` */
export function megabytes(bytes: number): string {
  return `${Math.round(bytes / MEGABYTE)} MB`;
}
