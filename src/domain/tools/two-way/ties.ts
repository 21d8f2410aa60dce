import type { RuleId } from '../../basics/issue';
import { localized, type LocalizedText } from '../../basics/localized';
import type { ToolOption } from '../tool';

/** How a tie is broken: the rule is named in the result. */
export const TIE_TERMS = {
  firstChoice: localized('志愿在前的优先，再按人员表序号', 'earlier choice first, then the order of the list'),
  listed: localized('按人员表序号', 'the order of the list'),
  lot: localized('抽签（用公开的种子，可重复）', 'by lot, from a public seed'),
} as const satisfies Record<string, LocalizedText>;

export type Ties = keyof typeof TIE_TERMS;

export const TIE_OPTION = (rule: RuleId): ToolOption => ({
  id: 'ties',
  title: localized('并列时', 'Ties'),
  question: localized('排序并列时按什么先后？', 'How are ties broken?'),
  input: { kind: 'choice', of: TIE_TERMS },
  rule,
});

export const SEED_OPTION = (rule: RuleId): ToolOption => ({
  id: 'seed',
  title: localized('抽签种子', 'Seed of the lot'),
  question: localized(
    '抽签用的种子是什么？请用事先约定、当场公开的文字或数字。（不抽签的不填）',
    'The seed of the lot: agreed before and read out in public (only for a lot).',
  ),
  input: { kind: 'text', example: '2012-05-31 上证指数 2372.23' },
  optional: true,
  rule,
});
