const path = require('node:path');
const webpack = require('webpack');
const { version } = require('./package.json');

const typescript = {
  test: /\.tsx?$/,
  exclude: /node_modules/,
  use: { loader: 'swc-loader', options: { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' } } },
};

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

/** The benchmarks of the cell functions; only `npm run bench` makes them. */
const benchmarks = {
  ...commandLine,
  name: 'bench',
  entry: { functions: './bench/functions.ts' },
  output: { path: path.join(__dirname, 'bench', 'dist'), filename: '[name].cjs' },
  externals: ['@duckdb/node-api', '@formulajs/formulajs', 'ajv'].map((name) => ({ [name]: `commonjs ${name}` })),
  plugins: [],
};

module.exports = (environment) => (environment.bench ? [benchmarks] : [commandLine]);
