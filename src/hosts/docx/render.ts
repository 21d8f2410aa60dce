import { unzipSync, zipSync, strToU8 } from 'fflate';
import { Document, Footer, Packer, PageNumber, Paragraph, TextRun, AlignmentType, type ISectionOptions } from 'docx';
import { FONTS, LAYOUTS, LATIN_FONT, type Block, type DocumentPlan, type Layout } from '../../documents/plan';
import { paragraphOf } from './paragraph';
import { tableOf } from './table';
import { fontOf, twips } from './units';

/** A document as the bytes of a .docx file. Every page of the plan begins on a page of its own. */
export async function renderDocx({ title, layout, pages }: DocumentPlan): Promise<Uint8Array> {
  const children = pages.flatMap((page, index) => page.map((block, at) => elementOf(block, index > 0 && at === 0)));
  const document = new Document({
    title: title.zh,
    creator: PRODUCT,
    lastModifiedBy: PRODUCT,
    styles: { default: { document: { run: { font: fontOf('body'), language: { eastAsia: 'zh-CN' } } } } },
    evenAndOddHeaderAndFooters: LAYOUTS[layout].pageNumbers,
    sections: [{ ...pageOf(layout), children }],
  });
  const packed = await Packer.pack(document, 'uint8array');
  return settled(packed);
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

/** Any day: a file says nothing of when it was made. */
const NO_TIME = new Date(1980, 0, 1);

/** The package without what differs from one making to the next, and with what to take where a font is missing. */
function settled(packed: Uint8Array): Uint8Array {
  const parts = unzipSync(packed);
  const core = new TextDecoder().decode(parts[CORE_PROPERTIES]);
  const timeless = core.replace(/<dcterms:(created|modified)\b[^>]*>[^<]*<\/dcterms:\1>/g, '');
  return zipSync(
    { ...parts, [CORE_PROPERTIES]: strToU8(timeless), 'word/fontTable.xml': strToU8(fontTable()) },
    { mtime: NO_TIME },
  );
}

const CORE_PROPERTIES = 'docProps/core.xml';

function fontTable(): string {
  const fonts = Object.values(FONTS).map(
    ({ name, otherName }) =>
      `<w:font w:name="${name}"><w:altName w:val="${otherName}"/><w:charset w:val="86"/><w:family w:val="auto"/></w:font>`,
  );
  const latin = `<w:font w:name="${LATIN_FONT}"><w:charset w:val="00"/><w:family w:val="roman"/></w:font>`;
  const namespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:fonts xmlns:w="${namespace}">${fonts.join('')}${latin}</w:fonts>`;
}
