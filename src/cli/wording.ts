import { formatForSheet, splitMessage } from '../i18n/format';
import type { Wording } from '../app/campaign';

/** The campaign's sheets are Chinese in every language of the command line: they are official documents. */
export const chineseWording: Wording = {
  text: (message) => formatForSheet(message, 'zh'),
  split: (message) => splitMessage(message, 'zh'),
};
