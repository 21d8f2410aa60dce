import type { Issue } from '../../domain/basics/issue';
import { issue, message } from '../../domain/basics/issue';

/** What Excel says of an action that it did not do. Names of codes: `Excel.ErrorCodes`. */
function codeOf(error: unknown): string | undefined {
  const code = typeof error === 'object' && error !== null ? (error as { readonly code?: unknown }).code : undefined;
  return typeof code === 'string' ? code : undefined;
}

/** The answer would be more than the 5 MB that Excel on the web sends. */
export function sizeLimitHit(error: unknown): boolean {
  return codeOf(error) === 'ResponsePayloadSizeLimitExceeded' || codeOf(error) === 'RequestPayloadSizeLimitExceeded';
}

/**
 * What the clerk is told when Excel did not do what it was asked: `workbook.cell-editing` while a cell is being typed into,
 * else `workbook.host-refused` with Excel's reason.
 */
export function hostIssue(error: unknown): Issue {
  const code = codeOf(error);
  if (code === 'InvalidOperationInCellEditMode') return issue('block', message('workbook.cell-editing', {}));
  const text = error instanceof Error ? error.message : String(error);
  const reason = code === undefined ? text : `${code}: ${text}`;
  return issue('block', message('workbook.host-refused', { reason }));
}
