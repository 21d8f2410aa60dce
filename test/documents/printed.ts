import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { localized } from '../../src/domain/basics/localized';
import { renderDocx } from '../../src/hosts/docx';

/** A document as LibreOffice prints it. */
export interface Printed {
  readonly pages: number;
  /** The text of each page. */
  readonly texts: readonly string[];
}

/** With XUANBA_PRINTED=<folder> the printed documents are kept there, to be looked at. */
const KEPT = process.env.XUANBA_PRINTED;

/** The documents by name as LibreOffice prints them: one process for all. Those that it does not open are missing. */
export function printed(files: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, Printed> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'xuanba-print-'));
  try {
    const [before, after] = [path.join(folder, 'before'), KEPT ?? path.join(folder, 'after')];
    mkdirSync(before);
    for (const [name, bytes] of files) writeFileSync(path.join(before, `${name}.docx`), bytes);
    const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, 'profile')).href}`;
    const documents = [...files.keys()].map((name) => path.join(before, `${name}.docx`));
    const options = ['--headless', '--convert-to', 'pdf', '--outdir', after];
    spawnSync('soffice', [profile, ...options, ...documents], { encoding: 'utf8', timeout: 300_000 });
    const made = new Set(readdirSync(folder).includes('after') || KEPT ? readdirSync(after) : []);
    const names = [...files.keys()].filter((name) => made.has(`${name}.pdf`));
    return new Map(names.map((name) => [name, readPrinted(path.join(after, `${name}.pdf`))]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readPrinted(file: string): Printed {
  const { stdout, status } = spawnSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8', maxBuffer: 1 << 28 });
  if (status !== 0) throw new Error(`pdftotext: ${status}`);
  // A form feed ends every page.
  const texts = stdout.split('\f').slice(0, -1);
  return { pages: texts.length, texts };
}

/** Why nothing can be printed; `undefined` where it can. LibreOffice may be there without the part that opens documents. */
export async function printerMissing(): Promise<string | undefined> {
  if (spawnSync('pdftotext', ['-v']).error)
    return 'pdftotext (poppler-utils) is not installed: no document was printed';
  const page = [{ kind: 'paragraph', style: 'body', text: '试' }] as const;
  const plan = { id: 'try', title: localized('试', 'Try'), layout: 'form', pages: [page] } as const;
  const tried = printed(new Map([['try', await renderDocx(plan)]]));
  return tried.size === 1 ? undefined : 'LibreOffice Writer is not installed: no document was printed';
}
