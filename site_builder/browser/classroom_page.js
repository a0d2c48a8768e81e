/** The page for a class: a link for it, what a reader hands in, and the table of all files, whose answers are judged again. */
import { button, make, save, table, told } from "./element.js";
import { addressOf, exerciseList } from "./exercise_list.js";
import { commonest, csv, handIn, readHandIn } from "./hand_in.js";
import { judge } from "./marking.js";
import { answered, read, readAnswer } from "./progress.js";
import { say } from "./progress_words.js";

const LARGEST = 2_000_000; // bytes of a file
const MOST_FILES = 200;
const MOST_MISTAKES = 20;
const MARKS = { right: "✓", nearly: "≈", wrong: "✗", error: "✗" };
const KEY = "#class=";

export async function start(element) {
  let list;
  try {
    list = await exerciseList();
  } catch {
    element.replaceChildren(make("p", { role: "alert" }, say("listFailed")));
    return;
  }
  const draw = () => {
    const group = groupOf(location.hash);
    element.replaceChildren(...(group === null ? [] : forReaders(group)), ...forTeachers(list));
  };
  draw();
  addEventListener("hashchange", draw);
}

/** Give the name of the class in an address, or null. */
function groupOf(fragment) {
  if (!fragment.startsWith(KEY)) return null;
  try {
    return decodeURIComponent(fragment.slice(KEY.length)).slice(0, 60);
  } catch {
    return "";
  }
}

/** What a reader hands in: a file whose contents they see first. */
function forReaders(group) {
  const who = make("input", { type: "text", id: "who", maxlength: "60", autocomplete: "off" });
  const shown = make("pre", { tabindex: "0", "data-contents": true });
  const answers = () => Object.fromEntries(answered().map((name) => [name, readAnswer(name)]));
  const contents = () => JSON.stringify(handIn(who.value.trim(), group, read(), answers()), null, 1);
  const refresh = () => {
    shown.textContent = contents();
  };
  who.addEventListener("input", refresh);
  refresh();
  const saving = button("hand-in", say("handIn"), () => {
    refresh();
    save(`hand-in-${who.value.trim().replace(/[^\p{L}\p{N}]+/gu, "-") || "0"}.json`, contents(), "application/json");
  });
  return [
    make("h2", { id: "hand-in" }, say("handingIn", { group })),
    make("p", {}, say("handInHow")),
    make("p", {}, make("label", { for: "who" }, say("who")), " ", who, " ", saving),
    make("details", {}, make("summary", {}, say("contents")), shown),
  ];
}

/** The link for a class, and the table of what it has handed in. */
function forTeachers(list) {
  const group = make("input", { type: "text", id: "class-name", maxlength: "60", autocomplete: "off" });
  const link = make("input", { type: "text", id: "class-link", readonly: true });
  const status = told();
  const place = make("div", { "data-class": true });
  const linking = button("class-link", say("classLink"), () => {
    link.value = location.href.split("#")[0] + KEY + encodeURIComponent(group.value.trim());
    link.select();
  });
  const files = make("input", { type: "file", id: "class-files", multiple: true, accept: ".json,application/json" });
  files.addEventListener("change", () => open([...files.files]));
  const drop = make(
    "div",
    { class: "progress__drop", "data-drop": true },
    make("label", { for: "class-files" }, say("classFiles")),
    " ",
    files,
  );
  drop.addEventListener("dragover", (event) => event.preventDefault());
  drop.addEventListener("drop", (event) => {
    event.preventDefault();
    open([...event.dataTransfer.files]);
  });

  async function open(chosen) {
    const { readers, refused } = await readFiles(chosen);
    const wanted = readers.reduce((sum, { answers }) => sum + answers.size, 0);
    let done = 0;
    for (const reader of readers) {
      await mark(list, reader, () => {
        status.textContent = say("marking", { done: ++done, count: wanted });
      });
    }
    status.textContent = [
      say("opened", { count: readers.length }),
      ...(refused.length ? [say("refused", { names: refused.join(", ") })] : []),
    ].join(" ");
    place.replaceChildren(...(readers.length ? overview(list, readers) : []));
  }

  return [
    make("h2", { id: "class-link-title" }, say("forTeachers")),
    make("p", {}, say("classLinkHow")),
    make("p", {}, make("label", { for: "class-name" }, say("className")), " ", group, " ", linking),
    make("p", {}, make("label", { for: "class-link" }, say("classLinkName")), " ", link),
    make("h2", { id: "class-files-title" }, say("handedIn")),
    make("p", {}, say("handedInHow")),
    drop,
    status,
    place,
  ];
}

async function readFiles(chosen) {
  const readers = [];
  const refused = chosen.slice(MOST_FILES).map(({ name }) => name);
  for (const file of chosen.slice(0, MOST_FILES)) {
    const reader = file.size <= LARGEST ? readHandIn(await file.text()) : null;
    if (reader) readers.push(reader);
    else refused.push(file.name);
  }
  readers.sort((a, b) => a.who.localeCompare(b.who));
  return { readers, refused };
}

/** Judge all that a reader has answered; what has no answer is what the file says. */
async function mark(list, reader, advance) {
  reader.results = new Map();
  for (const exercise of list.exercises) {
    const { name } = exercise;
    const claimed = reader.marks.get(name);
    const answer = reader.answers.get(name);
    if (!claimed && answer === undefined) continue;
    const judged = answer === undefined ? null : await judge(list, exercise, answer);
    if (answer !== undefined) advance();
    const state = judged?.state ?? (claimed?.s >= 2 ? "right" : "wrong");
    const m = [...new Set([...(judged?.m ?? []), ...(claimed?.m ?? [])])];
    reader.results.set(name, { state, m, n: claimed?.n ?? 0, judged: Boolean(judged) });
  }
}

function overview(list, readers) {
  const asked = list.exercises.filter(({ name }) => readers.some(({ results }) => results.has(name)));
  const said = (result) => {
    if (!result) return "–";
    const text = `${MARKS[result.state] ?? "✗"} ${result.n}`;
    return result.judged ? text : `(${text})`;
  };
  const solved = ({ results }) => [...results.values()].filter(({ state }) => state === "right").length;
  const link = ({ name, title }) => make("a", { href: addressOf(list, name) }, title);
  const rows = readers.map((reader) => [
    reader.who,
    String(solved(reader)),
    ...asked.map(({ name }) => said(reader.results.get(name))),
  ]);
  const titles = new Map(list.exercises.map((exercise) => [exercise.name, exercise]));
  const mistakes = commonest(readers)
    .filter(({ name }) => titles.has(name))
    .slice(0, MOST_MISTAKES);
  const saving = button("csv", say("csv"), () =>
    save("class.csv", csv([[say("reader"), say("solved"), ...asked.map(({ name }) => name)], ...rows]), "text/csv"),
  );
  return [
    make("p", {}, say("tableHow")),
    table(say("handedIn"), [say("reader"), say("solved"), ...asked.map(link)], rows),
    make("p", { class: "progress__buttons" }, saving),
    ...(mistakes.length
      ? [
          make("h2", { id: "class-mistakes" }, say("classMistakes")),
          table(
            say("classMistakes"),
            [say("exercise"), say("mistake"), say("readers")],
            mistakes.map(({ name, mistake, count }) => [link(titles.get(name)), mistake, String(count)]),
          ),
        ]
      : []),
  ];
}
