import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { openXlsx, saveXlsx } from 'hucre/xlsx';
import { ANSWERS, DIRTY, scratchFolder, startHere, xuanbaHere } from './command-line';

const folder = scratchFolder();
const CAMPAIGN = path.join(folder, 'campaign.xlsx');
const POSTS = ['党政办主任=1', '党政办副主任=1', '综治办专职副主任=1', '镇建办主任=1', '社会事务办副主任=2'].flatMap(
  (post) => ['--post', post],
);
const ALL_ANSWERS = [...ANSWERS, '--answer', 'deadline=2012-05-31 16:30'];

interface Checked {
  readonly ok: boolean;
  readonly candidates: readonly { readonly name: string; readonly verdict: string; readonly birth: string | null }[];
  readonly posts: readonly { readonly name: string; readonly openings: number | null; readonly eligible: number }[];
  readonly issues: readonly {
    readonly code: string;
    readonly sheet: string | null;
    readonly cell: string | null;
    readonly text: string;
    readonly person?: string;
  }[];
}

beforeAll(async () => {
  expect((await startHere(DIRTY, CAMPAIGN, ...ALL_ANSWERS, ...POSTS)).exitCode).toBe(0);
});

type Book = Awaited<ReturnType<typeof openXlsx>>;

/** What a person does in a spreadsheet program, saved by a program that is not ours. */
async function edited(
  name: string,
  edit: (book: Book, set: (sheet: string, row: number, title: string, value: string | number | null) => void) => void,
): Promise<string> {
  const book = await openXlsx(new Uint8Array(readFileSync(CAMPAIGN)), { readStyles: true });
  edit(book, (sheetName, row, title, value) => {
    const sheet = sheetOf(book, sheetName);
    const column = sheet.rows[2]?.indexOf(title) ?? -1;
    if (column < 0) throw new Error(`${sheetName} has no ${title}`);
    const cells = sheet.rows[row - 1];
    if (cells) cells[column] = value;
    sheet.cells?.delete(`${row - 1},${column}`);
  });
  const file = path.join(folder, `${name}.xlsx`);
  writeFileSync(file, await saveXlsx(book));
  return file;
}

function sheetOf(book: Book, name: string): Book['sheets'][number] {
  const sheet = book.sheets.find((candidate) => candidate.name === name);
  if (!sheet) throw new Error(name);
  return sheet;
}

async function check(
  file: string,
  ...more: readonly string[]
): Promise<{ readonly exitCode: number | null; readonly answer: Checked }> {
  const run = await xuanbaHere(['check', file, '--json', '--now', '2012-06-03T10:00', ...more]);
  expect(run.stderr).toBe('');
  return { exitCode: run.exitCode, answer: JSON.parse(run.stdout) as Checked };
}

const codes = ({ issues }: Checked) => issues.map(({ code }) => code);

/** Row of 高秀云 (roster row 44), who is 待核实 for an ID number stored as a number. */
const GAO = 43;

describe('check', () => {
  test('an untouched campaign has the problems that start found, and says so by its exit code', async () => {
    const { exitCode, answer } = await check(CAMPAIGN);
    expect(exitCode).toBe(1);
    expect(new Set(codes(answer))).toEqual(new Set(['roster.id-number-stored-as-number', 'campaign.to-verify']));
    expect(answer.candidates.filter(({ verdict }) => verdict === 'unverified')).toHaveLength(5);
  });

  test('a mended fact is seen, the outdated verdict is named, and --update settles it', async () => {
    const file = await edited('mended', (_, set) => set('报名', GAO, '身份证号', '500231197702075706'));
    const { answer } = await check(file);
    expect(answer.issues.find(({ code }) => code === 'campaign.verdict-outdated')).toMatchObject({
      sheet: '资格审查',
      person: '高秀云',
    });
    expect(answer.candidates.find(({ name }) => name === '高秀云')?.verdict).toBe('eligible');
    const updated = await check(file, '--update');
    expect(codes(updated.answer)).not.toContain('campaign.verdict-outdated');
    const again = await check(file);
    expect(again.answer.issues).toEqual(updated.answer.issues);
    expect(again.answer.candidates).toEqual(updated.answer.candidates);
    const log = sheetOf(await openXlsx(new Uint8Array(readFileSync(file))), '日志').rows;
    expect(log[log.length - 1]?.slice(0, 3)).toEqual([
      '2012-06-03 10:00',
      '更新台账',
      '按“报名”“方案”“职位”“资格审查”的现有内容重新计算120条报名，其中1条的审查内容有变化。',
    ]);
    expect(log.map((row) => row[1])).toContain('生成台账');
  });

  test('a decision of the reviewer counts with a reason and not without', async () => {
    const decided = await edited('decided', (_, set) => {
      set('资格审查', GAO, '复核结论', '合格');
      set('资格审查', GAO, '复核理由', '已核对身份证原件');
      set('资格审查', 10, '复核结论', '合格');
      set('资格审查', 11, '复核结论', '差不多');
    });
    const { answer } = await check(decided);
    expect(answer.candidates.find(({ name }) => name === '高秀云')?.verdict).toBe('eligible');
    expect(answer.candidates[6]?.verdict).toBe('ineligible');
    const found = answer.issues.filter(({ code }) => code.startsWith('campaign.override'));
    expect(found.map(({ code, sheet, cell }) => [code, sheet, cell])).toEqual([
      ['campaign.override-wrong', '资格审查', 'A11'],
      ['campaign.override-without-reason', '资格审查', 'Q10'],
      ['campaign.override-stands', '资格审查', `P${GAO}`],
    ]);
  });

  test('parameters and openings are read from their sheets', async () => {
    const file = await edited('parameters', (book, set) => {
      const rows = sheetOf(book, '方案').rows;
      const rowOf = (id: string) => rows.findIndex((row) => row.includes(id)) + 1;
      set('方案', rowOf('ageLimit'), '值', '50');
      set('方案', rowOf('education'), '值', null);
      set('方案', rowOf('assessmentYears'), '值', '三');
      set('职位', 4, '选拔人数', 2.5);
    });
    const { exitCode, answer } = await check(file);
    expect(exitCode).toBe(1);
    expect(codes(answer)).toEqual(
      expect.arrayContaining(['campaign.answer-open', 'campaign.answer-wrong', 'campaign.openings-wrong']),
    );
    // Cleared and wrong parameters are open: nobody is judged by a value that the sheet does not show.
    expect(answer.candidates.filter(({ verdict }) => verdict === 'eligible')).toHaveLength(0);
  });

  test('several staff categories are read from one cell, and a word that is none of them is refused', async () => {
    const withCategories = (name: string, typed: string) =>
      edited(name, (book, set) => {
        const row = sheetOf(book, '方案').rows.findIndex((cells) => cells.at(-1) === 'staffCategories') + 1;
        set('方案', row, '值', typed);
      });
    const two = (await check(await withCategories('two-categories', '行政编制、事业编制'))).answer;
    expect(codes(two)).not.toContain('campaign.answer-wrong');
    expect(two.candidates.filter(({ verdict }) => verdict === 'eligible').length).toBeLessThan(
      (await check(CAMPAIGN)).answer.candidates.filter(({ verdict }) => verdict === 'eligible').length,
    );
    const { answer } = await check(await withCategories('no-category', '行政编制、全编'));
    expect(answer.issues.find(({ code }) => code === 'campaign.answer-wrong')).toMatchObject({
      sheet: '方案',
      cell: 'B14',
    });
  });

  test('a deleted row, a renamed sheet, a changed header: each is named', async () => {
    const deleted = await edited('deleted', (book) => {
      sheetOf(book, '报名').rows.splice(20, 1);
      sheetOf(book, '报名').cells?.clear();
    });
    const { answer } = await check(deleted);
    expect(answer.issues.find(({ code }) => code === 'campaign.row-missing')?.text).toContain('18号');

    const renamed = await edited('renamed', (book, set) => {
      set('资格审查', 3, '复核理由', '理由');
      sheetOf(book, '职位').name = '岗位';
    });
    const run = await check(renamed);
    expect(run.exitCode).toBe(2);
    expect(codes(run.answer)).toEqual(['campaign.sheet-missing', 'campaign.column-missing']);
  });

  test('--update is refused while something typed would be lost, and nothing is written', async () => {
    const file = await edited('refused', (book, set) => {
      sheetOf(book, '报名').rows.splice(20, 1);
      sheetOf(book, '报名').cells?.clear();
      set('资格审查', 11, '复核结论', '差不多');
      set('职位', 4, '选拔人数', '两个');
      set('方案', 4, '值', '月底');
    });
    const before = readFileSync(file);
    const { exitCode, answer } = await check(file, '--update');
    expect(exitCode).toBe(2);
    expect(codes(answer)).toEqual([
      'campaign.update-refused',
      'campaign.answer-wrong',
      'campaign.openings-wrong',
      'campaign.row-missing',
      'campaign.override-wrong',
    ]);
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  test('computed cells that were typed over are named, column by column', async () => {
    const file = await edited('typed-over', (_, set) => {
      set('资格审查', 7, '最终结论', '合格');
      set('职位', 4, '合格人数', 99);
      set('报名', 8, '竞聘职位', '党政办副主任');
    });
    const { answer } = await check(file);
    const changed = answer.issues.filter(({ code }) => code === 'campaign.cell-changed');
    const columns = changed.map(({ sheet, text }) => `${sheet} ${/“([^”]+)”有/.exec(text)?.[1]}`);
    expect(columns).toEqual(
      expect.arrayContaining(['资格审查 最终结论', '资格审查 竞聘职位', '职位 合格人数', '职位 报名人数']),
    );
    await check(file, '--update');
    const log = sheetOf(await openXlsx(new Uint8Array(readFileSync(file))), '日志').rows.map((row) => row[2]);
    expect(log).toContain('程志明的竞聘职位由“综治办专职副主任”改为“党政办副主任”。');
    expect(codes((await check(file)).answer)).not.toContain('campaign.cell-changed');
  });

  test('a reason typed before the verdict is kept by --update', async () => {
    const file = await edited('reason-first', (_, set) => set('资格审查', 10, '复核理由', '等待组织部意见'));
    await check(file, '--update');
    const rows = sheetOf(await openXlsx(new Uint8Array(readFileSync(file))), '资格审查').rows;
    expect(rows[9]).toContain('等待组织部意见');
  });

  test('a decision never goes to somebody else, and no text beside a table is cleared', async () => {
    const swapped = await edited('swapped', (_, set) => {
      set('资格审查', 10, '复核结论', '合格');
      set('资格审查', 10, '复核理由', '经研究同意');
      set('资格审查', 10, '编号', 8);
      set('资格审查', 11, '编号', 7);
    });
    expect(codes((await check(swapped, '--update')).answer)).toEqual([
      'campaign.update-refused',
      'campaign.row-mismatch',
      'campaign.row-mismatch',
    ]);
    const stray = await edited('stray', (book) => {
      const rows = sheetOf(book, '报名').rows;
      rows[9]?.push('电话已核');
      rows.push(['审核人：张三']);
      sheetOf(book, '资格审查').rows.push([null, '签字：李四']);
      sheetOf(book, '首页').rows[1]?.push('内部');
    });
    const found = (await check(stray, '--update')).answer.issues.filter(({ code }) => code === 'campaign.stray-text');
    expect(found.map(({ text }) => /“([^”]+)”，更新/.exec(text)?.[1])).toEqual([
      '内部',
      '电话已核',
      '审核人：张三',
      '签字：李四',
    ]);
    const gone = await edited('review-row-gone', (book) => {
      sheetOf(book, '资格审查').rows.splice(9, 1);
      sheetOf(book, '资格审查').cells?.clear();
    });
    expect(codes((await check(gone, '--update')).answer)).toEqual(['campaign.update-refused', 'campaign.row-missing']);
  });

  test('a year that the scheme comes to need gets its column', async () => {
    const file = await edited('four-years', (book, set) => {
      const row = sheetOf(book, '方案').rows.findIndex((cells) => cells.at(-1) === 'assessmentYears') + 1;
      set('方案', row, '值', 4);
    });
    await check(file, '--update');
    const header = sheetOf(await openXlsx(new Uint8Array(readFileSync(file))), '报名').rows[2];
    expect(header).toEqual(expect.arrayContaining(['2008年考核', '2009年考核', '2010年考核', '2011年考核']));
    const log = sheetOf(await openXlsx(new Uint8Array(readFileSync(file))), '日志').rows.map((row) => row[2]);
    expect(log).toContain('方案参数“年度考核年数”为“4”。');
    expect(codes((await check(file)).answer)).not.toContain('campaign.cell-changed');
  });

  test('a campaign with a password is not left without one', async () => {
    const file = path.join(folder, 'secret.xlsx');
    await startHere(DIRTY, file, ...ALL_ANSWERS, ...POSTS, '--password', '保密');
    const without = await check(file, '--update');
    expect([without.exitCode, codes(without.answer)]).toEqual([2, ['campaign.password-needed']]);
    expect((await check(file, '--update', '--password', '保密')).exitCode).toBe(1);
    expect((await check(file, '--update')).exitCode).toBe(2);
  });

  test('sorting 报名 changes nothing', async () => {
    const sorted = await edited('sorted', (book) => {
      const rows = sheetOf(book, '报名').rows;
      rows.splice(3, rows.length - 3, ...rows.slice(3).reverse());
      sheetOf(book, '报名').cells?.clear();
    });
    expect((await check(sorted)).answer.candidates).toEqual((await check(CAMPAIGN)).answer.candidates);
  });

  test('what is no campaign is refused', async () => {
    const run = await check(DIRTY);
    expect(run.exitCode).toBe(2);
    expect(codes(run.answer)).toEqual(['campaign.not-a-campaign']);
  });
});
