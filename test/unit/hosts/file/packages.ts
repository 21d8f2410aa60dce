import {
  BlobReader,
  TextReader,
  TextWriter,
  Uint8ArrayReader,
  Uint8ArrayWriter,
  ZipReader,
  ZipWriter,
} from '@zip.js/zip.js';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Issue } from '../../../../src/domain/basics/issue';
import type { SourceSheet, SourceWorkbook } from '../../../../src/domain/roster/source';
import type { FileWorkbook } from '../../../../src/hosts/file';
import { openFileWorkbook } from '../../../../src/hosts/file';
import type { WorkbookPlan } from '../../../../src/sheets/plan';

export type PackageParts = Readonly<Record<string, string | Uint8Array>>;

/** A ZIP file made by another writer than the host's own. */
export async function zip(parts: PackageParts): Promise<Uint8Array> {
  const writer = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false });
  for (const [name, content] of Object.entries(parts)) {
    await writer.add(name, typeof content === 'string' ? new TextReader(content) : new Uint8ArrayReader(content));
  }
  return writer.close();
}

/** The unpacked parts of a ZIP file, as text (binary parts as Latin-1 would be, which is enough to compare them). */
export async function unzip(bytes: Uint8Array): Promise<Record<string, string>> {
  const reader = new ZipReader(new BlobReader(new Blob([bytes as Uint8Array<ArrayBuffer>])), { useWebWorkers: false });
  const parts: Record<string, string> = {};
  for (const entry of await reader.getEntries()) {
    if (!entry.directory) parts[entry.filename] = await entry.getData(new TextWriter(), { checkCrc32: true });
  }
  return parts;
}

export async function opened(bytes: Uint8Array, fileName = '报名.xlsx'): Promise<FileWorkbook> {
  const result = await openFileWorkbook(bytes, fileName);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

/** The only issue that opening (or, failing that, reading) the file gives. */
export async function refusalOf(bytes: Uint8Array, fileName = '报名.xlsx'): Promise<Issue> {
  const file = await openFileWorkbook(bytes, fileName);
  const result = file.ok ? await file.value.read() : file;
  if (result.ok) throw new Error('the file was accepted');
  expect(result.error).toHaveLength(1);
  return result.error[0] as Issue;
}

export async function readAll(file: FileWorkbook): Promise<SourceWorkbook> {
  const result = await file.read();
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

export async function firstSheet(bytes: Uint8Array, fileName?: string): Promise<SourceSheet> {
  const { sheets } = await readAll(await opened(bytes, fileName));
  return sheets[0] as SourceSheet;
}

export async function applied(file: FileWorkbook, plan: WorkbookPlan): Promise<Record<string, string>> {
  const result = await file.apply(plan);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return unzip(await file.toBytes());
}

export function fixture(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(__dirname, '../../../fixtures/workbooks', name)));
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

function relationships(list: readonly (readonly [id: string, kind: string, target: string])[]): string {
  const items = list.map(([id, kind, target]) => {
    const type = kind.startsWith('http') ? kind : `${REL}/${kind}`;
    return `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`;
  });
  return `<?xml version="1.0"?><Relationships xmlns="${PACKAGE}/relationships">${items.join('')}</Relationships>`;
}

/** A workbook of one sheet with the given `sheetData` (and what follows it). */
export function plainPackage(sheetData: string, more: PackageParts = {}): PackageParts {
  return {
    '[Content_Types].xml':
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>` +
      `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/></Types>`,
    '_rels/.rels': relationships([['rId1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${REL}"><sheets><sheet name="报名表" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships([['rId1', 'worksheet', 'worksheets/sheet1.xml']]),
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${MAIN}">${sheetData}</worksheet>`,
    ...more,
  };
}

/**
 * What a clerk's workbook may contain, written as another producer would: prefixed names, absolute targets, a workbook
 * part elsewhere, two windows, grouped tabs, a chart sheet, local names, styles, rules, lists, comments, a protected
 * sheet, shared formulas, a calculation chain, macros and a signature.
 */
export function richPackage(): PackageParts {
  const x = `xmlns:x="${MAIN}" xmlns:r="${REL}"`;
  return {
    '[Content_Types].xml':
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      '<Default Extension="xml" ContentType="application/xml"/><Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>' +
      '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>' +
      '<Override PartName="/book/main.xml" ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/>' +
      `<Override PartName="/book/a.xml" ContentType="${TYPE}.worksheet+xml"/><Override PartName="/book/b.xml" ContentType="${TYPE}.worksheet+xml"/>` +
      `<Override PartName="/book/chart.xml" ContentType="${TYPE}.chartsheet+xml"/><Override PartName="/book/styles.xml" ContentType="${TYPE}.styles+xml"/>` +
      `<Override PartName="/book/texts.xml" ContentType="${TYPE}.sharedStrings+xml"/><Override PartName="/book/calcChain.xml" ContentType="${TYPE}.calcChain+xml"/>` +
      `<Override PartName="/book/comments.xml" ContentType="${TYPE}.comments+xml"/></Types>`,
    '_rels/.rels': relationships([
      ['rId9', 'officeDocument', '/book/main.xml'],
      ['rId3', `${PACKAGE}/relationships/digital-signature/origin`, '_xmlsignatures/origin.sigs'],
    ]),
    '_xmlsignatures/origin.sigs': 'signature',
    'book/main.xml':
      `<?xml version="1.0" encoding="UTF-8"?>\n<x:workbook ${x}><x:workbookPr date1904="0"/><x:bookViews><x:workbookView activeTab="2" firstSheet="1"/><x:workbookView activeTab="1"/></x:bookViews>` +
      '<x:sheets><x:sheet name="报名\'甲" sheetId="7" r:id="sheetA"/><x:sheet name="图" sheetId="9" r:id="chart"/>' +
      '<x:sheet name="名单" sheetId="3" state="hidden" r:id="sheetB"/></x:sheets>' +
      '<x:definedNames><x:definedName name="_xlnm.Print_Area" localSheetId="2">名单!$A$1:$B$9</x:definedName>' +
      '<x:definedName name="范围">名单!$A$1</x:definedName><x:definedName name="xb_old">名单!$A$2</x:definedName></x:definedNames>' +
      '<x:calcPr calcId="1" fullCalcOnLoad="1"/></x:workbook>',
    'book/_rels/main.xml.rels': relationships([
      ['sheetA', 'worksheet', '/book/a.xml'],
      ['sheetB', 'worksheet', './b.xml'],
      ['chart', 'chartsheet', 'chart.xml'],
      ['s', 'styles', '/book/styles.xml'],
      ['t', 'sharedStrings', '../book/texts.xml'],
      ['c', 'calcChain', 'calcChain.xml'],
      ['v', 'http://schemas.microsoft.com/office/2006/relationships/vbaProject', 'vbaProject.bin'],
    ]),
    'book/vbaProject.bin': new Uint8Array([1, 2, 3, 250, 251]),
    'book/calcChain.xml': `<calcChain xmlns="${MAIN}"><c r="D2" i="7"/></calcChain>`,
    'book/styles.xml':
      `<x:styleSheet ${x}><x:fonts count="1"><x:font><x:sz val="10"/><x:name val="Arial"/></x:font></x:fonts>` +
      '<x:fills count="2"><x:fill><x:patternFill patternType="none"/></x:fill><x:fill><x:patternFill patternType="gray125"/></x:fill></x:fills>' +
      '<x:borders count="1"><x:border/></x:borders><x:cellXfs count="3"><x:xf numFmtId="0"/><x:xf numFmtId="57" applyNumberFormat="1"/><x:xf numFmtId="46"/></x:cellXfs>' +
      '<x:dxfs count="1"><x:dxf><x:font><x:b/></x:font></x:dxf></x:dxfs></x:styleSheet>',
    'book/texts.xml': `<x:sst ${x}><x:si><x:t>姓名</x:t></x:si><x:si><x:r><x:t>张</x:t></x:r><x:r><x:rPr><x:b/></x:rPr><x:t>三</x:t></x:r><x:rPh sb="0" eb="1"><x:t>zhang</x:t></x:rPh></x:si><x:si><x:t>a_x000D_b&#x4E00;</x:t></x:si></x:sst>`,
    'book/a.xml':
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<!-- other producer -->\r\n<x:worksheet ${x}><x:sheetViews><x:sheetView showGridLines='0' tabSelected='1' workbookViewId="0"/>` +
      '<x:sheetView workbookViewId="1" tabSelected="true" /></x:sheetViews>' +
      '<x:sheetData><x:row r="1"><x:c r="A1" t="s"><x:v>0</x:v></x:c><x:c r="B1" t="s"><x:v>1</x:v></x:c><x:c r="C1" t="s"><x:v>2</x:v></x:c></x:row>' +
      '<x:row r="2" hidden="1"><x:c r="A2" s="1"><x:v>27192</x:v></x:c><x:c r="B2" s="2"><x:v>1.5</x:v></x:c><x:c r="C2"><x:v>2</x:v></x:c>' +
      '<x:c r="D2"><x:f t="shared" ref="D2:D3" si="0">C2*2</x:f><x:v>4</x:v></x:c></x:row><x:row r="3"><x:c r="D3"><x:f t="shared" si="0"/><x:v>6</x:v></x:c>' +
      '<x:c r="E3" t="e"><x:f>1/0</x:f><x:v>#DIV/0!</x:v></x:c><x:c r="F3" t="str"><x:f>""</x:f><x:v></x:v></x:c><x:c r="G3" t="b"><x:v>1</x:v></x:c></x:row></x:sheetData>' +
      '<x:sheetProtection password="CC1A" sheet="1"/><x:mergeCells count="1"><x:mergeCell ref="A5:B6"/></x:mergeCells>' +
      '<x:conditionalFormatting sqref="A1:A9"><x:cfRule type="expression" dxfId="0" priority="1"><x:formula>A1="&lt;"</x:formula></x:cfRule></x:conditionalFormatting>' +
      '<x:dataValidations count="1"><x:dataValidation type="list" sqref="A2"><x:formula1>"男,女"</x:formula1></x:dataValidation></x:dataValidations>' +
      '<x:legacyDrawing r:id="vml"/></x:worksheet>',
    'book/_rels/a.xml.rels': relationships([
      ['vml', 'vmlDrawing', 'notes.vml'],
      ['note', 'comments', 'comments.xml'],
    ]),
    'book/notes.vml': '<xml/>',
    'book/comments.xml': `<comments xmlns="${MAIN}"><authors><author>甲</author></authors><commentList/></comments>`,
    'book/b.xml': `<worksheet xmlns="${MAIN}"><sheetData><row><c t="inlineStr"><is><t>甲</t></is></c><c><v>1</v></c></row></sheetData></worksheet>`,
    'book/chart.xml': `<chartsheet xmlns="${MAIN}"><sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews></chartsheet>`,
  };
}
