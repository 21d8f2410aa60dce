/** A text, or a sheet in front of an address: the parts of a formula that matter when a sheet changes its name or goes. */
const PARTS = /"(?:[^"]|"")*"|'((?:[^']|'')+)'!|([\p{L}\p{N}_.]+)!/gu;
/** An address behind a sheet that is gone. */
const ADDRESS = /^\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?|^\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|^\$?\d+:\$?\d+/;

/** The sheets that a formula names, as written there, without quotes. */
export function sheetsNamed(formula: string): readonly string[] {
  return [...formula.matchAll(PARTS)].flatMap(([, quoted, plain]) => {
    const name = quoted === undefined ? plain : quoted.replace(/''/g, "'");
    return name === undefined ? [] : [name];
  });
}

/** The formula after the sheet has got another name: Excel changes every formula that names it. */
export function renameSheet(formula: string, before: string, after: string): string {
  return formula.replace(PARTS, (part, quoted?: string, plain?: string) =>
    isSheet(quoted, plain, before) ? `'${after.replace(/'/g, "''")}'!` : part,
  );
}

/** The formula after the sheet has been deleted: what pointed there is `#REF!`. */
export function deleteSheet(formula: string, name: string): string {
  let changed = '';
  let from = 0;
  for (const found of formula.matchAll(PARTS)) {
    if (!isSheet(found[1], found[2], name)) continue;
    const end = found.index + found[0].length;
    changed += `${formula.slice(from, found.index)}#REF!`;
    from = end + (ADDRESS.exec(formula.slice(end))?.[0].length ?? 0);
  }
  return changed + formula.slice(from);
}

function isSheet(quoted: string | undefined, plain: string | undefined, name: string): boolean {
  const named = quoted === undefined ? plain : quoted.replace(/''/g, "'");
  return named?.toLowerCase() === name.toLowerCase();
}
