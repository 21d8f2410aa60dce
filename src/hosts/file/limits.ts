const MEGABYTE = 1024 * 1024;

/** What the file host accepts; every limit is named in the message that it causes. */
export const FILE_LIMITS = {
  fileBytes: 50 * MEGABYTE,
  /** All parts together, unpacked. */
  unpackedBytes: 1024 * MEGABYTE,
  /** One part, unpacked: it must fit into one string of V8's. */
  partBytes: 500 * MEGABYTE,
  /** A part that is held as a tree: workbook, styles, relationships, content types. */
  treeBytes: 64 * MEGABYTE,
  /** Distinct texts of the workbook, in UTF-16 units. */
  sharedTextUnits: 256 * MEGABYTE,
  /** Unpacked to packed size of the whole file, where it is large enough to matter. */
  ratio: 200,
  ratioFromBytes: 100 * MEGABYTE,
  parts: 10_000,
  /** Cells of one sheet, counting the gaps to the left of a value. */
  cells: 10_000_000,
} as const;

/** `600 MB` */
export function megabytes(bytes: number): string {
  return `${Math.round(bytes / MEGABYTE)} MB`;
}
