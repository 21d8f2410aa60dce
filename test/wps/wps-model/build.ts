/**
 * A build of WPS 表格, by what is known of it. Evidence (see docs/host-differences.md): M measured on a real WPS by a public project, D documented or read in published
 * type files, A assumed.
 */
export interface WpsBuild {
  /** How a block of cells is handed over. Arrays: D. A wrapper with `Item(row, column)`: M. */
  readonly blocks: 'arrays' | 'wrapper';
  /** What becomes of a block that is written. Taken: M over COM. The others: A, because macOS is doubted. */
  readonly blockWrites: 'taken' | 'firstCell' | 'dropped' | 'refused';
  /** Where the application is found. D */
  readonly application: 'wps' | 'page';
  /** Where events are found. macOS has no `Application.ApiEvent`: M. */
  readonly events: 'wps' | 'application' | 'nowhere';
  /** Whether functions can be added: since 12.1.0.20540. D */
  readonly functions: boolean;
  /** Whether a result of several cells fills them. A */
  readonly spills: boolean;
  /** Members of sheets, windows and workbooks that it does not have. A */
  readonly lacks: readonly string[];
  readonly version: string;
}

const WINDOWS: WpsBuild = {
  blocks: 'arrays',
  blockWrites: 'taken',
  application: 'wps',
  events: 'application',
  functions: true,
  spills: true,
  lacks: [],
  version: '12.1.0.26895',
};

export const BUILDS = {
  Windows: WINDOWS,
  Linux: { ...WINDOWS, blocks: 'wrapper', application: 'page', spills: false, version: '12.1.0.20540' },
  macOS: { ...WINDOWS, blockWrites: 'firstCell', events: 'wps', lacks: ['PageSetup', 'Tab'], version: '12.1.0.24000' },
  'macOS that drops blocks': { ...WINDOWS, blockWrites: 'dropped', events: 'nowhere', blocks: 'wrapper' },
  'an old Linux': {
    ...WINDOWS,
    blockWrites: 'refused',
    events: 'wps',
    functions: false,
    spills: false,
    lacks: ['PageSetup', 'Tab', 'Title', 'AutoFilter', 'FreezePanes', 'ChartObjects'],
    version: '11.1.0.11720',
  },
} as const satisfies Readonly<Record<string, WpsBuild>>;
