import type { Issue, Message } from '../../domain/basics/issue';
import { issue, message } from '../../domain/basics/issue';
import type { LocalizedText } from '../../domain/basics/localized';
import type { Result } from '../../domain/basics/result';
import { fail, ok } from '../../domain/basics/result';

/** What a `Refused` says, once the file name is known. */
type Refusal = (file: string) => Message;

/**
 * Thrown deep inside the parsers of a foreign file and turned into an issue by `settle`: the one place where this host
 * uses an exception for an expected failure, because streams cannot carry a `Result` out of their callbacks.
 */
export class Refused extends Error {
  override readonly name = 'Refused';
  constructor(readonly refusal: Refusal) {
    super('refused');
  }
}

/** `part` names the broken part of the package, or says what is broken. */
export function damaged(part: string | LocalizedText): Refused {
  return new Refused((file) => message('workbook.damaged', { file, part }));
}

export function externalEntities(part: string): Refused {
  return new Refused((file) => message('workbook.external-entities', { file, part }));
}

export function unpacksTooBig(limit: string): Refused {
  return new Refused((file) => message('workbook.unpacks-too-big', { file, limit }));
}

export function notSpreadsheet(kind: LocalizedText): Refused {
  return new Refused((file) => message('workbook.not-spreadsheet', { file, kind }));
}

export function resaveNeeded(kind: LocalizedText): Refused {
  return new Refused((file) => message('workbook.resave-needed', { file, kind }));
}

export function passwordProtected(): Refused {
  return new Refused((file) => message('workbook.password-protected', { file }));
}

/**
 * Runs work on a foreign file. A `Refused` becomes its issue; any other exception comes from a library that met
 * something unforeseen in the file, and becomes `workbook.damaged` about `part`: never a stack trace.
 */
export async function settle<T>(
  file: string,
  part: LocalizedText,
  work: () => Promise<T>,
): Promise<Result<T, readonly Issue[]>> {
  try {
    return ok(await work());
  } catch (error) {
    const refusal = error instanceof Refused ? error : damaged(part);
    return fail([issue('block', refusal.refusal(file))]);
  }
}
