/** A figure that moves as a listing: its program with the reader's numbers, to be run and edited like any other. */
import { element } from "./exercise.js";
import { got } from "./explorable_view.js";
import { withNumbers } from "./program_numbers.js";

export { equip } from "./start.js";

export async function listing(name, figure, address, numbers) {
  const code = withNumbers(await (await got(address)).text(), numbers);
  const head = element("div", "listing__head", element("span", "listing__name", `${name}.py`));
  const text = element("pre", "", element("code", "", code));
  const made = element("div", "listing", head, element("div", "language-python highlight", text));
  made.dataset.listing = `${figure}/program`;
  made.dataset.free = ""; // the build has printed nothing to compare with
  return made;
}
