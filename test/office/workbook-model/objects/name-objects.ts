import { parseArea } from '../addresses';
import { ModelError } from '../model-error';
import { sheetsNamed } from '../references';
import type { NameData } from '../workbook-data';
import { Range } from './range-object';
import type { Host } from './server-object';
import { ServerCollection, ServerObject } from './server-object';

export class Names extends ServerCollection {
  /** A reference is a range, or a text: only one that begins with `=` is a formula, any other is that very text. */
  Add(name: string, reference: Range | string): Name {
    if (!/^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name)) throw new ModelError('InvalidArgument', `not a name: ${name}`);
    if (this.find(name)) throw new ModelError('ItemAlreadyExists', `The name ${name} already exists.`);
    const added: NameData = { name, formula: this.formulaOf(reference) };
    this.data.names.push(added);
    return new Name(this.host, added);
  }

  GetItem(name: string): Name {
    const found = this.find(name);
    if (!found) throw new ModelError('ItemNotFound');
    return new Name(this.host, found);
  }

  GetItemOrNullObject(name: string): Name | null {
    const found = this.find(name);
    return found ? new Name(this.host, found) : null;
  }

  GetCount(): number {
    return this.data.names.length;
  }

  items(): readonly Name[] {
    return this.data.names.map((name) => new Name(this.host, name));
  }

  private find(name: string): NameData | undefined {
    return this.data.names.find((known) => known.name.toLowerCase() === name.toLowerCase());
  }

  private formulaOf(reference: Range | string): string {
    if (reference instanceof Range) return `=${reference.Address.replace(/\$?([A-Z]+)\$?(\d+)(?=:|$)/g, '$$$1$$$2')}`;
    if (!reference.startsWith('=')) return `="${reference.replace(/"/g, '""')}"`;
    this.data.demandFormula(reference);
    return reference;
  }
}

class Name extends ServerObject {
  constructor(
    host: Host,
    private readonly found: NameData,
  ) {
    super(host);
  }

  get Name(): string {
    return this.found.name;
  }

  get Id(): string {
    return this.found.name;
  }

  get Formula(): string {
    return this.found.formula;
  }

  set Formula(formula: string) {
    this.data.demandFormula(formula);
    this.found.formula = formula;
  }

  get Value(): string {
    return this.found.formula.slice(1);
  }

  get Type(): string {
    return this.found.formula.includes('#REF!') ? 'Error' : 'Range';
  }

  get Visible(): boolean {
    return true;
  }

  GetRangeOrNullObject(): Range | null {
    const sheet = this.data.sheet(sheetsNamed(this.found.formula)[0] ?? '');
    return sheet ? new Range(this.host, sheet, parseArea(this.found.formula)) : null;
  }

  Delete(): void {
    this.data.names.splice(this.data.names.indexOf(this.found), 1);
  }
}
