const Module = require('node:module');
const path = require('node:path');
const webpack = require('webpack');
const { version } = require('./package.json');

const compiledFor = (target) => ({
  test: /\.(?:tsx?|m?js)$/,
  use: { loader: 'swc-loader', options: { jsc: { parser: { syntax: 'typescript' }, target } } },
});

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

/** The cell functions for Excel: one file without any module system, loaded beside office.js. */
const cellFunctions = {
  ...commandLine,
  name: 'functions',
  target: ['web', 'es2020'],
  entry: { functions: './src/functions/entry.ts' },
  // Packages too: some ship newer syntax than the web views of older Offices read.
  module: { rules: [compiledFor('es2020')] },
  optimization: { minimize: true },
  plugins: [],
};

const functionFiles = {
  ...commandLine,
  name: 'function-files',
  entry: { 'function-files': './src/functions/files.ts' },
  output: { ...commandLine.output, library: { type: 'commonjs2' } },
  plugins: [new FunctionFiles()],
};

/** The benchmarks of the cell functions and of the Excel host; only `npm run bench` makes them. */
const benchmarks = {
  ...commandLine,
  name: 'bench',
  entry: { functions: './bench/functions.ts', excel: './bench/excel.ts' },
  output: { path: path.join(__dirname, 'bench', 'dist'), filename: '[name].cjs' },
  externals: ['@duckdb/node-api', '@formulajs/formulajs', 'ajv'].map((name) => ({ [name]: `commonjs ${name}` })),
  plugins: [],
};

module.exports = (environment) => (environment.bench ? [benchmarks] : [commandLine, cellFunctions, functionFiles]);
