import { DOMParser } from '@xmldom/xmldom';
import type { DocumentPlan } from '../../../../src/documents/plan';
import { localized } from '../../../../src/domain/basics/localized';
import { renderDocx } from '../../../../src/hosts/docx';
import { unzip } from '../file/packages';

const PLAN: DocumentPlan = {
  id: 'sample',
  title: localized('样张', 'Sample'),
  layout: 'letter',
  pages: [
    [
      { kind: 'paragraph', style: 'title', text: '标题' },
      { kind: 'paragraph', style: 'body', text: '<甲>&“乙”\u0001\ud800𠅤' },
      {
        kind: 'table',
        columnsMm: [20, 30, 40],
        headerRows: 1,
        rows: [
          {
            heightMm: 10,
            cells: [
              { text: '项目', style: 'head', rows: 2 },
              { text: '两列', style: 'head', columns: 2 },
            ],
          },
          {
            heightMm: 10,
            cells: [
              { text: '一\n二', style: 'text' },
              { text: '', style: 'small' },
            ],
          },
        ],
      },
      { kind: 'paragraph', style: 'date', text: '2012年7月10日' },
    ],
    [{ kind: 'paragraph', style: 'title', text: '第二份' }],
  ],
};

type Files = Readonly<Record<string, string>>;

function xml(files: Files, name: string) {
  return new DOMParser({
    onError: (_, said) => {
      throw new Error(said);
    },
  }).parseFromString(files[name] ?? '', 'text/xml');
}

const all = (files: Files, tag: string) =>
  Array.from(xml(files, 'word/document.xml').getElementsByTagName(tag), (element) => element);

describe('a document as a file of Word', () => {
  let files: Files;
  beforeAll(async () => {
    files = await unzip(await renderDocx(PLAN));
  });

  test('has every text once, without what XML does not have', () => {
    expect(all(files, 'w:t').map((element) => element.textContent)).toEqual([
      ...['标题', '<甲>&“乙”𠅤', '项目', '两列', '一', '二', '2012年7月10日', '第二份'],
    ]);
  });

  test('is A4 with the margins of official papers, and numbered at the outer edges', () => {
    const [size] = all(files, 'w:pgSz');
    expect([size?.getAttribute('w:w'), size?.getAttribute('w:h')]).toEqual(['11906', '16838']);
    const [margin] = all(files, 'w:pgMar');
    expect(['top', 'bottom', 'left', 'right'].map((side) => margin?.getAttribute(`w:${side}`))).toEqual([
      ...['2098', '1984', '1587', '1474'],
    ]);
    expect(
      all(files, 'w:footerReference')
        .map((element) => element.getAttribute('w:type'))
        .sort(),
    ).toEqual(['default', 'even']);
    expect(files['word/settings.xml']).toContain('evenAndOddHeaders');
  });

  test('every page but the first begins by a break', () => {
    expect(all(files, 'w:pageBreakBefore')).toHaveLength(1);
  });

  test('a table has its columns, spans and repeated titles, and no row is cut', () => {
    expect(all(files, 'w:gridCol').map((element) => element.getAttribute('w:w'))).toEqual(['1134', '1701', '2268']);
    expect(all(files, 'w:gridSpan').map((element) => element.getAttribute('w:val'))).toEqual(['2']);
    expect(all(files, 'w:vMerge')).toHaveLength(2);
    expect(all(files, 'w:tblHeader')).toHaveLength(1);
    expect(all(files, 'w:cantSplit')).toHaveLength(2);
  });

  test('names the fonts of official papers, and what to take where they are missing', () => {
    const fonts = xml(files, 'word/fontTable.xml').getElementsByTagName('w:font');
    const names = Array.from(fonts, (font) => font.getAttribute('w:name'));
    expect(names).toEqual(['方正小标宋简体', '黑体', '楷体_GB2312', '仿宋_GB2312', '宋体', 'Times New Roman']);
    expect(files['word/fontTable.xml']).toContain('<w:altName w:val="仿宋"/>');
    const styles = files['word/styles.xml'] ?? '';
    expect(names.filter((name) => !styles.includes(name ?? '') && name !== '宋体')).toEqual([]);
  });

  test('says nothing of when and by whom it was made, so that the same plan gives the same bytes', async () => {
    const core = files['docProps/core.xml'] ?? '';
    expect(core).not.toMatch(/created|modified|\d{4}-\d{2}-\d{2}/);
    expect(core).toContain('选拔');
    const [once, twice] = [await renderDocx(PLAN), await renderDocx(PLAN)];
    expect(Buffer.from(once)).toEqual(Buffer.from(twice));
  });
});

test('forms and notices are not numbered: nothing tells one sheet from another', async () => {
  const files = await unzip(await renderDocx({ ...PLAN, layout: 'wideForm' }));
  expect(Object.keys(files).filter((name) => name.includes('footer'))).toEqual([]);
  const [size] = all(files, 'w:pgSz');
  expect([size?.getAttribute('w:w'), size?.getAttribute('w:h')]).toEqual(['16838', '11906']);
});

test('many pages are made in parts and put together in their order', async () => {
  const pages = Array.from({ length: 50 }, (_, index): DocumentPlan['pages'][number] => [
    { kind: 'paragraph', style: 'body', text: `第${index + 1}人` },
  ]);
  const told: number[] = [];
  const files = await unzip(await renderDocx({ ...PLAN, pages }, (done) => void told.push(done)));
  expect(all(files, 'w:t').map((element) => element.textContent)).toEqual(pages.map((_, index) => `第${index + 1}人`));
  expect(all(files, 'w:sectPr')).toHaveLength(1);
  expect(told.length).toBeGreaterThan(3);
});
