import { exactOf } from '../basics/exact';
import { groupBy } from '../basics/group-by';
import { message, type Severity } from '../basics/issue';
import { localized } from '../basics/localized';
import { sameText } from '../basics/same-text';
import type { CorrectionMethod } from '../scoring/panel-correction';
import { STATUS_COLUMN } from './findings';
import type { JudgeMatrix } from './judge-matrix';
import type { Bench } from './judge-scores';
import { entrantRows, PEOPLE_TABLE } from './people-table';
import { readRecusals } from './recusal';
import type { StageSettings } from './settings';
import type { StageContext, StageFinding } from './stage-kind';
import type { FilledTable, FilledTables, InputColumn, PlannedRow, StageTable } from './table';
import { numberCell, textCell, type StageRow, type StageValue } from './values';

/** The id of the side table with a row per judge. */
export const JUDGES_TABLE = 'judges';

/** The id of 组别, in both tables. */
export const PANEL = 'panel';

/** Panels that score at the same time; one unless the scheme has more. */
export function panelCount(settings: StageSettings): number {
  return Math.max(1, settings.whole('panels') ?? 1);
}

const METHODS: readonly CorrectionMethod[] = ['panelMeans', 'headcountMean', 'standardScores'];

/** How the scheme makes scores of several panels comparable (R-INT-10); `undefined` where it does not, or where there is one panel. */
export function correctionMethod(settings: StageSettings): CorrectionMethod | undefined {
  const chosen = settings.choice('panelCorrection');
  return panelCount(settings) > 1 ? METHODS.find((method) => method === chosen) : undefined;
}

/** 组别 in the main table where there are several panels; blank is 1, but where scores are corrected it must be given. */
export function panelColumns(settings: StageSettings): readonly InputColumn[] {
  if (panelCount(settings) === 1) return [];
  const needed = correctionMethod(settings) ? ({ needed: 'block' } as const) : {};
  return [{ role: 'input', id: PANEL, title: '组别', width: 6, input: { kind: 'count' }, ...needed }];
}

/** 面试评委: who sits on a panel, from where, and whom each must not score (R-INT-2, R-INT-8). */
export function judgesTable({ settings }: StageContext, matrix: JudgeMatrix): StageTable {
  const hasClasses = matrix.combine === 'classes';
  return {
    id: JUDGES_TABLE,
    sheet: `${matrix.title}评委`,
    note: '逐人填写评委，序号与评分表的“评委1、评委2……”一致。“回避人员”填不得由其评分的人，可在括号内写明关系，如“李明（配偶）”，用顿号分开；同名的填编号。',
    columns: [
      { role: 'fixed', id: PANEL, title: '组别', width: 6 },
      { role: 'fixed', id: 'judge', title: '评委序号', width: 10 },
      ...(hasClasses ? [{ role: 'fixed', id: 'class', title: '类别', width: 12 } as const] : []),
      { role: 'input', id: 'name', title: '评委姓名', width: 11, input: { kind: 'text' }, markBlank: 'always' },
      {
        role: 'input',
        id: 'outside',
        title: '来自外单位',
        width: 12,
        input: { kind: 'choice', of: { yes: localized('是', 'yes'), no: localized('否', 'no') } },
      },
      { role: 'input', id: 'recusal', title: '回避人员', width: 24, input: { kind: 'text' } },
    ],
    rows: Array.from({ length: panelCount(settings) }, (_, index) => index + 1).flatMap((panel) =>
      matrix.classOf.map((name, index): PlannedRow => {
        const fixed: [string, StageValue][] = [
          [PANEL, numberCell(exactOf(panel))],
          ['judge', numberCell(exactOf(index + 1))],
        ];
        return {
          key: keyOf(panel, index + 1),
          fixed: new Map(hasClasses ? [...fixed, ['class', textCell(name)]] : fixed),
        };
      }),
    ),
  };
}

function keyOf(panel: number, judge: number): string {
  return `${panel}-${judge}`;
}

/** The panels as they were entered. */
export interface Panels {
  readonly bench: Bench;
  /** @param active `JudgeScores.active` */
  findings(active: ReadonlyMap<number, ReadonlySet<number>>): readonly StageFinding[];
}

export function readPanels(context: StageContext, tables: FilledTables): Panels {
  const judges = tables.get(JUDGES_TABLE) as FilledTable;
  const byKey = new Map(judges.rows.map((row) => [row.key, row]));
  const panelOf = (row: StageRow) => row.count(PANEL) ?? 1;
  const byPanel = groupBy(judges.rows, (row) => String(panelOf(row)));
  const recusals = readRecusals(context.entrants, judges);
  const bench: Bench = {
    panelOf,
    recusal: (panel, judge, { number }) => recusals.of.get(keyOf(panel, judge))?.get(number),
    nameOf: (panel, judge) => byKey.get(keyOf(panel, judge))?.text('name') || `评委${judge}`,
  };
  return {
    bench,
    findings: (active) => [
      ...recusals.findings,
      ...assignmentFindings(context, tables, bench, byPanel.size),
      ...[...byPanel].flatMap(([panel, rows]) => {
        const scoring = active.get(Number(panel));
        return scoring ? panelFindings(context.settings, Number(panel), rows, scoring) : [];
      }),
    ],
  };
}

/** An unknown panel, and one post before two panels (R-INT-2) whose scores are not made comparable (R-INT-10). */
function assignmentFindings(
  context: StageContext,
  tables: FilledTables,
  bench: Bench,
  panels: number,
): readonly StageFinding[] {
  const ofPost = new Map<string, Set<number>>();
  const findings: StageFinding[] = [];
  for (const { entrant, row } of entrantRows(context, tables)) {
    const [panel, { post }] = [bench.panelOf(row), entrant];
    if (entrant.gone || !row.isBlank(STATUS_COLUMN)) continue;
    if (panel < 1 || panel > panels) {
      const params = { who: entrant.name, panel, most: panels };
      const at = { table: PEOPLE_TABLE, key: row.key, column: PANEL };
      findings.push({ severity: 'block', message: message('judged.panel-unknown', params), at, post });
    } else ofPost.set(post, (ofPost.get(post) ?? new Set()).add(panel));
  }
  for (const [post, numbers] of ofPost) {
    if (numbers.size === 1 || correctionMethod(context.settings)) continue;
    const params = { post, panels: [...numbers].sort((a, b) => a - b).map(String) };
    findings.push({ severity: 'block', message: message('judged.post-before-panels', params), post });
  }
  return findings;
}

/** Size, outsiders and names of one panel (R-INT-2): of the judges who score, or of those named while there are no scores. */
function panelFindings(
  settings: StageSettings,
  panel: number,
  rows: readonly StageRow[],
  active: ReadonlySet<number>,
): readonly StageFinding[] {
  const present = rows.filter((row) => (active.size > 0 ? active.has(row.count('judge') ?? 0) : !row.isBlank('name')));
  const findings: StageFinding[] = [];
  const tell = (severity: Severity, text: StageFinding['message'], row = rows[0]) =>
    findings.push({
      severity,
      message: text,
      at: { table: JUDGES_TABLE, ...(row && { key: row.key, column: 'name' }) },
    });

  const short: Severity = settings.choice('panelShort') === 'warn' ? 'warn' : 'block';
  const [least, most, outsiders] = [
    settings.whole('panelSize'),
    settings.whole('panelMost'),
    settings.whole('panelOutside'),
  ];
  const have = present.length;
  if (least !== undefined && have < least) tell(short, message('judged.panel-short', { panel, have, need: least }));
  if (most !== undefined && have > most) tell('warn', message('judged.panel-large', { panel, have, most }));
  const outside = present.filter((row) => row.choice('outside') === 'yes').length;
  if (outsiders !== undefined && outside < outsiders) {
    tell(short, message('judged.panel-outside', { panel, have: outside, need: outsiders }));
  }
  if (settings.choice('panelOdd') === 'yes' && have > 0 && have % 2 === 0) {
    tell('block', message('judged.panel-even', { panel, have }));
  }

  const unnamed = present.filter((row) => row.isBlank('name'));
  if (unnamed.length > 0) {
    const judges = unnamed.map((row) => `评委${row.count('judge')}`);
    tell('warn', message('judged.judges-unnamed', { panel, judges }), unnamed[0]);
  }
  const seen = new Set<string>();
  for (const row of rows) {
    const name = sameText(row.text('name'));
    if (name !== '' && seen.has(name))
      tell('warn', message('judged.judge-twice', { panel, judge: row.text('name') }), row);
    seen.add(name);
  }
  return findings;
}
