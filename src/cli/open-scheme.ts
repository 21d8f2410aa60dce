import { decodeText } from '../app/decode-text';
import type { Issue } from '../domain/basics/issue';
import type { Result } from '../domain/basics/result';
import { campaignScheme, readOwnScheme } from '../domain/schemes/own-scheme';
import type { Scheme } from '../domain/schemes/scheme';
import { readWholeFile } from './files';

const LIMIT_BYTES = 1024 * 1024;

/** The preset with that id, or the own scheme in that file, which ends in .json. */
export async function openScheme(idOrFile: string): Promise<Result<Scheme, readonly Issue[]>> {
  return /\.json$/i.test(idOrFile) ? openSchemeFile(idOrFile) : campaignScheme(idOrFile);
}

/** Reads a clerk's own scheme: `file.*`, `own-scheme.*`. */
export async function openSchemeFile(file: string): Promise<Result<Scheme, readonly Issue[]>> {
  const bytes = await readWholeFile(file, LIMIT_BYTES);
  return bytes.ok ? readOwnScheme(decodeText(bytes.value)) : bytes;
}
