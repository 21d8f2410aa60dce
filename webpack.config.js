const { spawnSync } = require('node:child_process');
const { cpSync, readFileSync, rmSync, writeFileSync } = require('node:fs');
const Module = require('node:module');
const path = require('node:path');
const acorn = require('acorn');
const CopyPlugin = require('copy-webpack-plugin');
const { version: coreJsVersion } = require('core-js/package.json');
const MinimizerPlugin = require('minimizer-webpack-plugin');
const webpack = require('webpack');
const { version } = require('./package.json');

const compiledFor = (target) => ({
  test: /\.(?:tsx?|m?js)$/,
  use: {
    loader: 'swc-loader',
    options: {
      jsc: {
        parser: { syntax: 'typescript', tsx: true },
        transform: { react: { runtime: 'automatic' } },
        target,
      },
    },
  },
});

/** ES2017 for packages too, with those parts of newer libraries that are used; they come as they are. */
const oldKernels = {
  test: /\.(?:tsx?|m?js)$/,
  exclude: /node_modules[\\/]core-js[\\/]/,
  use: {
    loader: 'swc-loader',
    options: {
      // Packages in the older form of modules stay in it.
      isModule: 'unknown',
      jsc: {
        parser: { syntax: 'typescript', tsx: true },
        transform: { react: { runtime: 'automatic' } },
      },
      env: { targets: { chrome: '58' }, mode: 'usage', coreJs: coreJsVersion },
    },
  },
};

const typescript = { ...compiledFor('es2022'), exclude: /node_modules/ };

/** The command line: one file for Node. */
const commandLine = {
  name: 'cli',
  mode: 'production',
  target: 'node20',
  entry: { cli: './src/cli/entry.ts' },
  output: { path: path.join(__dirname, 'dist'), filename: '[name].js' },
  resolve: { extensions: ['.ts', '.tsx', '.mjs', '.js'] },
  module: { rules: [typescript] },
  // Readable stack traces are worth more here than a smaller file.
  optimization: { minimize: false },
  performance: { hints: false },
  plugins: [new webpack.DefinePlugin({ XUANBA_VERSION: JSON.stringify(version) })],
};

/** Writes the files that the functions' tables give (metadata, reference): runs the compiled tables once. */
class FunctionFiles {
  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap('FunctionFiles', (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tap({ name: 'FunctionFiles', stage }, () => {
        const tables = new Module('function-files.js');
        tables._compile(compilation.getAsset('function-files.js').source.source(), 'function-files.js');
        for (const [name, text] of Object.entries(tables.exports.functionFiles())) {
          compilation.emitAsset(name, new sources.RawSource(text));
        }
        compilation.deleteAsset('function-files.js');
      });
    });
  }
}

/** Webpack's own minimizer takes three times as long for the same size, and minutes for the workbench's grid. */
const minimized = {
  minimize: true,
  minimizer: [
    new MinimizerPlugin({
      minify: MinimizerPlugin.swcMinify,
      minimizerOptions: { compress: { passes: 2 }, mangle: true },
    }),
  ],
};

/** The cell functions for Excel: one file without any module system, loaded beside office.js. */
const cellFunctions = {
  ...commandLine,
  name: 'functions',
  target: ['web', 'es2020'],
  entry: { functions: './src/functions/entry.ts' },
  // Packages too: some ship newer syntax than the web views of older Offices read.
  module: { rules: [compiledFor('es2020')] },
  optimization: minimized,
  plugins: [],
};

const functionFiles = {
  ...commandLine,
  name: 'function-files',
  entry: { 'function-files': './src/functions/files.ts' },
  output: { ...commandLine.output, library: { type: 'commonjs2' } },
  plugins: [new FunctionFiles()],
};

/** Where manifest.xml says that the add-in is, until the build puts the real address in. */
const PLACEHOLDER_BASE = 'https://localhost:3000/';
const MICROSOFT_OFFICE_JS = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

/**
 * What the pages may load: our own files and Microsoft's office.js, from its network of servers or from a copy on our own.
 * The only styles in the page are empty elements (their hash is that of the empty text), which scripts fill with rules: no
 * text that gets into the page can become a style. See docs/decisions/pane-security.md.
 */
function contentSecurityPolicy(officeJs) {
  const scripts = /^https:/.test(officeJs) ? `'self' ${new URL(officeJs).origin}` : "'self'";
  return [
    "default-src 'none'",
    `script-src ${scripts}`,
    "style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",
    "img-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** A line of a package, after it was compiled, that a build cannot have as it is. */
class MendedLine {
  constructor(file, line, instead) {
    Object.assign(this, { file, line, instead });
  }

  apply(compiler) {
    const { file, line, instead } = this;
    compiler.hooks.compilation.tap('MendedLine', (compilation) => {
      const { processResult } = webpack.NormalModule.getCompilationHooks(compilation);
      processResult.tap('MendedLine', ([source, ...rest], { resource }) => [
        file.test(resource) ? String(source).replace(line, instead) : source,
        ...rest,
      ]);
    });
  }
}

/**
 * The compiled styles of Fluent's button leave a constant behind that nothing reads, and that would bring every token of the theme into
 * the shell: 4 KB gzip. Without it they come with the first part that reads one.
 */
const withoutUnreadToken = new MendedLine(
  /useButtonStyles\.styles\.js$/,
  /const \w+ = `calc\(\$\{tokens\.\w+\} \+ [\d.]+px\)`;/,
  '',
);

/** zip.js can load other people's methods of packing by their address, which nobody gives it; older kernels do not know `import()`. */
const withoutImport = new MendedLine(/codec-registry\.js$/, /import\((?:\/\*.*?\*\/\s*)*codecURI\)/, 'undefined');

/** The task pane's scripts. */
const taskPane = {
  ...cellFunctions,
  name: 'taskpane',
  entry: { taskpane: './src/taskpane/entry.tsx' },
  // Addresses are relative to the page, wherever the files are put; one that has changed is asked for by a new address.
  output: { ...commandLine.output, chunkFilename: 'pane-[id].js?[contenthash:8]', publicPath: '' },
  plugins: [new webpack.DefinePlugin({ XUANBA_VERSION: JSON.stringify(version) }), withoutUnreadToken],
};

/**
 * The pages, and what they and Excel load besides scripts: `--env base=https://…/` says where the add-in will stand,
 * `--env office=/office/office.js` where office.js is.
 */
function pages({ base = PLACEHOLDER_BASE, office = MICROSOFT_OFFICE_JS }) {
  if (!/^https:\/\/[^?#]+\/$/.test(base)) throw new Error(`base must be an https address that ends with /: ${base}`);
  const page = (text) => text.replaceAll('{policy}', contentSecurityPolicy(office)).replaceAll('{office}', office);
  const manifest = (text) => text.replaceAll(PLACEHOLDER_BASE, base);
  const filled = (from, fill) => ({ from, to: '[name][ext]', transform: (content) => fill(content.toString('utf8')) });
  return {
    ...commandLine,
    name: 'pages',
    entry: {},
    plugins: [
      new CopyPlugin({
        patterns: [
          filled('src/taskpane/*.html', page),
          filled('manifest.xml', manifest),
          { from: 'src/taskpane/taskpane.css' },
          { from: 'assets/icons/**/*.{png,svg}' },
        ],
      }),
    ],
  };
}

/**
 * The page of the workbench loads nothing from anywhere else; its grid draws pictures that it makes itself. The grid's own style
 * elements with a text (its theme, its toasts, the page that stands still behind a dialog) are allowed by the hashes of just these texts.
 */
const workbenchPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=' " +
    "'sha256-qehDXQGi+mtaFkbShaHTjtdxRzE9Ba4Ffh5AsXR+z7s=' 'sha256-StEaX+se6YS7pqjzrzMIA0KaX9zF/8zAhvQXZAe5epY=' " +
    "'sha256-nzTgYzXYDNe6BAHiiI7NNlfK8n/auuOAhh2t92YvuXo='",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
].join('; ');

/** Lists the files of a build for the service worker, which keeps them for work without a network. */
class OfflineFiles {
  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap('OfflineFiles', (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name: 'OfflineFiles', stage }, (assets) => {
        const list = {
          version: compilation.fullHash ?? compilation.hash,
          files: Object.keys(assets)
            .filter((name) => !name.endsWith('.txt'))
            .sort(),
        };
        const text = `self.OFFLINE = ${JSON.stringify(list)};\n`;
        compilation.emitAsset('workbench-files.js', new sources.RawSource(text));
      });
    });
  }
}

const GRID_STYLES = ['core', 'data-validation', 'conditional-formatting', 'filter'].map((name) =>
  require.resolve(`@univerjs/preset-sheets-${name}/lib/index.css`),
);

/** The workbench: the page with the grid, and the task pane in a frame of it. */
function workbench() {
  const base = taskPane;
  const policies = { '{workbenchPolicy}': workbenchPolicy, '{panePolicy}': contentSecurityPolicy('office.js') };
  const page = (content) =>
    Object.entries(policies).reduce((text, [name, policy]) => text.replaceAll(name, policy), content.toString('utf8'));
  const styles = (content) => [...GRID_STYLES.map((file) => readFileSync(file, 'utf8')), content].join('\n');
  return {
    ...base,
    name: 'workbench',
    entry: { workbench: './src/workbench/entry.ts', 'workbench-pane': './src/workbench/pane-entry.ts' },
    output: { ...base.output, chunkFilename: 'workbench-[id].js?[contenthash:8]' },
    // Its browsers are newer than those of old Offices.
    target: ['web', 'es2022'],
    module: { rules: [typescript] },
    plugins: [
      new CopyPlugin({
        patterns: [
          { from: 'src/workbench/*.html', to: '[name][ext]', transform: page },
          { from: 'src/workbench/workbench.css', transform: styles },
          { from: 'src/taskpane/taskpane.css' },
          { from: 'assets/sample-roster.xlsx', to: '[name][ext]' },
          { from: 'assets/icons/**/*.{png,svg}' },
        ],
      }),
      ...base.plugins,
      new OfflineFiles(),
    ],
  };
}

/** Keeps the workbench's files, so that it works without a network after it was loaded once. */
const workbenchOffline = {
  ...cellFunctions,
  name: 'workbench-offline',
  target: ['webworker', 'es2022'],
  entry: { 'workbench-offline': './src/workbench/offline.ts' },
  module: { rules: [typescript] },
};

/** What old web views get instead of the pane. */
const olderOffice = {
  ...cellFunctions,
  name: 'older-office',
  target: ['web', 'es5'],
  entry: { 'older-office': './src/taskpane/older-office.ts' },
  module: { rules: [compiledFor('es5')] },
};

/** `10n` is newer than ES2017, and no compiler writes it otherwise; `BigInt("10")` is not. */
class PlainBigInts {
  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap('PlainBigInts', (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_SIZE + 1;
      compilation.hooks.processAssets.tap({ name: 'PlainBigInts', stage }, (assets) => {
        for (const [name, asset] of Object.entries(assets)) {
          if (/\.js(?:\?|$)/.test(name))
            compilation.updateAsset(name, new sources.RawSource(plain(String(asset.source()))));
        }
      });
    });
    function plain(text) {
      let changed = '';
      let from = 0;
      const onToken = ({ type, value, start, end }) => {
        if (type.label !== 'num' || typeof value !== 'bigint') return;
        changed += `${text.slice(from, start)}BigInt("${value}")`;
        from = end;
      };
      acorn.parse(text, { ecmaVersion: 'latest', onToken });
      return changed + text.slice(from);
    }
  }
}

/** Puts the WPS add-in once more under the name that WPS wants of one that is copied onto a computer, and packs it where 7-Zip is. */
class OfflineAddin {
  apply(compiler) {
    compiler.hooks.afterEmit.tap('OfflineAddin', ({ outputOptions }) => {
      const folder = path.join(outputOptions.path, '..', 'wps-offline');
      const name = `xuanba_${version}`;
      rmSync(folder, { recursive: true, force: true });
      const online = new Set(['install.html', 'install.js', 'install.css', 'jsplugins.xml']);
      cpSync(outputOptions.path, path.join(folder, name), {
        recursive: true,
        filter: (file) => !online.has(path.basename(file)),
      });
      writeFileSync(path.join(folder, 'publish.xml'), offlineEntry(name));
      for (const packer of ['7z', '7zz', '7za', '7zr']) {
        const { status } = spawnSync(packer, ['a', '-bd', '-mtm=off', `${name}.7z`, name], { cwd: folder });
        if (status === 0) break;
      }
    });
  }
}

/** The list of a user's add-ins, in which WPS looks for those that were copied onto the computer. */
function offlineEntry(folder) {
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<jsplugins>',
    `  <jsplugin name="xuanba" type="et" url="${folder}" version="${version}" enable="enable_dev" install="null" customDomain=""/>`,
    '</jsplugins>\n',
  ].join('\n');
}

/** WPS's own add-in: no office.js, and nothing that the kernels of older WPS do not read. */
function wps({ base = PLACEHOLDER_BASE }) {
  const policy = contentSecurityPolicy('office.js');
  const installPolicy =
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src http://127.0.0.1:58890; base-uri 'none'; form-action 'none'";
  const filled = (content) =>
    content
      .toString('utf8')
      .replaceAll('{policy}', policy)
      .replaceAll('{installPolicy}', installPolicy)
      .replaceAll('{base}', `${base}wps/`);
  return {
    ...taskPane,
    name: 'wps',
    target: ['web', 'es2017'],
    entry: { background: './src/wps/entry.ts', taskpane: './src/wps/pane-entry.ts', install: './src/wps/install.ts' },
    output: { ...taskPane.output, path: path.join(__dirname, 'dist', 'wps') },
    module: { rules: [oldKernels] },
    plugins: [
      ...taskPane.plugins,
      withoutImport,
      new PlainBigInts(),
      new CopyPlugin({
        patterns: [
          { from: 'src/wps/pages/*', to: '[name][ext]', transform: filled },
          { from: 'src/taskpane/taskpane.css' },
          { from: 'assets/icons/**/*.svg' },
        ],
      }),
      new OfflineAddin(),
    ],
  };
}

/** The benchmarks of the cell functions, of the Excel host and of the pane; only `npm run bench` and its parts make them. */
const benchmarks = {
  ...commandLine,
  name: 'bench',
  entry: {
    functions: './bench/functions.ts',
    excel: './bench/excel.ts',
    pane: './bench/pane/pane.ts',
    responsive: './bench/pane/responsive.ts',
  },
  output: { path: path.join(__dirname, 'bench', 'dist'), filename: '[name].cjs' },
  externals: ['@duckdb/node-api', '@formulajs/formulajs', 'ajv', 'playwright-core'].map((name) => ({
    [name]: `commonjs ${name}`,
  })),
  plugins: [],
};

/** What the pane is compared with: itself in one file, and a page with nothing but React. */
const comparedPanes = [
  {
    ...taskPane,
    name: 'pane-unsplit',
    output: { ...taskPane.output, path: path.join(__dirname, 'bench', 'dist', 'unsplit') },
    module: { ...taskPane.module, parser: { javascript: { dynamicImportMode: 'eager' } } },
  },
  {
    ...taskPane,
    name: 'pane-bare',
    entry: { taskpane: './bench/pane/bare.tsx' },
    output: { ...taskPane.output, path: path.join(__dirname, 'bench', 'dist', 'bare') },
  },
];

module.exports = (environment) =>
  environment.bench
    ? [benchmarks, ...comparedPanes]
    : [
        ...[commandLine, cellFunctions, functionFiles, taskPane, pages(environment), olderOffice],
        ...[workbench(), workbenchOffline, wps(environment)],
      ];
