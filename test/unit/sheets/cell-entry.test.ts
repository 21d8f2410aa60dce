import { severalWords, TEXT, words, entryValidation } from '../../../src/sheets/cell-entry';

describe('validation of an editable cell', () => {
  test('nothing can be said before of what has no vocabulary', () => {
    expect(entryValidation(TEXT, 'B4:B9', '姓名')).toEqual([]);
  });

  test('words refuse anything else, unless other texts may be right as well', () => {
    expect(entryValidation(words(['男', '女']), 'C4:C9', '性别')).toEqual([
      {
        kind: 'list',
        range: 'C4:C9',
        title: '性别',
        message: '请从列表中选择：男、女。',
        strictness: 'stop',
        values: ['男', '女'],
      },
    ]);
    const asked = words(['副科级'], { strictness: 'warning', message: '请核对。' });
    expect(entryValidation(asked, 'D4', '职级')).toMatchObject([{ strictness: 'warning', message: '请核对。' }]);
  });

  test('a message that would not fit leaves the words to the list', () => {
    const many = Array.from({ length: 60 }, (_, index) => `第${index}项`);
    expect(entryValidation(words(many), 'D4', '项')).toMatchObject([{ message: '请从列表中选择。' }]);
  });

  test('the title is that of the entry, as far as Excel shows it', () => {
    const entry = { kind: 'wholeNumber', least: 1, most: 9, meaning: '1为第一志愿' } as const;
    expect(entryValidation(entry, 'D4', '志愿')).toMatchObject([
      { title: '志愿', message: '请填1–9的整数，1为第一志愿。', least: 1, most: 9 },
    ]);
    const [long] = entryValidation({ ...entry, title: '长'.repeat(40) }, 'D4', '志愿');
    expect(long?.title).toBe('长'.repeat(32));
  });
});

describe('several words in one cell', () => {
  const TERMS = ['行政编制', '事业编制', '借用'];

  test('offers what belongs together and each word, and says how to write several', () => {
    const entry = severalWords(TERMS, ['行政编制、事业编制', '行政编制、借用']);
    expect(entry.values).toEqual(['行政编制、事业编制', '行政编制、借用', ...TERMS]);
    expect(entry.others).toEqual({
      strictness: 'information',
      prompt: '可以写一个或几个，几个之间用“、”隔开：行政编制、事业编制、借用。',
      message: '每个词须是以下之一，几个之间用“、”隔开：行政编制、事业编制、借用。',
    });
  });

  test('offers nothing twice', () => {
    expect(severalWords(TERMS, ['借用', '行政编制、借用', '行政编制、借用']).values).toEqual([
      '借用',
      '行政编制、借用',
      '行政编制',
      '事业编制',
    ]);
  });

  test('keeps to what a list and a text hold', () => {
    // 40 terms of 4 characters and 39 commas are 199; 55 characters more, with their comma, are 255 and 56 are too many.
    const terms = Array.from({ length: 40 }, (_, index) => `身份${10 + index}`);
    expect(severalWords(terms, ['长'.repeat(55)]).values).toHaveLength(41);
    expect(severalWords(terms, ['长'.repeat(56)]).values).toEqual(terms);
    const many = Array.from({ length: 50 }, (_, index) => `身份${10 + index}`);
    expect(severalWords(many, []).others?.prompt).toBe('可以写一个或几个，几个之间用“、”隔开。');
  });
});
