/** The reader's edits, kept in this browser for this site, by the name of the listing. */
import { open, ROOT } from "./kept.js";

const FOR_ALL = "nn-tutorial:edit:"; // as edits were kept before: any site on the host found them
const PREFIX = `${FOR_ALL}${ROOT}:`;
const storage = open();

/** Give the kept code of a listing, or null. */
export const readEdit = (name) => storage.get(PREFIX + name);

/** Keep the code of a listing; say whether the browser saved it. */
export const keepEdit = (name, code) => storage.set(PREFIX + name, code);

/** Forget the code of a listing. */
export const dropEdit = (name) => storage.drop(PREFIX + name);

/** Name the listings with an edit. */
export const editedNames = () => storage.keys(PREFIX).map((key) => key.slice(PREFIX.length));

/** Move what is kept under one key, unless something is under the other. */
function move(old, now) {
  const code = storage.get(old);
  if (code !== null && storage.get(now) === null && storage.set(now, code)) storage.drop(old);
}

for (const key of storage.keys(FOR_ALL)) {
  const name = key.slice(FOR_ALL.length);
  if (!name.startsWith("/")) move(key, PREFIX + name);
}
if (editedNames().length) {
  const { MOVED } = await import("./moved_names.js").catch(() => ({ MOVED: [] })); // without a network they wait
  for (const [old, now] of MOVED) move(PREFIX + old, PREFIX + now);
}

/** Call back with (name, code or null) when another tab has changed an edit, be it while this page was put away (Firefox tells it of nothing then). */
export function onOtherTab(callback) {
  window.addEventListener("storage", ({ key, newValue }) => {
    if (key?.startsWith(PREFIX)) callback(key.slice(PREFIX.length), newValue);
  });
  window.addEventListener("pageshow", ({ persisted }) => {
    if (persisted) for (const name of editedNames()) callback(name, readEdit(name));
  });
}
