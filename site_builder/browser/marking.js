/** Marks answers that were handed in: those of the page by the page, those with code by Python, as their readers' own pages do. */
import { bring } from "./exercise_list.js";
import * as python from "./python.js";

const SITE = new URL("../../../", import.meta.url);
const SEED = 20_260_501; // one for the whole class: all answers meet the same trials
const JUDGED_HERE = ["choose", "predict", "shapes", "order", "weights"];
const nothing = () => {};
const compiled = new Map();

/** Judge one answer: {state, m}, or null where it cannot be judged, say for want of a network. */
export async function judge(list, { name, kind }, answer) {
  try {
    return JUDGED_HERE.includes(kind) ? await onPage(list, name, answer) : await byPython(name, answer);
  } catch (error) {
    console.error(error);
    return null;
  }
}

async function onPage(list, name, answer) {
  const block = await bring(list, name);
  if (!block) return null;
  const { form } = await import("./exercise_kinds.js");
  const own = form(block);
  own.open({ check: nothing, changed: nothing, leave: nothing });
  own.show(answer);
  const { state, mistakes = [] } = await own.judge(nothing);
  return { state: state || "wrong", m: mistakes };
}

async function byPython(name, answer) {
  if (typeof answer !== "string") return { state: "wrong", m: [] };
  if (!compiled.has(name)) {
    const response = await fetch(new URL(`exercises/${name}.json`, SITE));
    if (!response.ok) return null;
    compiled.set(name, await response.text());
  }
  const language = document.documentElement.lang;
  /** @type {{type: "check", exercise: string, answer: string, language: string, seed: number}} */
  const given = { type: "check", exercise: compiled.get(name), answer: `${answer}\n`, language, seed: SEED };
  const event = await new Promise((resolve) => {
    python.run(given, (event) => event.type === "end" && resolve(event));
  });
  if (!event.verdict) return event.traceback ? { state: "wrong", m: [] } : null;
  return { state: event.verdict.state, m: event.verdict.mistakes ?? [] };
}
