import type { CellFunction, FunctionExample, FunctionParameter } from './cell-function';
import { cellAddress, columnLetters } from '../domain/basics/place';
import { CELL_FUNCTIONS, NAMESPACE } from './index';

const HEAD = `# 单元格函数 / Cell functions

本页由函数表生成（\`npm run docs\`），请勿手改。/ Generated from the functions' tables; do not edit.

在任何工作簿的单元格里都可以直接使用，不需要先建选拔台账。出错时单元格显示 \`#VALUE!\`（参数或数据有误，请更正）或 \`#N/A\`（现在还没有结果），原因写在错误提示里。
空白是没有，不是 0；个别桌面版 Excel 会把空白传成 0，见 [host-differences.md](host-differences.md)。
`;

/** docs/functions.md: every function with its parameters, its policy and worked examples. */
export function functionReference(): string {
  return [HEAD, ...CELL_FUNCTIONS.map(functionSection)].join('\n');
}

function functionSection(cellFunction: CellFunction): string {
  const { id, description, parameters, remarks, examples, rules } = cellFunction;
  const signature = parameters.map((parameter) => (parameter.optional ? `[${parameter.id}]` : parameter.id)).join(', ');
  return [
    `## ${id}\n`,
    `\`=${NAMESPACE}.${id}(${signature})\`\n`,
    `${description.zh}\n`,
    `${description.en}\n`,
    '| 参数 / Parameter | 取值 / Value | 缺省 / Default | 说明 / Meaning |',
    '|---|---|---|---|',
    ...parameters.map(parameterRow),
    '',
    ...remarks.map(({ zh, en }) => `- ${zh} / ${en}`),
    `\n规则 / Rules: ${rules.join(', ')}\n`,
    ...examples.map(exampleSection),
  ].join('\n');
}

function parameterRow(parameter: FunctionParameter): string {
  const { id, title, description } = parameter;
  const cells = [
    `\`${id}\` ${title.zh}`,
    kindText(parameter),
    defaultText(parameter),
    `${description.zh}<br>${description.en}`,
  ];
  return `| ${cells.map((cell) => cell.replace(/\|/g, '\\|')).join(' | ')} |`;
}

function kindText(parameter: FunctionParameter): string {
  switch (parameter.kind) {
    case 'cells':
      return '区域或数组 / range or array';
    case 'wholeNumber':
      return `${parameter.least}–${parameter.most} 的整数 / whole number`;
    case 'number':
      return '数值 / number';
    case 'flag':
      return 'TRUE / FALSE';
    case 'choice':
      return Object.entries(parameter.of)
        .map(([id, { zh }]) => `"${id}" ${zh}`)
        .join('<br>');
    case 'day':
      return '日期 / date';
  }
}

function defaultText(parameter: FunctionParameter): string {
  if (!parameter.optional) return '必填 / required';
  if (parameter.default === undefined) return '—';
  return typeof parameter.default === 'boolean' ? String(parameter.default).toUpperCase() : String(parameter.default);
}

function exampleSection({ title, cells, formula, result }: FunctionExample): string {
  return [
    `**${title.zh}** / ${title.en}\n`,
    table(cells),
    `\`=${NAMESPACE}.${formula}\` →\n`,
    result.length === 1 && result[0]?.length === 1 ? `\`${shown(result[0][0] ?? null)}\`\n` : table(result),
  ].join('\n');
}

type Shown = string | number | boolean | null;

/** A block of cells with the row and column names of a sheet. */
function table(cells: readonly (readonly Shown[])[]): string {
  if (cells.length === 0) return '';
  const width = Math.max(...cells.map((row) => row.length));
  const letters = Array.from({ length: width }, (_, index) => columnLetters(index + 1));
  const rows = cells.map((row, index) => {
    const values = letters.map((_, column) => shown(row[column] ?? null).replace(/\|/g, '\\|'));
    return `| ${cellAddress(index + 1, 1).slice(1)} | ${values.join(' | ')} |`;
  });
  return [`|   | ${letters.join(' | ')} |`, `|---|${letters.map(() => '---').join('|')}|`, ...rows, ''].join('\n');
}

function shown(value: Shown): string {
  if (value === null) return '';
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
}
