import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { Document, Footer, Packer, PageNumber, Paragraph, TextRun, AlignmentType, type ISectionOptions } from 'docx';
import { FONTS, LAYOUTS, LATIN_FONT, type Block, type DocumentPlan, type Layout } from '../../documents/plan';
import type { StepProgress } from '../../ports/progress';
import { paragraphOf } from './paragraph';
import { paragraphStyles } from './styles';
import { tableOf } from './table';
import { fontOf, twips } from './units';

/** Pages whose texts are made at once: it takes about as long as people do not notice. */
const PAGES_AT_ONCE = 5;

/**
 * A document as the bytes of a .docx file. Every page of the plan begins on a page of its own. Hundreds of pages are made in parts, whose
 * texts are put together: a program that shows something meanwhile gets its turn between them.
 */
export async function renderDocx(plan: DocumentPlan, progress: StepProgress = () => undefined): Promise<Uint8Array> {
  const { pages } = plan;
  const files = await partOf(plan, 0);
  const texts = [bodyOf(files)];
  for (let from = PAGES_AT_ONCE; from < pages.length; from += PAGES_AT_ONCE) {
    await progress(from / pages.length);
    texts.push(bodyOf(await partOf(plan, from)));
  }
  return packed(files, texts);
}

type Files = Readonly<Record<string, Uint8Array>>;

/** The package of a document with some of its pages. */
async function partOf({ title, layout, pages }: DocumentPlan, from: number): Promise<Files> {
  const children = pages
    .slice(from, from + PAGES_AT_ONCE)
    .flatMap((page, index) => page.map((block, at) => elementOf(block, from + index > 0 && at === 0)));
  const document = new Document({
    title: title.zh,
    creator: PRODUCT,
    lastModifiedBy: PRODUCT,
    styles: {
      default: { document: { run: { font: fontOf('body'), language: { eastAsia: 'zh-CN' } } } },
      paragraphStyles: paragraphStyles(),
    },
    evenAndOddHeaderAndFooters: LAYOUTS[layout].pageNumbers,
    sections: [{ ...pageOf(layout), children }],
  });
  return unzipSync(await Packer.pack(document, 'uint8array'));
}

const PRODUCT = '选拔';

function elementOf(block: Block, beginsPage: boolean) {
  return block.kind === 'table' ? tableOf(block) : paragraphOf(block, beginsPage);
}

function pageOf(layout: Layout): Omit<ISectionOptions, 'children'> {
  const { width, height, top, bottom, left, right, pageNumbers } = LAYOUTS[layout];
  const size = { width: twips(width), height: twips(height) };
  const margin = {
    ...{ top: twips(top), bottom: twips(bottom), left: twips(left), right: twips(right) },
    ...{ header: twips(15), footer: twips(pageNumbers ? 26 : 10) },
  };
  return {
    properties: { page: { size, margin } },
    ...(pageNumbers
      ? { footers: { default: pageNumber(AlignmentType.RIGHT), even: pageNumber(AlignmentType.LEFT) } }
      : {}),
  };
}

/** `— 1 —` in 四号 at the outer edge (GB/T 9704). */
function pageNumber(alignment: (typeof AlignmentType)['LEFT' | 'RIGHT']): Footer {
  const run = new TextRun({ font: fontOf('plain'), size: 28, children: ['— ', PageNumber.CURRENT, ' —'] });
  const indent = { left: 280, right: 280 };
  return new Footer({ children: [new Paragraph({ alignment, indent, children: [run] })] });
}

const DOCUMENT = 'word/document.xml';
const CORE_PROPERTIES = 'docProps/core.xml';

/** Where the texts of a document begin and end: behind them the set-up of the page follows. */
function boundsOf(xml: string): readonly [from: number, to: number] {
  const opening = '<w:body>';
  return [xml.indexOf(opening) + opening.length, xml.lastIndexOf('<w:sectPr')];
}

function bodyOf(files: Files): string {
  const xml = strFromU8(files[DOCUMENT] as Uint8Array);
  return xml.slice(...boundsOf(xml));
}

/** Any day: a file says nothing of when it was made. */
const NO_TIME = new Date(1980, 0, 1);

/** The package with all texts, without what differs from one making to the next, and with what to take where a font is missing. */
function packed(files: Files, texts: readonly string[]): Uint8Array {
  const xml = strFromU8(files[DOCUMENT] as Uint8Array);
  const [from, to] = boundsOf(xml);
  const core = strFromU8(files[CORE_PROPERTIES] as Uint8Array);
  const changed = {
    [DOCUMENT]: [xml.slice(0, from), ...texts, xml.slice(to)].join(''),
    [CORE_PROPERTIES]: core.replace(/<dcterms:(created|modified)\b[^>]*>[^<]*<\/dcterms:\1>/g, ''),
    'word/fontTable.xml': fontTable(),
  };
  const written = Object.entries(changed).map(([name, text]) => [name, strToU8(text)] as const);
  return zipSync({ ...files, ...Object.fromEntries(written) }, { mtime: NO_TIME });
}

function fontTable(): string {
  const fonts = Object.values(FONTS).map(
    ({ name, otherName }) =>
      `<w:font w:name="${name}"><w:altName w:val="${otherName}"/><w:charset w:val="86"/><w:family w:val="auto"/></w:font>`,
  );
  const latin = `<w:font w:name="${LATIN_FONT}"><w:charset w:val="00"/><w:family w:val="roman"/></w:font>`;
  const namespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:fonts xmlns:w="${namespace}">${fonts.join('')}${latin}</w:fonts>`;
}
