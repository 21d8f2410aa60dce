import type { InParts } from '../domain/basics/parts';
import { describeInput, formatAnswer } from '../domain/schemes/answers';
import type { ResolvedParameter } from '../domain/schemes/resolve';
import { STAGES } from '../domain/campaign/stage';
import type { CampaignView } from './campaign-view';
import { severalWords, TEXT, words, type CellEntry } from './cell-entry';
import { FIRST_DATA_ROW, tableSheet, type Column } from './columns';
import type { NamePlan, SheetPlan } from './plan';
import { schemeHighlights } from './scheme-highlights';

/** The titles by which 方案 is read back. */
export const PARAMETER_TITLES = { id: '代码', value: '值' } as const;

/** Why a parameter was changed after the scheme was published (R-PLAN-3); not in campaigns of state version 1. */
export const CHANGE_REASON = { id: 'reason', title: '变更理由' } as const;

const VALUE_COLUMN = 'B';
/** The column of the values, for places of issues. */
export const VALUE_COLUMN_NUMBER = 2;

/**
 * 方案: every parameter with its value or its open blank, the rule it belongs to and where it comes from. Each value has a
 * defined name `xb_<id>`.
 */
export function schemeSheet(view: CampaignView): InParts<SheetPlan> {
  const { scheme, parameters } = view.scheme;
  return tableSheet({
    name: view.names.scheme,
    title: `方案：${scheme.title.zh}`,
    note: `依据：${scheme.source.zh}。黄色空格是原文留空、必须由本单位确定的参数，不会自动取默认值；方案公布后修改参数，须写明变更理由；修改后请重新检查。`,
    columns: COLUMNS,
    records: parameters,
    frozenColumns: 1,
    tabColor: '7030A0',
    highlights: ({ firstRow, lastRow }) => [
      ...schemeHighlights(parameters, { column: VALUE_COLUMN, firstRow }),
      {
        range: `${VALUE_COLUMN}${firstRow}:${VALUE_COLUMN}${lastRow}`,
        formula: `$${VALUE_COLUMN}${firstRow}=""`,
        look: 'warn',
      },
    ],
  });
}

const COLUMNS: readonly Column<ResolvedParameter>[] = [
  { id: 'title', title: '参数', width: 30, style: 'text', value: ({ parameter }) => parameter.title.zh },
  {
    id: 'value',
    title: PARAMETER_TITLES.value,
    width: 26,
    style: 'inputCentered',
    entry: (record) => ({ ...parameterEntry(record), title: record.parameter.title.zh }),
    value: ({ parameter, value }) => {
      // Whole numbers stand as numbers, so that formulas can use them by name.
      if (parameter.input.kind === 'wholeNumber')
        return { value: typeof value === 'number' ? value : null, style: 'inputNumber' };
      return value === undefined ? null : formatAnswer(parameter.input, value);
    },
  },
  { ...CHANGE_REASON, width: 22, style: 'inputText', entry: TEXT, value: () => null },
  {
    id: 'expected',
    title: '填写要求',
    width: 34,
    style: 'text',
    value: ({ parameter }) => describeInput(parameter.input).zh,
  },
  {
    id: 'stage',
    title: '最迟确定于',
    width: 14,
    style: 'centered',
    value: ({ parameter }) => `${STAGES[parameter.neededFor].zh}前`,
  },
  { id: 'rule', title: '规则', width: 12, style: 'centered', value: ({ parameter }) => parameter.rule },
  { id: 'source', title: '来源', width: 44, style: 'text', value: ({ parameter }) => parameter.source.zh },
  { id: 'id', title: PARAMETER_TITLES.id, width: 20, style: 'centered', value: ({ parameter }) => parameter.id },
];

/** For telling what stands beside the table. */
export const PARAMETER_COLUMN_COUNT = COLUMNS.length;

/** The defined name of a parameter's value, for formulas. */
export function parameterName(id: string): string {
  return `xb_${id}`;
}

/** The defined names of every parameter's value. */
export function parameterNames(view: CampaignView): readonly NamePlan[] {
  return view.scheme.parameters.map(({ parameter }, index) => ({
    name: parameterName(parameter.id),
    sheet: view.names.scheme,
    range: `$${VALUE_COLUMN}$${FIRST_DATA_ROW + index}`,
  }));
}

/** What a value's cell takes. Of several words, what the scheme says and what holds now are offered together. */
function parameterEntry({ parameter: { input, value: given }, value }: ResolvedParameter): CellEntry {
  switch (input.kind) {
    case 'wholeNumber':
      return { kind: 'wholeNumber', least: input.least, most: input.most };
    case 'choice':
      return words(Object.values(input.of).map((term) => term.zh));
    case 'choices': {
      const together = [given, value].flatMap((codes) => (codes === undefined ? [] : [formatAnswer(input, codes)]));
      return severalWords(
        Object.values(input.of).map((term) => term.zh),
        together,
      );
    }
    default:
      return { kind: 'free', form: input.kind };
  }
}
