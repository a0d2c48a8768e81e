/** The page of progress: what is solved, what went wrong, how to take it along, and how to forget it. */
import { dropEdit, editedNames } from "./edits.js";
import { button, labelled, make, save, table, told, twice } from "./element.js";
import { chapterOf, inParts, linkTo, nextOf } from "./exercise_list.js";
import { keptClass } from "./hand_in.js";
import { copying, withList } from "./list_page.js";
import { dayNow, write } from "./marks.js";
import { mistakesOf } from "./mistakes.js";
import { learnMoved } from "./moved_names.js";
import { answers, forget, isKept, isNewer, merge, read } from "./progress.js";
import { say } from "./progress_words.js";
import { fromFragment, Newer, toFragment } from "./short_link.js";

const LARGEST = 4_000_000; // bytes of a file
const MOST_MIXED_UP = 8;

export const start = (element) => withList(element, (list) => show(element, list));

function show(element, list) {
  const offer = make("div", { "data-offer": true });
  const shown = make("div", { "data-shown": true });
  let words = null; // of mistakes: asked for with the first one
  const draw = () => {
    const marks = read();
    shown.replaceChildren(...overview(list, marks, words));
    if (words || ![...marks.values()].some(({ m }) => m.length)) return;
    mistakesOf().then((found) => {
      words = found;
      draw();
    });
  };
  element.replaceChildren(offer, shown, ...along(list), ...forgetting());
  draw();
  document.addEventListener("progress-changed", draw);
  offerLink(list, offer);
  addEventListener("hashchange", () => offerLink(list, offer));
}

/** What has been solved, chapter by chapter, and what went wrong in exercises that are not solved yet. */
function overview(list, marks, words) {
  const known = list.exercises.filter(({ name }) => marks.has(name));
  const isSolved = ({ name }) => marks.get(name)?.s >= 2;
  const link = (named) => linkTo(list, named);
  const places = inParts(list);
  const parts = new Set();
  const rows = places.map(({ place, here, isPart }) => {
    const solved = here.filter(isSolved).length;
    const tried = here.filter((exercise) => known.includes(exercise)).length - solved;
    const row = [named(link(place), solved, here.length), ...[solved, tried, here.length - solved - tried].map(String)];
    if (isPart) parts.add(row);
    return row;
  });
  const next = nextOf(list, marks);
  const total = { solved: list.exercises.filter(isSolved).length, count: list.exercises.length };
  const mixed = known
    .map((exercise) => [exercise, marks.get(exercise.name)])
    .filter(([, { s, m }]) => s < 2 && m.length)
    .sort(([, a], [, b]) => b.m.length - a.m.length || b.n - a.n)
    .slice(0, MOST_MIXED_UP);
  const earlier = known.filter((exercise) => {
    const { s, e } = marks.get(exercise.name);
    return s >= 2 && e > 0 && e < exercise.version;
  });
  return [
    ...(isKept() ? [] : [make("p", { class: "progress__note" }, say("notKept"))]),
    ...(next ? [make("p", { "class": "progress__next", "data-next": true }, ...goOn(list, next, marks.size > 0))] : []),
    make(
      "p",
      { "data-total": true },
      isNewer() ? say("newer") : marks.size ? say("solvedOf", total) : say("nothingYet"),
    ),
    ...toClass(),
    table(
      say("perChapter"),
      [say("chapter"), say("solved"), say("tried"), say("open")],
      rows,
      (row) => parts.has(row) && "progress__part",
    ),
    ...(mixed.length && words
      ? [
          make("h2", { id: "mixed-up" }, say("mixedUp")),
          make("p", {}, say("mixedUpHow")),
          table(
            say("mixedUp"),
            [say("exercise"), say("tries"), say("mistakes")],
            mixed.map(([exercise, { n, m }]) => [link(exercise), String(n), mixedUp(exercise.name, m, words)]),
          ),
        ]
      : []),
    ...(earlier.length
      ? [
          make("h2", { id: "changed" }, say("changed")),
          make("p", {}, say("changedHow")),
          make("ul", {}, ...earlier.map((exercise) => make("li", {}, link(exercise)))),
        ]
      : []),
  ];
}

/** Lead to the next exercise, with the name of its chapter; whoever has done none yet, to the chapter. */
function goOn(list, next, hasBegun) {
  const chapter = list.chapters.find(({ name }) => name === chapterOf(next.name));
  if (!hasBegun) return [say("first"), ": ", linkTo(list, chapter)];
  return [say("next"), ": ", linkTo(list, next), ` (${chapter.title})`];
}

/** Lead back to the page of the class whose link was opened here. */
function toClass() {
  const mine = keptClass();
  if (!mine) return [];
  const link = make("a", { href: `../class/${mine.fragment}` }, say("handingIn", mine));
  return [make("p", { "data-my-class": true }, link)];
}

/** Put a bar below the name of a chapter or a part; the numbers beside it say the same. */
const named = (link, solved, count) =>
  make("div", {}, link, make("progress", { "value": solved, "max": count, "aria-hidden": "true" }));

/** List what went wrong in an exercise, each thing once; what has no words of its own says nothing. */
function mixedUp(name, mistakes, words) {
  const items = mistakes.map((mistake) => make("li", {}, ...(words(name, mistake) ?? [])));
  const said = new Map(items.map((item) => [item.textContent, item]));
  said.delete("");
  return said.size ? make("ul", {}, ...said.values()) : "–";
}

/** Progress as a file, as a link, as a picture of the link. */
function along(list) {
  const status = told();
  const file = make("input", { type: "file", accept: ".json,application/json", id: "progress-file" });
  file.addEventListener("change", async () => {
    const [chosen] = file.files;
    if (!chosen) return;
    status.textContent = await mergeFile(chosen);
    file.value = "";
  });
  const place = make("div", { "data-link": true });
  const saving = button("save", say("save"), () =>
    save(`progress-${dayNow()}.json`, JSON.stringify({ ...write(read()), a: answers() }), "application/json"),
  );
  const linking = button("link", say("link"), () => showLink(list, place, status));
  saving.disabled = linking.disabled = isNewer(); // this page cannot read what it would give away
  return [
    make("h2", { id: "along" }, say("along")),
    make("p", {}, say("alongHow")),
    make("p", { class: "progress__buttons" }, saving, linking),
    labelled(say("load"), file),
    status,
    place,
    make("p", {}, say("keptWhere")),
  ];
}

/** Say what a merge has changed, or why it could not. */
function outcome(merged) {
  if (!merged) return isNewer() ? say("newer") : say("noRecord");
  const { changed, left } = merged;
  return say("merged", { count: changed }) + (left ? ` ${say("left", { count: left })}` : "");
}

async function mergeFile(file) {
  try {
    if (file.size > LARGEST) throw new RangeError("too large");
    const given = JSON.parse(await file.text());
    await learnMoved();
    return given?.v > 1 && given.x ? say("newerGiven") : outcome(merge(given, given?.a));
  } catch {
    return say("noRecord");
  }
}

function showLink(list, place, status) {
  const address = new URL(toFragment(read(), list.exercises), location.href).href;
  const field = make("input", { type: "text", readonly: true, value: address, id: "progress-link" });
  const picture = make("div", { "data-qr": true });
  const qr = button("qr", say("qr"), async () => {
    try {
      const { draw } = await import("./qr_code.js");
      picture.replaceChildren(await draw(address, say("qrAlt")));
    } catch (error) {
      status.textContent = say("qrFailed");
      console.error(error);
    }
  });
  const buttons = make("p", "progress__buttons", copying(field, status), qr);
  place.replaceChildren(labelled(say("linkName"), field), buttons, picture);
  field.select();
}

/** Tell what a link brings; only a press takes it. */
function offerLink(list, offer) {
  let brought;
  try {
    brought = fromFragment(location.hash, list.exercises);
  } catch (error) {
    offer.replaceChildren(make("p", { role: "alert" }, error instanceof Newer ? say("newerGiven") : say("badLink")));
    return;
  }
  offer.replaceChildren();
  if (!brought) return;
  const status = told();
  const count = Object.keys(brought.x).length;
  const take = button("merge", say("take", { count }), () => {
    status.textContent = outcome(merge(brought));
    take.remove();
    history.replaceState(null, "", location.pathname + location.search);
  });
  offer.append(make("p", {}, say("offered", { count }), " ", take), status);
}

function forgetting() {
  const status = told();
  const act = () => {
    for (const name of editedNames()) dropEdit(name);
    forget();
    status.textContent = say("forgottenAll");
  };
  return [
    make("h2", { id: "forget" }, say("forgetting")),
    make("p", {}, say("forgettingHow")),
    make("p", {}, twice("forget", say("forgetAll"), say("really"), say("cancel"), act)),
    status,
  ];
}
