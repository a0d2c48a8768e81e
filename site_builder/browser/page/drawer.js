/** The navigation of a narrow screen. Whether it is open, Material's style sheet reads from its checkbox. */
import { setOpen } from "./disclosure.js";

export function openDrawer() {
  /** @type {HTMLInputElement} */
  const state = document.querySelector("#__drawer");
  const button = document.querySelector("[data-md-component=menu]");
  const drawer = document.getElementById("navigation");
  const rest = document.querySelectorAll(
    ".md-header, .md-skip, .language-offer, .md-sidebar--secondary, .md-content, .md-footer",
  );

  const { CloseWatcher } = /** @type {any} */ (window);
  let watcher = null; // of the gesture by which a phone goes back

  const show = (open) => {
    if (state.checked === open && rest[0].inert === open) return;
    state.checked = open;
    watcher?.destroy();
    watcher = open && CloseWatcher ? new CloseWatcher() : null;
    watcher?.addEventListener("close", () => show(false));
    setOpen(button, open);
    for (const part of rest) part.inert = open;
    if (open) (drawer.querySelector("[aria-current]") ?? drawer.querySelector("a")).focus();
    else if (drawer.contains(document.activeElement) || document.activeElement === document.body)
      button.focus({ preventScroll: true }); // it is in sight; else browsers scroll the page to where its header would be
  };
  button.addEventListener("click", () => show(true));
  drawer.querySelector(".md-nav__close").addEventListener("click", () => show(false));
  state.addEventListener("change", () => show(state.checked)); // the shade beside it is the checkbox's label
  drawer.addEventListener("keydown", ({ key }) => key === "Escape" && show(false));
  matchMedia("(min-width: 76.25em)").addEventListener("change", ({ matches }) => matches && show(false));
}
