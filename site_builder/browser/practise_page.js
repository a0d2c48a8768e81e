/** The page of practice: questions from all chapters, each on the day on which it is due, what was missed first. */
import { button, make, told } from "./element.js";
import { ask, chapterOf, inParts, linkTo, nextOf } from "./exercise_list.js";
import { withList } from "./list_page.js";
import { dayOf, due } from "./marks.js";
import { read } from "./progress.js";
import { say } from "./progress_words.js";

const AT_ONCE = 5;
const ASKED_ANYWHERE = ["choose", "predict"]; // what needs neither its chapter's text nor Python

/** Split what is due into questions for here, exercises for the pages of their chapters, and what is on no page any more. */
export function split(list, names) {
  const kinds = new Map(list.exercises.map(({ name, kind }) => [name, kind]));
  const known = names.filter((name) => kinds.has(name));
  const here = known.filter((name) => ASKED_ANYWHERE.includes(kinds.get(name)));
  return {
    here,
    elsewhere: known.filter((name) => !here.includes(name)),
    gone: names.filter((name) => !kinds.has(name)),
  };
}

/** Name the questions whose answers are there to choose from, in the order of the tutorial: what can be tried before a chapter is read. */
const toChoose = (list) =>
  inParts(list)
    .flatMap(({ here, isPart }) => (isPart ? [] : here))
    .filter(({ kind }) => kind === "choose")
    .map(({ name }) => name);

/** Mix names so that two of a chapter seldom follow each other: one of each chapter, then the next of each. */
export function mixed(names) {
  const seen = new Map();
  const turn = names.map((name) => {
    const count = seen.get(chapterOf(name)) ?? 0;
    seen.set(chapterOf(name), count + 1);
    return [count, name];
  });
  return turn.sort(([a], [b]) => Number(a) - Number(b)).map(([, name]) => String(name));
}

export const start = (element) => withList(element, (list) => show(element, list));

function show(element, list) {
  const marks = read();
  const today = dayOf();
  const { here, elsewhere } = split(list, due(marks, today));
  let waiting = mixed(here);
  const place = make("div", { "data-questions-asked": true });
  const status = told();
  const first = make("p", { "data-due": true }, said());
  element.replaceChildren(first, controls(), status, place, ...again());

  function said() {
    if (here.length) return say("dueToday", { count: here.length });
    if (!marks.size) return say("noneYet");
    const asked = list.exercises.flatMap(({ name }) => marks.get(name) ?? []);
    const days = Math.min(...asked.map((mark) => mark.due - today).filter((wait) => wait > 0));
    if (!Number.isFinite(days)) return say("nothingDue");
    return `${say("nothingDue")} ${days === 1 ? say("tomorrow") : say("nextDue", { days })}`;
  }

  function controls() {
    const line = make("p", { class: "progress__buttons" });
    if (waiting.length) line.append(button("begin", say("begin"), () => more(line)));
    else if (!marks.size && list.exercises.length) {
      const link = linkTo(list, { name: nextOf(list, marks).name, title: say("firstOne") });
      link.className = "md-button md-button--primary";
      waiting = toChoose(list);
      line.append(link);
      if (waiting.length) line.append(button("few", say("fewNow"), () => more(line)));
    } else {
      const known = split(list, [...marks.keys()]).here;
      const few = known.sort((a, b) => marks.get(a).due - marks.get(b).due || (a < b ? -1 : 1));
      const act = () => {
        waiting = mixed(few.slice(0, AT_ONCE));
        more(line);
      };
      if (few.length) line.append(button("anyway", say("anyway"), act));
    }
    return line;
  }

  async function more(line) {
    const names = waiting.slice(0, AT_ONCE);
    line.remove();
    const part = make("div");
    try {
      await ask(list, names, part);
    } catch (error) {
      status.textContent = say("askFailed");
      status.before(line);
      console.error(error);
      return;
    }
    status.textContent = "";
    waiting = waiting.slice(AT_ONCE);
    place.append(part);
    part.querySelector("[data-exercise]")?.querySelector("input, button")?.focus();
    if (waiting.length) {
      const next = make("p", { class: "progress__buttons" });
      next.append(button("more", say("more"), () => more(next)));
      place.append(next);
    }
  }

  function again() {
    if (!elsewhere.length) return [];
    const exercises = elsewhere.map((name) => list.exercises.find((exercise) => exercise.name === name));
    return [
      make("h2", { id: "elsewhere" }, say("elsewhere")),
      make("p", {}, say("elsewhereHow")),
      make("ul", {}, ...exercises.map((exercise) => make("li", {}, linkTo(list, exercise)))),
    ];
  }
}
