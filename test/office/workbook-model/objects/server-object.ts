import type { SheetData, WorkbookData } from '../workbook-data';

/** The target of events of the whole workbook. */
export const WORKBOOK_TARGET = 'Workbook';

/** What stands behind all objects of one workbook. */
export interface Host {
  readonly data: WorkbookData;
  /** The n of ExcelApi 1.n: members above it are `ApiNotFound`. */
  readonly apiLevel: number;
  /** Objects that the client asked to keep, by reference id. */
  readonly kept: Map<string, ServerObject>;
  /** Targets whose changes the client wants to hear of: ids of sheets, or the workbook. */
  readonly watched: Set<string>;
}

/**
 * An object of Excel's as the protocol sees it: its members have the names of the protocol. Where a member came later than
 * ExcelApi 1.8, `since` says with which set.
 */
export abstract class ServerObject {
  readonly since: Readonly<Record<string, number>> = {};
  /** The reference under which the client keeps the object. */
  _ReferenceId: string | undefined;

  constructor(protected readonly host: Host) {}

  protected get data(): WorkbookData {
    return this.host.data;
  }

  _KeepReference(): void {
    this._ReferenceId ??= `reference${this.host.kept.size + 1}`;
    this.host.kept.set(this._ReferenceId, this);
  }

  _RemoveReference(): void {
    if (this._ReferenceId !== undefined) this.host.kept.delete(this._ReferenceId);
  }
}

/** A collection: a query of it answers with its items. */
export abstract class ServerCollection extends ServerObject {
  abstract items(): readonly ServerObject[];
}

/** A class whose objects belong to one sheet. */
export abstract class SheetPart extends ServerObject {
  constructor(
    host: Host,
    protected readonly sheet: SheetData,
  ) {
    super(host);
  }
}
