import { serialOf } from '../cell-input';
import { ModelError } from '../model-error';
import { Names } from './name-objects';
import { Range } from './range-object';
import type { Host } from './server-object';
import { ServerObject } from './server-object';
import { Worksheets } from './worksheet-object';

/** Days between the two ways to number days. */
const DAYS_TO_1904 = 1462;

export class Workbook extends ServerObject {
  get Name(): string {
    return this.data.name;
  }

  get Worksheets(): Worksheets {
    return new Worksheets(this.host);
  }

  get Names(): Names {
    return new Names(this.host);
  }

  get Protection(): WorkbookProtection {
    return new WorkbookProtection(this.host);
  }

  get Properties(): DocumentProperties {
    return new DocumentProperties(this.host);
  }

  get Application(): Application {
    return new Application(this.host);
  }

  get Functions(): Functions {
    return new Functions(this.host);
  }

  GetSelectedRange(): Range {
    const { active, selection } = this.data;
    if (!active) throw new ModelError('InvalidOperation');
    return new Range(this.host, active, selection);
  }

  /** Objects whose references the client drops when its batch has ended. */
  override _RemoveReference(referenceId?: string): void {
    if (referenceId !== undefined) this.host.kept.delete(referenceId);
  }

  _RemoveAllReferences(): void {
    this.host.kept.clear();
  }
}

class WorkbookProtection extends ServerObject {
  get Protected(): boolean {
    return this.data.structureProtected;
  }

  Protect(password: string | null): void {
    this.data.structureProtected = true;
    this.data.structurePassword = password ?? undefined;
  }

  Unprotect(password: string | null): void {
    if ((this.data.structurePassword ?? null) !== password) throw new ModelError('InvalidArgument', 'Wrong password.');
    this.data.structureProtected = false;
  }
}

class DocumentProperties extends ServerObject {
  get Title(): string {
    return this.data.title;
  }

  set Title(title: string) {
    this.data.title = title;
  }
}

class Application extends ServerObject {
  override readonly since = { SuspendScreenUpdatingUntilNextSync: 9 };

  SuspendApiCalculationUntilNextSync(): void {
    // The model never calculates.
  }

  SuspendScreenUpdatingUntilNextSync(): void {
    // The model has no screen.
  }
}

class Functions extends ServerObject {
  Date(year: number, month: number, day: number): FunctionResult {
    const serial = serialOf(year, month, day);
    if (serial === undefined) throw new ModelError('InvalidArgument');
    return new FunctionResult(this.host, this.data.dateSystem === '1904' ? serial - DAYS_TO_1904 : serial);
  }
}

class FunctionResult extends ServerObject {
  constructor(
    host: Host,
    private readonly result: number,
  ) {
    super(host);
  }

  get Value(): number {
    return this.result;
  }

  get Error(): string {
    return '';
  }
}
