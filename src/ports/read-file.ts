import type { Issue } from '../domain/basics/issue';
import type { Result } from '../domain/basics/result';
import type { SourceWorkbook } from '../domain/roster/source';

/** Reads the workbook file with these bytes, all sheets, and does nothing else with it. */
export type ReadFile = (bytes: Uint8Array, fileName: string) => Promise<Result<SourceWorkbook, readonly Issue[]>>;

/** Tries whether `ReadFile` would read it. */
export type CheckFile = (bytes: Uint8Array, fileName: string) => Promise<Result<void, readonly Issue[]>>;
