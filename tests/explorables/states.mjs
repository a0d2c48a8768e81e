/** Computes the states of an explorable as its page would: reads {script, program, states, data, later}, prints what each gives. */
import { readFileSync } from "node:fs";
import { withNumbers } from "../../site_builder/browser/program_numbers.js";

const { script, program, states, data, later } = JSON.parse(readFileSync(0, "utf8"));
globalThis.document = { documentElement: { lang: "id" }, addEventListener() {} }; // modules that a figure imports know its page
globalThis.window = { addEventListener() {} };
const { compute, numbers = (state) => state, needs = () => null } = await import(script);
const early = Object.fromEntries(Object.entries(data).filter(([name]) => !later.includes(name)));
/** Give what a page has for a state: a later value only where the state needs it. */
const given = (state) => {
  const needed = needs(state, early);
  return needed ? { ...early, [needed]: data[needed] } : early;
};
const plain = (_, value) => (typeof value === "number" && !Number.isFinite(value) ? String(value) : value);
const answers = states.map((state) => ({
  found: compute(state, given(state)),
  program: withNumbers(program, numbers(state, given(state))),
}));
process.stdout.write(JSON.stringify(answers, plain));
