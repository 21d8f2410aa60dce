import { appraisal } from '../../../src/domain/stages/appraisal';
import {
  expectWords,
  judgeCase,
  meetingCells,
  settingsOf,
  WITHDRAWN,
  type Cells,
  type JudgedCase,
  type PersonCase,
} from './vote-case';

interface Options {
  readonly settings: Record<string, string | number>;
  readonly meeting?: Readonly<Record<string, Cells>>;
  readonly people?: readonly (string | PersonCase)[];
  /** Cells of people and of votes, by row key. */
  readonly rows?: Readonly<Record<string, Cells>>;
  readonly votes?: Readonly<Record<string, Cells>>;
}

function appraise({ settings, meeting = { 全体: meetingCells(40, 40) }, people = ['甲'], rows, votes }: Options) {
  const judged = judgeCase(appraisal, {
    settings,
    people,
    cells: { meeting, ...(rows ? { people: rows } : {}), ...(votes ? { votes } : {}) },
  });
  expectWords(judged);
  return judged;
}

function number(judged: JudgedCase, table: string, key: string, title: string): string {
  const value = judged.value(table, key, title);
  return value.kind === 'number' ? value.value.toFraction() : value.kind;
}

const NOTHING = { appraisalTurnout: '80%' };

describe('turnout (R-DEM-1)', () => {
  test.each([
    [46, 36, ['pending'], ['votes.turnout-short']],
    [46, 37, ['goesOn'], []],
    [45, 36, ['goesOn'], []],
    [0, 0, ['pending'], ['votes.turnout-short']],
  ])('of %i entitled %i returned', (entitled, returned, states, codes) => {
    const judged = appraise({ settings: NOTHING, meeting: { 全体: meetingCells(entitled, returned) } });
    expect(judged.states).toEqual(states);
    expect(judged.codes('block')).toEqual(codes);
  });

  test('is counted on those entitled, not on those present', () => {
    const meeting = { 全体: meetingCells(46, 36, { present: 40, issued: 40 }) };
    const judged = appraise({ settings: NOTHING, meeting });
    expect(judged.codes('block')).toEqual(['votes.turnout-short']);
    expect(['到会率', '收回率', '参加率'].map((title) => number(judged, 'meeting', '全体', title))).toEqual([
      '20/23',
      '9/10',
      '18/23',
    ]);
  });

  test('the rule counts all groups together; a group that is short warns', () => {
    const settings = { ...NOTHING, appraisalGroups: '领导40、同级30、群众30' };
    const meeting = { 领导: meetingCells(5, 3), 同级: meetingCells(20, 20), 群众: meetingCells(21, 20) };
    const judged = appraise({ settings, meeting });
    expect(judged.states).toEqual(['goesOn']);
    expect(judged.codes('block')).toEqual([]);
    expect(judged.codes('warn')).toEqual(['votes.group-turnout-short']);
    const short = { ...meeting, 群众: meetingCells(21, 13) };
    expect(appraise({ settings, meeting: short }).codes('block')).toEqual(['votes.turnout-short']);
  });

  test('one group that is not counted yet leaves it open', () => {
    const settings = { ...NOTHING, appraisalGroups: '领导50、群众50' };
    const judged = appraise({ settings, meeting: { 领导: meetingCells(50, 50) } });
    expect(judged.states).toEqual(['pending']);
    expect(judged.codes('block')).toEqual(Array(7).fill('stage.input-missing'));
  });
});

describe('votes and vetoes (R-DEM-4)', () => {
  const competence = { appraisalVotes: 'competence', appraisalCounts: 'valid', vetoBelow: '2/3' };
  const satisfaction = { appraisalVotes: 'satisfaction', appraisalCounts: 'returned', vetoAbove: '30%' };
  const competent = (yes: number, basic: number, no: number) => ({ 胜任: yes, 基本胜任: basic, 不胜任: no });

  test.each([
    [39, competent(20, 6, 13), 'goesOn'],
    [39, competent(20, 5, 14), 'out'],
    [40, competent(20, 4, 16), 'out'],
    [40, competent(20, 7, 13), 'goesOn'],
  ])('competent below two thirds of %i valid ballots: %j %s', (valid, row, state) => {
    const judged = appraise({ settings: competence, meeting: { 全体: meetingCells(40, valid) }, rows: { 1: row } });
    expect(judged.states).toEqual([state]);
    expect(judged.told).toEqual([]);
  });

  test('the reason shows votes, base and limit', () => {
    const judged = appraise({ settings: competence, rows: { 1: competent(20, 4, 16) } });
    expect(judged.reasons(1)).toEqual(['胜任率24/40（60.00%），低于2/3']);
    expect(judged.outcomes.get(1)?.reasons[0]?.rule).toBe('R-DEM-4');
    expect(number(judged, 'people', '1', '胜任率')).toBe('3/5');
    expect(number(judged, 'people', '1', '不胜任率')).toBe('2/5');
  });

  test.each([
    [12, 'goesOn'],
    [13, 'out'],
  ])('%i of 40 dissatisfied, above 30 %%: %s', (against, state) => {
    const row = { 满意: 40 - against, 基本满意: 0, 不满意: against };
    expect(appraise({ settings: satisfaction, rows: { 1: row } }).states).toEqual([state]);
  });

  test('the denominator is the scheme’s: 12 of 40 returned stays, 12 of 39 valid is out', () => {
    const meeting = { 全体: meetingCells(40, 40, { spoilt: 1 }) };
    const rows = { 1: { 满意: 27, 基本满意: 0, 不满意: 12 } };
    expect(appraise({ settings: satisfaction, meeting, rows }).states).toEqual(['goesOn']);
    const onValid = { ...satisfaction, appraisalCounts: 'valid' };
    expect(appraise({ settings: onValid, meeting, rows }).states).toEqual(['out']);
  });

  test('approval below 80 %; abstentions count on neither side', () => {
    const settings = { appraisalVotes: 'approval', appraisalCounts: 'valid', vetoBelow: '80%', vetoAbove: '10%' };
    const row = (同意: number, 不同意: number, 弃权: number) => ({ 1: { 同意, 不同意, 弃权 } });
    expect(appraise({ settings, rows: row(32, 4, 4) }).states).toEqual(['goesOn']);
    const judged = appraise({ settings, rows: row(31, 5, 4) });
    expect(judged.reasons(1)).toEqual(['同意率31/40（77.50%），低于80%', '不同意率5/40（12.50%），高于10%']);
  });

  test.each([
    [12, 15, 'goesOn'],
    [11, 15, 'out'],
    [11, 14, 'out'],
    [12, 14, 'goesOn'],
  ])('%i of %i in favour at 80 %%: %s (2-6)', (agree, valid, state) => {
    const settings = { appraisalVotes: 'approval', appraisalCounts: 'valid', vetoBelow: '80%' };
    const rows = { 1: { 同意: agree, 不同意: valid - agree, 弃权: 0 } };
    expect(appraise({ settings, meeting: { 全体: meetingCells(valid, valid) }, rows }).states).toEqual([state]);
  });

  test('ballots of all groups count together', () => {
    const settings = { ...competence, appraisalGroups: '领导50、群众50' };
    const meeting = { 领导: meetingCells(9, 9), 群众: meetingCells(30, 30) };
    const judged = appraise({ settings, meeting, rows: { 1: competent(26, 0, 13) } });
    expect(judged.states).toEqual(['goesOn']);
    expect(number(judged, 'people', '1', '胜任率')).toBe('2/3');
  });

  test('a blank is missing, never 0', () => {
    const judged = appraise({ settings: competence, rows: { 1: { 胜任: 40, 基本胜任: 0 } } });
    expect(judged.states).toEqual(['pending']);
    expect(judged.codes('block')).toEqual(['stage.input-missing']);
  });

  test('nobody has more votes than there are valid ballots; fewer is fine', () => {
    const meeting = { 全体: meetingCells(40, 40, { blank: 1, spoilt: 2 }) };
    const told = (row: Cells) => appraise({ settings: competence, meeting, rows: { 1: row } }).codes('block');
    expect(told(competent(30, 4, 4))).toEqual(['votes.more-than']);
    expect(told(competent(30, 3, 4))).toEqual([]);
    expect(told(competent(30, 0, 0))).toEqual([]);
  });

  test.each(['valid', 'returned'])(
    'no valid ballot, counted on %s: nobody is out by ballots that say nothing',
    (counts) => {
      const settings = { ...competence, appraisalCounts: counts };
      const meeting = { 全体: meetingCells(40, 40, { blank: 15, spoilt: 25 }) };
      const judged = appraise({ settings, meeting, rows: { 1: competent(0, 0, 0) } });
      expect(judged.states).toEqual(['pending']);
      expect(judged.codes('block')).toEqual(['votes.no-valid-ballots']);
    },
  );

  test('a veto that the scheme does not say how to count blocks', () => {
    for (const settings of [{ vetoBelow: '2/3' }, { appraisalVotes: 'competence', vetoAbove: '1/3' }] as const) {
      const judged = appraise({ settings, rows: {} });
      expect(judged.states).toEqual(['pending']);
      expect(judged.codes('block')).toContain('votes.setting-missing');
    }
  });

  test('votes without a veto are only shown', () => {
    const judged = appraise({ settings: { appraisalVotes: 'competence' }, rows: { 1: competent(0, 0, 40) } });
    expect(judged.states).toEqual(['goesOn']);
    expect(appraisal.score(judged.context.settings)).toBeUndefined();
  });
});

describe('score (R-DEM-2, R-DEM-3)', () => {
  const scored = { appraisalItems: '德40、能60', appraisalGrades: '优秀100、良好80', scoreDecimals: 2 };
  const grades = (优秀: number | null, 良好: number | null) => ({ 优秀, 良好 });

  test('the worked example of 30 points', () => {
    const settings = { ...scored, appraisalFullMark: 30 };
    const votes = { '1/全体/德': grades(3, 1), '1/全体/能': grades(2, 2) };
    const judged = appraise({ settings, votes });
    expect(number(judged, 'votes', '1/全体/德', '均分')).toBe('95');
    expect(number(judged, 'votes', '1/全体/德', '折算')).toBe('57/5');
    expect(number(judged, 'people', '1', '测评得分')).toBe('138/5');
    expect(judged.states).toEqual(['goesOn']);
    expect(judged.told).toEqual([]);
    expect(appraisal.score(judged.context.settings)).toMatchObject({ column: 'score' });
    expect(appraisal.score(judged.context.settings)?.fullMark.valueOf()).toBe(30);
  });

  test('groups have their shares, however many vote in them', () => {
    const settings = { ...scored, appraisalItems: '总体100', appraisalGroups: '领导60、群众40' };
    const meeting = { 领导: meetingCells(2, 2), 群众: meetingCells(30, 30) };
    const votes = { '1/领导/总体': grades(2, 0), '1/群众/总体': grades(0, 30) };
    expect(number(appraise({ settings, meeting, votes }), 'people', '1', '测评得分')).toBe('92');
  });

  test('is rounded once: thirds add up to what they are', () => {
    const settings = {
      ...scored,
      appraisalItems: '甲10、乙10、丙10、丁70',
      appraisalGrades: '优秀100、良好99.85',
    };
    const third = grades(2, 1);
    const votes = {
      '1/全体/甲': third,
      '1/全体/乙': third,
      '1/全体/丙': third,
      '1/全体/丁': grades(1, 0),
    };
    // 30 × 0.05 ÷ 100 is lost of 100, exactly 0.015: 99.985 is 99.99, where rounded parts would give 99.98 or less.
    expect(number(appraise({ settings, votes }), 'people', '1', '测评得分')).toBe('9999/100');
  });

  test.each([
    ['优秀100、良好80', 100, '100'],
    ['优秀100、良好80', 30, '30'],
    ['优秀30、良好24', 30, '30'],
    ['优秀150、良好100', 100, '100'],
    ['优秀95、良好80', 100, '95'],
    ['优秀95、良好80', 30, '57/2'],
    ['优秀28、良好20', 30, '28'],
  ])('%s with a full mark of %i: the best votes give %s', (appraisalGrades, appraisalFullMark, best) => {
    const votes = { '1/全体/德': grades(4, 0), '1/全体/能': grades(4, null) };
    const judged = appraise({ settings: { ...scored, appraisalGrades, appraisalFullMark }, votes });
    expect(number(judged, 'people', '1', '测评得分')).toBe(best);
    expect(judged.codes('warn')).toEqual(best === String(appraisalFullMark) ? [] : ['votes.best-below-full']);
  });

  test('a grade without votes may be blank, a whole row may not', () => {
    const judged = appraise({
      settings: scored,
      people: ['甲', '乙', '丙'],
      votes: {
        '1/全体/德': grades(40, null),
        '1/全体/能': grades(null, 40),
        '2/全体/德': grades(1, 1),
        '3/全体/德': grades(1, 1),
        '3/全体/能': grades(0, 0),
      },
    });
    expect(judged.states).toEqual(['goesOn', 'pending', 'pending']);
    expect(number(judged, 'people', '1', '测评得分')).toBe('88');
    expect(judged.codes('block')).toEqual(['votes.rows-missing', 'votes.rows-missing']);
    expect(judged.findings.map(({ at }) => at?.key)).toEqual(['2/全体/能', '3/全体/能']);
  });

  test('a row has no more votes than its group has valid ballots', () => {
    const settings = { ...scored, appraisalItems: '总体100', appraisalGroups: '领导60、群众40' };
    const meeting = { 领导: meetingCells(5, 5, { spoilt: 1 }), 群众: meetingCells(30, 30) };
    const judged = appraise({
      settings,
      meeting,
      votes: { '1/领导/总体': grades(5, null), '1/群众/总体': grades(15, 15) },
    });
    expect(judged.codes('block')).toEqual(['votes.more-than']);
  });

  test('items without grades block', () => {
    const judged = appraise({ settings: { appraisalItems: '德100' } });
    expect(judged.codes('block')).toEqual(['votes.setting-missing']);
    expect(judged.states).toEqual(['pending']);
    expect(appraisal.score(settingsOf({ appraisalItems: '德100' }))).toBeUndefined();
  });

  test('with a veto besides: out by votes, whatever the score', () => {
    const settings = { ...scored, appraisalVotes: 'satisfaction', appraisalCounts: 'valid', vetoAbove: '30%' };
    const judged = appraise({
      settings,
      people: ['甲', '乙', '丙'],
      rows: Object.fromEntries([12, 13, 0].map((no, index) => [index + 1, { 满意: 40 - no, 基本满意: 0, 不满意: no }])),
      votes: { ...bothItems(1), ...bothItems(2) },
    });
    expect(judged.states).toEqual(['goesOn', 'out', 'pending']);
    expect(number(judged, 'people', '2', '测评得分')).toBe('100');
  });

  const bothItems = (person: number) => ({
    [`${person}/全体/德`]: grades(40, 0),
    [`${person}/全体/能`]: grades(40, 0),
  });

  test('who has dropped out needs no votes', () => {
    const settings = { ...scored, appraisalVotes: 'approval' };
    const judged = appraise({ settings, people: [{ name: '甲', gone: WITHDRAWN }] });
    expect(judged.states).toEqual(['out']);
    expect(judged.told).toEqual([]);
  });
});

test('ballots that do not add up are told by group', () => {
  const settings = { appraisalGroups: '领导50、群众50' };
  const meeting = { 领导: { ...meetingCells(9, 9), 空白: 1 }, 群众: meetingCells(30, 30, { blank: 2, spoilt: 3 }) };
  const judged = appraise({ settings, meeting });
  expect(judged.codes('block')).toEqual(['votes.ballots-differ']);
  expect(judged.told[0]?.at).toEqual({ table: 'meeting', key: '领导', column: 'returned' });
});

test('nobody takes part', () => {
  const judged = appraise({ settings: { ...NOTHING, appraisalItems: '德100', appraisalGrades: '好100' }, people: [] });
  expect(judged.outcomes.size).toBe(0);
  expect(judged.told).toEqual([]);
});
