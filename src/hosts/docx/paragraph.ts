import { Paragraph, TextRun } from 'docx';
import type { ParagraphPlan } from '../../documents/plan';
import { paragraphStyle } from './styles';
import { printable } from './units';

/** A paragraph; `beginsPage`: on a new page. */
export function paragraphOf({ style, text }: ParagraphPlan, beginsPage: boolean): Paragraph {
  return new Paragraph({
    style: paragraphStyle(style),
    ...(beginsPage ? { pageBreakBefore: true } : {}),
    children: [new TextRun(printable(text))],
  });
}
