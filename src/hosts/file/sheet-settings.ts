import { columnLetters } from '../../domain/basics/place';
import type { SourceRange } from '../../domain/roster/source';
import type { HighlightPlan, SheetPlan, ValidationPlan } from '../../sheets/plan';
import type { PasswordHash } from './password';
import type { StyleIndices } from './style-sheet';
import { attributeText, elementText } from './xml-text';

/** What a sheet needs to know of the workbook it is written into. */
export interface SheetFrame {
  readonly styles: StyleIndices;
  /** This tab is the one that shows. */
  readonly selected: boolean;
  /** Windows of the workbook; each wants a view of every sheet. */
  readonly views: number;
  readonly password: PasswordHash | undefined;
}

/** Everything that follows the cells in a worksheet part, in the order that the schema demands. */
export function sheetTail(sheet: SheetPlan, frame: SheetFrame, links: readonly string[]): string {
  return [
    protection(frame.password),
    sheet.filterRange === undefined ? '' : `<autoFilter ref="${attributeText(sheet.filterRange)}"/>`,
    list(
      'mergeCells',
      sheet.merges.map((range) => `<mergeCell ref="${rangeText(range)}"/>`),
    ),
    highlights(sheet.highlights, frame.styles),
    list('dataValidations', sheet.validations.map(validation)),
    links.length === 0 ? '' : `<hyperlinks>${links.join('')}</hyperlinks>`,
    '<printOptions horizontalCentered="1"/>',
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
    `<pageSetup paperSize="9" fitToHeight="0" orientation="${sheet.print.orientation}"/>`,
    '<headerFooter><oddFooter>&amp;C第 &amp;P 页 / 共 &amp;N 页</oddFooter></headerFooter>',
  ].join('');
}

/** `A1:C3`, also for a single cell: `A1:A1`. */
export function rangeText({ top, left, bottom, right }: SourceRange): string {
  return `${columnLetters(left)}${top}:${columnLetters(right)}${bottom}`;
}

function list(name: string, items: readonly string[]): string {
  return items.length === 0 ? '' : `<${name} count="${items.length}">${items.join('')}</${name}>`;
}

/**
 * Cells, objects and scenarios are protected. Still allowed: selecting, widths and heights, filter and sort. (Excel
 * sorts a protected sheet only where all cells of the range are unlocked.)
 */
function protection(password: PasswordHash | undefined): string {
  const hash = password
    ? ` algorithmName="SHA-512" hashValue="${password.hash}" saltValue="${password.salt}" spinCount="${password.spins}"`
    : '';
  return (
    `<sheetProtection${hash} sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0"` +
    ' sort="0" autoFilter="0"/>'
  );
}

/** Rules of one range stand together: LibreOffice lets the first that fits win only inside such a group. */
function highlights(plans: readonly HighlightPlan[], styles: StyleIndices): string {
  const groups = new Map<string, string>();
  plans.forEach((plan, index) => {
    const rule =
      `<cfRule type="expression" dxfId="${styles.highlights[plan.look]}" priority="${index + 1}">` +
      `<formula>${elementText(plan.formula)}</formula></cfRule>`;
    groups.set(plan.range, (groups.get(plan.range) ?? '') + rule);
  });
  return [...groups]
    .map(([range, rules]) => `<conditionalFormatting sqref="${attributeText(range)}">${rules}</conditionalFormatting>`)
    .join('');
}

function validation(plan: ValidationPlan): string {
  const style = plan.strictness === 'stop' ? '' : ` errorStyle="${plan.strictness}"`;
  const title = attributeText(plan.title);
  const prompt =
    plan.prompt === undefined
      ? ''
      : ` showInputMessage="1" promptTitle="${title}" prompt="${attributeText(plan.prompt)}"`;
  const texts = ` errorTitle="${title}" error="${attributeText(plan.message)}"`;
  const range = ` sqref="${attributeText(plan.range)}"`;
  const [type, ...formulas] = condition(plan);
  const children = formulas.map((text, index) => `<formula${index + 1}>${elementText(text)}</formula${index + 1}>`);
  return (
    `<dataValidation type="${type}"${style} allowBlank="1"${prompt} showErrorMessage="1"${texts}${range}>` +
    `${children.join('')}</dataValidation>`
  );
}

function condition(plan: ValidationPlan): readonly [type: string, ...formulas: readonly string[]] {
  switch (plan.kind) {
    case 'list':
      return ['list', `"${plan.values.join(',').replace(/"/g, '""')}"`];
    case 'listFrom':
      return ['list', plan.source];
    case 'wholeNumber':
      return ['whole', String(plan.least), String(plan.most)];
    case 'decimal':
      return ['decimal', String(plan.least), String(plan.most)];
    case 'formula':
      return ['custom', plan.formula];
  }
}
