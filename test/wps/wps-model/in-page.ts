import type { SourceSheet } from '../../../src/domain/roster/source';
import type { WorkbookPlan } from '../../../src/sheets/plan';
import type { TypedCell } from '../../browser/file-twin';
import { cellsOf, everything, PlannedResults, workbookOf } from '../../office/filled-workbook';
import { BUILDS, openWps, type OpenWps } from '.';

/** A sheet as it comes into a page. */
export type SentSheet = Omit<SourceSheet, 'hiddenRows'> & { readonly hiddenRows: readonly number[] };

/** What the tests do with the WPS that is in a page; the panes are frames of that page. */
export interface WpsInPage {
  open(name: string, sheets: readonly SentSheet[], build: keyof typeof BUILDS): void;
  readonly globals: OpenWps['globals'];
  takeResults(plan: Pick<WorkbookPlan, 'sheets'>): void;
  type(cells: readonly TypedCell[]): void;
  cells(): ReturnType<typeof cellsOf>;
  everything(): unknown;
  selected(): { readonly sheet: string | undefined; readonly top: number; readonly left: number };
  /** After so many more calls every call fails; `undefined` ends that. */
  failAfter(calls: number | undefined): void;
}

let opened: { readonly data: ReturnType<typeof workbookOf>; readonly wps: OpenWps } | undefined;
const results = new PlannedResults();
let left = Number.POSITIVE_INFINITY;

const demand = () => {
  if (!opened) throw new Error('no workbook is open');
  return opened;
};

const inPage: WpsInPage = {
  open(name, sent, build) {
    const sheets = sent.map((sheet): SourceSheet => ({ ...sheet, hiddenRows: new Set(sheet.hiddenRows) }));
    const data = workbookOf(sheets, results, name);
    const watch = (): void => {
      if (--left < 0) throw new Error('WPS does not answer');
    };
    opened = { data, wps: openWps(data, BUILDS[build], watch) };
  },
  get globals() {
    return demand().wps.globals;
  },
  takeResults: (plan) => results.take(plan as WorkbookPlan),
  type(cells) {
    const { data } = demand();
    for (const { sheet: name, row, column, value } of cells) {
      const sheet = data.sheet(name);
      if (!sheet) throw new Error(`no sheet ${name}`);
      data.enter(sheet, row, column, value ?? '');
      data.onChange(sheet, { top: row, left: column, rows: 1, columns: 1 }, 'Local');
    }
  },
  cells: () => cellsOf(demand().data),
  everything: () => everything(demand().data),
  selected: () => ({ sheet: demand().data.active?.name, ...demand().data.selection }),
  failAfter: (calls) => void (left = calls ?? Number.POSITIVE_INFINITY),
};
Object.assign(globalThis, { wpsInPage: inPage });
