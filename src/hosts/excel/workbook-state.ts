/** What can be seen of a workbook before a plan is applied, so that it can be as before again. */
export interface WorkbookState {
  readonly sheets: readonly {
    readonly id: string;
    readonly name: string;
    readonly visibility: string;
    readonly protected: boolean;
  }[];
  readonly names: readonly { readonly name: string; readonly formula: string }[];
  readonly title: string;
  readonly activeId: string;
  /** Nobody may add, delete or rename sheets. */
  readonly structureProtected: boolean;
}

/** One sync. */
export async function lookAt(context: Excel.RequestContext): Promise<WorkbookState> {
  const { worksheets, names, properties, protection } = context.workbook;
  worksheets.load('items/id,items/name,items/visibility,items/protection/protected');
  names.load('items/name,items/formula');
  properties.load('title');
  protection.load('protected');
  const active = worksheets.getActiveWorksheet();
  active.load('id');
  await context.sync();
  return {
    sheets: worksheets.items.map((sheet) => ({
      id: sheet.id,
      name: sheet.name,
      visibility: sheet.visibility,
      protected: sheet.protection.protected,
    })),
    names: names.items.map(({ name, formula }) => ({ name, formula: String(formula) })),
    title: properties.title,
    activeId: active.id,
    structureProtected: protection.protected,
  };
}
