/** Asks for a guess before a program runs, or a figure moves, for the first time. */
import { button, make } from "./element.js";
import { MARKS, start } from "./exercise.js";
import * as progress from "./progress.js";
import { filled } from "./words.js";

export const WORDS = {
  before: { id: "Tebak dahulu", en: "Guess first" },
  skip: { id: "Lewati, langsung jalankan", en: "Skip and run" },
  thenRun: { id: "Jalankan program", en: "Run the program" },
  asks: {
    id: "Ada pertanyaan sebelum gambar ini: jawablah dahulu, atau lewati.",
    en: "A question stands before this figure: answer it first, or skip it.",
  },
  toQuestion: { id: "Ke pertanyaan", en: "To the question" },
  skipIt: { id: "Lewati, ke gambar", en: "Skip, to the figure" },
  toFigure: { id: "Ke gambar", en: "To the figure" },
};

const settled = new Set(); // what was skipped or answered on this page, also where nothing can be kept

const say = (key) => filled(WORDS[key], {});

/** Give what a button says, with its key where there is likely to be one: a phone has none. */
const keyed = (key) => (matchMedia("(hover: hover)").matches ? `${say(key)} (Esc)` : say(key));

/** Say whether a mark tells that a question was answered, rightly or not: a guess is all that is asked for. */
export const isSettled = (mark) => mark !== undefined && (mark.s > 0 || mark.n > 0);

/** Give the exercises that come before a listing and are open still. */
export function openOnes(blocks, marks) {
  return [...blocks].filter(({ dataset: { exercise } }) => !settled.has(exercise) && !isSettled(marks.get(exercise)));
}

/**
 * Ask what is open of these exercises; say whether the run has to wait. Who asks again while the question stands there skips it.
 * `run` is called when it need not wait any more, with whether the focus has to go there. A figure may stand far from its
 * question: there, readers are told of it, and choose.
 */
export async function ask(blocks, run, figure) {
  const offered = figure?.querySelector(".exercise__first");
  const [block] = openOnes(blocks, progress.read());
  const skip = block && skipOf(offered ?? block);
  if (skip) skip.click();
  else offered?.remove();
  if (skip || !block) return Boolean(skip);
  await start(block);
  const place = block.querySelector("[data-verdict]");
  if (!place) return false; // it cannot be answered: its script has not come
  const lead = () => {
    if (!skipOf(block)) wait(block, place, run, figure);
    block.querySelector("input:enabled, [data-action=skip]").focus({ preventScroll: true });
    block.scrollIntoView({ block: "nearest" });
  };
  if (figure) offer(block, run, figure, lead);
  else lead();
  return true;
}

const skipOf = (block) => block.querySelector("[data-action=skip]");

/** Make a button that skips, also by its key in what stands around. */
function skipping(around, word, act, signal) {
  const skip = button("skip", keyed(word), act);
  skip.setAttribute("aria-keyshortcuts", "Escape");
  around.addEventListener("keydown", ({ key }) => key === "Escape" && act(), { signal });
  return skip;
}

/** Tell below a figure that a question stands before it; lead there, or skip it. */
function offer(block, run, figure, lead) {
  const words = make("span", {}, say("asks"));
  words.id = `${figure.id}-first`;
  const bar = make("p", "exercise__first", words);
  const go = button("question", say("toQuestion"), () => {
    bar.remove();
    lead();
  });
  go.setAttribute("aria-describedby", words.id); // read out as the focus comes
  const skip = skipping(bar, "skipIt", () => {
    bar.remove();
    if (skipOf(block)) return skipOf(block).click();
    settled.add(block.dataset.exercise);
    run(true);
  });
  bar.append(go, skip);
  figure.querySelector(".description").after(bar);
  go.focus({ preventScroll: true });
  bar.scrollIntoView({ block: "nearest" });
}

function wait(block, place, run, figure) {
  const heard = new AbortController();
  const { signal } = heard;
  const skip = skipping(block, figure ? "skipIt" : "skip", () => go(true), signal);
  const bar = make("p", "exercise__first", make("b", {}, say("before")), " ", skip);
  bar.id = `${block.id}-first`;
  block.setAttribute("aria-describedby", bar.id); // read out as the focus comes
  function go(focus) {
    settled.add(block.dataset.exercise);
    heard.abort();
    bar.remove();
    block.removeAttribute("aria-describedby");
    run(focus);
  }

  block.addEventListener(
    "exercise-checked",
    ({ detail: { state } }) => {
      if (!(state in MARKS)) return;
      if (state === "right" && !figure) go(false);
      else skip.textContent = keyed(figure ? "toFigure" : "thenRun"); // the reader reads on first: a figure may stand far away
    },
    { signal },
  );
  place.after(bar);
}
