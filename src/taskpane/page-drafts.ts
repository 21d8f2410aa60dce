import type { Drafts } from '../ports/drafts';

const PREFIX = 'xuanba:';

/** Drafts in the page's own storage; where a browser forbids it, they last as long as the page. */
export function pageDrafts(storage: () => Storage = () => window.localStorage): Drafts {
  const memory = new Map<string, string>();
  return {
    load(key) {
      try {
        return storage().getItem(PREFIX + key) ?? memory.get(key);
      } catch {
        return memory.get(key);
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
