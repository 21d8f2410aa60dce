import { FILE_LIMITS, megabytes } from './limits';
import type { Part } from './parts';
import { unpacksTooBig } from './refusal';
import { TextPool } from './text-pool';
import { decodeEscapes } from './xml-text';
import type { XmlHandler } from './xml-scanner';
import { scanPart } from './xml-scanner';

/** The texts that cells refer to by number. Rich text loses its looks; phonetic guides are left out. */
export async function readSharedStrings(part: Part | undefined): Promise<readonly string[]> {
  const texts: string[] = [];
  const pool = new TextPool();
  let current = '';
  let units = 0;
  let phonetic = false;
  const handler: XmlHandler = {
    wantsText: false,
    open(name) {
      if (name === 'si') current = '';
      else if (name === 'rPh') phonetic = true;
      else if (name === 't') handler.wantsText = !phonetic;
    },
    text(text) {
      current += text;
      units += text.length;
      if (units > FILE_LIMITS.sharedTextUnits) throw unpacksTooBig(megabytes(FILE_LIMITS.sharedTextUnits));
    },
    close(name) {
      if (name === 't') handler.wantsText = false;
      else if (name === 'rPh') phonetic = false;
      else if (name === 'si') texts.push(pool.keep(decodeEscapes(current)));
    },
  };
  if (part) await scanPart(part, handler);
  return texts;
}
