import type { Message } from '../domain/basics/issue';
import { formatForSheet, splitMessage } from './format';

/** The campaign's sheets are Chinese in every language of the product's faces: they are official documents. */
export const chineseWording = {
  text: (message: Message) => formatForSheet(message, 'zh'),
  split: (message: Message) => splitMessage(message, 'zh'),
};
