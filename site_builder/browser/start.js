/** Puts the buttons on the listings; all that they need is fetched when one is pressed. */
import { editedNames, readEdit } from "./edits.js";
import { button, make } from "./element.js";
import { open, ROOT } from "./kept.js";
import { word } from "./words.js";

const LATE = 5_000; // ms after which it is said that what a press needs has not come
/** What a Run needs beside Python. Each imports the next: a browser that finds them by itself asks five times, one after the other. */
export const MODULES = [
  "announcer",
  "config",
  "fetched",
  "forget",
  "later_files",
  "listing",
  "output",
  "python",
  "python_files",
  "python_snapshot",
  "restored_python",
  "run_words",
  "stop_signal",
  "unpacking",
  "worker",
].map((name) => new URL(`${name}.js`, import.meta.url).href);
let asked = false;

/** Ask for all of them at once. Nobody waits here: what has not come is asked for again where it is wanted. */
export function fetchAhead() {
  if (asked) return;
  asked = true;
  for (const href of MODULES) document.head.append(make("link", { rel: "modulepreload", href }));
}

/** Put the buttons on a listing; give what opens its view. */
export function equip(listing) {
  const name = listing.querySelector(".listing__name").textContent;
  const status = make("p", "listing__status");
  const told = make("p", { class: "listing__told", role: "status" }); // in the page long before it has something to say
  listing.querySelector(".listing__head").after(status, told);
  if (listing.dataset.recorded) {
    status.textContent = word("recorded", { packages: listing.dataset.recorded });
    return;
  }
  if (listing.dataset.changes) {
    const changes = JSON.parse(listing.dataset.changes).map(([changed, light, full]) =>
      word("instead", { name: changed, light, full }),
    );
    const note = word("light", { changes: changes.join(", ") });
    status.before(make("p", { "class": "listing__keys", "data-run-note": "light" }, note));
  }
  listing.dataset.state = "idle";
  // Not the second of two quick clicks: it was meant for the button that stood there before.
  /** @type {("run" | "stop" | "edit" | "reset")[]} */
  const actions = ["run", "stop", "edit", "reset"];
  const [run, stop, edit, reset] = actions.map((action) =>
    button(action, word(action), ({ detail }) => detail < 2 && act(action), word("of", { what: word(action), name })),
  );
  stop.hidden = reset.hidden = true;
  const buttons = make("div", "listing__buttons", run, stop, edit, reset);
  for (const sign of ["pointerover", "focusin"]) buttons.addEventListener(sign, fetchAhead, { once: true }); // a press is near
  listing.querySelector(".listing__name").after(buttons);

  let view;
  const opened = () => {
    view ??= import("./listing.js").then(({ View }) => new View(listing, status, told));
    view.catch(() => (view = undefined)); // the network may come back
    return view;
  };
  let troubled = false;
  const tell = (text) => {
    if (troubled || text) status.textContent = told.textContent = text;
    troubled = text !== "";
  };
  const act = async (action) => {
    tell("");
    const late = setTimeout(tell, LATE, word("late"));
    try {
      const opening = await opened();
      clearTimeout(late);
      tell("");
      await opening[action]();
    } catch (error) {
      clearTimeout(late);
      tell(word("unreachable"));
      console.error(error);
    }
  };
  if (readEdit(listing.dataset.listing) !== null && !("playground" in listing.dataset || "free" in listing.dataset)) {
    act("edit");
  }
  return opened;
}

document.documentElement.dataset.programs = "on";
addEventListener(
  "load",
  () => import("./offline.js").then(({ start }) => start()).catch(() => {}), // nothing is kept, and all else goes on
);

const goOn = document.querySelector("[data-go-on]");
if (goOn && open().get(`nn-tutorial:progress:${ROOT}`)) {
  import("./go_on.js").then(({ start }) => start(goOn)).catch(() => {}); // it leads where it led
}
const opened = new Map();
for (const listing of document.querySelectorAll(".listing[data-listing]")) opened.set(listing, equip(listing));
if (editedNames().length && document.querySelector(".listing[data-state]")) {
  import("./forget.js").then(({ offerToForget }) => offerToForget());
}
// What a kind of block brings along, on the pages that have one.
const begin = async (block, note = make("p")) => {
  if (block.dataset.state === "without") block.dataset.state = "still";
  try {
    await (await import(`./${block.dataset.script}.js`)).start(block);
    whenNear.unobserve(block);
    note.remove();
  } catch (error) {
    block.dataset.state = "without"; // it stays what it is without a script, until it comes near again or is used
    note.textContent = word("without");
    block.append(note);
    waiting.set(block, note);
    console.error(error);
  }
};
const waiting = new Map(); // with what is said below it
const addressed = () => location.hash.slice(1).split("&")[0].replace("=", "-"); // `#explore=NAME&…` opens the block `explore-NAME`
const beginNow = (block) => {
  const note = waiting.get(block);
  if (waiting.delete(block)) begin(block, note);
};
const whenNear = new IntersectionObserver(
  (seen) => {
    for (const { isIntersecting, target } of seen) if (isIntersecting) beginNow(target);
  },
  { rootMargin: "300px" },
);
for (const block of document.querySelectorAll("[data-script]")) {
  if (block.dataset.when !== "near" || block.id === addressed()) begin(block);
  else waiting.set(block, undefined);
  whenNear.observe(block);
}
addEventListener("click", ({ target }) => beginNow(target.closest("[data-script]")));
addEventListener("hashchange", () => {
  for (const block of [...waiting.keys()]) if (block.id === addressed()) beginNow(block);
});
// The Tab key goes at once to what a window takes long to scroll to, and past what has no buttons yet.
addEventListener("keydown", ({ key }) => {
  if (key !== "Tab") return;
  for (const block of [...waiting.keys()]) beginNow(block);
});
const playground = document.querySelector("[data-playground]");
if (playground) {
  const begun = import("./playground.js").then(async ({ start }) => start(playground, await opened.get(playground)()));
  begun.catch((error) => {
    const places = ".listing__status, .listing__told";
    for (const part of playground.querySelectorAll(":scope > *")) part.toggleAttribute("hidden", !part.matches(places)); // no other program in the place of the reader's
    for (const place of playground.querySelectorAll(places)) place.textContent = word("noPlayground");
    console.error(error);
  });
}
