/** What the host takes from the page that Excel has opened; office.js itself is loaded by the page. */
export interface ExcelPage {
  /** `Excel.run` */
  run<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T>;
  /** Whether Excel has `ExcelApi` in this version, e.g. `1.13`. */
  supports(version: string): boolean;
}

/** The page of this window, once `Office.onReady` has told that it is in Excel. */
export function excelPage(): ExcelPage {
  return {
    run: (batch) => Excel.run(batch),
    supports: (version) => Office.context.requirements.isSetSupported('ExcelApi', version),
  };
}
