import type { WorkbookPlan } from '../../sheets/plan';
import { sheetKey } from '../plan-check';
import type { Document, Element } from './dom';
import { addChild, childOf, childrenOf, ensureChild, setAttributes, setRelationshipId } from './dom';
import type { SheetEntry } from './package';
import { sheetReference } from '../../sheets/sheet-names';

/** The children of `workbook` in the order of the schema. */
const ORDER = [
  'fileVersion',
  'fileSharing',
  'workbookPr',
  'AlternateContent',
  'revisionPtr',
  'workbookProtection',
  'bookViews',
  'sheets',
  'functionGroups',
  'externalReferences',
  'definedNames',
  'calcPr',
  'oleSize',
  'customWorkbookViews',
  'pivotCaches',
  'smartTagPr',
  'smartTagTypes',
  'webPublishing',
  'fileRecoveryPr',
  'webPublishObjects',
  'extLst',
];

/** What the editor has to know. */
export interface WorkbookChange {
  readonly plan: WorkbookPlan;
  /** The workbook's sheets before the change. */
  readonly before: readonly SheetEntry[];
  /** Sheets that go. */
  readonly removed: ReadonlySet<SheetEntry>;
  /** Relationship ids of the plan's sheets, in the plan's order. */
  readonly relationships: readonly string[];
  /** Some formula of the clerk's has no cached value, so programs must go on calculating when they open the file. */
  readonly calculates: boolean;
}

/** How many windows the workbook shows itself in; each sheet has a view for every one. */
export function windowCount(root: Element): number {
  const views = childOf(root, 'bookViews');
  return Math.max(1, views ? childrenOf(views, 'workbookView').length : 0);
}

/** Changes the workbook part: tabs, names, the tab that shows. All else stays as it stands. */
export function editWorkbook(root: Element, change: WorkbookChange): void {
  const order = arrangeSheets(root, change);
  showTab(
    root,
    order.findIndex((name) => sheetKey(name) === sheetKey(change.plan.active)),
  );
  arrangeNames(root, change, order);
  const calculation = childOf(root, 'calcPr');
  if (!change.calculates) calculation?.removeAttribute('fullCalcOnLoad');
}

/** Orders the tabs (the plan's visible sheets, the clerk's own, the hidden state) and returns their names. */
function arrangeSheets(root: Element, { plan, before, removed, relationships }: WorkbookChange): readonly string[] {
  const sheets = ensureChild(root, 'sheets', ORDER);
  const elements = childrenOf(sheets, 'sheet');
  for (const element of elements) sheets.removeChild(element);
  const own = elements.filter((_, index) => !removed.has(before[index] as SheetEntry));
  let id = Math.max(0, ...own.map((element) => Number(element.getAttribute('sheetId')) || 0));
  const addPlanned = (visibility: 'visible' | 'state'): void => {
    plan.sheets.forEach((sheet, index) => {
      if (sheet.visibility !== visibility) return;
      const element = addChild(sheets, 'sheet', { name: sheet.name, sheetId: ++id });
      if (visibility === 'state') element.setAttribute('state', 'veryHidden');
      setRelationshipId(element, relationships[index] as string);
    });
  };
  addPlanned('visible');
  for (const element of own) sheets.appendChild(element);
  addPlanned('state');
  return childrenOf(sheets, 'sheet').map((element) => element.getAttribute('name') ?? '');
}

function showTab(root: Element, index: number): void {
  const views = ensureChild(root, 'bookViews', ORDER);
  if (childrenOf(views, 'workbookView').length === 0) addChild(views, 'workbookView');
  for (const view of childrenOf(views, 'workbookView')) {
    setAttributes(view, { activeTab: index });
    view.removeAttribute('firstSheet');
  }
}

function arrangeNames(root: Element, { plan, before, removed }: WorkbookChange, order: readonly string[]): void {
  const names = ensureChild(root, 'definedNames', ORDER);
  const position = new Map(order.map((name, index) => [sheetKey(name), index]));
  for (const element of childrenOf(names, 'definedName')) {
    const local = element.getAttribute('localSheetId');
    const sheet = local === null ? undefined : before[Number(local)];
    const goes = local !== null && (!sheet || removed.has(sheet));
    if (goes || /^xb_/i.test(element.getAttribute('name') ?? '')) names.removeChild(element);
    else if (sheet) setAttributes(element, { localSheetId: position.get(sheetKey(sheet.name)) });
  }
  for (const { name, sheet, range } of plan.names) {
    addName(names, { name }, `${sheetReference(sheet)}${range}`);
  }
  for (const sheet of plan.sheets) {
    const local = { localSheetId: position.get(sheetKey(sheet.name)) };
    const { repeatRows } = sheet.print;
    if (sheet.filterRange !== undefined) {
      const range = sheet.filterRange.replace(/\$?([A-Z]+)\$?(\d+)/g, '$$$1$$$2');
      addName(names, { name: '_xlnm._FilterDatabase', ...local, hidden: 1 }, `${sheetReference(sheet.name)}${range}`);
    }
    if (repeatRows) {
      const rows = `$${repeatRows.first}:$${repeatRows.last}`;
      addName(names, { name: '_xlnm.Print_Titles', ...local }, `${sheetReference(sheet.name)}${rows}`);
    }
  }
  if (childrenOf(names).length === 0) root.removeChild(names);
}

function addName(
  names: Element,
  attributes: Readonly<Record<string, string | number | undefined>>,
  target: string,
): void {
  const element = addChild(names, 'definedName', attributes);
  element.appendChild((names.ownerDocument as Document).createTextNode(target));
}
