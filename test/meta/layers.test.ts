import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.join(__dirname, '..', '..');

interface Cruise {
  readonly summary: {
    readonly violations: readonly {
      readonly rule: { readonly name: string };
      readonly from: string;
      readonly to: string;
    }[];
    readonly totalCruised: number;
  };
}

function cruise(folder: string): Cruise['summary'] {
  const program = path.join(ROOT, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs');
  const args = [program, folder, '--config', path.join(ROOT, '.dependency-cruiser.cjs'), '--output-type', 'json'];
  return (
    JSON.parse(execFileSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8', maxBuffer: 1 << 28 })) as Cruise
  ).summary;
}

describe('layers', () => {
  test('every import keeps to the table of layers', () => {
    const { violations, totalCruised } = cruise('src');
    expect(violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual([]);
    expect(totalCruised).toBeGreaterThan(50);
  });

  test('a domain file that imports a host, Node or a foreign package is found', () => {
    const folder = mkdtempSync(path.join(ROOT, 'test', 'meta', 'layers-'));
    try {
      mkdirSync(path.join(folder, 'src', 'domain'), { recursive: true });
      mkdirSync(path.join(folder, 'src', 'hosts', 'file'), { recursive: true });
      writeFileSync(path.join(folder, 'src', 'hosts', 'file', 'index.ts'), 'export const host = 1;\n');
      writeFileSync(
        path.join(folder, 'src', 'domain', 'bad.ts'),
        "import { host } from '../hosts/file';\nimport { readFileSync } from 'node:fs';\nimport { readXlsx } from 'hucre/xlsx';\nexport const all = [host, readFileSync, readXlsx];\n",
      );
      const rules = cruise(path.relative(ROOT, folder)).violations.map(({ rule }) => rule.name);
      expect(new Set(rules)).toEqual(new Set(['domain-imports', 'pure-packages']));
      expect(rules).toHaveLength(3);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
