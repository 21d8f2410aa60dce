import type { RuleTableMessages } from '../../domain/messages/rule-table';

export const ruleTableTexts: Record<keyof RuleTableMessages, string> = {};
