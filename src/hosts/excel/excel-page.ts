/** What the host takes from the page that Excel has opened; office.js itself is loaded by the page. */
export interface ExcelPage {
  /**
   * `Excel.run`. While a cell is being typed into Excel can do nothing: with `waitForEditing` it waits until that is over (where it
   * knows how to), else it refuses.
   */
  run<T>(batch: Batch<T>, options?: { readonly waitForEditing: boolean }): Promise<T>;
  /** Whether Excel has `ExcelApi` in this version, e.g. `1.13`. */
  supports(version: string): boolean;
}

export type Batch<T> = (context: Excel.RequestContext) => Promise<T>;

/** The page of this window, once `Office.onReady` has told that it is in Excel. */
export function excelPage(): ExcelPage {
  return {
    run: (batch, options) => Excel.run({ delayForCellEdit: options?.waitForEditing ?? false }, batch),
    supports: (version) => Office.context.requirements.isSetSupported('ExcelApi', version),
  };
}
