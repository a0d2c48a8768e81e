/** The one place where the reader forgets all edits: a bar at the end of the page's text. */
import { dropEdit, editedNames } from "./edits.js";
import { word } from "./words.js";

let bar;

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
    bar.append(button, " ", said);
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
  button.hidden = count === 0;
  button.textContent = word("forget", { count });
  if (count) bar.querySelector("[role=status]").textContent = "";
}
