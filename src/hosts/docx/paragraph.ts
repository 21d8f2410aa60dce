import { AlignmentType, LineRuleType, Paragraph, TextRun } from 'docx';
import { PARAGRAPHS, type ParagraphLook, type ParagraphPlan } from '../../documents/plan';
import { fontOf, printable } from './units';

export const ALIGNMENTS = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  both: AlignmentType.BOTH,
} as const;

const TWIPS_PER_PT = 20;

/** A paragraph; `beginsPage`: on a new page. */
export function paragraphOf({ style, text }: ParagraphPlan, beginsPage: boolean): Paragraph {
  const look: ParagraphLook = PARAGRAPHS[style];
  const characters = (count: number) => Math.round(count * look.sizePt * TWIPS_PER_PT);
  return new Paragraph({
    alignment: ALIGNMENTS[look.align],
    spacing: {
      line: look.linePt * TWIPS_PER_PT,
      lineRule: LineRuleType.EXACT,
      before: (look.beforePt ?? 0) * TWIPS_PER_PT,
      after: (look.afterPt ?? 0) * TWIPS_PER_PT,
    },
    ...(look.indentCharacters === undefined && look.rightCharacters === undefined
      ? {}
      : {
          indent: { firstLine: characters(look.indentCharacters ?? 0), right: characters(look.rightCharacters ?? 0) },
        }),
    keepNext: look.withNext === true,
    pageBreakBefore: beginsPage,
    children: [new TextRun({ text: printable(text), font: fontOf(look.font), size: look.sizePt * 2 })],
  });
}
