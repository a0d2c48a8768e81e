/** A field for a text that is checked while it is typed: as long as something is wrong with it, the last right one stays in use. */
import { make } from "./element.js";

const REST = 500; // milliseconds after which a problem is told: most are gone with the next key

/**
 * Put a field into `place`. `check` gives what is wrong with a text, or nothing; `take` is given each right one.
 */
export function textField(place, { id, label, check, take }) {
  const told = make("p", { class: "explorable__told", role: "status", id: `${id}-told` });
  const input = make("input", {
    id,
    "type": "text",
    "autocomplete": "off",
    "autocapitalize": "off",
    "spellcheck": "false",
    "aria-describedby": told.id,
  });
  let taken = "";
  let timer;
  const tell = (problem, delay) => {
    clearTimeout(timer);
    input.setAttribute("aria-invalid", String(Boolean(problem)));
    if (problem) timer = setTimeout(() => told.replaceChildren(problem), delay);
    else told.replaceChildren();
  };
  input.addEventListener("input", () => {
    const problem = check(input.value);
    tell(problem, REST);
    if (problem || input.value === taken) return;
    taken = input.value;
    take(taken);
  });
  input.addEventListener("blur", () => tell(check(input.value), 0));
  place.append(make("div", { class: "explorable__text" }, make("label", { for: id }, label), input, told));
  return {
    /** Show the text that is in use, unless it is the reader's own, or the reader is typing another one. */
    show(text) {
      if (text === taken) return;
      taken = input.value = text;
      tell(null, 0);
    },
    /** Forget what the reader has typed. */
    reset() {
      taken = "";
    },
  };
}
