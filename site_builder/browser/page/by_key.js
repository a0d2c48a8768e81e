/** Opens things by a single key. Single keys can be in the way of readers who speak to their computer: they can be switched off. */
import { store, stored } from "./browser_storage.js";

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

/** Listen, unless the reader has switched that off; the choice is kept under this key. */
export function hearKeys(key) {
  /** @type {HTMLInputElement} */
  const choice = document.querySelector(".md-search__keys input");
  choice.checked = stored(key) !== "off";
  choice.addEventListener("change", () => store(key, choice.checked ? "on" : "off"));
  document.addEventListener("keydown", (event) => {
    const open = opens.get(event.key);
    if (!open || !choice.checked || event.defaultPrevented || !isAlone(event)) return;
    if (document.querySelector("dialog[open]")) return;
    event.preventDefault();
    open();
  });
}
