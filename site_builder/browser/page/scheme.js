/** Light or dark: as the system has it, until the reader chooses; kept as Material's `__palette`, of which a page reads the scheme. */
import { store, stored } from "./browser_storage.js";

export function followScheme(site) {
  const key = `${site}.__palette`;
  const dark = matchMedia("(prefers-color-scheme: dark)");
  let chosen = stored(key) !== null;
  const show = (scheme) => document.body.setAttribute("data-md-color-scheme", scheme);
  dark.addEventListener("change", () => chosen || show(dark.matches ? "slate" : "default"));
  document.querySelector(".scheme").addEventListener("click", () => {
    const scheme = document.body.getAttribute("data-md-color-scheme") === "slate" ? "default" : "slate";
    chosen = true;
    show(scheme);
    store(key, JSON.stringify({ color: { scheme } }));
  });
}
