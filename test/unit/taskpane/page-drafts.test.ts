import { pageDrafts } from '../../../src/taskpane/page-drafts';

/** A storage as browsers have it, with room for so many characters. */
function storageOf(room = Number.POSITIVE_INFINITY) {
  const kept = new Map<string, string>();
  const storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> = {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, text) => {
      if (text.length > room) throw new Error('QuotaExceededError');
      kept.set(key, text);
    },
    removeItem: (key) => void kept.delete(key),
  };
  return { kept, open: () => storage as Storage };
}

const forbidden = (): Storage => {
  throw new Error('SecurityError');
};

test('drafts outlive the page', () => {
  const { open } = storageOf();
  pageDrafts(open).save('start:名册.xlsx', '{"a":1}');
  expect(pageDrafts(open).load('start:名册.xlsx')).toBe('{"a":1}');
});

test('two keys are two drafts, and neither is taken for a key of somebody else’s', () => {
  const { kept, open } = storageOf();
  kept.set('start:甲', 'of another page');
  const drafts = pageDrafts(open);
  drafts.save('start:甲', '甲');
  drafts.save('start:乙', '乙');
  expect([drafts.load('start:甲'), drafts.load('start:乙')]).toEqual(['甲', '乙']);
  drafts.remove('start:甲');
  expect([drafts.load('start:甲'), drafts.load('start:乙')]).toEqual([undefined, '乙']);
  expect(kept.get('start:甲')).toBe('of another page');
});

test('a text comes back as it was, whatever it looks like', () => {
  const drafts = pageDrafts(storageOf().open);
  for (const text of ['', 'null', '2012-05-31T16:30:00Z', '{"answers":{"asOf":"2012-05-31T16:30:00Z"}}']) {
    drafts.save('start:名册.xlsx', text);
    expect(drafts.load('start:名册.xlsx')).toBe(text);
  }
});

test('where storage is forbidden they last as long as the page', () => {
  const drafts = pageDrafts(forbidden);
  expect(drafts.load('start:名册.xlsx')).toBeUndefined();
  drafts.save('start:名册.xlsx', '一');
  expect(drafts.load('start:名册.xlsx')).toBe('一');
  drafts.remove('start:名册.xlsx');
  expect(drafts.load('start:名册.xlsx')).toBeUndefined();
  expect(pageDrafts(forbidden).load('start:名册.xlsx')).toBeUndefined();
});

test('where it is full, the page has the newest text and later ones the last that there was room for', () => {
  const { open } = storageOf(3);
  const drafts = pageDrafts(open);
  drafts.save('start:名册.xlsx', '短');
  drafts.save('start:名册.xlsx', '太长的一份');
  expect(drafts.load('start:名册.xlsx')).toBe('太长的一份');
  expect(pageDrafts(open).load('start:名册.xlsx')).toBe('短');
});
