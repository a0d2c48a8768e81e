/** The reader's edits, kept in this browser, by the name of the listing; nothing leaves it. */
import { MOVED } from "./moved.js";

const PREFIX = "nn-tutorial:edit:";
const unsaved = new Map(); // what storage refused lives as long as the page

function storage() {
  try {
    return window.localStorage;
  } catch {
    return null; // switched off: reading the property throws
  }
}

/** Give the kept code of a listing, or null. */
export function readEdit(name) {
  if (unsaved.has(name)) return unsaved.get(name);
  try {
    return storage()?.getItem(PREFIX + name) ?? null;
  } catch {
    return null;
  }
}

/** Keep the code of a listing; say whether the browser saved it. */
export function keepEdit(name, code) {
  try {
    storage().setItem(PREFIX + name, code);
    unsaved.delete(name);
    return true;
  } catch {
    unsaved.set(name, code); // switched off, or full
    return false;
  }
}

/** Forget the code of a listing. */
export function dropEdit(name) {
  unsaved.delete(name);
  try {
    storage()?.removeItem(PREFIX + name);
  } catch {
    // switched off: there is nothing to forget
  }
}

/** Name the listings with an edit. */
export function editedNames() {
  const names = new Set(unsaved.keys());
  try {
    for (const key of Object.keys(storage() ?? {})) {
      if (key.startsWith(PREFIX)) names.add(key.slice(PREFIX.length));
    }
  } catch {
    // switched off
  }
  return [...names].sort();
}

export const hasEdits = () => editedNames().length > 0;

for (const [old, now] of MOVED) {
  const code = readEdit(old);
  if (code !== null && readEdit(now) === null && keepEdit(now, code)) dropEdit(old);
}

/** Call back with (name, code or null) when another tab changes an edit. */
export function onOtherTab(callback) {
  window.addEventListener("storage", ({ key, newValue }) => {
    if (key?.startsWith(PREFIX)) callback(key.slice(PREFIX.length), newValue);
  });
}
