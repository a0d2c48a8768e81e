/** A field for a number as the page writes it, with a comma or a point and either minus; arrow keys step. What is no number is told, not taken. */
import { number } from "./words.js";

const FAST = 10; // steps at once
const POINT = number(0.5, 1)[1]; // of the page's language

/** Write a number so that it can be read again: nothing stands between its thousands. */
export const written = (value) =>
  String(Number(value.toFixed(6)))
    .replace(".", POINT)
    .replace("-", "−");

/** Read a number with a comma or a point; all else is NaN. */
export function read(text) {
  const plain = text.trim().replace(",", ".").replace(/^[−–]/, "-");
  return /^[-+]?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : Number.NaN;
}

/**
 * Make a field of an input: `take` is given each number from `least` to `most`, `refuse` those two and another text that was given.
 * A browser's own field for numbers reads by the browser's language and not by the page's: there "-0,5" may be −5.
 */
export function numberField(input, { least, most, step, take, refuse }) {
  let now; // the number, and how it was last written here
  let text;

  function set(given) {
    for (const [name, value] of Object.entries(given)) input.setAttribute(name, value);
  }

  function judge(value) {
    const wrong = !(value >= least && value <= most);
    if (!wrong) now = value;
    set({ "aria-invalid": wrong, "aria-valuenow": now, "aria-valuetext": input.value });
    return wrong;
  }

  function put(value) {
    text = written(value);
    input.value = text;
    judge(value);
  }

  function by(steps) {
    const value = Number((now + steps * step).toPrecision(12));
    put(Math.min(Math.max(value, least), most));
    take(now);
  }

  set({ "role": "spinbutton", "autocomplete": "off", "aria-valuemin": least, "aria-valuemax": most });
  input.addEventListener("input", () => {
    if (judge(read(input.value))) refuse({ least: written(least), most: written(most), given: input.value || "–" });
    else take(now);
  });
  input.addEventListener("keydown", (event) => {
    const steps = { ArrowUp: 1, ArrowDown: -1 }[event.key];
    if (!steps) return;
    event.preventDefault();
    by(event.shiftKey ? FAST * steps : steps);
  });

  return {
    by,
    /** Show a number, unless it is the last that the reader has typed here: by now there may be more, such as a second digit. */
    show(value) {
      if (value !== now || (input !== document.activeElement && input.value !== text)) put(value);
    },
  };
}
