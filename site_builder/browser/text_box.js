/** A folded box with a text that readers may copy, change and give back: points as lines, a network as JSON. */
import { make } from "./element.js";

/**
 * Put a box into `place`. `take` is given the text when its button is pressed, and gives what is wrong with it, line by line; while
 * something is wrong, the text stays as the reader has written it.
 */
export function textBox(place, { title, button, take }) {
  const area = make("textarea", { "rows": 8, "spellcheck": "false", "autocapitalize": "off", "aria-label": title });
  const wrong = make("ul", { class: "explorable__wrong" });
  const told = make("p", { class: "listing__told", role: "status" });
  let mine = false; // whether the reader has changed the text
  area.addEventListener("input", () => (mine = true));
  const pressed = () => {
    const problems = take(area.value);
    wrong.replaceChildren(...problems.map((problem) => make("li", {}, problem)));
    told.textContent = problems[0] ?? "";
    area.setAttribute("aria-invalid", String(problems.length > 0));
    mine = problems.length > 0;
  };
  const taken = make("button", { type: "button", class: "listing__button", onclick: pressed }, button);
  const buttons = make("div", { class: "explorable__buttons" }, taken);
  const box = make("details", { ontoggle: write }, make("summary", {}, title), area, buttons, wrong, told);
  document.addEventListener("load-again", (event) => mine && event.preventDefault()); // it would be lost
  let latest; // makes the text
  place.append(box);

  /** Write the text where it can be seen, unless the reader is changing the one that is there. */
  function write() {
    if (mine || !box.open) return;
    const text = latest();
    if (area.value !== text) area.value = text;
  }

  return {
    /** Show the text that `made` gives, now or once the box is opened. */
    show(made) {
      latest = made;
      write();
    },
    /** Forget what the reader has changed and not given back. */
    reset() {
      mine = false;
      wrong.replaceChildren();
      area.removeAttribute("aria-invalid");
    },
  };
}
