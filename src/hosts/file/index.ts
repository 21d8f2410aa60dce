/**
 * The file host: an .xlsx file (or what can be made one) as a workbook.
 *
 * Reading is a scan of the worksheet parts piece by piece (`sheet-reader.ts`), writing is surgery on the package
 * (`apply-plan.ts`): parts of the clerk's are copied compressed, so most of what hucre loses on a round trip cannot be
 * lost here. hucre reads .xls, .ods, CSV and HTML, makes the package for those, and checks us in the tests. Its known
 * gaps and our answers:
 *
 * 1. String and boolean cached results without `formulaResult`: the clerk's formulas are not rewritten; ours are
 *    written with `t="str"` or `t="b"` and their value.
 * 2. Shared formulas lose their followers: not rewritten; a follower's cached value is read like any other.
 * 3. The fill of a conditional format becomes `none`: not rewritten; ours are `solid`, with both colours.
 * 4. `fullCalcOnLoad` and wall-clock dates in the ZIP: the former is removed unless the clerk's own formulas lack values,
 *    the latter are 1980-01-01; the output depends on input and plan only.
 * 5. Read charts cannot be written: chart parts are copied.
 * 6. `cells` wins over `rows`: sheets are written without hucre; `packageOfValues` gives each cell in one of the two.
 * 7. Styles only with `readStyles`: formats are read from the style sheet for dates, and otherwise only appended to.
 * 8. Texts over 32,767 characters: refused before anything is changed (`plan-check.ts`), in a CSV when it is opened.
 * 9. A sheet password is lost: the clerk's `sheetProtection` is copied; ours is SHA-512, which takes Chinese passwords.
 *
 * Found besides, and void for the same reason: an inline text has no `xml:space` to keep the spaces at its ends, the text `#N/A`
 * is written as an error, `_x0041_` comes back as A, and reading fails on a chart on a tab of its own.
 */
export { FileWorkbook } from './file-workbook';
export { FILE_LIMITS } from './limits';
export { openFileWorkbook } from './open-file';
