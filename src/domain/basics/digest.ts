import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { textInParts, type InParts } from './parts';

/** SHA-256 of a text (UTF-8) in hexadecimal. */
export function digestOf(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

/** `digestOf` of a long text. */
export function* digestInParts(text: string): InParts<string> {
  const digest = sha256.create();
  yield* textInParts(text, (part) => digest.update(utf8ToBytes(part)));
  return bytesToHex(digest.digest());
}
