/** How the Excel that shows the pane is set up. */
export interface ClientSettings {
  /** Of its surface: `zh-CN`, `en-US`. */
  readonly language: string;
  /** Of Office's panes, `#rrggbb`; none where Office does not tell. */
  readonly background?: string;
  /** The newest ExcelApi. */
  readonly excelApi: string;
}

/**
 * What Excel for Windows puts into the page before any script runs, as far as office.js asks for it to start: where it is
 * (`GetHostInfo`), what this client can do (`GetContext`), and the bridge over which requests go to `sendToExcel`. Runs in the
 * page, so that it can use nothing from outside.
 */
export function putExcelIntoPage({ language, background, excelApi }: ClientSettings): void {
  const always = (value: unknown) => () => value;
  const context = {
    GetAppType: always(1),
    GetSolutionRef: always('xuanba'),
    GetAppVersionMajor: always(16),
    GetAppVersionMinor: always(1),
    GetAppUILocale: always(language),
    GetAppDataLocale: always(language),
    GetDocUrl: always('C:\\报名.xlsx'),
    GetAppCapabilities: always(0),
    GetActivationMode: always(0),
    GetControlIntegrationLevel: always(0),
    GetSolutionToken: always(''),
    GetSupportedMatrix: always(
      JSON.stringify({
        ExcelApi: excelApi,
        SharedRuntime: '1.1',
        CustomFunctionsRuntime: '1.1',
        DelayForCellEdit: '1.1',
      }),
    ),
    GetSettings: always({ Read: () => undefined, Write: () => undefined }),
    GetOfficeThemeInfo: always(JSON.stringify(background === undefined ? {} : { bodyBackgroundColor: background })),
  };
  const bridge = {
    onMessageFromHost: null,
    sendMessageToHost: (text: string) => void (window as unknown as ExcelWindow).sendToExcel(text),
  };
  Object.assign(window, { _richApiNativeBridge: bridge });
  Object.defineProperty(window, 'external', {
    value: {
      GetHostInfo: always(`Excel$Win32$16.01$${language}$$$$0`),
      GetContext: always(context),
      Execute: () => undefined,
      RegisterEvent: () => undefined,
      UnregisterEvent: () => undefined,
    },
  });
}

/** The page's window with Excel in it. */
export interface ExcelWindow {
  sendToExcel(text: string): Promise<void>;
  readonly _richApiNativeBridge: { readonly onMessageFromHost: ((text: string) => void) | null };
}
