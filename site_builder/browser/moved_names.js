import { moved } from "./moved_table.js";

/**
 * What moved to another chapter, as the table says it: `OLD_CHAPTER NEW_CHAPTER name other=its_name_now;…`.
 * @param {string} said
 * @returns {Map<string, string>} the whole name now, by the one that a browser or a file may have kept
 */
function named(said) {
  const names = new Map();
  for (const group of said.split(";")) {
    const [before, now, ...moved] = group.split(" ");
    for (const name of moved) {
      const [old, today = old] = name.split("=");
      names.set(`${before}/${old}`, `${now}/${today}`);
    }
  }
  return names;
}

export const MOVED = named(moved);

export const nameNow = (name) => MOVED.get(name) ?? name;
