import { nearestNumber } from '../../src/domain/basics/exact';
import { columnLetters } from '../../src/domain/basics/place';
import type { InputColumn } from '../../src/domain/stages/table';
import { FIRST_DATA_ROW } from '../../src/sheets/columns';
import type { SheetPlan } from '../../src/sheets/plan';
import { cellAt, formulaCells, sameValue, withoutResults, workbookOf, type Entries } from './formula-cells';
import { officeMissing, recalculated } from './office';
import { randomNumbers, STAGE_CASES } from './stage-cases';
import { fileOf, readAgain, stageSheets, stageWorkbook, type StageWorkbook } from './stage-workbook';

/** Stages in one file: most of the time goes into opening and saving files. */
const PER_FILE = 15;

const missing = officeMissing();

interface RecalculatedFile {
  readonly stages: readonly StageWorkbook[];
  readonly original: Uint8Array;
  /** As it was written, calculated anew. */
  readonly again: Uint8Array;
  /** With other entries, calculated anew. */
  readonly changed: Uint8Array;
  readonly entries: number;
}

let files: readonly RecalculatedFile[] = [];

beforeAll(async () => {
  if (missing) return;
  const stages: StageWorkbook[] = [];
  for (const [index, stageCase] of STAGE_CASES.entries()) {
    stages.push(await stageWorkbook(stageCase, { prefix: `${index + 1}·` }));
  }
  const groups = Array.from({ length: Math.ceil(stages.length / PER_FILE) }, (_, index) =>
    stages.slice(index * PER_FILE, (index + 1) * PER_FILE),
  );
  const wanted = new Map<string, Uint8Array>();
  const made: (Pick<RecalculatedFile, 'stages' | 'original' | 'entries'> & { readonly index: number })[] = [];
  for (const [index, group] of groups.entries()) {
    const original = await fileOf(...(group as [StageWorkbook, ...StageWorkbook[]]));
    const changes = new Map(group.flatMap((stage, at) => [...otherEntries(stage, index * PER_FILE + at)]));
    wanted.set(`again ${index}`, await withoutResults(original));
    wanted.set(`changed ${index}`, await withoutResults(original, changes));
    made.push({
      stages: group,
      original,
      index,
      entries: [...changes.values()].reduce((sum, { size }) => sum + size, 0),
    });
  }
  const results = recalculated(wanted);
  files = made.map(({ index, ...rest }) => ({
    ...rest,
    again: results.get(`again ${index}`) as Uint8Array,
    changed: results.get(`changed ${index}`) as Uint8Array,
  }));
}, 600_000);

/** Entries that people might make over what stands there: other numbers, blanks, now and then a text among the numbers. */
function otherEntries({ view }: StageWorkbook, seed: number): Entries {
  const random = randomNumbers(5000 + seed);
  const entry = (column: InputColumn): number | string | null => {
    const chance = random();
    if (chance < 0.15) return null;
    if (chance < 0.2) return '缺';
    if (column.input.kind !== 'score') return Math.floor(random() * 20);
    return Math.floor(random() * nearestNumber(column.input.most) * 206) / 200;
  };
  return new Map(
    view.openStages.flatMap(({ tables, instance }) =>
      tables.map((table) => {
        const cells = new Map<string, number | string | null>();
        table.columns.forEach((column, at) => {
          if (column.role !== 'input' || column.id === 'panel') return;
          if (column.input.kind !== 'score' && column.input.kind !== 'count') return;
          table.rows.forEach((_, row) => {
            if (random() < 0.2) cells.set(`${columnLetters(at + 1)}${FIRST_DATA_ROW + row}`, entry(column));
          });
        });
        return [instance.sheets[table.id] as string, cells] as const;
      }),
    ),
  );
}

function plannedResults(sheet: SheetPlan) {
  return sheet.rows.flatMap((cells, row) =>
    cells.flatMap((cell, column) => {
      if (typeof cell !== 'object' || cell?.formula === undefined) return [];
      return [{ address: `${columnLetters(column + 1)}${row + 1}`, value: cell.value === '' ? null : cell.value }];
    }),
  );
}

/** True where there is nothing to ask; says so, because nothing is skipped in silence. */
function cannotAsk(): boolean {
  if (missing) process.stdout.write(`${missing}\n`);
  return missing !== undefined;
}

test('LibreOffice calculates what every formula of every stage says it is', async () => {
  if (cannotAsk()) return;
  const different: string[] = [];
  let cells = 0;
  for (const { original, again } of files) {
    const [before, after] = [await workbookOf(original), await workbookOf(again)];
    for (const [sheet, addresses] of await formulaCells(original)) {
      for (const address of addresses) {
        cells++;
        const [wrote, found] = [cellAt(before, sheet, address), cellAt(after, sheet, address)];
        if (!sameValue(wrote, found)) different.push(`${sheet}!${address}: ${JSON.stringify({ wrote, found })}`);
      }
    }
  }
  process.stdout.write(`${cells} cells of ${STAGE_CASES.length} stages in ${files.length} files were recalculated\n`);
  expect(different).toEqual([]);
  expect(cells).toBeGreaterThan(5000);
});

test('with other entries it calculates what the engine says of them', async () => {
  if (cannotAsk()) return;
  const different: string[] = [];
  let [cells, entries] = [0, 0];
  for (const file of files) {
    const workbook = await workbookOf(file.changed);
    entries += file.entries;
    for (const stage of file.stages) {
      const now = readAgain(stage, workbook);
      for (const sheet of stageSheets({ view: now })) {
        for (const { address, value } of plannedResults(sheet)) {
          cells++;
          const found = cellAt(workbook, sheet.name, address);
          if (!sameValue(value, found)) {
            different.push(`${sheet.name}!${address}: ${JSON.stringify({ engine: value, found })}`);
          }
        }
      }
    }
  }
  process.stdout.write(`${cells} cells were compared with the engine after ${entries} other entries\n`);
  expect(different).toEqual([]);
  expect(entries).toBeGreaterThan(1000);
});
