import type { Drafts } from '../ports/drafts';

const PREFIX = 'xuanba:';

/**
 * Drafts in the page's own storage; where a browser forbids it, they last as long as the page. Where it is full, the page has the newest
 * text and later ones the last that there was room for.
 */
export function pageDrafts(storage: () => Storage = () => window.localStorage): Drafts {
  const memory = new Map<string, string>();
  return {
    load(key) {
      const saved = memory.get(key);
      if (saved !== undefined) return saved;
      try {
        return storage().getItem(PREFIX + key) ?? undefined;
      } catch {
        return undefined;
      }
    },
    save(key, text) {
      memory.set(key, text);
      try {
        storage().setItem(PREFIX + key, text);
      } catch {
        // Full or forbidden: it is kept in memory.
      }
    },
    remove(key) {
      memory.delete(key);
      try {
        storage().removeItem(PREFIX + key);
      } catch {
        // Nothing was kept there.
      }
    },
  };
}
