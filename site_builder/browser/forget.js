/** The one place where the reader forgets all edits of programs: a bar at the end of the page's text. It says where the rest is forgotten. */
import { dropEdit, editedNames } from "./edits.js";
import { make, twice } from "./element.js";
import { word } from "./words.js";

let bar, forget, said, rest;

/** Link the page of progress, where the navigation has it: answers and marks are forgotten there. */
function whereTheRestIs() {
  const links = /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll("a.md-nav__link"));
  const there = [...links].find(({ href }) => /\/progress\/(?:index\.html)?$/.test(href));
  if (!there) return [];
  return [word("forgetRest"), " ", make("a", { href: `${there.href}#forget` }, there.textContent.trim())];
}

/** Show the bar, with how many edits there are; hide it when there are none. */
export function offerToForget() {
  const count = editedNames().length;
  if (!bar) {
    said = make("span", { role: "status", tabindex: "-1" });
    rest = make("small", {}, ...whereTheRestIs());
    forget = twice("forget", "", word("forgetReally"), word("cancel"), () => {
      for (const name of editedNames()) {
        dropEdit(name);
        document.dispatchEvent(new CustomEvent("edit-forgotten", { detail: name }));
      }
      offerToForget();
      said.textContent = word("forgotten");
      said.focus(); // the button is hidden now
    });
    bar = make("p", "forget-edits", forget, " ", said, " ", rest);
    document.querySelector("article")?.append(bar);
  }
  forget.hidden = rest.hidden = count === 0;
  forget.textContent = word("forget", { count });
  if (count) said.textContent = "";
}
