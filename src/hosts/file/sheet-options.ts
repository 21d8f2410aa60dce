import type { Cell, DataValidation, WriteSheet } from 'hucre';
import type { PlannedCell, SheetPlan, ValidationPlan } from '../../sheets/plan';
import { sheetReference } from '../../sheets/sheet-names';
import { LOOKS } from '../../sheets/styles';
import { asCellPlan } from '../plan-check';
import { highlightStyle } from './style-options';
import { encodeEscapes } from './xml-text';

/** A planned sheet in hucre's words, but for what its cells hold (`sheetRows`). The name is only one within hucre's package. */
export function frameOptions(sheet: SheetPlan, name: string): WriteSheet {
  const { freeze, tabColor, filterRange, print } = sheet;
  return {
    name,
    columns: sheet.columns.map(({ width }) => ({ width })),
    // Empty rows are not written, but the dimension counts them.
    rows: Array.from({ length: rowCount(sheet) }, () => []),
    cells: new Map(sheet.rows.flatMap(rowLinks)),
    merges: sheet.merges.map(({ top, left, bottom, right }) => ({
      startRow: top - 1,
      startCol: left - 1,
      endRow: bottom - 1,
      endCol: right - 1,
    })),
    ...(freeze && freeze.rows + freeze.columns > 0 && { freezePane: freeze }),
    ...(tabColor !== undefined && { view: { tabColor: { rgb: tabColor } } }),
    ...(filterRange !== undefined && { autoFilter: { range: filterRange } }),
    dataValidations: sheet.validations.map(validationOptions),
    // hucre puts the rules of one range together: LibreOffice lets the first that fits win only inside such a group.
    conditionalRules: sheet.highlights.map(({ range, formula, look }, index) => ({
      type: 'expression',
      priority: index + 1,
      range,
      formula,
      style: highlightStyle(LOOKS[look]),
    })),
    // Still allowed: selecting, widths and heights, filter and sort. (Excel sorts a protected sheet only where all cells
    // of the range are unlocked.)
    protection: {
      sheet: true,
      objects: true,
      scenarios: true,
      formatColumns: true,
      formatRows: true,
      sort: true,
      autoFilter: true,
    },
    pageSetup: {
      paperSize: 'a4',
      orientation: print.orientation,
      fitToPage: true,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: '&C第 &P 页 / 共 &N 页' },
    ...(print.pageStarts && { rowBreaks: print.pageStarts.map((row) => row - 2) }),
  };
}

function validationOptions(plan: ValidationPlan): DataValidation {
  const { range, title, message, prompt, strictness } = plan;
  return {
    ...condition(plan),
    range,
    allowBlank: true,
    showErrorMessage: true,
    errorTitle: encodeEscapes(title),
    errorMessage: encodeEscapes(message),
    ...(strictness !== 'stop' && { errorStyle: strictness }),
    ...(prompt !== undefined && {
      showInputMessage: true,
      inputTitle: encodeEscapes(title),
      inputMessage: encodeEscapes(prompt),
    }),
  };
}

function condition(plan: ValidationPlan): Pick<DataValidation, 'type' | 'values' | 'formula1' | 'formula2'> {
  switch (plan.kind) {
    case 'list':
      return { type: 'list', values: plan.values.map((value) => value.replace(/"/g, '""')) };
    case 'listFrom':
      return { type: 'list', formula1: plan.source };
    case 'wholeNumber':
      return { type: 'whole', formula1: String(plan.least), formula2: String(plan.most) };
    case 'decimal':
      return { type: 'decimal', formula1: String(plan.least), formula2: String(plan.most) };
    case 'formula':
      return { type: 'custom', formula1: plan.formula };
  }
}

/** The jumps of a row, by `row,column`, 0-based. */
function rowLinks(row: readonly PlannedCell[], index: number): readonly (readonly [string, Partial<Cell>])[] {
  return row.flatMap((cell, column) => {
    const plan = asCellPlan(cell);
    if (!plan?.link) return [];
    const location = `${sheetReference(plan.link.sheet)}${plan.link.cell}`;
    const display = encodeEscapes(String(plan.value ?? ''));
    return [[`${index},${column}`, { hyperlink: { target: '', location, display } }] as const];
  });
}

/** Rows that hold something or have a height of their own. */
export function rowCount(sheet: SheetPlan): number {
  let last = sheet.rows.length;
  for (const row of sheet.rowHeights.keys()) last = Math.max(last, row);
  return last;
}
