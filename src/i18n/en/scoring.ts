import type { ScoringMessages } from '../../domain/messages/scoring';

export const scoringTexts: Record<keyof ScoringMessages, string> = {};
