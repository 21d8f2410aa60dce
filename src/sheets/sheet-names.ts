/** The campaign's sheets by id, with the names that they have unless the clerk's workbook already uses one. */
export const SHEET_NAMES = {
  home: '首页',
  scheme: '方案',
  posts: '职位',
  applications: '报名',
  review: '资格审查',
  problems: '问题',
  log: '日志',
  state: '_xuanba',
} as const;

export type SheetId = keyof typeof SHEET_NAMES;
export type SheetNames = Readonly<Record<SheetId, string>>;

/**
 * Names for the campaign's sheets that do not collide with the clerk's own: a roster sheet called 报名 keeps its name, ours
 * becomes 报名（台账）. The state sheet's name is fixed, because it is how a campaign is recognised.
 */
export function chooseSheetNames(taken: readonly string[]): SheetNames {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  const chosen = Object.entries(SHEET_NAMES).map(([id, name]) => {
    if (id === 'state') return [id, name];
    let free: string = name;
    for (let count = 1; used.has(free.toLowerCase()); count++)
      free = count === 1 ? `${name}（台账）` : `${name}（台账${count}）`;
    return [id, free];
  });
  return Object.fromEntries(chosen) as SheetNames;
}

/** The name itself, or with the first number behind it that is free; Excel allows 31 characters. */
export function freeSheetName(name: string, taken: readonly string[]): string {
  const used = new Set(taken.map((known) => known.toLowerCase()));
  const base = name.slice(0, LONGEST_NAME);
  for (let count = 1; ; count++) {
    const suffix = count === 1 ? '' : `_${count}`;
    const candidate = `${base.slice(0, LONGEST_NAME - suffix.length)}${suffix}`;
    if (!used.has(candidate.toLowerCase())) return candidate;
  }
}

const LONGEST_NAME = 31;

/** A sheet name as formulas write it: `'报名（台账）'!`. */
export function sheetReference(name: string): string {
  return `'${name.replace(/'/g, "''")}'!`;
}
