/** Puts the buttons on the listings; all that they need is fetched when one is pressed. */
import { hasEdits, readEdit } from "./edits.js";
import { word } from "./words.js";

/** Make a button of a listing; a screen reader hears of which. */
function button(action, name) {
  const made = document.createElement("button");
  made.type = "button";
  made.dataset.action = action;
  made.className = `listing__button listing__button--${action}`;
  made.textContent = word(action);
  made.setAttribute("aria-label", word("of", { what: word(action), name }));
  return made;
}

/** Put the buttons on a listing; give what opens its view. */
export function equip(listing) {
  const name = listing.querySelector(".listing__name").textContent;
  const status = document.createElement("p");
  status.className = "listing__status";
  const told = document.createElement("p"); // the live region: in the page long before it has something to say
  told.className = "listing__told";
  told.setAttribute("role", "status");
  const head = listing.querySelector(".listing__head");
  head.after(status, told);
  if (listing.dataset.recorded) {
    status.textContent = word("recorded", { packages: listing.dataset.recorded });
    return;
  }
  if (listing.dataset.changes) {
    const changes = JSON.parse(listing.dataset.changes).map(([changed, light, full]) =>
      word("instead", { name: changed, light, full }),
    );
    const note = document.createElement("p");
    note.className = "listing__keys";
    note.dataset.runNote = "light";
    note.textContent = word("light", { changes: changes.join(", ") });
    status.before(note);
  }
  listing.dataset.state = "idle";
  const buttons = document.createElement("div");
  buttons.className = "listing__buttons";
  for (const action of ["run", "stop", "edit", "reset"]) {
    buttons.append(button(action, name));
  }
  for (const action of ["stop", "reset"]) buttons.querySelector(`[data-action=${action}]`).hidden = true;
  listing.querySelector(".listing__name").after(buttons);

  let view;
  const opened = () => {
    view ??= import("./listing.js").then(({ View }) => new View(listing, status, told));
    view.catch(() => (view = undefined)); // the network may come back
    return view;
  };
  let troubled = false;
  const act = async (action) => {
    if (troubled) status.textContent = told.textContent = "";
    troubled = false;
    try {
      await (await opened()).act(action);
    } catch (error) {
      troubled = true;
      status.textContent = told.textContent = word("unreachable");
      console.error(error);
    }
  };
  buttons.addEventListener("click", ({ target }) => {
    const pressed = target.closest("[data-action]");
    if (pressed) act(pressed.dataset.action);
  });
  if (readEdit(listing.dataset.listing) !== null && !("playground" in listing.dataset || "free" in listing.dataset)) {
    act("edit");
  }
  return opened;
}

addEventListener("load", () => import("./offline.js").then(({ start }) => start()));

const opened = new Map();
for (const listing of document.querySelectorAll(".listing[data-listing]")) opened.set(listing, equip(listing));
if (hasEdits() && document.querySelector(".listing[data-state]")) {
  import("./forget.js").then(({ offerToForget }) => offerToForget());
}
// What a kind of block brings along, on the pages that have one.
const begin = async (block, note = document.createElement("p")) => {
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
