import { AlignmentType, LineRuleType, type IParagraphStyleOptions } from 'docx';
import { CELLS, PARAGRAPHS, type CellStyle, type ParagraphLook, type ParagraphStyle } from '../../documents/plan';
import { fontOf } from './units';

const ALIGNMENTS = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  both: AlignmentType.BOTH,
} as const;

const TWIPS_PER_PT = 20;

export function paragraphStyle(style: ParagraphStyle): string {
  return `xb-${style}`;
}

export function cellStyle(style: CellStyle): string {
  return `xb-cell-${style}`;
}

/** The looks of texts as styles of the document, so that whoever works on it can change all of a kind at once. */
export function paragraphStyles(): IParagraphStyleOptions[] {
  return [
    ...Object.entries(PARAGRAPHS).map(([id, look]) => styleOf(paragraphStyle(id as ParagraphStyle), look)),
    ...Object.entries(CELLS).map(([id, look]) => styleOf(cellStyle(id as CellStyle), look)),
  ];
}

function styleOf(id: string, look: ParagraphLook): IParagraphStyleOptions {
  const { font, sizePt, align, linePt, beforePt = 0, afterPt = 0, indentCharacters = 0, rightCharacters = 0 } = look;
  const characters = (count: number) => Math.round(count * sizePt * TWIPS_PER_PT);
  return {
    id,
    name: id,
    quickFormat: true,
    run: { font: fontOf(font), size: sizePt * 2 },
    paragraph: {
      alignment: ALIGNMENTS[align],
      spacing: {
        line: linePt * TWIPS_PER_PT,
        lineRule: LineRuleType.EXACT,
        before: beforePt * TWIPS_PER_PT,
        after: afterPt * TWIPS_PER_PT,
      },
      indent: { firstLine: characters(indentCharacters), right: characters(rightCharacters) },
      keepNext: look.withNext === true,
    },
  };
}
