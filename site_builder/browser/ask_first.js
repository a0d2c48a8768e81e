/** Asks for a guess before a program runs for the first time. */
import { button, make } from "./element.js";
import { start } from "./exercise.js";
import { say } from "./exercise_words.js";
import * as progress from "./progress.js";

const MISSES = 2;
const settled = new Set(); // what was skipped or answered on this page, also where nothing can be kept

/** Say whether a mark tells that a question was answered, or tried often enough. */
export const isSettled = (mark) => mark !== undefined && (mark.s > 0 || mark.n >= MISSES);

/** Give the exercises that come before a listing and are open still. */
export function openOnes(blocks, marks) {
  return [...blocks].filter(({ dataset: { exercise } }) => !settled.has(exercise) && !isSettled(marks.get(exercise)));
}

/** Ask what is open of these exercises; say whether the run has to wait. `run` is called when it need not any more, with whether the focus has to go there. */
export async function ask(blocks, run) {
  const [block] = openOnes(blocks, progress.read());
  if (!block) return false;
  await start(block);
  const place = block.querySelector("[data-verdict]");
  if (!place) return false; // it cannot be answered: its script has not come
  if (!block.querySelector("[data-action=skip]")) wait(block, place, run);
  block.querySelector("input:enabled, [data-action=skip]").focus({ preventScroll: true });
  block.scrollIntoView({ block: "nearest" });
  return true;
}

function wait(block, place, run) {
  const name = block.dataset.exercise;
  const skip = button("skip", `${say("skip")} (Esc)`, () => go(true));
  skip.setAttribute("aria-keyshortcuts", "Escape");
  const look = { class: "exercise__first", id: `${block.id}-first` };
  const bar = make("p", look, make("b", {}, say("before")), " ", skip);
  block.setAttribute("aria-describedby", bar.id); // read out as the focus comes
  const heard = new AbortController();
  const { signal } = heard;
  let misses = 0;

  function go(focus) {
    settled.add(name);
    heard.abort();
    bar.remove();
    block.removeAttribute("aria-describedby");
    run(focus);
  }

  block.addEventListener("keydown", ({ key }) => key === "Escape" && go(true), { signal });
  block.addEventListener(
    "exercise-checked",
    ({ detail: { state } }) => {
      if (state === "right") go(false);
      else if (state && ++misses >= MISSES) skip.textContent = `${say("thenRun")} (Esc)`;
    },
    { signal },
  );
  place.after(bar);
}
