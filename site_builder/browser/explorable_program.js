/** A figure that moves as a listing: its program with the reader's numbers, to be run and edited like any other. */
import { element } from "./exercise.js";
import { programOf } from "./explorable_source.js";
import { withNumbers } from "./program_numbers.js";
import { equip } from "./start.js";

/** Show the program of a figure below it, with the numbers of its state, in place of an earlier one. */
export async function show(view) {
  const { explorable } = view.block.dataset;
  const code = withNumbers(await programOf(explorable), view.numbers(view.state));
  const head = element("div", "listing__head", element("span", "listing__name", `${view.name}.py`));
  const text = element("code", "", code);
  text.tabIndex = 0; // its lines may be longer than the page is wide
  text.setAttribute("role", "region");
  text.setAttribute("aria-label", head.textContent);
  const block = element("div", "language-python highlight", element("pre", "", text));
  const made = element("div", "listing", head, block);
  made.dataset.listing = `${explorable}/program`;
  made.dataset.free = ""; // the build has printed nothing to compare with
  view.listing?.querySelector("[data-action=stop]:not([hidden])")?.click(); // with it goes its button
  view.listing?.remove();
  view.listing = element("div", "explorable__program", element("p", "", view.common("program")), made);
  view.panel.append(view.listing);
  equip(made);
  view.listing.querySelector("button").focus();
}
