/** Fills in the `{placeholders}` of a text; one without a value stays as it is. */
export function withParams(text: string, params: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
}
