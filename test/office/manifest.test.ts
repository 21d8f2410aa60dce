import { DOMParser, type Document, type Element } from '@xmldom/xmldom';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { COMMANDS } from '../../src/commands';
import { CELL_FUNCTIONS } from '../../src/functions';
import { paneText } from '../../src/i18n/pane';

const ROOT = path.join(__dirname, '..', '..');
const BUILD = path.join(ROOT, 'dist');
const BASE = 'https://localhost:3000/';

/** Where a child stands in its parent, as the schemas of Office say (OfficeAppManifestV1_1, TaskPaneAppVersionOverridesV1_0). */
const CHILDREN: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: [
    ...['Id', 'AlternateId', 'Version', 'ProviderName', 'DefaultLocale', 'DisplayName', 'Description', 'IconUrl'],
    ...['HighResolutionIconUrl', 'SupportUrl', 'AppDomains', 'Hosts', 'Requirements', 'DefaultSettings', 'Permissions'],
    ...['Dictionary', 'VersionOverrides', 'ExtendedOverrides'],
  ],
  VersionOverrides: ['Description', 'Requirements', 'Hosts', 'Resources', 'WebApplicationInfo', 'EquivalentAddins'],
  Requirements: ['Sets', 'Methods'],
  Host: ['Runtimes', 'AllFormFactors', 'DesktopFormFactor'],
  DesktopFormFactor: ['GetStarted', 'FunctionFile', 'ExtensionPoint'],
  'ExtensionPoint:CustomFunctions': ['Script', 'Page', 'Metadata', 'Namespace'],
  'ExtensionPoint:PrimaryCommandSurface': ['OfficeTab', 'CustomTab'],
  CustomTab: ['Group', 'Label'],
  Group: ['Label', 'Icon', 'Control'],
  Control: ['Label', 'Supertip', 'Icon', 'Action'],
  Supertip: ['Title', 'Description'],
  'Action:ShowTaskpane': ['TaskpaneId', 'SourceLocation', 'Title'],
  'Action:ExecuteFunction': ['FunctionName'],
  Resources: ['Images', 'Urls', 'ShortStrings', 'LongStrings'],
};

/** Elements that may stand several times beside each other. */
const REPEATED = new Set(['Group', 'Control', 'Image', 'Url', 'String', 'Override', 'Set', 'Host', 'ExtensionPoint']);

const text = readFileSync(path.join(ROOT, 'manifest.xml'), 'utf8');
const manifest = parse(text);
const root = manifest.documentElement as Element;

function parse(xml: string): Document {
  const problems: string[] = [];
  const parsed = new DOMParser({ onError: (_, problem) => problems.push(String(problem)) }).parseFromString(
    xml,
    'text/xml',
  );
  expect(problems).toEqual([]);
  return parsed;
}

function childrenOf(element: Element): readonly Element[] {
  return [...element.childNodes].filter((node): node is Element => node.nodeType === 1);
}

function all(name: string, from: Element = root): readonly Element[] {
  return [...from.getElementsByTagNameNS('*', name)];
}

const only = (name: string): Element => {
  const found = all(name);
  expect(found).toHaveLength(1);
  return found[0] as Element;
};

const attribute = (element: Element, name: string) => element.getAttribute(name) ?? '';

/** Every text that an element can have: its default and those of other languages. */
function values(element: Element): readonly string[] {
  return [attribute(element, 'DefaultValue'), ...all('Override', element).map((each) => attribute(each, 'Value'))];
}

const resources = (kind: 'Image' | 'Url' | 'String', list: string) => all(list).flatMap((each) => all(kind, each));
const shortStrings = resources('String', 'ShortStrings');
const longStrings = resources('String', 'LongStrings');
const urls = resources('Url', 'Urls');
const images = resources('Image', 'Images');

function resource(id: string): Element {
  const found = [...shortStrings, ...longStrings, ...urls, ...images].find((each) => attribute(each, 'id') === id);
  if (!found) throw new Error(`no resource ${id}`);
  return found;
}

/** The text of a resource in Chinese and in English. */
function inBoth(id: string): readonly [string, string] {
  const [zh = '', english = zh] = values(resource(id));
  return [zh, english];
}

function addresses(document: Document): readonly string[] {
  const from = document.documentElement as Element;
  const located = ['IconUrl', 'HighResolutionIconUrl', 'Image', 'Url'].flatMap((name) => all(name, from));
  const source = all('SourceLocation', from).filter((each) => each.hasAttribute('DefaultValue'));
  return [...located, ...source].flatMap(values).filter((value) => value !== '');
}

/** Width and height of a PNG file, from its header. */
function pixels(file: string): readonly [number, number] {
  const bytes = readFileSync(file);
  expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

describe('form', () => {
  test('elements stand in the order of the schema', () => {
    const wrong: string[] = [];
    const walk = (element: Element) => {
      const name = element.localName as string;
      const order = CHILDREN[`${name}:${attribute(element, 'xsi:type')}`] ?? CHILDREN[name];
      const children = childrenOf(element);
      const names = children.map((child) => child.localName as string);
      if (order) {
        const places = names.map((child) => order.indexOf(child));
        if (places.includes(-1) || places.some((place, index) => place < (places[index - 1] ?? 0))) {
          wrong.push(`${name}: ${names.join(', ')}`);
        }
      }
      for (const child of new Set(names.filter((each) => !REPEATED.has(each)))) {
        if (names.filter((each) => each === child).length > 1) wrong.push(`${name}: ${child} twice`);
      }
      children.forEach(walk);
    };
    walk(root);
    expect(wrong).toEqual([]);
  });

  test('namespaces are those of the schemas, resources and their overrides in the one of basic types', () => {
    expect(root.namespaceURI).toBe('http://schemas.microsoft.com/office/appforoffice/1.1');
    const overrides = only('VersionOverrides');
    expect(overrides.namespaceURI).toBe('http://schemas.microsoft.com/office/taskpaneappversionoverrides');
    expect(attribute(overrides, 'xsi:type')).toBe('VersionOverridesV1_0');
    const basic = [
      ...childrenOf(only('Resources')).flatMap((list) => [list, ...all('*', list)]),
      ...all('Set', overrides),
    ];
    const found = new Set(basic.map((element) => element.namespaceURI));
    expect([...found]).toEqual(['http://schemas.microsoft.com/office/officeappbasictypes/1.0']);
  });

  test('the add-in has a GUID, the version of the package and no more rights than it needs', () => {
    expect(only('Id').textContent).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    const { version } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as { version: string };
    expect(only('Version').textContent).toBe(`${version}.0`);
    expect(only('Permissions').textContent).toBe('ReadWriteDocument');
  });

  test('it asks for ExcelApi 1.8, so that Excel 2019 takes it, and for nothing that an older host lacks', () => {
    const asked = all('Set').map((set) => [attribute(set, 'Name'), attribute(set, 'MinVersion')]);
    expect(asked).toEqual([['ExcelApi', '1.8']]);
  });
});

describe('resources', () => {
  const defined = [...shortStrings, ...longStrings, ...urls, ...images].map((each) => attribute(each, 'id'));
  const used = all('*')
    .map((element) => attribute(element, 'resid'))
    .filter((id) => id !== '');

  test('every reference resolves, and every resource is used', () => {
    expect(new Set(defined).size).toBe(defined.length);
    expect([...new Set(used)].sort()).toEqual([...defined].sort());
  });

  test('ids have at most 32 characters; those of tab, groups and buttons are unique', () => {
    expect(defined.filter((id) => id.length > 32)).toEqual([]);
    const ids = ['CustomTab', 'Group', 'Control'].flatMap((name) => all(name)).map((each) => attribute(each, 'id'));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => id.length > 125)).toEqual([]);
  });

  test('texts keep to their lengths', () => {
    const shortTexts = [...shortStrings, only('DisplayName')].flatMap(values);
    const base = all('Description').filter((each) => each.parentNode === root);
    const longTexts = [...longStrings, ...base].flatMap(values);
    expect(shortTexts.filter((each) => each.length < 1 || each.length > 125)).toEqual([]);
    expect(longTexts.filter((each) => each.length < 1 || each.length > 250)).toEqual([]);
  });

  test('every text is there in Chinese and in English', () => {
    expect(only('DefaultLocale').textContent).toBe('zh-CN');
    const base = ['DisplayName', 'Description'].flatMap((name) => all(name)).filter((each) => each.parentNode === root);
    for (const each of [...base, ...shortStrings, ...longStrings]) {
      if (attribute(each, 'id') === 'Functions.Namespace') continue;
      const locales = all('Override', each).map((override) => attribute(override, 'Locale'));
      expect([attribute(each, 'id') || each.localName, locales]).toEqual([expect.anything(), ['en-US']]);
      const [zh = '', english = ''] = values(each);
      expect(zh).toMatch(/[\u4e00-\u9fa5]/);
      expect(english).not.toMatch(/[\u4e00-\u9fa5]/);
    }
  });
});

describe('addresses', () => {
  const built = parse(readFileSync(path.join(BUILD, 'manifest.xml'), 'utf8'));

  test('all are https and under one base, which the build replaces', () => {
    expect(addresses(manifest).filter((address) => !address.startsWith(BASE))).toEqual([]);
    expect(addresses(built)).toHaveLength(addresses(manifest).length);
    expect(addresses(built).filter((address) => !address.startsWith('https://'))).toEqual([]);
  });

  test('each is a file that the build makes', () => {
    const files = addresses(manifest).map((address) => address.slice(BASE.length));
    expect(files.filter((file) => !existsSync(path.join(BUILD, file)))).toEqual([]);
  });

  test('icons are as large as it is said', () => {
    const uses = all('Icon').flatMap((icon) => all('Image', icon));
    expect(uses.length).toBeGreaterThan(0);
    for (const use of uses) {
      const size = Number(attribute(use, 'size'));
      const [address = ''] = values(resource(attribute(use, 'resid')));
      expect([address, pixels(path.join(ROOT, address.slice(BASE.length)))]).toEqual([address, [size, size]]);
    }
    for (const icon of all('Icon')) {
      expect(all('Image', icon).map((each) => attribute(each, 'size'))).toEqual(['16', '32', '80']);
    }
    const product = (name: string) => pixels(path.join(ROOT, attribute(only(name), 'DefaultValue').slice(BASE.length)));
    expect(product('IconUrl')).toEqual([32, 32]);
    expect(product('HighResolutionIconUrl')).toEqual([64, 64]);
  });
});

describe('cell functions', () => {
  test.each([
    ['Chinese', 0],
    ['English', 1],
  ])('their %s description is where the manifest says, with the very ids', (_, language) => {
    const address = inBoth('Functions.Metadata.Url')[language] as string;
    const metadata = JSON.parse(readFileSync(path.join(BUILD, address.slice(BASE.length)), 'utf8')) as {
      readonly functions: readonly { readonly id: string; readonly name: string }[];
    };
    expect(metadata.functions.map(({ id }) => id)).toEqual(CELL_FUNCTIONS.map(({ id }) => id));
    expect(metadata.functions.map(({ name }) => name)).toEqual(CELL_FUNCTIONS.map(({ id }) => id));
  });

  test('they are XUANBA.… in every language, for ever', () => {
    expect(values(resource(attribute(only('Namespace'), 'resid')))).toEqual(['XUANBA']);
  });
});

describe('the shared runtime', () => {
  test('one page for pane, buttons and functions, which lives on: with another one it would not be shared', () => {
    expect(attribute(only('Runtime'), 'lifetime')).toBe('long');
    const pages = [
      only('Runtime'),
      only('FunctionFile'),
      ...['Page', 'Action'].flatMap((name) => all(name)).flatMap((each) => all('SourceLocation', each)),
    ];
    expect(new Set(pages.map((each) => attribute(each, 'resid')))).toEqual(new Set(['Pane.Url']));
    expect(values(resource('Pane.Url'))).toEqual(values(all('SourceLocation')[0] as Element));
  });
});

describe('the ribbon', () => {
  test('has a button for every command, in the words of the pane', () => {
    const buttons = all('Control').map((control) => attribute(control, 'id').split('.').pop());
    expect([...buttons].sort()).toEqual([...COMMANDS].sort());
    for (const command of COMMANDS) {
      expect(inBoth(`${command}.Label`)).toEqual([paneText('zh', command), paneText('en', command)]);
      expect(inBoth(`${command}.Tip`)).toEqual([paneText('zh', `${command}About`), paneText('en', `${command}About`)]);
    }
  });

  test('the first button opens the pane everywhere, the others call functions of their names', () => {
    const [first, ...others] = all('Action').map((action) => ({
      type: attribute(action, 'xsi:type'),
      name: all('FunctionName', action)[0]?.textContent,
    }));
    expect(first).toEqual({ type: 'ShowTaskpane', name: undefined });
    expect(others).toEqual(others.map(() => ({ type: 'ExecuteFunction', name: expect.anything() })));
    const names = others.map(({ name }) => name ?? '').sort();
    expect(names).toEqual(COMMANDS.filter((command) => command !== 'start').sort());
  });
});

describe('pages', () => {
  const page = (name: string) => readFileSync(path.join(BUILD, name), 'utf8');

  test.each(['taskpane.html', 'older-office.html'])('%s runs nothing but its own scripts and Microsoft’s', (name) => {
    const policy = /Content-Security-Policy"? content="([^"]+)"/.exec(page(name))?.[1] ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe|\*|data:|http:/);
    const origins = [...policy.matchAll(/https:\/\/[^ ;]+/g)].map(([origin]) => origin);
    expect(origins.filter((origin) => origin !== 'https://appsforoffice.microsoft.com')).toEqual([]);
    expect(page(name)).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\sstyle=|\son\w+=/);
  });

  test('taskpane.html loads what the build makes, and office.js before it', () => {
    const scripts = [...page('taskpane.html').matchAll(/<script[^>]*\bsrc="?([^">\s]+)/g)].map(
      ([, source]) => source as string,
    );
    const [officeJs, ...own] = scripts;
    expect(officeJs).toMatch(/office\.js$/);
    expect(own).toEqual(['functions.js', 'taskpane.js', 'older-office.js']);
    expect(own.filter((file) => !existsSync(path.join(BUILD, file)))).toEqual([]);
  });

  test('what old web views get is ES5', () => {
    expect(page('older-office.js')).not.toMatch(/=>|\bconst\b|\blet\b|\bclass\b|`/);
  });
});

describe('the build', () => {
  const build =
    jest.requireActual<(environment: Readonly<Record<string, string>>) => readonly unknown[]>(
      '../../webpack.config.js',
    );

  test.each(['http://unit.example/', 'https://unit.example/xuanba', 'unit.example/'])('refuses the base %s', (base) => {
    expect(() => build({ base })).toThrow(base);
  });
});
