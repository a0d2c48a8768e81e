/** What this site keeps in the reader's browser; nothing leaves it. What the browser refuses lives as long as the page. */
export const ROOT = new URL("../../../", import.meta.url).pathname; // other sites may share the host

/** Give access to what is kept, by keys; it never throws, whether storage is missing, full or switched off. */
export function open() {
  const unsaved = new Map();

  return {
    /** Give the text under a key, or null. */
    get(key) {
      if (unsaved.has(key)) return unsaved.get(key);
      try {
        return window.localStorage.getItem(key);
      } catch {
        return null; // switched off: reading the property throws
      }
    },

    /** Keep a text; say whether the browser saved it. */
    set(key, text) {
      try {
        window.localStorage.setItem(key, text);
        unsaved.delete(key);
        return true;
      } catch {
        unsaved.set(key, text); // switched off, or full
        return false;
      }
    },

    /** Forget what is under a key. */
    drop(key) {
      unsaved.delete(key);
      try {
        window.localStorage.removeItem(key);
      } catch {
        // switched off: there is nothing to forget
      }
    },

    /** Name the keys that begin so, in order. */
    keys(prefix) {
      const found = new Set(unsaved.keys());
      try {
        for (const key of Object.keys(window.localStorage)) found.add(key);
      } catch {
        // switched off
      }
      return [...found].filter((key) => key.startsWith(prefix)).sort();
    },

    /** Say whether the browser keeps what it is given: false once it has refused. */
    isKept: () => unsaved.size === 0,
  };
}
