/**
 * The grid's commands that are carried out: those that fill cells or change only what is shown. All others (rows and columns, formats,
 * sheets) would be lost, since the file takes contents of cells only; so they are refused.
 */
const FILLS = commands(
  ...['set-range-values', 'clear-selection-content', 'auto-clear-content', 'auto-fill', 'copy-down', 'copy-right'],
  ...['paste-value', 'toggle-cell-checkbox'],
);
const SHOWS = commands(
  ...[
    'set-worksheet-activate',
    'set-worksheet-show',
    'select-range',
    'select-all',
    'move-selection',
    'expand-selection',
  ],
  ...['move-selection-enter-tab', 'set-scroll-relative', 'scroll-view', 'scroll-to-cell', 'scroll-view-reset'],
  ...['change-zoom-ratio', 'set-zoom-ratio', 'delta-column-width', 'set-worksheet-col-width', 'set-col-auto-width'],
  ...['delta-row-height', 'set-row-height', 'set-row-is-auto-height', 'set-col-is-auto-width'],
  ...['set-filter-criteria', 'clear-filter-criteria', 're-calc-filter'],
);

function commands(...names: readonly string[]): ReadonlySet<string> {
  return new Set(names.map((name) => `sheet.command.${name}`));
}

/** What happens to a command: it fills cells, is carried out without changing the workbook, or would be lost. */
export function kindOf(command: string): 'fills' | 'shows' | 'lost' {
  if (FILLS.has(command)) return 'fills';
  return command.startsWith('sheet.command.') && !SHOWS.has(command) ? 'lost' : 'shows';
}

/** The text of the clipboard, where the command pastes it by the keyboard. */
export function pastedText(command: string, params: object | undefined): string | undefined {
  if (command !== 'sheet.command.paste-by-short-key') return undefined;
  const text = (params as { readonly textContent?: string } | undefined)?.textContent;
  return text === '' ? undefined : text;
}
