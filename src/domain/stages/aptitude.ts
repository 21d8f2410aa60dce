import { ATTENDANCE_COLUMN } from './attendance';
import { GOES_ON, out } from './outcomes';
import { PEOPLE_TABLE, PERSON_COLUMNS, personRows } from './people-table';
import { fullMarkOf, RANK_COLUMN, SCORE, scoreColumn } from './score-columns';
import { judgeByScore } from './score-judgement';
import type { StageSettings } from './settings';
import type { StageContext, StageJudgement, StageKind, StageOutcome } from './stage-kind';
import type { StageTable } from './table';

/**
 * 素质测试 (暂行规定 of scheme 2-9, optional). With a pass mark, or as a component of the composite score, it is needed of
 * everybody; else it is for reference, and nobody is out or waits because of it. Not held: nothing to enter, all go on.
 */
export const aptitude: StageKind = {
  id: 'aptitude',
  isHeld,
  score: (settings) =>
    isHeld(settings) ? { column: SCORE, fullMark: fullMarkOf(settings, 'aptitudeFullMark') } : undefined,
  tables(context) {
    const { settings } = context;
    const needed = counts(settings) ? 'block' : 'warn';
    const most = fullMarkOf(settings, 'aptitudeFullMark');
    const people: StageTable = {
      id: PEOPLE_TABLE,
      sheet: '素质测试',
      note: isHeld(settings)
        ? '逐人填写测试得分，缺考的请在“状态”栏选择。未设合格线的，成绩只作参考。'
        : '本次不组织素质测试，无需填写。',
      columns: isHeld(settings)
        ? [
            ...PERSON_COLUMNS,
            ATTENDANCE_COLUMN,
            { role: 'input', id: 'mark', title: '测试得分', input: { kind: 'score', most }, needed },
            scoreColumn('素质测试成绩', { op: 'sum', of: ['mark'], decimals: settings.decimals }),
            RANK_COLUMN,
          ]
        : PERSON_COLUMNS,
      rows: personRows(context.entrants),
    };
    return [people];
  },
  judge(context, tables) {
    if (!counts(context.settings)) return allGoOn(context);
    return judgeByScore(context, tables, {
      rule: 'R-WRI-5',
      pass: { rule: 'R-SHO-3', parameter: 'aptitudePassMark' },
    });
  },
  published: [SCORE],
};

function isHeld(settings: StageSettings): boolean {
  return settings.choice('aptitudeHeld') !== 'no';
}

/** Whether anything depends on the score. */
function counts(settings: StageSettings): boolean {
  return isHeld(settings) && (settings.has('aptitudePassMark') || settings.components.includes('aptitude'));
}

function allGoOn({ entrants }: StageContext): StageJudgement {
  const outcomes = entrants.map(({ number, gone }): [number, StageOutcome] => [number, gone ? out(gone) : GOES_ON]);
  return { outcomes: new Map(outcomes), findings: [], cutoffs: [] };
}
