/** The page for a class: a link for it, what a reader hands in, and the table of all files, whose answers are judged again. */
import { button, complain, labelled, make, save, table, told } from "./element.js";
import { MARKS } from "./exercise.js";
import { linkTo, nextOf } from "./exercise_list.js";
import { commonest, csv, fromFragment, handIn, keepClass, readHandIn, toFragment } from "./hand_in.js";
import { copying, withList } from "./list_page.js";
import { dayNow } from "./marks.js";
import { mistakesOf } from "./mistakes.js";
import { learnMoved } from "./moved_names.js";
import { answers, read } from "./progress.js";
import { say } from "./progress_words.js";

const LARGEST = 2_000_000; // bytes of a file
const MOST_FILES = 200;
const MOST_MISTAKES = 20;

/** Give what judges, which only teachers need; without it, nothing can be judged. */
const marking = () =>
  import("./marking.js").catch((error) => {
    console.error(error);
    return { nextReader() {}, judge: () => null };
  });

export const start = (element) => withList(element, (list) => show(element, list));

function show(element, list) {
  const introduction = element.previousElementSibling; // speaks to teachers
  const teachers = forTeachers(list);
  let shown = "";
  const draw = () => {
    shown = location.hash;
    const readers = linked(list, shown);
    document.documentElement.classList.toggle("handing-in", readers.length > 0);
    if (readers.length) {
      element.replaceChildren(
        ...readers,
        make("details", {}, make("summary", {}, say("teachers")), introduction, ...teachers),
      );
    } else {
      element.before(introduction);
      element.replaceChildren(...teachers);
    }
  };
  draw();
  addEventListener("hashchange", () => {
    const leads = location.hash === "" || linked(list, location.hash).length > 0; // not to a place on this page
    if (leads && location.hash !== shown) draw();
  });
}

/** Give what the link of a class shows. */
function linked(list, fragment) {
  try {
    const given = fromFragment(fragment);
    return given ? forReaders(list, given) : [];
  } catch {
    return [make("p", { role: "alert" }, say("badClassLink"))];
  }
}

/** Write a day in the language of the page. */
const written = (day) => new Date(`${day}T12:00:00`).toLocaleDateString(say("dates"), { dateStyle: "long" });

/** What a reader hands in: a file whose contents they see first, and what to do before. */
function forReaders(list, given) {
  keepClass(given);
  const who = make("input", { type: "text", id: "who", maxlength: "60", autocomplete: "off", required: true });
  const status = told();
  const shown = make("pre", { tabindex: "0", "data-contents": true });
  const contents = () => JSON.stringify(handIn(who.value.trim(), given, dayNow(), read(), answers()), null, 1);
  const refresh = () => {
    shown.textContent = contents();
  };
  who.addEventListener("input", () => {
    complain(who, "");
    refresh();
  });
  refresh();
  /** Give the file's name without its ending; nothing, and say so, while its reader has none. */
  const name = () => {
    refresh();
    complain(who, who.value.trim() ? "" : say("noName"));
    return who.value.trim() && `hand-in-${who.value.trim().replace(/[^\p{L}\p{N}]+/gu, "-")}`;
  };
  const saving = button("hand-in", say("handIn"), () => {
    const file = name();
    if (!file) return;
    save(`${file}.json`, contents(), "application/json");
    status.textContent = say("handInSaved", { file: `${file}.json` });
  });
  saving.classList.add("listing__button--next");
  const asText = (file) => new File([contents()], `${file}.txt`, { type: "text/plain" }); // Chromium shares no .json
  const sharing = button("share", say("share"), async () => {
    const file = name();
    if (!file) return;
    try {
      await navigator.share({ files: [asText(file)] });
      status.textContent = say("shared", { file: `${file}.txt` });
    } catch (error) {
      const isOff = error instanceof DOMException && error.name === "AbortError";
      if (!isOff) status.textContent = say("shareFailed"); // else the reader changed their mind
    }
  });
  const mayShare = navigator.canShare?.({ files: [asText("hand-in")] });
  const marks = read();
  const next = nextOf(list, marks);
  const count = asked(list, new Map(Object.entries(answers()))).length;
  return [
    make("h2", { id: "hand-in" }, say("handingIn", given)),
    ...(given.until ? [make("p", { "data-until": true }, untilSaid(given.until))] : []),
    make("p", { "data-answered": true }, say("answered", { count, all: list.exercises.length })),
    make(
      "ol",
      {},
      ...(next ? [make("li", {}, marks.size ? say("next") : say("first"), ": ", linkTo(list, next))] : []),
      make("li", {}, say("classBack")),
      make("li", {}, say("handInHow")),
    ),
    labelled(say("who"), who),
    make("p", "progress__buttons", saving, ...(mayShare ? [sharing] : [])),
    status,
    make("details", {}, make("summary", {}, say("contents")), shown),
  ];
}

function untilSaid(until) {
  const day = written(until);
  return dayNow() > until ? say("handInLate", { day }) : say("handInUntil", { day });
}

/** The link for a class, and the table of what it has handed in. */
function forTeachers(list) {
  const group = make("input", { type: "text", id: "class-name", maxlength: "60", autocomplete: "off", required: true });
  const until = make("input", { type: "date", id: "class-until" });
  const link = make("input", { type: "text", id: "class-link", readonly: true });
  const [linked, status] = [told(), told()];
  const made = make("div", { hidden: true }, labelled(say("classLinkName"), link), copying(link, linked));
  const place = make("div", { "data-class": true });
  const linking = button("class-link", say("classLink"), () => {
    const [badDay, noName] = [until.validity.badInput, !group.value.trim()];
    complain(until, badDay ? say("noDay") : "");
    complain(group, noName ? say("noClassName") : ""); // without one, the link would seem to be cut
    if (badDay || noName) return;
    made.hidden = false;
    link.value = location.href.split("#")[0] + toFragment(group.value.trim(), until.value);
    link.select();
  });
  for (const field of [group, until]) field.addEventListener("input", () => complain(field, ""));
  const files = make("input", {
    type: "file",
    id: "class-files",
    multiple: true,
    accept: ".json,.txt,application/json,text/plain",
  });
  files.addEventListener("change", () => {
    open([...files.files]);
    files.value = ""; // else the same files could not be chosen again
  });
  const drop = make("div", { class: "progress__drop", "data-drop": true }, labelled(say("classFiles"), files));
  drop.addEventListener("dragover", (event) => event.preventDefault());
  drop.addEventListener("drop", (event) => {
    event.preventDefault();
    open([...event.dataTransfer.files]);
  });

  let turn = 0;
  document.addEventListener("load-again", (event) => turn && event.preventDefault()); // the files would be gone
  async function open(chosen) {
    const mine = ++turn; // whoever chooses other files meanwhile wants to see those
    place.replaceChildren();
    status.textContent = say("reading");
    const { readers, refused } = await readFiles(chosen);
    const judging = await marking();
    if (mine !== turn) return;
    const count = readers.reduce((sum, { answers }) => sum + asked(list, answers).length, 0);
    let done = 0;
    for (const reader of readers) {
      await mark(list, reader, judging, () => {
        if (mine === turn) status.textContent = say("marking", { done: ++done, count });
        return mine === turn;
      });
      if (mine !== turn) return;
    }
    const words = await mistakesOf();
    if (mine !== turn) return;
    status.textContent = [
      say("opened", { count: readers.length }),
      ...(refused.length ? [say("refused", { names: refused.join(", ") })] : []),
    ].join(" ");
    place.replaceChildren(...(readers.length ? overview(list, readers, words) : []));
  }

  return [
    make("h2", { id: "class-link-title" }, say("forTeachers")),
    make("p", {}, say("classLinkHow")),
    labelled(say("className"), group),
    labelled(say("until"), until),
    make("p", "progress__buttons", linking),
    made,
    linked,
    make("h2", { id: "class-files-title" }, say("handedIn")),
    make("p", {}, say("handedInHow")),
    drop,
    status,
    place,
  ];
}

async function readFiles(chosen) {
  await learnMoved();
  const readers = [];
  const refused = chosen.slice(MOST_FILES).map(({ name }) => name);
  for (const file of chosen.slice(0, MOST_FILES)) {
    const reader = file.size <= LARGEST ? readHandIn(await file.text().catch(() => "")) : null; // a folder has no text
    if (reader) readers.push(reader);
    else refused.push(file.name);
  }
  readers.sort((a, b) => a.who.localeCompare(b.who));
  return { readers, refused };
}

/** Give the exercises of the site to which there is an answer. */
const asked = (list, answers) => list.exercises.filter(({ name }) => answers.has(name));

/** Judge all that a reader has answered; what cannot be judged is what the file says. `advance` says whether to go on. */
async function mark(list, reader, judging, advance) {
  judging.nextReader();
  reader.results = new Map();
  for (const exercise of list.exercises) {
    const { name } = exercise;
    const claimed = reader.marks.get(name);
    const answer = reader.answers.get(name);
    if (!claimed && answer === undefined) continue;
    if (answer !== undefined && !advance()) return;
    const judged = answer === undefined ? null : await judging.judge(list, exercise, answer);
    const state = judged?.state ?? (claimed?.s >= 2 ? "right" : "wrong");
    const m = [...new Set([...(judged?.m ?? []), ...(claimed?.m ?? [])])];
    reader.results.set(name, { state, m, n: claimed?.n ?? 0, judged: Boolean(judged) });
  }
  await new Promise((resolve) => setTimeout(resolve)); // the page stays awake
}

function overview(list, readers, words) {
  const columns = list.exercises.filter(({ name }) => readers.some(({ results }) => results.has(name)));
  const isLate = ({ on, until }) => until !== "" && on > until;
  const saved = (reader, write) => {
    if (!reader.on) return "–";
    return isLate(reader) ? say("late", { day: write(reader.on), until: write(reader.until) }) : write(reader.on);
  };
  const whose = readers.map(({ who }) => who);
  const twice = [...new Set(whose.filter((who, n) => whose.indexOf(who) !== n))];
  const groups = [...new Set(readers.map(({ group }) => group || "–"))];
  const named = ({ who, group }) => (groups.length > 1 ? `${who} (${group || "–"})` : who);
  const notes = [
    ...(groups.length > 1 ? [say("severalClasses", { names: groups.join(", ") })] : []),
    ...(twice.length ? [say("severalFiles", { names: twice.join(", ") })] : []),
  ];
  const said = (result) => {
    if (!result) return "–";
    const text = `${MARKS[result.state]} ${result.n}`;
    return result.judged ? text : `(${text})`;
  };
  const solved = ({ results }) => {
    const right = [...results.values()].filter(({ state }) => state === "right");
    const claimed = right.filter(({ judged }) => !judged).length;
    const checked = String(right.length - claimed);
    return claimed ? `${checked} (+${claimed})` : checked;
  };
  const link = (exercise) => linkTo(list, exercise);
  const rows = (write) =>
    readers.map((reader) => [
      named(reader),
      saved(reader, write),
      solved(reader),
      ...columns.map(({ name }) => said(reader.results.get(name))),
    ]);
  const heads = [say("reader"), say("savedOn"), say("solved")];
  const titles = new Map(list.exercises.map((exercise) => [exercise.name, exercise]));
  const mistakes = commonest(readers)
    .filter(({ name }) => titles.has(name))
    .slice(0, MOST_MISTAKES);
  const saving = button("csv", say("csv"), () =>
    save("class.csv", csv([[...heads, ...columns.map(({ name }) => name)], ...rows(String)]), "text/csv"),
  );
  return [
    ...(notes.length ? [make("p", { "data-notes": true }, notes.join(" "))] : []),
    make("p", {}, say("tableHow"), " ", say("savedOnHow")),
    table(say("handedIn"), [...heads, ...columns.map(link)], rows(written)),
    make("p", { class: "progress__buttons" }, saving),
    ...(mistakes.length
      ? [
          make("h2", { id: "class-mistakes" }, say("classMistakes")),
          table(
            say("classMistakes"),
            [say("exercise"), say("mistake"), say("readers")],
            mistakes.map(({ name, mistake, count }) => [
              link(titles.get(name)),
              make("span", {}, ...(words(name, mistake) ?? [say("otherMistake")])),
              String(count),
            ]),
          ),
        ]
      : []),
  ];
}
