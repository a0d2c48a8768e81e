/** A figure that moves as a listing: its program with the reader's numbers, to be run and edited like any other. */
import { make } from "./element.js";
import { programOf, withNumbers } from "./program_numbers.js";
import { equip } from "./start.js";

/** Show the program of a figure below it, with the numbers of its state, in place of an earlier one. */
export async function show(view) {
  const { explorable } = view.block.dataset;
  const code = withNumbers(await programOf(explorable), view.numbers(view.state));
  const head = make("div", "listing__head", make("span", "listing__name", `${view.name}.py`));
  // Its lines may be longer than the page is wide.
  const look = { "tabindex": 0, "role": "region", "aria-label": head.textContent };
  const text = make("code", look, code);
  const block = make("div", "language-python highlight", make("pre", {}, text));
  // The build has printed nothing to compare with.
  const free = { "class": "listing", "data-listing": `${explorable}/program`, "data-free": true };
  const made = make("div", free, head, block);
  view.listing?.querySelector("[data-action=stop]:not([hidden])")?.click(); // with it goes its button
  view.listing?.remove();
  view.listing = make("div", "explorable__program", make("p", {}, view.common("program")), made);
  view.panel.parentElement.after(view.listing);
  equip(made);
  view.listing.querySelector("button").focus();
}
