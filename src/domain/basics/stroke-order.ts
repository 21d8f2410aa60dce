/** 姓氏笔画 order of names; `undefined` where the program has no such order: kernels that were built without it. */
export function strokeCollator(locales: string = 'zh-u-co-stroke'): Intl.Collator | undefined {
  try {
    const collator = new Intl.Collator(locales);
    return collator.resolvedOptions().collation === 'stroke' ? collator : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The records by the strokes of their names, equal names in the order in which they came. Without a collator they stay as they are.
 */
export function inStrokeOrder<T>(
  records: readonly T[],
  nameOf: (record: T) => string,
  collator: Intl.Collator | undefined,
): readonly T[] {
  return collator ? [...records].sort((a, b) => collator.compare(nameOf(a), nameOf(b))) : records;
}
