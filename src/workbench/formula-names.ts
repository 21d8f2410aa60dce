/** How files store functions that came after the file format, and those of add-ins. */
const STORED_ADDIN = /_xldudf_([A-Z0-9]+)_(?=[A-Z0-9._]+\()/gi;
const STORED_LATER = /_xl(?:fn|ws)\.(?:_xlws\.)?/gi;

/** A formula of a file as the grid's formula bar shows it: `XUANBA.COMPOSITE(…)`, `XLOOKUP(…)`. */
export function gridFormula(formula: string): string {
  if (!/_xl/i.test(formula)) return formula;
  return outsideTexts(formula, (part) => part.replace(STORED_ADDIN, '$1.').replace(STORED_LATER, ''));
}

/** Functions that came after the file format, by what stands before their names in a file. */
const LATER: readonly (readonly [prefix: string, names: readonly string[]])[] = [
  ['_xlfn._xlws.', ['FILTER', 'SORT']],
  [
    '_xlfn.',
    [
      ...[
        'BYCOL',
        'BYROW',
        'CHOOSECOLS',
        'CHOOSEROWS',
        'CONCAT',
        'DAYS',
        'DROP',
        'EXPAND',
        'FORMULATEXT',
        'HSTACK',
        'IFNA',
      ],
      ...[
        'IFS',
        'ISFORMULA',
        'LAMBDA',
        'LET',
        'MAKEARRAY',
        'MAP',
        'MAXIFS',
        'MINIFS',
        'NUMBERVALUE',
        'RANDARRAY',
        'REDUCE',
      ],
      ...['SCAN', 'SEQUENCE', 'SHEET', 'SHEETS', 'SORTBY', 'SWITCH', 'TAKE', 'TEXTAFTER', 'TEXTBEFORE', 'TEXTJOIN'],
      ...['TEXTSPLIT', 'TOCOL', 'TOROW', 'UNIQUE', 'VSTACK', 'WRAPCOLS', 'WRAPROWS', 'XLOOKUP', 'XMATCH', 'XOR'],
      ...['MODE.SNGL', 'PERCENTILE.EXC', 'PERCENTILE.INC', 'QUARTILE.INC', 'RANK.AVG', 'RANK.EQ', 'STDEV.P', 'STDEV.S'],
      ...['VAR.P', 'VAR.S', 'CEILING.MATH', 'FLOOR.MATH'],
    ],
  ],
];
const PREFIXES = new Map(LATER.flatMap(([prefix, names]) => names.map((name) => [name, prefix] as const)));

/** A formula of the grid, with or without `=`, as a file stores it. `namespace` is that of the add-in's functions. */
export function storedFormula(formula: string, namespace: string): string {
  const addIn = new RegExp(`(?<![\\w.])${namespace}\\.(?=[A-Z0-9._]+\\()`, 'gi');
  return outsideTexts(formula.replace(/^=/, ''), (part) =>
    part
      .replace(addIn, `_xldudf_${namespace}_`)
      .replace(/(?<![\w.])[A-Z][A-Z0-9.]*(?=\()/gi, (name) => (PREFIXES.get(name.toUpperCase()) ?? '') + name),
  );
}

/** Texts and quoted sheet names stay as they are. */
function outsideTexts(formula: string, change: (part: string) => string): string {
  return formula
    .split(/("(?:[^"]|"")*"|'(?:[^']|'')*')/)
    .map((part, index) => (index % 2 === 1 ? part : change(part)))
    .join('');
}
