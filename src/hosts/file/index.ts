/**
 * The file host: an .xlsx file (or what can be made one) as a workbook.
 *
 * hucre reads the cells: of .xlsx from a copy that holds nothing but cells (`reading-copy.ts`), and .xls, .ods, CSV and
 * HTML whole. It also writes the campaign's sheets as a package of their own (`written-sheets.ts`): what stands around the cells,
 * and the formats. These are grafted into the clerk's package (`apply-plan.ts`, `sheet-graft.ts`, `style-graft.ts`), whose own parts are
 * copied compressed, so what hucre's model loses on a round trip cannot be lost here. Only the rows are written by ourselves
 * (`sheet-rows.ts`). hucre's known gaps and our answers:
 *
 * 1. String and boolean cached results without `formulaResult`: `value` is read, which has them; our own formulas are
 *    written with `t="str"` or `t="b"` and their value.
 * 2. Shared formulas lose their followers: a follower's cached value is read like any other; formulas are not rewritten.
 * 3. The fill of a conditional format becomes `none` when it is read: the clerk's are not rewritten; ours are given as `solid`,
 *    with both colours.
 * 4. `fullCalcOnLoad` and wall-clock dates in the ZIP: of what hucre writes only worksheets and formats are taken; the clerk's
 *    `fullCalcOnLoad` is removed unless her own formulas lack values, dates are 1980-01-01; the output depends on input and
 *    plan only.
 * 5. Read charts cannot be written: chart parts are copied.
 * 6. With styles on, `cells` wins over `rows`: read without; what is written gives each cell in one of the two.
 * 7. Styles only with `readStyles`: the copy's style sheet says no more than which formats show a date.
 * 8. Texts over 32,767 characters: refused before anything is changed (`plan-check.ts`), in a CSV when it is opened.
 * 9. A sheet password is lost: the clerk's `sheetProtection` is copied; ours is SHA-512, which takes Chinese passwords, and is
 *    added to what hucre writes, since its own hash is the old one of 16 bits.
 *
 * Found besides when reading, and mended by the copy or before it: it fails on a chart on a tab of its own, reads a part with a
 * document type declaration or without its end, knows UTF-8 only, and makes every row as wide as the widest, so that
 * formatted blank cells count. When writing, and mended by the graft: a view for one window only, no tab selected, the cursor in
 * A1 behind what is frozen; quotes in a list are not doubled; built-in number formats get numbers of their own; `_xHHHH_` is not
 * escaped. Of rows, which are not its: every height is a custom one, the text `#N/A` becomes an error, an inline text has no `xml:space`.
 */
export { FileWorkbook } from './file-workbook';
export { FILE_LIMITS } from './limits';
export { openFileWorkbook, readWorkbookFile } from './open-file';
