/** Computes the states of an explorable as its page would: reads {script, program, states, data}, prints what each gives. */
import { readFileSync } from "node:fs";
import { withNumbers } from "../../site_builder/browser/program_numbers.js";

const { script, program, states, data } = JSON.parse(readFileSync(0, "utf8"));
globalThis.document = { documentElement: { lang: "id" }, addEventListener() {} }; // modules that a figure imports know its page
globalThis.window = { addEventListener() {} };
const { compute, numbers = (state) => state } = await import(script);
const plain = (_, value) => (typeof value === "number" && !Number.isFinite(value) ? String(value) : value);
const answers = states.map((state) => ({
  found: compute(state, data),
  program: withNumbers(program, numbers(state, data)),
}));
process.stdout.write(JSON.stringify(answers, plain));
