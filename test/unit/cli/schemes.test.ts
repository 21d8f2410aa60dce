import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { CLEAN, ANSWERS, scratchFolder, start, xuanba } from './command-line';

const folder = scratchFolder();
const at = (name: string) => path.join(folder, name);

const OWN = {
  id: '本局2026',
  inherits: '004',
  title: '本局竞争上岗',
  parameters: { ageLimit: '50', deadline: '2012-05-31 16:30' },
};

function own(name: string, json: unknown): string {
  writeFileSync(at(name), typeof json === 'string' || json instanceof Uint8Array ? json : JSON.stringify(json));
  return at(name);
}

interface Failure {
  readonly issues: readonly { readonly code: string; readonly text: string }[];
}

const codesOf = (text: string) => (JSON.parse(text) as Failure).issues.map(({ code }) => code);

describe('own schemes on the command line', () => {
  test('a preset is written as a file, which can be checked as it is', () => {
    const run = xuanba(['scheme', 'export', '2-4', '--out', at('2-4.json')]);
    expect([run.exitCode, run.stderr]).toEqual([0, '']);
    expect(run.stdout).toContain('2-4.json');
    expect(JSON.parse(readFileSync(at('2-4.json'), 'utf8'))).toMatchObject({ id: '2-4-own', inherits: '2-4' });
    const again = xuanba(['scheme', 'export', '004', '--out', at('2-4.json'), '--json']);
    expect([again.exitCode, codesOf(again.stdout)]).toEqual([2, ['file.output-exists']]);
    const checked = xuanba(['scheme', 'import', at('2-4.json'), '--json']);
    const preset = xuanba(['scheme', '2-4', '--json']);
    expect(checked.exitCode).toBe(0);
    expect({ ...JSON.parse(checked.stdout), id: 0, inherits: 0 }).toEqual({
      ...JSON.parse(preset.stdout),
      id: 0,
      inherits: 0,
    });
  });

  test('every problem of a call is told, and nothing is written', () => {
    const run = xuanba(['scheme', 'export', '999', '--out', at('x.txt'), '--json']);
    expect([run.exitCode, codesOf(run.stdout)]).toEqual([2, ['file.output-extension', 'campaign.scheme-unknown']]);
    expect(existsSync(at('x.txt'))).toBe(false);
  });

  test('every problem of a file is told', () => {
    const file = own('wrong.json', { ...OWN, id: '004', parameters: { ageLimit: 'x', shoeSize: '1' } });
    const codes = ['own-scheme.id-of-preset', 'own-scheme.parameter-wrong', 'own-scheme.parameter-unknown'];
    const run = xuanba(['scheme', 'import', file, '--json']);
    expect([run.exitCode, codesOf(run.stdout)]).toEqual([2, codes]);
    const started = start(CLEAN, at('wrong.xlsx'), '--scheme', file, '--json');
    expect([started.exitCode, codesOf(started.stdout)]).toEqual([2, codes]);
    expect(existsSync(at('wrong.xlsx'))).toBe(false);
    const missing = xuanba(['scheme', 'import', at('nowhere.json'), '--json']);
    expect([missing.exitCode, codesOf(missing.stdout)]).toEqual([2, ['file.not-found']]);
  });

  test.each([
    ['UTF-8 with a mark', Buffer.from(`\ufeff${JSON.stringify(OWN)}`, 'utf8')],
    // 本局2026 and 本局竞争上岗 in GB 18030, as older editors save them.
    [
      'GB 18030',
      Buffer.concat([Buffer.from('{"id":"'), Buffer.from('b1bebed6', 'hex'), Buffer.from('2026","inherits":"004"}')]),
    ],
  ])('a file in %s is read', (_, bytes) => {
    const run = xuanba(['scheme', 'import', own('encoded.json', bytes), '--json']);
    expect(run.exitCode).toBe(0);
    expect(JSON.parse(run.stdout)).toMatchObject({ id: '本局2026', inherits: '004' });
  });

  test('a campaign is made by it', () => {
    const run = start(CLEAN, at('own.xlsx'), ...ANSWERS, '--scheme', own('own.json', OWN), '--json');
    expect([run.exitCode, run.stderr]).toEqual([0, '']);
    const preset = start(CLEAN, at('preset.xlsx'), ...ANSWERS, '--json');
    const overAge = (text: string) =>
      (JSON.parse(text) as { candidates: readonly { reasons: readonly { rule: string }[] }[] }).candidates.filter(
        ({ reasons }) => reasons.some(({ rule }) => rule === 'R-ELI-1'),
      ).length;
    expect(overAge(preset.stdout)).toBeGreaterThan(overAge(run.stdout));
  });
});
