/** Says what stopped a program in the language of the page, in the words in which answers to exercises are judged. */
import { make } from "./element.js";
import { factOf } from "./exercise_code.js";
import { run } from "./python.js";

/**
 * Put a sentence above a traceback, if there is one for such an error.
 * @param {{code: string, error: string, traceback: string}} failed
 * @param {HTMLElement} box where the traceback stands
 */
export function explain(failed, box) {
  const language = document.documentElement.lang;
  run({ type: "explain", ...failed, language }, ({ said }) => {
    if (said) box.prepend(make("p", { "class": "listing__plain", "role": "status" }, ...factOf(said)));
  });
}
