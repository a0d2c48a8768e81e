/** Light or dark: as the system has it, until the reader chooses; kept as Material keeps it. */

const SCHEMES = { default: "(prefers-color-scheme: light)", slate: "(prefers-color-scheme: dark)" };

/** Write a choice down as Material's `__palette`. */
export function palette(scheme) {
  const color = { media: SCHEMES[scheme], scheme, primary: "custom", accent: "custom" };
  return JSON.stringify({ index: Object.keys(SCHEMES).indexOf(scheme), color });
}

/** Name the key: another copy of the site on the same host has a choice of its own. */
export function paletteKey(root) {
  return `${new URL(root, location.href).pathname}.__palette`;
}

export function followScheme(root) {
  const key = paletteKey(root);
  const dark = matchMedia(SCHEMES.slate);
  let chosen = false;
  const show = (scheme) => document.body.setAttribute("data-md-color-scheme", scheme);
  try {
    chosen = localStorage.getItem(key) !== null;
  } catch {
    // Storage is switched off: a choice holds for this page.
  }
  dark.addEventListener("change", () => chosen || show(dark.matches ? "slate" : "default"));
  document.querySelector(".scheme").addEventListener("click", () => {
    const scheme = document.body.getAttribute("data-md-color-scheme") === "slate" ? "default" : "slate";
    chosen = true;
    show(scheme);
    // The colours go first: storage can be slow when it is used for the first time.
    setTimeout(() => {
      try {
        localStorage.setItem(key, palette(scheme));
      } catch {
        // As above.
      }
    });
  });
}
