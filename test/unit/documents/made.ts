import { makeDocuments, type DocumentRequest, type MadeDocuments } from '../../../src/app/make-documents';
import type { DocumentPlan, PagePlan, TablePlan } from '../../../src/documents/plan';
import type { Issue } from '../../../src/domain/basics/issue';
import { parseIsoMinute, type CalendarMinute } from '../../../src/domain/basics/calendar';
import type { Result } from '../../../src/domain/basics/result';
import { renderDocx } from '../../../src/hosts/docx';
import type { MemoryWorkbook } from '../../../src/hosts/memory';
import { requirementText } from '../../../src/i18n/conditions';
import { chineseWording } from '../../../src/i18n/wording';
import type { RenderDocument } from '../../../src/ports/document-files';

export const DAY = parseIsoMinute('2012-09-03 09:00') as CalendarMinute;

/** Makes documents and keeps their plans. */
export async function made(
  workbook: MemoryWorkbook,
  request: Omit<DocumentRequest, 'now'> = {},
  render: RenderDocument = async () => new Uint8Array(),
): Promise<{
  readonly done: Result<MadeDocuments, readonly Issue[]>;
  readonly plans: readonly DocumentPlan[];
  readonly steps: readonly string[];
}> {
  const plans: DocumentPlan[] = [];
  const steps: string[] = [];
  const tools = {
    wording: chineseWording,
    requirementText: (requirement: Parameters<typeof requirementText>[0]) => requirementText(requirement, 'zh'),
    render: (plan: DocumentPlan) => {
      plans.push(plan);
      return render(plan);
    },
  };
  const done = await makeDocuments(workbook, { now: DAY, ...request }, tools, ({ zh }) => void steps.push(zh));
  return { done, plans, steps };
}

/** The plan of one document, which can be made. */
export async function planOf(
  workbook: MemoryWorkbook,
  id: string,
  request: Omit<DocumentRequest, 'now' | 'kinds'> = {},
): Promise<DocumentPlan> {
  const { done, plans } = await made(workbook, { kinds: [id], ...request });
  if (!done.ok) throw new Error(done.error.map(({ message }) => chineseWording.text(message)).join('\n'));
  return plans[0] as DocumentPlan;
}

/** Every text of a page, paragraph by paragraph and cell by cell. */
export function textsOf(page: PagePlan | undefined): readonly string[] {
  return (page ?? []).flatMap((block) =>
    block.kind === 'paragraph' ? [block.text] : block.rows.flatMap(({ cells }) => cells.map(({ text }) => text)),
  );
}

export function textOf(page: PagePlan | undefined): string {
  return textsOf(page).join('\n');
}

/** The texts of the table of a page, row by row. */
export function rowsOf(page: PagePlan | undefined, index = 0): readonly (readonly string[])[] {
  const tables = (page ?? []).filter((block): block is TablePlan => block.kind === 'table');
  return (tables[index]?.rows ?? []).map(({ cells }) => cells.map(({ text }) => text));
}

/** Documents as files of Word, by name. */
export async function filesOf(
  workbook: MemoryWorkbook,
  request: Omit<DocumentRequest, 'now'> = {},
): Promise<MadeDocuments> {
  const { done } = await made(workbook, request, renderDocx);
  if (!done.ok) throw new Error(done.error.map(({ message }) => chineseWording.text(message)).join('\n'));
  return done.value;
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** A sound ID number of the person with that number. */
export function idNumber(number: number): string {
  const digits = `32050619800305${String(number).padStart(3, '0')}`;
  const sum = [...digits].reduce((total, digit, index) => total + Number(digit) * (WEIGHTS[index] as number), 0);
  return `${digits}${'10X98765432'[sum % 11]}`;
}
