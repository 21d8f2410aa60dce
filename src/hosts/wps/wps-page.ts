import type { WpsApplication, WpsEvents, WpsWorkbook } from './jsapi';

/** What a page in WPS finds: members stand on `wps` in some builds, on the application in others. */
export interface WpsGlobals {
  readonly wps?: object;
  readonly Application?: object;
}

/** WPS from a page's side. */
export interface WpsPage {
  readonly application: WpsApplication;
  /** A member of `wps`, else of the application; `undefined` where this build has it nowhere. */
  member<T>(name: string): T | undefined;
}

/** The WPS around this page; `undefined` where the page is not in WPS. */
export function wpsPage(globals: WpsGlobals = globalThis as WpsGlobals): WpsPage | undefined {
  const wps = globals.wps as (Record<string, unknown> & { readonly Application?: WpsApplication }) | undefined;
  const application = (wps?.Application ?? globals.Application) as WpsApplication | undefined;
  if (!application) return undefined;
  return {
    application,
    member: <T>(name: string) => memberOf<T>(wps, name) ?? memberOf<T>(application, name),
  };
}

/** Functions are bound: WPS's own need their object. Some builds throw where they have no such member. */
function memberOf<T>(owner: object | undefined, name: string): T | undefined {
  let found: unknown;
  try {
    found = (owner as Readonly<Record<string, unknown>> | undefined)?.[name];
  } catch {
    return undefined;
  }
  if (found === undefined || found === null) return undefined;
  return (typeof found === 'function' ? (found.bind(owner) as unknown) : found) as T;
}

export function eventsOf(page: WpsPage): WpsEvents | undefined {
  return page.member<WpsEvents>('ApiEvent');
}

/** Throws where no workbook is open. */
export function openWorkbook({ application }: WpsPage): WpsWorkbook {
  const workbook = application.ActiveWorkbook;
  if (!workbook) throw new Error('no workbook is open');
  return workbook;
}

/** Does something while the screen stands still and nothing is asked of the clerk; both are as before afterwards. */
export function quietly<T>({ application }: WpsPage, work: () => T): T {
  const { ScreenUpdating: drawn, DisplayAlerts: asked } = application;
  try {
    application.ScreenUpdating = false;
    application.DisplayAlerts = false;
    return work();
  } finally {
    surely(() => (application.DisplayAlerts = asked));
    surely(() => (application.ScreenUpdating = drawn));
  }
}

/** A screen that stays still is worse than an error; and what comes of the work must not be lost by one that comes after it. */
function surely(restore: () => void): void {
  for (let tries = 0; tries < 2; tries++) {
    try {
      restore();
      return;
    } catch {
      continue;
    }
  }
}
