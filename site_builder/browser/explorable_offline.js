/** Keeps what a figure needs once a reader has come near it, so that it opens when the network has gone. */
import { keep } from "./keep.js";

/** Load the scripts of a figure, and ask for the rest: the worker keeps what a page uses. */
export async function keepFigure(block) {
  if (!(await navigator.serviceWorker?.getRegistration())) return; // nobody keeps anything
  const [{ fileOf }, { addressOf }] = await Promise.all([
    import("./explorable_view.js"),
    import("./program_numbers.js"),
    import("./explorable_address.js"),
    import(`./explorables/${block.dataset.explorable}.js`),
    import("./explorable_program.js"),
    import("./ask_first.js"),
    import("./exercise_kinds.js"),
  ]);
  const used = performance.getEntriesByType("resource").map(({ name }) => name);
  const later = block.dataset.later?.split(" ") ?? [];
  const files = [undefined, ...later].map((part) => new URL(fileOf(block, part), location.href).href);
  const style = new URL("explorable_view.css", import.meta.url).href;
  await keep([...used, ...files, style, addressOf(block.dataset.explorable)]);
}
