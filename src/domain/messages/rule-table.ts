import type { LocalizedText } from '../basics/localized';

/** What reading rules and people from cells says. `where` is the place of a rule: 第3行, 第2条. */
export interface RuleTableMessages {
  // Reading rules
  'rule-table.empty': Readonly<Record<never, never>>;
  'rule-table.columns': { readonly columns: number };
  'rule-table.header-incomplete': { readonly missing: readonly LocalizedText[] };
  'rule-table.header-twice': { readonly columns: readonly LocalizedText[] };
  'rule-table.cell-error': Placed & { readonly error: string };
  'rule-table.field-missing': Placed;
  'rule-table.field-unknown': Placed & { readonly field: string; readonly fields: readonly LocalizedText[] };
  'rule-table.comparison-missing': Placed & { readonly text: string };
  'rule-table.comparison-unknown': Placed & { readonly comparison: string };
  'rule-table.comparison-senseless': Placed & {
    readonly field: LocalizedText;
    readonly comparison: string;
    readonly comparisons: readonly string[];
    readonly expected: LocalizedText;
    readonly example: string;
  };
  'rule-table.value-missing': Placed & { readonly field: string };
  'rule-table.value-wrong': Placed & {
    readonly field: LocalizedText;
    readonly value: string;
    readonly expected: LocalizedText;
    readonly example: string;
  };
  'rule-table.or-first': Placed;
  'rule-table.or-differs': Placed;
  'rule-table.more': { readonly count: number };

  // What the rules need besides
  'rule-table.as-of-missing': { readonly rules: readonly string[] };
  'rule-table.post-column-missing': { readonly rules: readonly string[] };

  // What a person's post leaves open (R-REG-1)
  'rule-table.posts-several': { readonly posts: readonly string[] };
  'rule-table.post-perhaps-several': { readonly text: string };
  'rule-table.post-similar': { readonly post: string; readonly similar: string };
  'rule-table.post-without-rules': { readonly post: string };

  // Reading people; rows and columns count from 1 within the argument
  'rule-table.header-rows': { readonly rows: number };
  'rule-table.columns-differ': { readonly people: number; readonly headers: number };
  'rule-table.column-unsure': { readonly field: LocalizedText; readonly columns: readonly LocalizedText[] };
}

interface Placed {
  readonly where: LocalizedText;
}
