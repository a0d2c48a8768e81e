/** What readers have chosen, kept in their browser; where storage is switched off, a choice holds for the page. */

/** Give what is kept under a key, or null. */
export function stored(key) {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

export function store(key, choice) {
  try {
    localStorage.setItem(key, choice);
  } catch {
    // The next page asks anew.
  }
}
