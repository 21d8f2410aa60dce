import { existsSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Browser } from 'playwright-core';

const COMMANDS = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
  'microsoft-edge-stable',
  'msedge',
];

const MAC_APPLICATIONS = ['Chromium', 'Google Chrome', 'Microsoft Edge'].map(
  (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
);

const WINDOWS_PROGRAMS = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'];

/** What is said where there is none. */
export const BROWSER_MISSING =
  'No Chromium, Chrome or Edge was found, so that the pane was not tried in a browser: install one (Debian, Ubuntu: ' +
  'apt-get install chromium) or name its program in XUANBA_BROWSER';

/** The program of a Chromium that is on this computer: the one that is named, else on the path, else where installers put it. */
export function findBrowser(variables: Readonly<Record<string, string | undefined>> = process.env): string | undefined {
  const named = variables.XUANBA_BROWSER;
  if (named !== undefined && named !== '') {
    if (!existsSync(named)) throw new Error(`XUANBA_BROWSER names no file: ${named}`);
    return named;
  }
  const windows = process.platform === 'win32';
  const folders = (variables.PATH ?? variables.Path ?? '').split(path.delimiter).filter((folder) => folder !== '');
  const onPath = folders.flatMap((folder) =>
    COMMANDS.map((command) => path.join(folder, windows ? `${command}.exe` : command)),
  );
  const programs = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => {
    const folder = variables[name];
    return folder === undefined ? [] : WINDOWS_PROGRAMS.map((program) => path.join(folder, program));
  });
  return [...onPath, ...(windows ? programs : MAC_APPLICATIONS)].find((file) => existsSync(file));
}

export function launch(executablePath: string): Promise<Browser> {
  // Chromium does not run as root inside its sandbox.
  return chromium.launch({ executablePath, chromiumSandbox: process.getuid?.() !== 0 });
}
