import { sumExact, type Exact } from '../basics/exact';
import { ATTENDANCE_COLUMN } from './attendance';
import { PEOPLE_TABLE, PERSON_COLUMNS, personRows } from './people-table';
import { fullMarkOf, RANK_COLUMN, SCORE, scoreColumn, sharesOf, weightedMean } from './score-columns';
import { judgeByScore } from './score-judgement';
import type { StageSettings } from './settings';
import type { StageKind } from './stage-kind';
import type { InputColumn, StageTable } from './table';
import { extraTestColumns } from './ties';
import type { StageRow } from './values';

/**
 * 笔试: one paper, or several that are weighted into one score (R-WRI-2), each out of the full mark. Out below the pass mark
 * (R-WRI-1); then so many per opening go on, where the scheme says so (R-WRI-3). 缺考 is a status and never a 0 (R-WRI-5).
 */
export const written: StageKind = {
  id: 'written',
  score: (settings) => ({ column: SCORE, fullMark: fullMarkOf(settings, 'writtenFullMark') }),
  tables(context) {
    const { settings } = context;
    const fullMark = fullMarkOf(settings, 'writtenFullMark');
    const columns = paperColumns(settings, fullMark);
    const of = columns.map(({ id }) => id);
    const weights = settings.named('writtenPapers');
    const people: StageTable = {
      id: PEOPLE_TABLE,
      sheet: '笔试',
      note: '逐人填写卷面分，笔试成绩和名次自动计算。缺考、违纪的不要填0分，请在“状态”栏选择。',
      columns: [
        ...PERSON_COLUMNS,
        ATTENDANCE_COLUMN,
        ...columns,
        scoreColumn(
          '笔试成绩',
          weights
            ? weightedMean(of, weights, fullMark, settings.decimals)
            : { op: 'sum', of, decimals: settings.decimals },
        ),
        RANK_COLUMN,
        ...extraTestColumns(settings, 'writtenPerOpening', fullMark),
      ],
      rows: personRows(context.entrants),
    };
    return [people];
  },
  judge(context, tables) {
    const { settings } = context;
    const unrounded = settings.choice('writtenPassOn') === 'unrounded';
    return judgeByScore(context, tables, {
      rule: 'R-WRI-5',
      pass: {
        rule: 'R-WRI-1',
        parameter: 'writtenPassMark',
        ...(unrounded && { of: (row: StageRow) => unroundedScore(settings, row) }),
      },
      perOpening: { rule: 'R-WRI-3', parameter: 'writtenPerOpening' },
    });
  },
  published: [SCORE],
};

/** A column per paper; one where there are no papers. */
function paperColumns(settings: StageSettings, fullMark: Exact): readonly InputColumn[] {
  const papers = settings.named('writtenPapers') ?? [{ name: '' }];
  return papers.map(({ name }, index) => ({
    role: 'input',
    id: `paper${index + 1}`,
    title: `${name}卷面分`,
    ...(name === '' ? {} : { alsoCalled: [name, `${name}成绩`] }),
    input: { kind: 'score', most: fullMark },
    needed: 'block',
  }));
}

/** The score before it is rounded; `undefined` while a paper is missing. */
function unroundedScore(settings: StageSettings, row: StageRow): Exact | undefined {
  const papers = settings.named('writtenPapers');
  if (!papers) return row.number('paper1');
  const parts = sharesOf(papers).map((share, index) => row.number(`paper${index + 1}`)?.mul(share));
  return parts.every((part) => part !== undefined) ? sumExact(parts as Exact[]) : undefined;
}
