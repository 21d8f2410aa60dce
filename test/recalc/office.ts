import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** Every formula is calculated on loading, whatever results the file brings along. */
const ALWAYS_RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
`;

/** Why LibreOffice cannot be asked; `undefined` where it can. */
export function officeMissing(): string | undefined {
  const version = spawnSync('soffice', ['--version'], { encoding: 'utf8', timeout: 60_000 });
  return version.status === 0 ? undefined : 'LibreOffice (soffice) is not installed, so that nothing was recalculated';
}

/** The files as LibreOffice saves them after calculating every formula: one process for all. */
export function recalculated(files: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, Uint8Array> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'xuanba-recalc-'));
  try {
    const [profile, before, after] = ['profile', 'before', 'after'].map((name) => path.join(folder, name)) as [
      string,
      string,
      string,
    ];
    mkdirSync(path.join(profile, 'user'), { recursive: true });
    writeFileSync(path.join(profile, 'user', 'registrymodifications.xcu'), ALWAYS_RECALCULATE);
    mkdirSync(before);
    const names = [...files.keys()].map((key, index) => [key, `${index + 1}.xlsx`] as const);
    for (const [key, name] of names) writeFileSync(path.join(before, name), files.get(key) as Uint8Array);
    const run = spawnSync(
      'soffice',
      [
        `-env:UserInstallation=${pathToFileURL(profile).href}`,
        '--headless',
        '--convert-to',
        'xlsx:Calc MS Excel 2007 XML',
        '--outdir',
        after,
        ...names.map(([, name]) => path.join(before, name)),
      ],
      { encoding: 'utf8', timeout: 300_000 },
    );
    if (run.status !== 0) throw new Error(`soffice: ${run.status} ${run.stderr}`);
    return new Map(names.map(([key, name]) => [key, readFileSync(path.join(after, name))]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
