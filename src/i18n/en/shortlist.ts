import type { ShortlistMessages } from '../../domain/messages/shortlist';

export const shortlistTexts: Record<keyof ShortlistMessages, string> = {};
