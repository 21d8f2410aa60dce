import { VALIDATION_LIMITS, type ValidationPlan } from './plan';

/**
 * What is understood in an editable cell. Declared with the column, it gives the cell its validation: a cell that is read through
 * a fixed vocabulary has a list, one that takes whole numbers has their limits.
 */
export type CellEntry = (FreeEntry | WholeNumberEntry | DecimalEntry | WordsEntry | WordsFromEntry) & {
  /** Heads the validation's texts; the column's title where it is not given. */
  readonly title?: string;
};

/** No list can hold what may be typed; anything but `text` has a form, which is checked when the workbook is read. */
export interface FreeEntry {
  readonly kind: 'free';
  readonly form:
    | 'text'
    | 'date'
    | 'rank'
    | 'idNumber'
    | 'day'
    | 'minute'
    | 'shares'
    | 'words'
    | 'ratio'
    | 'fraction'
    | 'namedNumbers';
}

export interface WholeNumberEntry {
  readonly kind: 'wholeNumber';
  readonly least: number;
  readonly most: number;
  /** What the number means, where its limits do not say it. */
  readonly meaning?: string;
}

/** A number with decimals, a score. */
export interface DecimalEntry {
  readonly kind: 'decimal';
  readonly least: number;
  readonly most: number;
}

/** A fixed vocabulary: every one of `values` is understood. */
export interface WordsEntry {
  readonly kind: 'words';
  readonly values: readonly string[];
  /** Where other texts may be right as well: whether the clerk is asked or only told, and in which words. */
  readonly others?: Pick<ValidationPlan, 'message' | 'prompt'> & { readonly strictness: 'warning' | 'information' };
}

/** The words stand in cells of the workbook, `'职位'!$A$4:$A$20`. */
export interface WordsFromEntry {
  readonly kind: 'wordsFrom';
  readonly source: string;
}

export const TEXT: FreeEntry = { kind: 'free', form: 'text' };

export function words(values: readonly string[], others?: WordsEntry['others']): WordsEntry {
  return { kind: 'words', values, ...(others ? { others } : {}) };
}

/** Several of `terms` in one cell, joined with 、. A list offers one at a time, so `together` are offered besides as far as they fit. */
export function severalWords(terms: readonly string[], together: readonly string[]): WordsEntry {
  const values = together.reduceRight<readonly string[]>((list, text) => {
    const longer = [...new Set([text, ...list])];
    return longer.join(',').length <= VALIDATION_LIMITS.list ? longer : list;
  }, terms);
  const how = '可以写一个或几个，几个之间用“、”隔开';
  return words(values, {
    strictness: 'information',
    prompt: fitting(`${how}：${terms.join('、')}。`, `${how}。`),
    message: fitting(`每个词须是以下之一，几个之间用“、”隔开：${terms.join('、')}。`, `${how}，每个词须在列表中。`),
  });
}

function fitting(text: string, shorter: string): string {
  return text.length <= VALIDATION_LIMITS.text ? text : shorter;
}

/** The validation of the cells of `range`; none where nothing can be said before the workbook is read. */
export function entryValidation(entry: CellEntry, range: string, title: string): readonly ValidationPlan[] {
  const place = { range, title: (entry.title ?? title).slice(0, VALIDATION_LIMITS.title), strictness: 'stop' } as const;
  switch (entry.kind) {
    case 'free':
      return [];
    case 'wholeNumber': {
      const { least, most, meaning } = entry;
      const message = `请填${least}–${most}的整数${meaning === undefined ? '' : `，${meaning}`}。`;
      return [{ ...place, kind: 'wholeNumber', least, most, message }];
    }
    case 'decimal': {
      const { least, most } = entry;
      return [
        { ...place, kind: 'decimal', least, most, message: `请填${least}–${most}之间的数字；没有的请留空，不要填0。` },
      ];
    }
    case 'words': {
      const { values, others } = entry;
      const message = fitting(`请从列表中选择：${values.join('、')}。`, '请从列表中选择。');
      return [{ ...place, message, ...others, kind: 'list', values }];
    }
    case 'wordsFrom':
      return [{ ...place, kind: 'listFrom', source: entry.source, message: '请从列表中选择。' }];
  }
}
