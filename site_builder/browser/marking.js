/**
 * Marks answers that were handed in: those of the page by the page, those with code by Python, as their readers' own pages do.
 *
 * An answer with code may do to its Python what it likes, say replace what judges, end it, or never come back. So each reader's
 * programs get a Python of their own, which the next reader's never meet, and one that takes far too long is given up.
 */
import { ON_THE_PAGE } from "./exercise.js";
import { bring, compiled } from "./exercise_list.js";
import { cleanMistakes } from "./marks.js";
import * as python from "./python.js";

const SEED = 20_260_501; // one for the whole class: all answers meet the same trials
const PATIENCE = 60_000; // ms for an answer that Python itself cannot end
const nothing = () => {};

/** Let nothing that the programs of one reader did be there when the next reader's are judged. */
export const nextReader = () => python.renew();

/** Judge one answer: {state: "right", "nearly" or "wrong", m}, or null where it cannot be judged, say for want of a network. */
export async function judge(list, { name, kind }, answer) {
  try {
    const judged = ON_THE_PAGE.includes(kind) ? await onPage(list, name, answer) : await byPython(name, answer);
    return judged && { state: state(judged.state), m: cleanMistakes(judged.mistakes) };
  } catch (error) {
    console.error(error);
    return null;
  }
}

const state = (given) => (given === "right" || given === "nearly" ? given : "wrong");

async function onPage(list, name, answer) {
  const block = await bring(list, name);
  if (!block) return null;
  const { form } = await import("./exercise_kinds.js");
  const own = form(block);
  own.open({ check: nothing, changed: nothing, leave: nothing });
  own.show(answer);
  return own.judge(nothing);
}

async function byPython(name, answer) {
  if (typeof answer !== "string") return { state: "wrong" };
  const language = document.documentElement.lang;
  const event = await checked({ exercise: await compiled(name), answer: `${answer}\n`, language, seed: SEED });
  if (["unreachable", "unsupported"].includes(event.trouble)) return null; // there is no Python
  return event.verdict ?? { state: "wrong" };
}

/** Check an answer; give the end of it, also if it has none of its own. */
function checked(given) {
  return new Promise((resolve) => {
    let handle;
    const late = () => handle.stop();
    const last = setTimeout(late, 10 * PATIENCE);
    let soon = setTimeout(late, PATIENCE);
    handle = python.run({ type: "check", ...given }, ({ type, ...event }) => {
      if (type === "loading") clearTimeout(soon); // Python comes: that may take long, and is watched by itself
      if (type === "running") {
        clearTimeout(soon);
        soon = setTimeout(late, PATIENCE);
      }
      if (type !== "end") return;
      clearTimeout(soon);
      clearTimeout(last);
      resolve(event);
    });
  });
}
