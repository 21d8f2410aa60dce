import { writeXlsx } from 'hucre';
import { localized } from '../../../../src/domain/basics/localized';
import { FILE_LIMITS } from '../../../../src/hosts/file';
import { formatIssue } from '../../../../src/i18n/format';
import type { PackageParts } from './packages';
import { firstSheet, fixture, opened, plainPackage, readAll, refusalOf, richPackage, zip } from './packages';

const text = (content: string) => new TextEncoder().encode(content);
const PLAIN = plainPackage('<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>');

async function codeOf(bytes: Uint8Array, fileName?: string): Promise<string> {
  return (await refusalOf(bytes, fileName)).message.code;
}

async function kindOf(bytes: Uint8Array): Promise<unknown> {
  const { params } = (await refusalOf(bytes)).message;
  return 'kind' in params && typeof params.kind === 'object' && 'zh' in params.kind ? params.kind.zh : undefined;
}

function without(parts: PackageParts, name: string): PackageParts {
  return Object.fromEntries(Object.entries(parts).filter(([key]) => key !== name));
}

/** Changes every place of a ZIP file's directory where a number stands for that of an entry. */
function patchDirectory(bytes: Uint8Array, name: string, field: 'size' | 'method', value: number): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at + 46 < copy.length; at++) {
    if (view.getUint32(at, true) !== 0x02014b50) continue;
    const length = view.getUint16(at + 28, true);
    if (new TextDecoder().decode(copy.subarray(at + 46, at + 46 + length)) !== name) continue;
    if (field === 'size') view.setUint32(at + 24, value, true);
    else view.setUint16(at + 10, value, true);
  }
  return copy;
}

describe('files that are something else', () => {
  test.each([
    ['a PDF', text('%PDF-1.7 …'), 'PDF文档'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), '图片'],
    ['a RAR archive', text('Rar!\u001a'), '压缩包'],
    ['an RTF document', text('{\\rtf1 }'), 'RTF文档'],
    ['a web page', text('<!DOCTYPE html><html><body>你好</body></html>'), '网页'],
    ['XML', text('<?xml version="1.0"?><data/>'), 'XML文件'],
    ['binary noise', new Uint8Array(600).map((_, index) => (index * 37) % 256), '无法识别的二进制文件'],
  ])('%s is called by its name', async (_, bytes, kind) => {
    expect(await codeOf(bytes)).toBe('workbook.not-spreadsheet');
    expect(await kindOf(bytes)).toBe(kind);
  });

  test('a Word document and a ZIP archive are called by their names', async () => {
    const types = (PLAIN['[Content_Types].xml'] as string).replace(/spreadsheetml\.sheet/, 'wordprocessingml.document');
    expect(await kindOf(await zip({ ...PLAIN, '[Content_Types].xml': types }))).toBe('Word文档');
    expect(await kindOf(await zip({ 'a.txt': '你好' }))).toBe('压缩包');
  });

  test('a Word document of the old kind is told by its container', async () => {
    const old = fixture('legacy.xls');
    const name = Array.from('WordDocument\0', (letter) => [letter.charCodeAt(0), 0]).flat();
    // Renames the workbook stream in the container's directory.
    const at = Buffer.from(old).indexOf(Buffer.from('Workbook', 'utf16le'));
    old.set(name, at);
    expect(await kindOf(old)).toBe('Word文档');
  });

  test.each([
    [
      'XML Spreadsheet 2003',
      text('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'),
    ],
    ['MHTML', text('MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\n<table>')],
    ['Excel 5', new Uint8Array([9, 8, 8, 0, 0, 5, 5, 0])],
  ])('%s must be saved anew', async (_, bytes) => {
    expect(await codeOf(bytes)).toBe('workbook.resave-needed');
  });

  test('.xlsb and Strict Open XML must be saved anew', async () => {
    const types = (PLAIN['[Content_Types].xml'] as string).replace(
      /application\/[\w.-]+sheet\.main\+xml/,
      'application/vnd.ms-excel.sheet.binary.macroEnabled.main',
    );
    expect(await codeOf(await zip({ ...PLAIN, '[Content_Types].xml': types }))).toBe('workbook.resave-needed');
    const strict = (PLAIN['_rels/.rels'] as string).replace(
      'http://schemas.openxmlformats.org/officeDocument/2006',
      'http://purl.oclc.org/ooxml/officeDocument',
    );
    expect(await codeOf(await zip({ ...PLAIN, '_rels/.rels': strict }))).toBe('workbook.resave-needed');
  });

  test('a shared workbook with tracked changes is refused', async () => {
    const rels = (PLAIN['xl/_rels/workbook.xml.rels'] as string).replace(
      '</Relationships>',
      '<Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/revisionHeaders" Target="h.xml"/></Relationships>',
    );
    expect(await codeOf(await zip({ ...PLAIN, 'xl/_rels/workbook.xml.rels': rels }))).toBe('workbook.shared-editing');
  });
});

describe('protected files', () => {
  test('a new workbook with a password to open', async () => {
    const encryption = { password: '密码', spinCount: 10 };
    const bytes = await writeXlsx({ sheets: [{ name: '甲', rows: [['乙']] }], encryption });
    expect(await codeOf(bytes)).toBe('workbook.password-protected');
  });

  test('an old workbook with a password to open', async () => {
    const bytes = fixture('legacy.xls');
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    for (let at = 512; at < bytes.length; at += 512) {
      // The record after the beginning of the workbook stream becomes FILEPASS.
      if (view.getUint16(at, true) === 0x0809 && view.getUint16(at + 6, true) === 5)
        view.setUint16(at + 20, 0x2f, true);
    }
    expect(await codeOf(bytes)).toBe('workbook.password-protected');
  });

  test('a ZIP entry with a password', async () => {
    const { ZipWriter, Uint8ArrayWriter, TextReader } = await import('@zip.js/zip.js');
    const writer = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false, password: '1', zipCrypto: true });
    await writer.add('xl/workbook.xml', new TextReader('<a/>'));
    expect(await codeOf(await writer.close())).toBe('workbook.password-protected');
  });
});

describe('damaged files', () => {
  test('nothing', async () => {
    expect(await codeOf(new Uint8Array(0))).toBe('workbook.empty');
  });

  test('a file cut off anywhere', async () => {
    const bytes = await zip(richPackage());
    for (let length = 4; length < bytes.length; length += 997) {
      expect([length, await codeOf(bytes.slice(0, length))]).toEqual([length, 'workbook.damaged']);
    }
    const old = fixture('legacy.xls');
    for (let length = 600; length < old.length; length += 512) {
      const issue = await refusalOf(old.slice(0, length)).catch(() => undefined);
      expect(issue === undefined || issue.message.code.startsWith('workbook.')).toBe(true);
    }
  });

  test('any byte changed: an answer, never an exception', async () => {
    const bytes = await zip(PLAIN);
    for (let at = 0; at < bytes.length; at += 13) {
      const copy = bytes.slice();
      copy[at] = (copy[at] as number) ^ 0xff;
      const { openFileWorkbook } = await import('../../../../src/hosts/file');
      const result = await openFileWorkbook(copy, '坏.xlsx');
      if (result.ok) await result.value.read();
    }
  });

  test.each(['[Content_Types].xml', 'xl/workbook.xml', 'xl/worksheets/sheet1.xml'])('%s is missing', async (name) => {
    expect(await codeOf(await zip(without(PLAIN, name)))).toMatch(/workbook\.(damaged|not-spreadsheet)/);
  });

  test.each([
    ['an element that is not closed', '<sheetData><row>'],
    ['a row number beyond the sheet', '<sheetData><row r="9999999"><c><v>1</v></c></row></sheetData>'],
    ['a cell address that is none', '<sheetData><row><c r="3"><v>1</v></c></row></sheetData>'],
    ['a column beyond the sheet', '<sheetData><row><c r="ZZZ1"><v>1</v></c></row></sheetData>'],
    ['an endless text', `<sheetData><row><c t="str"><v>${'x'.repeat(1_100_000)}</v></c></row></sheetData>`],
    ['an endless tag', `<sheetData><row a="${'x'.repeat(1_100_000)}`],
  ])('a sheet with %s', async (_, sheetData) => {
    expect(await codeOf(await zip(plainPackage(sheetData)))).toBe('workbook.damaged');
  });

  test('an unknown compression method', async () => {
    const bytes = patchDirectory(await zip(PLAIN), 'xl/workbook.xml', 'method', 12);
    expect(await codeOf(bytes)).toBe('workbook.damaged');
  });

  test('no sheets', async () => {
    const empty = (PLAIN['xl/workbook.xml'] as string).replace(/<sheet .*?\/>/, '');
    expect(await codeOf(await zip({ ...PLAIN, 'xl/workbook.xml': empty }))).toBe('workbook.no-sheets');
  });
});

describe('hostile files', () => {
  test.each(['xl/workbook.xml', 'xl/worksheets/sheet1.xml', '_rels/.rels', '[Content_Types].xml'])(
    'an entity declaration in %s',
    async (name) => {
      const evil = `<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>${PLAIN[name] as string}`;
      const issue = await refusalOf(await zip({ ...PLAIN, [name]: evil }));
      expect(issue.message).toMatchObject({ code: 'workbook.external-entities', params: { part: name } });
    },
  );

  test('a size declared too large', async () => {
    const bytes = patchDirectory(await zip(PLAIN), 'xl/worksheets/sheet1.xml', 'size', FILE_LIMITS.partBytes + 1);
    expect(await codeOf(bytes)).toBe('workbook.unpacks-too-big');
  });

  test.each([1, 0])('a size declared too small: %d', async (size) => {
    const bomb = plainPackage(`<sheetData>${' '.repeat(5_000_000)}</sheetData>`);
    const bytes = patchDirectory(await zip(bomb), 'xl/worksheets/sheet1.xml', 'size', size);
    expect(await codeOf(bytes)).toBe('workbook.damaged');
  });

  test('many large parts', async () => {
    let bytes = await zip({ ...PLAIN, 'xl/media/a.bin': 'a', 'xl/media/b.bin': 'b' });
    for (const name of ['xl/media/a.bin', 'xl/media/b.bin'])
      bytes = patchDirectory(bytes, name, 'size', 249 * 1024 * 1024);
    expect(await codeOf(bytes)).toBe('workbook.unpacks-too-big');
  });

  test('very many parts', async () => {
    const { ZipWriter, Uint8ArrayWriter } = await import('@zip.js/zip.js');
    const writer = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false });
    for (let number = 0; number <= FILE_LIMITS.parts; number++)
      await writer.add(`${number}/`, undefined, { directory: true });
    expect(await codeOf(await writer.close())).toBe('workbook.too-many-parts');
  }, 30_000);

  test('a file over the limit', async () => {
    const issue = await refusalOf(new Uint8Array(FILE_LIMITS.fileBytes + 1));
    expect(issue.message).toEqual({
      code: 'workbook.too-big',
      params: { file: '报名.xlsx', megabytes: 51, limit: 50 },
    });
  });

  test('a value in the last row costs one row', async () => {
    const bytes = await zip(plainPackage('<sheetData><row><c r="C1048576"><v>1</v></c></row></sheetData>'));
    const { sheets } = await readAll(await opened(bytes));
    expect(sheets[0]?.rows).toHaveLength(1_048_576);
    expect(sheets[0]?.rows[0]).toEqual([]);
  });

  test('a value in the last corner is refused before memory runs out', async () => {
    const bytes = await zip(plainPackage('<sheetData><row><c r="XFD1048576"><v>1</v></c></row></sheetData>'));
    expect((await refusalOf(bytes)).message).toMatchObject({
      code: 'workbook.sheet-too-large',
      params: { sheet: '报名表', limit: FILE_LIMITS.rectangle },
    });
  });

  test('a shared text that is not closed', async () => {
    const parts = richPackage();
    const cut = (parts['book/texts.xml'] as string).replace('</x:sst>', '');
    expect(await codeOf(await zip({ ...parts, 'book/texts.xml': cut }))).toBe('workbook.damaged');
  });

  test('values at the far end of every row are refused before memory runs out', async () => {
    const rows = Array.from({ length: 1_000 }, (_, index) => `<c r="XFD${index + 1}"><v>1</v></c>`);
    const issue = await refusalOf(await zip(plainPackage(`<sheetData><row>${rows.join('')}</row></sheetData>`)));
    expect(issue.message).toEqual({
      code: 'workbook.sheet-too-large',
      params: { sheet: '报名表', limit: FILE_LIMITS.cells },
    });
  });

  test.each([
    ['comments at the end', `</worksheet>${'<!---->'.repeat(2_000)}x`],
    ['cells that are never closed', `<sheetData>${'<c r='.repeat(60_000)}`],
    ['elements that are never closed', '<sheetData '.repeat(60_000)],
  ])(
    'a sheet with %s is refused at once',
    async (_, content) => {
      const sheet = `<worksheet xmlns="m">${content}`;
      expect(await codeOf(await zip({ ...PLAIN, 'xl/worksheets/sheet1.xml': sheet }))).toBe('workbook.damaged');
    },
    5_000,
  );

  test('formatted blank cells far away leave nothing, in either spelling', async () => {
    const cells = '<c r="T1048576" s="0"></c></row><row r="9"><c r="XFD9" s="0"/>';
    const data = `<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row>${cells}</row></sheetData>`;
    expect((await firstSheet(await zip(plainPackage(data)))).rows).toEqual([[1]]);
  });

  test('a million formatted blank cells leave nothing', async () => {
    const blank = Array.from({ length: 20 }, (_, column) => `<c r="${String.fromCharCode(65 + column)}2" s="1"/>`);
    const tail = `<row r="2" s="1" customFormat="1">${blank.join('')}</row>`.repeat(50_000);
    const bytes = await zip(plainPackage(`<sheetData><row r="1"><c r="A1"><v>1</v></c></row>${tail}</sheetData>`));
    expect((await readAll(await opened(bytes))).sheets[0]?.rows).toEqual([[1]]);
  });
});

test('every refusal reads well in both languages', async () => {
  const issue = await refusalOf(text('%PDF-1.7'), '名册.xlsx');
  expect(formatIssue(issue, 'zh')).toMatch(/^文件“名册\.xlsx”不是电子表格，看来是PDF文档。请选择/);
  expect(formatIssue(issue, 'en')).toMatch(
    /^File "名册\.xlsx" is not a spreadsheet; it seems to be a PDF document\. Choose/,
  );
  expect(localized('文件结构', 'file structure')).toBeDefined();
  expect(formatIssue(await refusalOf(text('PK\u0003\u0004')), 'zh')).toContain('（文件结构）');
});
