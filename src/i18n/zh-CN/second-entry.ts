import type { SecondEntryMessages } from '../../domain/messages/second-entry';

export const secondEntryTexts: Record<keyof SecondEntryMessages, string> = {
  'second.missing': '还有{count}人没有录入二：{names}。\n请由另一人按原始评分表录入。',
  'second.differs':
    '{who}“{column}”两次录入不一致：录入一为{first}，录入二为{second}。\n请核对原始评分表后更正其中一处；以录入一为准的，在“差异说明”栏写明理由（至少2个字）。',
  'second.explained': '{who}“{column}”录入一为{first}，录入二为{second}，以录入一为准：{reason}',
  'second.corrected': '{who}“{column}”曾为录入一{first}、录入二{second}，核对后为{now}',
  'second.not-of-stage':
    '{stage}没有录入二：方案没有规定由两人分别录入，或环节还没有打开。\n请去掉“第二次录入”。\n（命令行：不用 --second）',
};
