import { localized } from '../../domain/basics/localized';
import { message } from '../../domain/basics/issue';
import type { Element } from './dom';
import { childOf, childrenOf, readTree, relationshipId } from './dom';
import type { Parts } from './parts';
import { findPart } from './parts';
import { Refused, damaged, notSpreadsheet, resaveNeeded } from './refusal';
import type { Relationship } from './relationships';
import { Relationships } from './relationships';

export type SheetState = 'visible' | 'hidden' | 'veryHidden';

/** One tab of the workbook. */
export interface SheetEntry {
  readonly name: string;
  readonly state: SheetState;
  readonly relationship: string;
  /** Only worksheets have cells; a macro sheet cannot stand in a workbook without macros. */
  readonly kind: 'worksheet' | 'macro' | 'other';
  readonly part: string;
}

/** An .xlsx package: the parts and where the workbook's own ones are. */
export interface Package {
  readonly parts: Parts;
  readonly workbook: string;
  readonly styles: string | undefined;
  readonly sharedStrings: string | undefined;
  readonly sheets: readonly SheetEntry[];
  /** The name of the worksheet that shows first. */
  readonly active: string;
  readonly dateSystem: '1900' | '1904';
  readonly hasMacros: boolean;
  readonly isTemplate: boolean;
  readonly isSigned: boolean;
}

export const CONTENT_TYPES = '[Content_Types].xml';

/** Finds the way from the package's root to the sheets; whatever is no ordinary .xlsx is refused by what it is. */
export async function openPackage(parts: Parts): Promise<Package> {
  const root = await Relationships.of(parts, '');
  const rootList = root.list();
  const main = rootList.find((relationship) => relationship.kind === 'officeDocument');
  if (!main?.target) throw await strangePackage(parts);
  const type = await contentTypeOf(parts, main.target);
  refuseForeignMain(type, main);
  const workbookPart = findPart(parts, main.target);
  if (!workbookPart) throw damaged(main.target);
  const workbook = await readTree(workbookPart);
  const related = (await Relationships.of(parts, workbookPart.name)).list();
  if (related.some(({ kind }) => kind === 'revisionHeaders')) {
    throw new Refused((file) => message('workbook.shared-editing', { file }));
  }
  const sheets = sheetEntries(childrenOf(childOf(workbook, 'sheets') ?? workbook, 'sheet'), related);
  if (!sheets.some((sheet) => sheet.kind === 'worksheet')) {
    throw new Refused((file) => message('workbook.no-sheets', { file }));
  }
  const date1904 = childOf(workbook, 'workbookPr')?.getAttribute('date1904') ?? '';
  const partOf = (kind: string): string | undefined => {
    const target = related.find((relationship) => relationship.kind === kind)?.target;
    return target === undefined ? undefined : findPart(parts, target)?.name;
  };
  return {
    parts,
    workbook: workbookPart.name,
    styles: partOf('styles'),
    sharedStrings: partOf('sharedStrings'),
    sheets,
    active: activeSheet(workbook, sheets),
    dateSystem: /^(?:1|true)$/.test(date1904) ? '1904' : '1900',
    hasMacros: related.some(({ kind }) => kind === 'vbaProject') || sheets.some(({ kind }) => kind === 'macro'),
    isTemplate: /template/i.test(type),
    isSigned: rootList.some(({ type: relationType }) => relationType.endsWith('/digital-signature/origin')),
  };
}

function sheetEntries(
  elements: ReturnType<typeof childrenOf>,
  related: readonly Relationship[],
): readonly SheetEntry[] {
  return elements.map((element) => {
    const name = element.getAttribute('name') ?? '';
    const id = relationshipId(element) ?? '';
    const relationship = related.find((candidate) => candidate.id === id);
    if (name === '' || !relationship?.target) throw damaged(localized(`工作表“${name}”`, `sheet "${name}"`));
    const state = element.getAttribute('state');
    return {
      name,
      state: state === 'hidden' || state === 'veryHidden' ? state : 'visible',
      relationship: id,
      kind: sheetKind(relationship.kind),
      part: relationship.target,
    };
  });
}

/** The first window's tab, or the first one, where that shows nothing in a cell. */
function activeSheet(workbook: Element, sheets: readonly SheetEntry[]): string {
  const shows = ({ kind, state }: SheetEntry) => kind === 'worksheet' && state === 'visible';
  const [view] = childrenOf(childOf(workbook, 'bookViews') ?? workbook, 'workbookView');
  const chosen = sheets[Number(view?.getAttribute('activeTab') ?? 0)];
  const isWorksheet = ({ kind }: SheetEntry) => kind === 'worksheet';
  return (chosen && shows(chosen) ? chosen : (sheets.find(shows) ?? sheets.find(isWorksheet)))?.name ?? '';
}

function sheetKind(kind: string): SheetEntry['kind'] {
  if (kind === 'worksheet') return 'worksheet';
  return /macrosheet$/i.test(kind) ? 'macro' : 'other';
}

/** The content type of a part: its own, or the default of its extension; '' where there is none. */
async function contentTypeOf(parts: Parts, name: string): Promise<string> {
  const part = findPart(parts, CONTENT_TYPES);
  if (!part) throw damaged(CONTENT_TYPES);
  const types = childrenOf(await readTree(part));
  const own = types.find((type) => (type.getAttribute('PartName') ?? '').toLowerCase() === `/${name.toLowerCase()}`);
  const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  const general = types.find((type) => type.getAttribute('Extension')?.toLowerCase() === extension);
  return (own ?? general)?.getAttribute('ContentType') ?? '';
}

function refuseForeignMain(type: string, main: Relationship): void {
  if (type.includes('wordprocessingml') || type.includes('ms-word')) {
    throw notSpreadsheet(localized('Word文档', 'a Word document'));
  }
  if (type.includes('presentationml') || type.includes('ms-powerpoint')) {
    throw notSpreadsheet(localized('PowerPoint演示文稿', 'a PowerPoint presentation'));
  }
  if (type.includes('sheet.binary')) {
    throw resaveNeeded(localized('二进制工作簿（.xlsb）', 'a binary workbook (.xlsb)'));
  }
  if (main.type.startsWith('http://purl.oclc.org/')) {
    throw resaveNeeded(localized('“Strict Open XML”格式的工作簿', 'a workbook in the "Strict Open XML" format'));
  }
  if (!/spreadsheetml|ms-excel/.test(type)) throw notSpreadsheet(localized('其他Office文件', 'another Office file'));
}

async function strangePackage(parts: Parts): Promise<Refused> {
  if (findPart(parts, CONTENT_TYPES)) return damaged('_rels/.rels');
  return notSpreadsheet(localized('压缩包', 'a ZIP archive'));
}
