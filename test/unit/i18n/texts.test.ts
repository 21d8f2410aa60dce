import { message } from '../../../src/domain/basics/issue';
import { localized } from '../../../src/domain/basics/localized';
import { en } from '../../../src/i18n/en';
import { boardTexts as boardEn } from '../../../src/i18n/en/board';
import { changeTexts as changeEn } from '../../../src/i18n/en/change';
import { cliTexts as cliEn } from '../../../src/i18n/en/cli';
import { helpTexts as helpEn } from '../../../src/i18n/en/help';
import { paneTexts as paneEn } from '../../../src/i18n/en/pane';
import { wizardTexts as wizardEn } from '../../../src/i18n/en/wizard';
import { workbenchTexts as workbenchEn } from '../../../src/i18n/en/workbench';
import { formatForSheet, formatMessage, splitMessage } from '../../../src/i18n/format';
import { zhCN } from '../../../src/i18n/zh-CN';
import { boardTexts as boardZh } from '../../../src/i18n/zh-CN/board';
import { changeTexts as changeZh } from '../../../src/i18n/zh-CN/change';
import { cliTexts as cliZh } from '../../../src/i18n/zh-CN/cli';
import { helpTexts as helpZh } from '../../../src/i18n/zh-CN/help';
import { paneTexts as paneZh } from '../../../src/i18n/zh-CN/pane';
import { wizardTexts as wizardZh } from '../../../src/i18n/zh-CN/wizard';
import { workbenchTexts as workbenchZh } from '../../../src/i18n/zh-CN/workbench';

const placeholders = (text: string) => [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name))].sort();

describe.each([
  ['messages', zhCN, en],
  ['command line', cliZh, cliEn],
  ['task pane', paneZh, paneEn],
  ['new selection', wizardZh, wizardEn],
  ['running campaign', boardZh, boardEn],
  ['changes of a campaign', changeZh, changeEn],
  ['help', helpZh, helpEn],
  ['workbench', workbenchZh, workbenchEn],
] as const)('%s', (_, zh: Readonly<Record<string, string>>, english: Readonly<Record<string, string>>) => {
  test.each(Object.keys(zh))('%s says the same in both languages', (code) => {
    expect(placeholders(english[code] ?? '')).toEqual(placeholders(zh[code] ?? ''));
    expect((english[code] ?? '').split('\n')).toHaveLength((zh[code] ?? '').split('\n').length);
    expect(zh[code]).toMatch(/[\u4e00-\u9fa5]/);
    // Names of sheets and examples of options may be Chinese in an English text; nothing else.
    expect(
      (english[code] ?? '').replace(
        /[“(（].*?[”)）]|--\w+ \S+|(?:sheet|column|on|in|of|from|at|as|like) [^\sA-Za-z]+/gi,
        '',
      ),
    ).not.toMatch(/[请应为的]/);
  });
});

describe('wording', () => {
  test('parameters are put in, lists are joined, localized ones follow the language', () => {
    const text = message('campaign.answer-open', {
      id: 'asOf',
      title: localized('截止日', 'As-of date'),
      stage: localized('资格审查', 'review'),
    });
    expect(formatMessage(text, 'zh')).toBe(
      '方案参数“截止日”还空着，资格审查前必须确定。请在“方案”表中填写。（命令行：answer 台账 asOf=值；开始时用 --answer asOf=值）',
    );
    expect(formatMessage(text, 'en')).toContain('“As-of date” is still open');
    expect(formatForSheet(text, 'zh')).toBe('方案参数“截止日”还空着，资格审查前必须确定。请在“方案”表中填写。');
    const list = message('campaign.scheme-unknown', { id: 'x', known: ['000', '004'] });
    expect(formatMessage(list, 'zh')).toContain('000、004');
    expect(formatMessage(list, 'en')).toContain('000, 004');
  });

  test('what stands in a parameter is never taken for a placeholder', () => {
    const text = message('campaign.scheme-unknown', { id: '{known}', known: ['$&'] });
    expect(formatMessage(text, 'zh')).toContain('编号为“{known}”的方案，现有方案：$&。');
  });

  test('a text is split into what is wrong and what to do', () => {
    const cancelled = message('campaign.post-cancelled', { post: '甲', eligible: 2, minimum: 3, names: ['张三'] });
    expect(splitMessage(cancelled, 'zh')).toEqual({
      what: '职位“甲”合格2人，不足3人，予以取消。下列报名者可在资格审查结束前改报其他职位：张三。',
      todo: '请逐一通知。',
    });
    expect(splitMessage(cancelled, 'en').todo).toBe('Inform each of them.');
    const plain = message('campaign.late', { registered: '2012-06-01', deadline: '2012-05-31 16:30' });
    expect(splitMessage(plain, 'zh')).toEqual({ what: '报名时间2012-06-01晚于截止时间2012-05-31 16:30', todo: '' });
  });
});
