/** Two languages: the switcher keeps the section that is being read, and a first visit is offered the other language. */
import { store, stored } from "./browser_storage.js";

const NAMES_OF_SECTIONS = "article :is(h2, h3, h4, .exercise, .explorable)[id]";

/** Tell whether somebody who reads these languages, the dearest first, reads `other` rather than `own`. */
export function prefers(languages, other, own) {
  const read = languages.map((tag) => tag.toLowerCase().split("-")[0]);
  return read.find((language) => language === other || language === own) === other;
}

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

/** Offer the other language to a reader who prefers it, until they have chosen or declined; never go there unasked. */
export function offerLanguage(site) {
  const key = `${site}.language`;
  document.addEventListener("click", ({ target }) => {
    /** @type {HTMLAnchorElement | undefined} */
    const link = target.closest?.("a[hreflang]");
    if (link) store(key, link.hreflang);
  });
  const offer = document.querySelector("[data-language-offer]");
  if (!offer || !prefers(navigator.languages, offer.lang, document.documentElement.lang)) return;
  if (stored(key) !== null) return;
  offer.querySelector("button").addEventListener("click", () => {
    offer.hidden = true;
    store(key, document.documentElement.lang);
  });
  offer.hidden = false;
  let from; // where an address has led
  addEventListener(
    "scroll",
    () => {
      from ??= scrollY;
      offer.hidden ||= Math.abs(scrollY - from) > innerHeight / 2; // who reads on has read it, too
    },
    { passive: true },
  );
}
