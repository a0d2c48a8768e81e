/** The one place where the reader forgets all edits of programs: a bar at the end of the page's text. It says where the rest is forgotten. */
import { dropEdit, editedNames } from "./edits.js";
import { word } from "./words.js";

let bar, rest;

/** Link the page of progress, where the navigation has it: answers and marks are forgotten there. */
function whereTheRestIs() {
  const links = /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll("a.md-nav__link"));
  const there = [...links].find(({ href }) => /\/progress\/(?:index\.html)?$/.test(href));
  if (!there) return [];
  const link = document.createElement("a");
  link.href = `${there.href}#forget`;
  link.textContent = there.textContent.trim();
  return [word("forgetRest"), " ", link];
}

/** Show the bar, with how many edits there are; hide it when there are none. */
export function offerToForget() {
  const count = editedNames().length;
  if (!bar) {
    bar = document.createElement("p");
    bar.className = "forget-edits";
    const button = document.createElement("button");
    button.type = "button";
    button.dataset.action = "forget";
    button.className = "listing__button";
    const said = document.createElement("span");
    said.setAttribute("role", "status");
    rest = document.createElement("small");
    rest.append(...whereTheRestIs());
    bar.append(button, " ", said, " ", rest);
    button.addEventListener("click", () => {
      for (const name of editedNames()) {
        dropEdit(name);
        document.dispatchEvent(new CustomEvent("edit-forgotten", { detail: name }));
      }
      offerToForget();
      said.textContent = word("forgotten");
    });
    document.querySelector("article")?.append(bar);
  }
  const button = bar.querySelector("button");
  button.hidden = rest.hidden = count === 0;
  button.textContent = word("forget", { count });
  if (count) bar.querySelector("[role=status]").textContent = "";
}
