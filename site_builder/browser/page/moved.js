/**
 * Leads on from an old address of what stands in another chapter now: a heading, in whose place a link stands, an
 * exercise, or a figure with the numbers that the address holds.
 * @param {DOMStringMap} names
 */
export async function leadOn({ moved }) {
  const [fragment] = location.hash.slice(1).split("&");
  /** @type {HTMLAnchorElement | null} */
  const link = document.querySelector(`a.moved#${CSS.escape(fragment || "none")}`);
  if (link) location.replace(link.href);
  const [, short] = fragment.match(/^(?:exercise-|explore=)(.+)/) ?? [];
  if (!short || document.getElementById(fragment.replace("=", "-"))) return;
  for (const names of await movedNames(moved)) {
    const [before, now] = names.map((name) => `/${name.slice(0, name.lastIndexOf("/"))}/`);
    if (names[0].endsWith(`/${short}`) && location.pathname.includes(before)) {
      location.replace(location.pathname.replace(before, now) + location.hash);
    }
  }
}

/**
 * Give the names now of what moved, by the names before; a page on a disk can load no module, and knows none.
 * @param {string} address of the module
 * @returns {Promise<Map<string, string>>}
 */
export async function movedNames(address) {
  try {
    return await (await import(new URL(address, location.href).href)).learnMoved();
  } catch {
    return new Map();
  }
}
