import { parse } from 'acorn';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import { COMMANDS } from '../../src/commands';
import { commandRequests } from '../../src/commands/requests';
import { CELL_FUNCTIONS, NAMESPACE } from '../../src/functions';
import { takeCommands } from '../../src/wps/pane-commands';
import { hidePane } from '../../src/wps/pane-window';
import { callOf } from '../unit/functions/formula';
import { BUILDS, type WpsBuild } from './wps-model';
import { WpsShellModel } from './wps-model/shell';

const ROOT = path.join(__dirname, '../..');
const BUILT = path.join(ROOT, 'dist/wps');
const read = (name: string) => readFileSync(path.join(BUILT, name), 'utf8');
const scripts = readdirSync(BUILT).filter((name) => name.endsWith('.js'));

interface Background {
  readonly shell: WpsShellModel;
  readonly window: Readonly<Record<string, (control: { readonly Id: string }) => unknown>>;
}

/** Runs the background page as it is built. */
function background(build: WpsBuild, language = 'zh-CN'): Background {
  const shell = new WpsShellModel(build);
  const window: Record<string, unknown> = {
    wps: { ...shell.members(), Application: { Version: '12.1' } },
    navigator: { language },
    location: { href: 'https://intranet.example/wps/index.html?x=1' },
    console,
  };
  Object.assign(window, { window, self: window, globalThis: window });
  vm.runInContext(read('background.js'), vm.createContext(window));
  return { shell, window: window as Background['window'] };
}

describe('the cell functions in WPS', () => {
  const { shell } = background(BUILDS.Windows);
  const call = (id: string, ...args: readonly unknown[]) => shell.call(`${NAMESPACE}.${id}`, args);
  const PANEL = [[88, 91, 85.5, 90, 79, 93, 87]];

  test('are all registered, once, on the background page', () => {
    expect([...shell.functions.keys()]).toEqual(CELL_FUNCTIONS.map(({ id }) => `XUANBA.${id}`));
  });

  test.each(
    CELL_FUNCTIONS.flatMap(({ id, examples }) => examples.map((example) => [id, example.formula, example] as const)),
  )('%s: the example %s', (_, __, example) => {
    const { id, args } = callOf(example);
    const shown = call(id, ...args);
    const rows = Array.isArray(shown) ? (shown as unknown[][]) : [[shown]];
    const code = (cell: unknown) =>
      typeof cell === 'string' && /^#(?:N\/A|VALUE!)/.test(cell) ? cell.replace(/[：:].*$/s, '') : cell;
    expect(rows.map((row) => row.map(code))).toEqual(example.result);
  });

  test('one result is a value, several are rows and columns', () => {
    expect(call('TRIMMEDMEAN', PANEL, 1, 1, 2)).toBe(88.3);
    expect(call('TRIMMEDMEAN', [...PANEL, ...PANEL], 1, 1, 2)).toEqual([[88.3], [88.3]]);
  });

  test('what is left out takes its default, and an error among the scores is an error', () => {
    expect(call('TRIMMEDMEAN', [[80, 82, 84, 86, 95]])).toBe(84);
    expect(call('TRIMMEDMEAN', [[80, -2146826246, 84, 86, 95]])).toMatch(/^#VALUE!：.*#N\/A/);
  });

  test('errors are texts that say what is wrong, and a function that gets one says so', () => {
    const missing = call('TRIMMEDMEAN', [[88, 91, null, 90, 79, 93, 87]], 1, 1, 2, 7);
    expect(missing).toMatch(/^#N\/A：.*6.*7/);
    expect(call('COMPOSITE', [[missing, 80, 90]], '3:3:4')).toMatch(/^#(?:N\/A|VALUE!)：/);
    expect(background(BUILDS.Windows, 'en-US').shell.call('XUANBA.COMPOSITE', [[[80, 90]], '3:3:4'])).toMatch(
      /^#VALUE!: [A-Z0-9]/,
    );
  });

  test('a WPS that takes none has none, and its ribbon is the same', () => {
    const old = background(BUILDS['an old Linux']);
    expect(old.shell.functions.size).toBe(0);
    expect(old.window.OnAddinLoad?.({ Id: '' })).toBe(true);
  });
});

describe('the ribbon in WPS', () => {
  const xml = read('ribbon.xml');
  const buttons = [...xml.matchAll(/<button id="(\w+)" label="([^"]+)"[^>]*>/g)].map(([, id, label]) => [id, label]);

  test('begins with customUI, and has the commands and words of Excel’s', () => {
    expect(xml.startsWith('<customUI')).toBe(true);
    const manifest = readFileSync(path.join(ROOT, 'manifest.xml'), 'utf8');
    const label = (command: string) =>
      new RegExp(`<bt:String id="${command}.Label" DefaultValue="([^"]+)"`).exec(manifest)?.[1];
    expect(buttons).toEqual(COMMANDS.map((command) => [command, label(command)]));
  });

  test('every callback that it names is there, and none gives a promise', () => {
    const { window } = background(BUILDS.Windows);
    const names = new Set([...xml.matchAll(/(?:onLoad|onAction|get\w+)="(\w+)"/g)].map(([, name]) => name as string));
    expect(names.size).toBeGreaterThan(3);
    for (const name of names) {
      const answer = window[name]?.({ Id: 'help' });
      expect([name, typeof answer]).toEqual([name, name === 'GetImage' ? 'string' : 'boolean']);
    }
  });

  test.each(COMMANDS)('%s has a picture, and brings the pane to its screen', (command) => {
    const { shell, window } = background(BUILDS.Windows);
    expect(existsSync(path.join(BUILT, String(window.GetImage?.({ Id: command }))))).toBe(true);
    expect(window.OnAction?.({ Id: command })).toBe(true);
    expect(shell.panes).toMatchObject([
      { address: 'https://intranet.example/wps/taskpane.html', Visible: true, DockPosition: 2 },
    ]);
    const members = shell.members();
    const page = { member: <T>(name: string) => members[name] as T | undefined };
    const requests = commandRequests();
    takeCommands(page, requests)();
    expect(requests.asked()).toBe(command);
    const later = commandRequests();
    takeCommands(page, later)();
    expect(later.asked()).toBeUndefined();
    hidePane(page);
    expect(shell.panes[0]?.Visible).toBe(false);
    expect(window.OnAction?.({ Id: command })).toBe(true);
    expect(shell.panes.map(({ Visible }) => Visible)).toEqual([true]);
  });

  test('a pane that WPS does not know any more is made anew, and a button of somebody else’s does nothing', () => {
    const { shell, window } = background(BUILDS.Windows);
    shell.stored.set('xuanba.et.pane', '7');
    expect(window.OnAction?.({ Id: 'check' })).toBe(true);
    expect(shell.panes).toHaveLength(1);
    expect(window.OnAction?.({ Id: 'theirs' })).toBe(false);
    expect(shell.panes).toHaveLength(1);
  });
});

describe('the build for WPS', () => {
  test.each(scripts)('%s has no syntax newer than ES2017, no office.js and nothing that older kernels lack', (name) => {
    const code = read(name);
    parse(code, { ecmaVersion: 2017 });
    expect(code).not.toMatch(/appsforoffice|Office\.onReady|Excel\.run|crypto\.randomUUID/);
  });

  test.each(['index.html', 'taskpane.html', 'install.html'])('%s loads its own files only', (name) => {
    const page = read(name);
    const policy = /http-equiv="?Content-Security-Policy"?\s+content="([^"]+)"/.exec(page)?.[1] ?? '';
    expect(policy).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self'/);
    expect(policy).not.toMatch(/unsafe|https:/);
    for (const [, address = ''] of page.matchAll(/(?:src|href)="?([^">\s]+)/g)) {
      expect([address, existsSync(path.join(BUILT, address))]).toEqual([address, true]);
    }
    expect(page).not.toMatch(/<script>|onclick=| style=/);
  });

  test('there is everything that WPS asks for, online and to be copied onto a computer', () => {
    const { version } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as { version: string };
    const offline = path.join(ROOT, 'dist/wps-offline', `xuanba_${version}`);
    for (const folder of [BUILT, offline]) {
      for (const name of [
        'index.html',
        'background.js',
        'ribbon.xml',
        'manifest.xml',
        'taskpane.html',
        'taskpane.js',
      ]) {
        expect([name, existsSync(path.join(folder, name))]).toEqual([name, true]);
      }
    }
    expect(existsSync(path.join(offline, 'install.html'))).toBe(false);
    const list = readFileSync(path.join(offline, '../publish.xml'), 'utf8');
    expect(list).toContain(`<jsplugin name="xuanba" type="et" url="xuanba_${version}" version="${version}"`);
    expect(read('manifest.xml')).toContain('<Name>xuanba</Name>');
    expect(read('jsplugins.xml')).toMatch(/<jspluginonline name="xuanba" type="et" url="https:\/\/[^"]+\/wps\/"/);
  });
});
