import { columnNumber } from '../../../src/domain/basics/place';
import { message, type Issue } from '../../../src/domain/basics/issue';
import { readRoster } from '../../../src/domain/roster/read-roster';
import type { Roster, RosterRequest } from '../../../src/domain/roster/roster';
import type { SourceRange, SourceSheet, SourceValue, SourceWorkbook } from '../../../src/domain/roster/source';

/** 'A1:C2' as a range. */
export function range(address: string): SourceRange {
  const parts = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(address) as RegExpExecArray;
  return {
    left: columnNumber(parts[1] as string) as number,
    top: Number(parts[2]),
    right: columnNumber(parts[3] as string) as number,
    bottom: Number(parts[4]),
  };
}

export interface SheetOptions {
  readonly name?: string;
  readonly merges?: readonly string[];
  readonly hiddenRows?: readonly number[];
  readonly hidden?: boolean;
}

export function sheet(rows: readonly (readonly SourceValue[])[], options: SheetOptions = {}): SourceSheet {
  return {
    name: options.name ?? '名册',
    rows,
    merges: (options.merges ?? []).map(range),
    hiddenRows: new Set(options.hiddenRows ?? []),
    hidden: options.hidden ?? false,
  };
}

export function book(...sheets: readonly SourceSheet[]): SourceWorkbook {
  return { fileName: '名册.xlsx', sheets, dateSystem: '1900' };
}

export function read(sheets: SourceSheet | readonly SourceSheet[], request: Partial<RosterRequest> = {}) {
  const all = 'rows' in sheets ? [sheets] : sheets;
  return readRoster(book(...all), { needed: [], ...request });
}

/** The roster, or a failed test that says why. */
export function roster(sheets: SourceSheet | readonly SourceSheet[], request: Partial<RosterRequest> = {}): Roster {
  const found = read(sheets, request);
  if (!found.ok) throw new Error(JSON.stringify(found.error));
  return found.value;
}

/** The issues of a reading that fails. */
export function errors(
  sheets: SourceSheet | readonly SourceSheet[],
  request: Partial<RosterRequest> = {},
): readonly Issue[] {
  const found = read(sheets, request);
  if (found.ok) throw new Error('the reading succeeded');
  return found.error;
}

export function codes(issues: readonly Issue[]): readonly string[] {
  return issues.map((one) => one.message.code);
}

export function params(found: Issue | undefined): Readonly<Record<string, unknown>> {
  return (found?.message ?? message('roster.name-blank', { row: 0 })).params as unknown as Readonly<
    Record<string, unknown>
  >;
}

/** 'name birth level …' by column, '-' where unmapped. */
export function fields(found: Roster): string {
  return found.columns.map((column) => (column.field ?? '-') + (column.year ?? '')).join(' ');
}

export function names(found: Roster): readonly string[] {
  return found.people.map(({ facts }) => (facts.name.state === 'known' ? facts.name.value : facts.name.state));
}
