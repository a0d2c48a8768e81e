/** The free editor: starting points, the reader's own program, and a link that carries it. */
import { keepEdit, readEdit } from "./edits.js";
import { fromFragment, toFragment } from "./program_link.js";
import { word } from "./words.js";

const MINE = "playground/my_program";
const BEFORE = "playground/before";

/** Tell one shared program from another, so that each keeps its own edits. */
function shortHash(text) {
  const sums = [31, 65_599].map((factor) => {
    let sum = 0;
    for (const letter of text) sum = (Math.imul(sum, factor) + letter.codePointAt(0)) | 0;
    return (sum >>> 0).toString(36);
  });
  return sums.join("-");
}

export async function start(element, view) {
  for (const action of ["edit", "reset"]) view.button(action).classList.add("listing__button--unused");
  const own = view.original;
  const programs = startingPoints();
  const bar = toolbar(element, view, programs, () => own);
  let opened = open();
  addEventListener("hashchange", () => {
    opened = opened.then(open, open); // one after the other, so that there is one editor
  });
  await opened;

  /** Show the program of the address, else the reader's own. */
  async function open() {
    let said = "";
    let shared = null;
    try {
      shared = await fromFragment(location.hash);
      if (shared !== null) said = word("fromLink");
    } catch {
      said = word("badLink");
    }
    const focus = Boolean(view.place?.contains(document.activeElement)); // it stays there, and never goes there by itself
    view.shut();
    view.name = shared === null ? MINE : `playground/shared-${shortHash(shared)}`;
    view.original = shared ?? own;
    await view.edit({ focus });
    bar.refresh();
    view.say(said);
  }
}

/** The listings of the page, by file name. */
function startingPoints() {
  const found = new Map();
  for (const listing of document.querySelectorAll(".listing[data-listing]:not([data-playground])")) {
    const name = listing.querySelector(".listing__name").textContent;
    found.set(name, listing.querySelector(".highlight code").textContent);
  }
  return found;
}

function toolbar(element, view, programs, own) {
  const bar = document.createElement("div");
  bar.className = "playground__bar";
  const label = document.createElement("label");
  label.textContent = `${word("startFrom")} `;
  const select = document.createElement("select");
  select.dataset.action = "start-from";
  label.append(select);
  const share = document.createElement("button");
  share.type = "button";
  share.dataset.action = "share";
  share.className = "listing__button";
  share.textContent = word("share");
  bar.append(label, share);
  refresh(); // at once: its width is that of its longest choice
  element.querySelector(".listing__head").after(bar);

  /** Offer what there is to start from now; `shown` is where the editor's program comes from, as long as it is unchanged. */
  function refresh(shown = "") {
    const kept = [
      [word("mine"), MINE],
      [word("before"), BEFORE],
    ].filter(([, name]) => readEdit(name) !== null);
    const names = ["", ...kept.map(([said]) => said), ...programs.keys(), word("empty")];
    select.replaceChildren(
      ...names.map((name) => {
        const option = document.createElement("option");
        option.textContent = name || "…";
        option.value = name;
        return option;
      }),
    );
    select.value = shown;
  }

  select.addEventListener("change", async () => {
    const chosen = select.value;
    let code = programs.get(chosen) ?? "\n";
    if (chosen === word("mine")) code = readEdit(MINE) ?? own();
    if (chosen === word("before")) code = readEdit(BEFORE) ?? own();
    const current = `${view.editor.code}\n`;
    const known = current.trim() === "" || [...programs.values()].includes(current);
    if (!known && chosen !== word("mine")) keepEdit(BEFORE, current); // nothing that was written is lost
    if (location.hash) history.replaceState(null, "", location.pathname + location.search);
    view.name = MINE;
    view.original = view.base = own();
    view.editor.code = code.replace(/\n$/, "");
    refresh(programs.has(chosen) || chosen === word("empty") ? chosen : ""); // the focus stays: a key may choose the next one
  });
  element.addEventListener("input", ({ target }) => {
    if (target !== select) select.value = "";
  });

  share.addEventListener("click", async () => {
    let address;
    try {
      address = new URL(await toFragment(`${view.editor.code}\n`), location.href).href;
    } catch {
      return view.say(word("tooLong"));
    }
    try {
      await navigator.clipboard.writeText(address);
      view.say(word("shared"));
    } catch {
      history.replaceState(null, "", address); // no clipboard without a secure address: the reader copies by hand
      view.say(word("copyByHand"));
    }
  });
  return { refresh };
}
