import type { Area } from '../addresses';
import { intersection, overlap } from '../addresses';
import { ModelError } from '../model-error';
import type { ConditionalFormat, SheetData, Validation } from '../workbook-data';
import { colorOf, demandUnprotected, oneOf } from './format-objects';
import type { Host } from './server-object';
import { ServerCollection, SheetPart } from './server-object';

const LONGEST_LIST = 255;
const OPERATORS = [
  'Between',
  'NotBetween',
  'EqualTo',
  'NotEqualTo',
  'GreaterThan',
  'LessThan',
  'GreaterThanOrEqualTo',
  'LessThanOrEqualTo',
];

/** What may be typed into the cells of a range. */
export class DataValidation extends SheetPart {
  constructor(
    host: Host,
    sheet: SheetData,
    private readonly area: Area,
  ) {
    super(host, sheet);
  }

  get Rule(): Validation['rule'] {
    return this.own?.rule ?? {};
  }

  set Rule(rule: Validation['rule']) {
    demandUnprotected(this.sheet);
    this.demandRule(rule);
    this.Clear();
    this.sheet.validations.push({ area: this.area, rule, errorAlert: {}, prompt: {}, ignoreBlanks: true });
  }

  get ErrorAlert(): Validation['errorAlert'] {
    return this.own?.errorAlert ?? {};
  }

  set ErrorAlert(alert: Validation['errorAlert']) {
    demandUnprotected(this.sheet);
    demandTexts(alert);
    oneOf(String(alert['style']), ['Stop', 'Warning', 'Information']);
    this.demandOwn().errorAlert = alert;
  }

  get Prompt(): Validation['prompt'] {
    return this.own?.prompt ?? {};
  }

  set Prompt(prompt: Validation['prompt']) {
    demandUnprotected(this.sheet);
    demandTexts(prompt);
    this.demandOwn().prompt = prompt;
  }

  get IgnoreBlanks(): boolean {
    return this.own?.ignoreBlanks ?? true;
  }

  set IgnoreBlanks(ignore: boolean) {
    demandUnprotected(this.sheet);
    this.demandOwn().ignoreBlanks = ignore;
  }

  get Type(): string {
    const kind = Object.keys(this.Rule)[0];
    return kind === undefined ? 'None' : kind.slice(0, 1).toUpperCase() + kind.slice(1);
  }

  /** Takes the rules off the cells; what lies outside the range keeps its rule. */
  Clear(): void {
    demandUnprotected(this.sheet);
    this.sheet.validations = this.sheet.validations.flatMap((validation) => {
      const hit = intersection(validation.area, this.area);
      return hit ? without(validation.area, hit).map((area) => ({ ...validation, area })) : [validation];
    });
  }

  private get own(): Validation | undefined {
    return this.sheet.validations.find(({ area }) => overlap(area, this.area));
  }

  private demandOwn(): Validation {
    const { own } = this;
    if (!own) throw new ModelError('InvalidOperation', 'The range has no rule.');
    return own;
  }

  private demandRule(rule: Validation['rule']): void {
    const [kind, parts] = Object.entries(rule)[0] ?? [];
    if (Object.keys(rule).length !== 1 || !parts) throw new ModelError('InvalidArgument', 'A rule has one kind.');
    oneOf(String(kind), ['list', 'wholeNumber', 'decimal', 'custom', 'date', 'textLength', 'time']);
    for (const part of Object.values(parts)) {
      if (typeof part === 'string' && part.startsWith('=')) this.data.demandFormula(part);
    }
    const { source, formula, operator, formula1 } = parts;
    if (kind === 'list') {
      const text = String(source ?? '');
      if (text === '' || (!text.startsWith('=') && text.length > LONGEST_LIST))
        throw new ModelError('InvalidArgument', 'list');
    } else if (kind === 'custom') {
      if (!String(formula).startsWith('=')) throw new ModelError('InvalidArgument', 'A formula begins with =.');
    } else {
      oneOf(String(operator), OPERATORS);
      if (formula1 === undefined) throw new ModelError('InvalidArgument', 'formula1');
    }
  }
}

function demandTexts(texts: Readonly<Record<string, unknown>>): void {
  if (String(texts['title']).length > 32 || String(texts['message']).length > 255) {
    throw new ModelError('InvalidArgument', 'title or message too long');
  }
}

/** What is left of an area without a part of it. */
function without(whole: Area, part: Area): readonly Area[] {
  const { top, left, rows, columns } = whole;
  const below = part.top + part.rows;
  const beside = part.left + part.columns;
  return [
    { top, left, rows: part.top - top, columns },
    { top: below, left, rows: top + rows - below, columns },
    { top: part.top, left, rows: part.rows, columns: part.left - left },
    { top: part.top, left: beside, rows: part.rows, columns: left + columns - beside },
  ].filter((rest) => rest.rows > 0 && rest.columns > 0);
}

export class ConditionalFormats extends ServerCollection {
  constructor(
    host: Host,
    private readonly sheet: SheetData,
    private readonly area: Area,
  ) {
    super(host);
  }

  /** The newest comes first. */
  Add(type: string): ConditionalFormatObject {
    demandUnprotected(this.sheet, 'allowFormatCells');
    oneOf(type, ['Custom']);
    const added: ConditionalFormat = { area: this.area, type, formula: '', fill: '', fontColor: '', stopIfTrue: false };
    this.sheet.conditionalFormats.unshift(added);
    return new ConditionalFormatObject(this.host, this.sheet, added);
  }

  GetCount(): number {
    return this.found.length;
  }

  ClearAll(): void {
    for (const format of this.found)
      this.sheet.conditionalFormats.splice(this.sheet.conditionalFormats.indexOf(format), 1);
  }

  items(): readonly ConditionalFormatObject[] {
    return this.found.map((format) => new ConditionalFormatObject(this.host, this.sheet, format));
  }

  private get found(): readonly ConditionalFormat[] {
    return this.sheet.conditionalFormats.filter(({ area }) => overlap(area, this.area));
  }
}

/** One conditional format with all its parts: `Custom`, its rule and its look are the same object. */
class ConditionalFormatObject extends SheetPart {
  constructor(
    host: Host,
    sheet: SheetData,
    private readonly format: ConditionalFormat,
  ) {
    super(host, sheet);
  }

  get Id(): string {
    return String(this.sheet.conditionalFormats.indexOf(this.format));
  }

  get Type(): string {
    return this.format.type;
  }

  get Priority(): number {
    return this.sheet.conditionalFormats.indexOf(this.format);
  }

  get StopIfTrue(): boolean {
    return this.format.stopIfTrue;
  }

  set StopIfTrue(stop: boolean) {
    this.format.stopIfTrue = stop;
  }

  get Custom(): CustomFormat {
    return new CustomFormat(this.host, this.sheet, this.format);
  }
}

class CustomFormat extends SheetPart {
  constructor(
    host: Host,
    sheet: SheetData,
    protected readonly format: ConditionalFormat,
  ) {
    super(host, sheet);
  }

  get Rule(): CustomFormat {
    return this;
  }

  get Format(): ConditionalLook {
    return new ConditionalLook(this.host, this.sheet, this.format);
  }

  get Formula(): string {
    return this.format.formula;
  }

  set Formula(formula: string) {
    if (!formula.startsWith('=')) throw new ModelError('InvalidArgument', 'A formula begins with =.');
    this.data.demandFormula(formula);
    this.format.formula = formula;
  }
}

class ConditionalLook extends SheetPart {
  constructor(
    host: Host,
    sheet: SheetData,
    private readonly format: ConditionalFormat,
  ) {
    super(host, sheet);
  }

  get Fill(): LookColor {
    return new LookColor(this.host, this.sheet, this.format, 'fill');
  }

  get Font(): LookColor {
    return new LookColor(this.host, this.sheet, this.format, 'fontColor');
  }
}

class LookColor extends SheetPart {
  constructor(
    host: Host,
    sheet: SheetData,
    private readonly format: ConditionalFormat,
    private readonly part: 'fill' | 'fontColor',
  ) {
    super(host, sheet);
  }

  get Color(): string {
    return this.format[this.part];
  }

  set Color(color: string) {
    this.format[this.part] = colorOf(color);
  }
}
