/** Opens things by a single key. Single keys can be in the way of readers who speak to their computer: they can be switched off. */

const opens = new Map();

/** Let each of these keys open something. */
export function byKey(keys, open) {
  for (const key of keys) opens.set(key, open);
}

/** Tell whether a key is pressed alone, and not written somewhere. */
export function isAlone({ ctrlKey, metaKey, altKey, target }) {
  if (ctrlKey || metaKey || altKey) return false;
  return !(target.isContentEditable || ["INPUT", "TEXTAREA", "SELECT"].includes(target.tagName));
}

/** Listen, unless the reader has switched that off; the choice is kept under this name. */
export function hearKeys(kept) {
  /** @type {HTMLInputElement} */
  const choice = document.querySelector(".md-search__keys input");
  document.addEventListener("keydown", (event) => {
    const open = opens.get(event.key);
    if (!open || !choice.checked || event.defaultPrevented || !isAlone(event)) return;
    if (document.querySelector("dialog[open]")) return;
    event.preventDefault();
    open();
  });
  try {
    choice.checked = localStorage.getItem(kept) !== "off";
    choice.addEventListener("change", () => localStorage.setItem(kept, choice.checked ? "on" : "off"));
  } catch {
    // Storage is switched off: the choice holds for this page.
  }
}
