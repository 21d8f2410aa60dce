import { cellText, tidy } from '../text';
import { cellReader, type CompileReader } from './reader';

/**
 * Reads free text: line breaks and invisible characters removed, blanks around and between Chinese characters removed. A
 * text that begins with = + - @ stays that text. Dashes alone are blank; 无 is a value (处分, 回避, 备注). Never unreadable.
 */
export const textReader: CompileReader<string> = () =>
  cellReader((content) => {
    const text = tidy(cellText(content));
    return /^[-—–_/\\*~\s]*$/.test(text) ? { blank: true } : { value: text };
  });
