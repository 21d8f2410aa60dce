import { message } from '../domain/basics/issue';
import type { DocumentOutput } from '../ports/document-files';

/** Where a page's downloads come to nothing. */
export const NO_FILES: DocumentOutput = { canSave: false, why: message('document.cannot-save', {}) };
