import path from 'node:path';
import { xuanba, xuanbaHere } from './command-line';

const ENGLISH = { LANG: 'en_US.UTF-8' };

describe('usage', () => {
  test.each([
    [{}, '用法：', '由名册（xlsx、xls、csv）生成选拔台账'],
    [{ LANG: 'zh_CN.UTF-8' }, '用法：', '选项：'],
    [{ LANG: 'C' }, '用法：', '命令：'],
    [ENGLISH, 'Usage:', 'make a campaign workbook'],
    [{ LANG: 'zh_CN.UTF-8', LC_ALL: 'en_GB' }, 'Usage:', 'Options:'],
  ])('help follows the locale %j', async (environment, ...words) => {
    const run = await xuanbaHere(['--help'], environment);
    expect(run.exitCode).toBe(0);
    for (const word of words) expect(run.stdout).toContain(word);
    if (words[0] === '用法：') expect(run.stdout).not.toMatch(/Usage|Options|Commands|show help/);
  });

  test('every command has help of its own, in the language asked for', async () => {
    for (const command of ['schemes', 'scheme', 'scheme export', 'scheme import', 'start', 'check']) {
      const zh = (await xuanbaHere([...command.split(' '), '--help'])).stdout;
      const en = (await xuanbaHere([...command.split(' '), '--help', '--lang', 'en'])).stdout;
      expect(zh).toMatch(/[\u4e00-\u9fa5]/);
      expect(en).not.toMatch(/用法|选项|显示/);
    }
  });

  test.each([
    [['schemes', '--nonsense'], 'option.unknown'],
    [['begin'], 'option.command-unknown'],
    [['start', 'x.xlsx', '--scheme', '004'], 'option.required'],
    [['start', 'x.xlsx', '--scheme', '004', '--out'], 'option.value-missing'],
    [['start', '--scheme', '004', '--out', 'y.xlsx'], 'option.argument-missing'],
    [['check', 'a.xlsx', 'b.xlsx'], 'option.too-many-arguments'],
    [['scheme', '999'], 'campaign.scheme-unknown'],
    [['scheme', 'export', '004'], 'option.required'],
    [['scheme', 'import'], 'option.argument-missing'],
  ])('%j is refused in both languages', async (args, code) => {
    const run = await xuanbaHere([...args, '--json']);
    expect(run.exitCode).toBe(2);
    const { issues } = JSON.parse(run.stdout) as { issues: readonly { code: string; text: string }[] };
    expect(issues.map((found) => found.code)).toEqual([code]);
    expect(issues[0]?.text).toMatch(/请/);
    const english = await xuanbaHere(args, ENGLISH);
    expect(english.exitCode).toBe(2);
    expect(english.stderr).toContain('Not done, because:');
    expect(english.stderr).not.toMatch(/请/);
  });

  test('without a command the help is shown and nothing has run', async () => {
    const run = await xuanbaHere([]);
    expect(run.exitCode).toBe(2);
  });

  test('schemes and their questions', async () => {
    const { schemes } = JSON.parse((await xuanbaHere(['schemes', '--json'])).stdout) as {
      schemes: readonly { id: string }[];
    };
    expect(schemes.map(({ id }) => id)).toContain('004');
    const scheme = JSON.parse((await xuanbaHere(['scheme', '004', '--json'])).stdout) as {
      parameters: readonly { id: string; value: unknown; rule: string }[];
      questions: readonly { id: string; text: string; kind: string }[];
    };
    const questions = scheme.questions.map(({ id }) => id);
    expect(questions).toEqual(expect.arrayContaining(['asOf', 'deadline', 'education', 'assessmentYears']));
    expect(scheme.questions.find(({ id }) => id === 'asOf')).toMatchObject({ kind: 'day' });
    for (const { id, value, rule } of scheme.parameters) {
      expect(value === null).toBe(questions.includes(id));
      expect(rule).toMatch(/^R-/);
    }
  });

  test('a path is taken from where the person stands', () => {
    const run = xuanba(['check', 'nowhere.xlsx'], { npm_lifecycle_event: 'xuanba', INIT_CWD: path.sep });
    expect(run.stderr).toContain('nowhere.xlsx');
  });
});
