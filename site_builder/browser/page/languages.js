/** Two languages: the switcher keeps the section that is being read, and a choice is kept. */
import { store } from "./browser_storage.js";

const NAMES_OF_SECTIONS = "article :is(h2, h3, h4, .exercise, .explorable)[id]";

/**
 * Name the place in the page that the reader has before their eyes, as the end of an address: what they came for, as
 * long as it is in the window, and otherwise the section at its top. Ids are the same in both languages.
 */
export function placeOf(hash, target, sections, height) {
  if (hash && (!target || (target.bottom > 0 && target.top < height))) return hash;
  const read = sections.filter(({ top }) => top < height / 3).pop();
  return read ? `#${read.id}` : "";
}

function place() {
  const { hash } = location;
  const target = document.querySelector(":target")?.getBoundingClientRect();
  if (!hash && scrollY === 0) return "";
  const sections = [...document.querySelectorAll(NAMES_OF_SECTIONS)].map((heading) => ({
    id: heading.id,
    top: heading.getBoundingClientRect().top,
  }));
  return placeOf(hash, target, sections, innerHeight);
}

/** Let every link to the other language lead to the same place, however it is opened. */
export function keepSection() {
  for (const type of ["pointerdown", "focusin", "click"]) {
    document.addEventListener(type, ({ target }) => {
      const link = /** @type {HTMLAnchorElement} */ (target.closest?.("a[hreflang]"));
      if (link) link.hash = place();
    });
  }
}

/** Keep which language the reader has chosen, in a link or by declining the other. */
export function keepLanguage(site) {
  const choose = (language) => store(`${site}.language`, language);
  document.addEventListener("click", ({ target }) => {
    /** @type {HTMLAnchorElement | undefined} */
    const link = target.closest?.("a[hreflang]");
    if (link) choose(link.hreflang);
  });
  /** @type {HTMLElement | null} */
  const offer = document.querySelector("[data-language-offer]");
  offer?.querySelector("button").addEventListener("click", () => {
    offer.hidden = true;
    choose(document.documentElement.lang);
  });
}
