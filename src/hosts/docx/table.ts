import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { CELL_PADDING, type CellPlan, type TablePlan } from '../../documents/plan';
import { cellStyle } from './styles';
import { printable, twips } from './units';

const OUTER = { style: BorderStyle.SINGLE, size: 8, color: '000000' };
const INNER = { style: BorderStyle.SINGLE, size: 4, color: '000000' };

/** A table with its columns as wide as planned; no row is cut by the end of a page. */
export function tableOf({ columnsMm, headerRows, rows }: TablePlan): Table {
  const widths = columnsMm.map(twips);
  return new Table({
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    borders: {
      ...{ top: OUTER, bottom: OUTER, left: OUTER, right: OUTER },
      ...{ insideHorizontal: INNER, insideVertical: INNER },
    },
    margins: {
      marginUnitType: WidthType.DXA,
      ...{ top: twips(CELL_PADDING.verticalMm), bottom: twips(CELL_PADDING.verticalMm) },
      ...{ left: twips(CELL_PADDING.horizontalMm), right: twips(CELL_PADDING.horizontalMm) },
    },
    rows: rows.map(
      ({ heightMm, cells }, index) =>
        new TableRow({
          cantSplit: true,
          ...(index < headerRows ? { tableHeader: true } : {}),
          height: { value: twips(heightMm), rule: HeightRule.ATLEAST },
          children: cells.map(cellOf),
        }),
    ),
  });
}

function cellOf({ text, style, columns = 1, rows = 1 }: CellPlan): TableCell {
  return new TableCell({
    ...(columns === 1 ? {} : { columnSpan: columns }),
    ...(rows === 1 ? {} : { rowSpan: rows }),
    verticalAlign: VerticalAlignTable.CENTER,
    children: text.split('\n').map((line) => {
      const children = line === '' ? [] : [new TextRun(printable(line))];
      return new Paragraph({ style: cellStyle(style), children });
    }),
  });
}
