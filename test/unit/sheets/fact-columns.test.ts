import { LOWEST_JOB_GRADE, type PersonFacts } from '../../../src/domain/roster/facts';
import { FACT_READERS, type FactField } from '../../../src/domain/roster/values';
import { jobGradeReader } from '../../../src/domain/roster/values/job-grade';
import { levelReader, LEVEL_TERMS } from '../../../src/domain/roster/values/level';
import { factColumnsFromIds, type FactColumn } from '../../../src/sheets/fact-columns';
import { outcome, read } from '../roster/values/read';
import { person } from '../rules/people';

const COLUMNS = factColumnsFromIds(Object.keys(FACT_READERS));

function wordsOf(column: FactColumn | undefined): readonly string[] {
  return column?.entry.kind === 'words' ? column.entry.values : [];
}

const CODED = COLUMNS.filter((column) => wordsOf(column).length > 0);

describe('lists of 报名', () => {
  test('stand at every fact that is a code', () => {
    expect(CODED.map(({ id }) => id).join(' ')).toBe(
      'sex politicalStatus education fullTimeEducation inServiceEducation level staffCategory title jobGrade training recommendation',
    );
  });

  test.each(CODED)('$title: every word is read, and written again as a word of the list', (column) => {
    const field = column.id as FactField;
    for (const word of wordsOf(column)) {
      const fact = read<unknown>(FACT_READERS[field], word, column.title);
      expect([word, fact.state]).toEqual([word, 'known']);
      const facts = person({ [field]: fact } as Partial<PersonFacts>);
      expect(wordsOf(column)).toContain(column.cell(facts));
    }
  });

  test('职级: each term is the level that it stands for', () => {
    const expected = {
      '1 -': '办事员 二级科员',
      '2 -': '科员 一级科员',
      '3 +': '副科级',
      '3 -': '副主任科员 三级主任科员 四级主任科员',
      '4 +': '正科级',
      '4 -': '主任科员 一级主任科员 二级主任科员',
      '5 +': '副处级',
      '5 -': '副调研员 助理调研员 三级调研员 四级调研员',
      '6 +': '正处级',
      '6 -': '调研员 一级调研员 二级调研员',
      '7 +': '副厅级',
      '7 -': '副巡视员 助理巡视员 二级巡视员',
      '8 +': '正厅级',
      '8 -': '巡视员 一级巡视员',
    };
    const terms = new Map<string, string[]>();
    for (const term of LEVEL_TERMS) {
      const fact = read(levelReader, term, '职级');
      const standing = fact.state === 'known' ? `${fact.value.rank} ${fact.value.leading ? '+' : '-'}` : fact.state;
      terms.set(standing, [...(terms.get(standing) ?? []), term]);
    }
    const found = [...terms].map(([standing, words]) => [standing, words.join(' ')] as const);
    expect(Object.fromEntries(found)).toEqual(expected);
    expect(new Set(LEVEL_TERMS).size).toBe(LEVEL_TERMS.length);
  });

  test('职级: a text that says more than the term stays as it stood', () => {
    const column = COLUMNS.find(({ id }) => id === 'level');
    for (const text of ['副科级（2009.03）', '副镇长（副科级）', '县处级副职']) {
      expect(column?.cell(person({ level: read(levelReader, text) }))).toBe(text);
    }
    expect(column?.entry).toMatchObject({ others: { strictness: 'warning' } });
  });

  test('岗位等级: 无, 管理 1–10 and 专业技术 1–13', () => {
    const column = COLUMNS.find(({ id }) => id === 'jobGrade');
    const grades = wordsOf(column).map((word) => outcome(jobGradeReader, word, '岗位等级'));
    const track = (name: 'management' | 'professional') =>
      Array.from({ length: LOWEST_JOB_GRADE[name] }, (_, index) => ({ track: name, grade: index + 1 }));
    expect(grades).toEqual(['none', ...track('management'), ...track('professional')]);
    expect(column?.entry).toMatchObject({ others: { strictness: 'warning' } });
  });

  test('学历 of one mode offers no other', () => {
    const words = (id: string) => wordsOf(COLUMNS.find((column) => column.id === id));
    expect(words('fullTimeEducation').filter((word) => word.includes('在职'))).toEqual([]);
    expect(words('inServiceEducation').filter((word) => word.includes('全日制'))).toEqual([]);
    expect(words('education')).toEqual(expect.arrayContaining(['中专', '中专（在职）', '大专（全日制）']));
  });
});
