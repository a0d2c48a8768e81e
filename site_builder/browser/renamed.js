/**
 * What moved to another chapter, as a page says it: `OLD_CHAPTER NEW_CHAPTER name other=its_name_now;…`.
 * @param {string} [said]
 * @returns {Map<string, string>} the whole name now, by the one before
 */
export function renamed(said = "") {
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
