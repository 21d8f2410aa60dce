import { issue, message } from '../domain/basics/issue';
import { fail, ok } from '../domain/basics/result';
import type { DocumentOutput, RenderDocument } from '../ports/document-files';

/** Documents as downloads of the page. @param render loads what makes the files when one is made */
export function pageFiles(render: RenderDocument): DocumentOutput {
  return {
    canSave: true,
    render,
    save: async ({ name, bytes }) => {
      try {
        const address = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>]));
        const link = document.createElement('a');
        link.href = address;
        link.download = name;
        link.click();
        // Browsers have taken the address by then.
        setTimeout(() => URL.revokeObjectURL(address), 10_000);
        return ok(undefined);
      } catch (error) {
        return fail([issue('block', message('document.not-saved', { reason: String(error) }))]);
      }
    },
  };
}
