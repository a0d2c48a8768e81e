import { renamed } from "../renamed.js";

/**
 * Leads on from an old address of what stands in another chapter now: a heading, in whose place a link stands, an
 * exercise, or a figure with the numbers that the address holds.
 * @param {DOMStringMap} names
 */
export function leadOn({ moved }) {
  const [fragment] = location.hash.slice(1).split("&");
  /** @type {HTMLAnchorElement | null} */
  const link = document.querySelector(`a.moved#${CSS.escape(fragment || "none")}`);
  if (link) location.replace(link.href);
  const [, short] = fragment.match(/^(?:exercise-|explore=)(.+)/) ?? [];
  for (const names of renamed(moved)) {
    const [before, now] = names.map((name) => `/${name.slice(0, name.lastIndexOf("/"))}/`);
    if (short && names[0].endsWith(`/${short}`) && location.pathname.includes(before)) {
      location.replace(location.pathname.replace(before, now) + location.hash);
    }
  }
}
