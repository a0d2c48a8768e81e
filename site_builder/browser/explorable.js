/** The button of a figure that moves: all that the figure needs is fetched when it is pressed, or when the address asks for it. */
import { button, make } from "./element.js";
import { filled } from "./words.js";

export const WORDS = {
  unreachable: {
    id: "Gambar ini belum dapat digerakkan: internet terputus, atau halaman ini sudah usang. Muat ulang nanti.",
    en: "This figure cannot move yet: the network is down, or this page is out of date. Load it again later.",
  },
};

/** Give the words for what cannot be fetched. */
export const unreachable = () => filled(WORDS.unreachable, {});

/** Give the button, and its place: above the picture, where the page has it there, or else in the line of the description. */
function startOf(block) {
  const above = block.querySelector(".explorable__start");
  if (above) {
    const [explore] = above.children;
    explore.disabled = false;
    return { place: above, explore };
  }
  const label = `${block.dataset.explore}: ${block.getAttribute("aria-label")}`;
  const explore = button("explore", block.dataset.explore, () => {}, label);
  const place = make("div", "explorable__start", explore);
  block.querySelector(".description").before(place);
  return { place, explore };
}

/** Let a figure be taken in hand: by its button, by a touch, or by the address. */
export function start(block) {
  const name = block.querySelector("figure").dataset.figure.split("/").at(-1);
  const { place, explore } = startOf(block);
  explore.addEventListener("click", () => asked());

  const questions = document.querySelectorAll(`[data-before="${name}"]`); // none where a page borrows the figure
  const note = make("p", { class: "explorable__note", role: "alert" }, unreachable());
  const failed = (error) => {
    place.append(note);
    console.error(error);
  };

  const closed = () => {
    place.hidden = false;
    explore.focus({ preventScroll: true });
  };
  let begun = false;
  let opened;
  const open = async (focus) => {
    opened ??= import("./explorable_view.js").then(({ view }) => view(block, name, closed));
    opened.catch(() => (opened = undefined)); // the network may come back
    const view = await opened;
    if (!focus) await view.linked();
    note.remove();
    view.open(focus);
    place.hidden = true;
    if (focus && !begun && block.dataset.begins) view.act(block.dataset.begins);
    begun = true;
  };
  const asked = async () => {
    try {
      if (questions.length) {
        const { ask } = await import("./ask_first.js");
        if (await ask(questions, () => open(true).catch(failed), block)) return;
      }
      await open(true);
    } catch (error) {
      failed(error);
    }
  };
  for (const each of block.querySelectorAll("figure img")) each.addEventListener("click", asked);
  new IntersectionObserver(([{ isIntersecting }]) => block.toggleAttribute("data-near", isIntersecting)).observe(block);
  const linked = () => {
    if (location.hash.split("&")[0] === `#explore=${name}`) open(false).catch(failed); // as in explorable_address.js
  };
  addEventListener("hashchange", linked);
  linked();
  if (questions.length) import("./explorable_offline.js").then(({ keepFigure }) => keepFigure(block)).catch(() => {}); // it is fetched when pressed
}
