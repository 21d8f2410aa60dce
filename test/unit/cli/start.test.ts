import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import { ANSWERS, CLEAN, DIRTY, ROOT, scratchFolder, start, xuanba } from './command-line';

const folder = scratchFolder();
const at = (name: string) => path.join(folder, name);

interface Answer {
  readonly candidates: readonly {
    readonly name: string;
    readonly post: string;
    readonly birth: string | null;
    readonly education: string | null;
    readonly verdict: string;
    readonly reasons: readonly { readonly rule: string; readonly text: string }[];
    readonly warnings: readonly { readonly rule: string; readonly text: string }[];
    readonly row: number;
  }[];
  readonly posts: readonly {
    readonly name: string;
    readonly openings: number | null;
    readonly applied: number;
    readonly eligible: number;
    readonly status: string;
  }[];
  readonly mapping: readonly { readonly column: string; readonly field: string | null; readonly confidence: number }[];
  readonly issues: readonly {
    readonly code: string;
    readonly severity: string;
    readonly sheet: string | null;
    readonly cell: string | null;
    readonly text: string;
  }[];
}

function answer(text: string): Answer {
  return JSON.parse(text) as Answer;
}

describe('start on the sample rosters', () => {
  test('dirty-120: everyone is read, every column is right, each verdict has its reasons', () => {
    const run = start(DIRTY, at('dirty.xlsx'), ...ANSWERS, '--json');
    expect([run.exitCode, run.stderr]).toEqual([0, '']);
    const { candidates, mapping, posts, issues } = answer(run.stdout);
    expect(candidates).toHaveLength(120);
    expect(mapping.map(({ column, field }) => `${column} ${field}`)).toEqual([
      'A sequence',
      'B name',
      'C sex',
      'D birth',
      'E idNumber',
      'F workStart',
      'G politicalStatus',
      'H fullTimeEducation',
      'I inServiceEducation',
      'J department',
      'K level',
      'L levelSince',
      'M staffCategory',
      'N assessment',
      'O assessment',
      'P assessment',
      'Q post',
    ]);
    // The row below the blank row 66, and the last one above the totals.
    expect(candidates.find(({ row }) => row === 67)?.name).toBe('孙刚英');
    expect(candidates.find(({ row }) => row === 125)?.name).toBe('赵斌平');
    expect(candidates.some(({ row }) => row > 125)).toBe(false);
    // 司马芳 has a full-width blank nowhere; 谢文 is written with two half-width ones.
    expect(candidates.find(({ row }) => row === 65)?.name).toBe('谢文');
    expect(posts.reduce((sum, { applied }) => sum + applied, 0)).toBe(120);
    const count = (verdict: string) => candidates.filter((candidate) => candidate.verdict === verdict).length;
    expect([count('eligible'), count('ineligible'), count('unverified')]).toEqual([77, 38, 5]);
    for (const { verdict, reasons } of candidates) expect(reasons.length > 0).toBe(verdict !== 'eligible');
    expect(candidates.find(({ row }) => row === 10)).toMatchObject({
      name: '蒋飞磊',
      birth: '1961-09-17',
      verdict: 'ineligible',
      reasons: [{ rule: 'R-ELI-1', text: '年龄50周岁（1961-09-17出生，截至2012-05-31），超过45周岁的上限。' }],
    });
    const numeric = issues.filter(({ code }) => code === 'roster.id-number-stored-as-number');
    expect(numeric.map(({ sheet, cell }) => `${sheet}!${cell}`)).toEqual(
      [10, 27, 44, 61, 79, 96, 113].map((row) => `报名汇总!E${row}`),
    );
  });

  test('clean-40: no doubts, openings as given, others unknown', () => {
    const run = start(CLEAN, at('clean.xlsx'), ...ANSWERS, '--post', '办公室主任=2', '--json');
    const { candidates, posts } = answer(run.stdout);
    expect(candidates).toHaveLength(40);
    expect(candidates.every(({ verdict }) => verdict !== 'unverified')).toBe(true);
    expect(posts[0]).toMatchObject({ name: '办公室主任', openings: 2 });
    expect(posts.slice(1).every(({ openings }) => openings === null)).toBe(true);
  });

  test('the same call twice gives the same bytes, another time other ones', () => {
    start(DIRTY, at('one.xlsx'), ...ANSWERS);
    start(DIRTY, at('two.xlsx'), ...ANSWERS);
    expect(readFileSync(at('one.xlsx')).equals(readFileSync(at('two.xlsx')))).toBe(true);
    xuanba(['start', DIRTY, '--scheme', '004', '--out', at('three.xlsx'), '--now', '2012-06-02T09:00', ...ANSWERS]);
    expect(readFileSync(at('one.xlsx')).equals(readFileSync(at('three.xlsx')))).toBe(false);
  });

  test('for people it says what was read, what came out and what to do next', () => {
    const run = start(DIRTY, at('people.xlsx'), ...ANSWERS);
    expect(run.stdout).toContain('读入120人、120条报名');
    expect(run.stdout).toContain('D  出生年月');
    expect(run.stdout).toContain('合格77条，不合格38条，待核实5条');
    expect(run.stdout).toMatch(/下一步：.*check/);
  });
});

describe('what cannot be done is said once, clearly, and leaves nothing behind', () => {
  const refused = (run: ReturnType<typeof start>, ...codes: readonly string[]) => {
    expect(run.exitCode).toBe(2);
    expect(answer(run.stdout).issues.map(({ code }) => code)).toEqual(codes);
  };
  const leftovers = () => readdirSync(folder).filter((name) => name.endsWith('.tmp'));

  test('an existing output is kept unless --force', () => {
    writeFileSync(at('kept.xlsx'), 'precious');
    refused(start(CLEAN, at('kept.xlsx'), ...ANSWERS, '--json'), 'file.output-exists');
    expect(readFileSync(at('kept.xlsx'), 'utf8')).toBe('precious');
    expect(start(CLEAN, at('kept.xlsx'), ...ANSWERS, '--force').exitCode).toBe(0);
    expect(readFileSync(at('kept.xlsx')).subarray(0, 2).toString()).toBe('PK');
  });

  test('the roster is never the output, not even with --force', () => {
    writeFileSync(at('own.xlsx'), readFileSync(CLEAN));
    refused(start(at('own.xlsx'), at('own.xlsx'), ...ANSWERS, '--force', '--json'), 'file.output-is-input');
    expect(readFileSync(at('own.xlsx')).equals(readFileSync(CLEAN))).toBe(true);
  });

  test('paths that lead nowhere', () => {
    refused(start(at('missing.xlsx'), at('x.xlsx'), '--json'), 'file.not-found');
    refused(start(folder, at('x.xlsx'), '--json'), 'file.is-folder');
    refused(start(CLEAN, at('no/such/x.xlsx'), ...ANSWERS, '--json'), 'file.folder-missing');
    refused(start(CLEAN, at('x.xls'), ...ANSWERS, '--json'), 'file.output-extension');
    expect(existsSync(at('x.xlsx'))).toBe(false);
  });

  test('a folder that cannot be written to', () => {
    mkdirSync(at('locked'));
    chmodSync(at('locked'), 0o555);
    // The superuser may write into any folder but those of the kernel.
    const locked = process.getuid?.() === 0 ? '/proc' : at('locked');
    refused(start(CLEAN, path.join(locked, 'x.xlsx'), ...ANSWERS, '--json'), 'file.unwritable');
    expect(existsSync(path.join(locked, 'x.xlsx'))).toBe(false);
  });

  test('where the space runs out, an existing file is as it was and nothing else is left', () => {
    writeFileSync(at('precious.xlsx'), 'precious');
    const line = `ulimit -f 4; exec "$0" "$@"`;
    const args = ['dist/cli.js', 'start', CLEAN, '--scheme', '004', '--out', at('precious.xlsx'), '--force', '--json'];
    const run = spawnSync('sh', ['-c', line, process.execPath, ...args], { cwd: ROOT, encoding: 'utf8' });
    refused({ exitCode: run.status, stdout: run.stdout, stderr: run.stderr }, 'file.disk-full');
    expect(readFileSync(at('precious.xlsx'), 'utf8')).toBe('precious');
    expect(leftovers()).toEqual([]);
  });

  test('a campaign is not a roster, and a sheet or column that is not there is named', () => {
    start(CLEAN, at('campaign.xlsx'), ...ANSWERS);
    refused(start(at('campaign.xlsx'), at('again.xlsx'), ...ANSWERS, '--json'), 'campaign.already-a-campaign');
    refused(start(CLEAN, at('y.xlsx'), ...ANSWERS, '--sheet', '花名册', '--json'), 'roster.sheet-unknown');
    refused(
      start(CLEAN, at('y.xlsx'), ...ANSWERS, '--map', '鞋码=B', '--map', '姓名=?', '--json'),
      'campaign.map-option-wrong',
      'campaign.map-option-wrong',
    );
    refused(
      start(CLEAN, at('y.xlsx'), ...ANSWERS, '--header', 'three', '--now', 'noon', '--json'),
      'campaign.header-option-wrong',
      'campaign.now-option-wrong',
    );
    expect(leftovers()).toEqual([]);
  });

  test('two sheets that look like rosters are asked about', async () => {
    const rows = [
      ['姓名', '出生年月', '学历', '竞聘职位'],
      ['张三', '1975.05', '本科', '办公室主任'],
      ['李四', '1976.05', '本科', '办公室主任'],
    ];
    writeFileSync(
      at('two-sheets.xlsx'),
      await writeXlsx({
        sheets: [
          { name: '一月', rows },
          { name: '二月', rows },
        ],
      }),
    );
    const run = start(at('two-sheets.xlsx'), at('z.xlsx'), ...ANSWERS, '--json');
    refused(run, 'roster.two-sheets');
    expect(run.stdout).toContain('--sheet');
    expect(start(at('two-sheets.xlsx'), at('z.xlsx'), ...ANSWERS, '--sheet', '二月').exitCode).toBe(0);
  });
});

describe('start with a table of posts', () => {
  const named = (name: string, text: string) => {
    writeFileSync(at(name), text);
    return at(name);
  };
  const roster = named(
    'posts-roster.csv',
    '姓名,部门,编制性质,竞聘职位\n甲,综合科,行政编制,综合科科长\n乙,财务科,行政编制,综合科科长\n',
  );
  const run = (posts: string, ...more: readonly string[]) => {
    const options = ['--scheme', '003', '--out', at('posts.xlsx'), '--posts', posts, '--json'];
    const done = xuanba(['start', roster, ...options, ...more]);
    return { exitCode: done.exitCode, ...answer(done.stdout) };
  };

  test('takes openings, department and scope of each post', () => {
    const table = '竞争上岗职位表\n职位,选拔人数,所在部门,报名范围\n综合科科长,1,综合科,本部门\n';
    const { exitCode, posts, candidates } = run(named('table.csv', table), '--force');
    expect([exitCode, posts.map(({ name, openings }) => [name, openings])]).toEqual([0, [['综合科科长', 1]]]);
    const scope = candidates.map(({ reasons }) => reasons.filter(({ rule }) => rule === 'R-REG-4').length);
    expect(scope).toEqual([0, 1]);
  });

  test.each([
    ['campaign.posts-file-unfit', '岗位名称,人数\n综合科科长,1\n', []],
    ['campaign.post-setting-wrong', '职位,报名范围\n综合科科长,全市\n', []],
    ['campaign.post-named-twice', '职位,选拔人数\n综合科科长,1\n', ['--post', '综合科科长=1']],
  ])('%s', (code, table, more) => {
    const { exitCode, issues } = run(named('wrong.csv', table), ...more);
    expect([exitCode, issues.map((found) => found.code)]).toEqual([2, expect.arrayContaining([code])]);
  });
});
