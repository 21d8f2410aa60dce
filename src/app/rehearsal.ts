import { ok } from '../domain/basics/result';
import type { WorkbookPort } from '../ports/workbook';

/**
 * The same workbook for an operation that is only tried: nothing is written. What the operation says is what would come of it, and why it
 * would be refused.
 */
export function rehearsal(port: WorkbookPort): WorkbookPort {
  return { read: (wanted, progress) => port.read(wanted, progress), apply: async () => ok(undefined) };
}
