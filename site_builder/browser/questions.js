/** Three questions from before, at the opening of a chapter: asked only on a press, and never again if the reader says so. */
import { button, make } from "./element.js";
import { ask, chapterOf, exerciseList } from "./exercise_list.js";
import { open, ROOT } from "./kept.js";
import { due } from "./marks.js";
import { mixed, split } from "./practise_page.js";
import { putOffAll, read } from "./progress.js";
import { say } from "./progress_words.js";

const NEVER = `nn-tutorial:questions:${ROOT}`; // which the page asks for before it shows the offer
const COUNT = 3;

export function start(element) {
  const line = element.querySelector("p");
  const tell = (text) => {
    const told = make("span", { role: "status" });
    line.replaceChildren(told);
    told.textContent = text;
  };
  const acts = {
    later: () => element.remove(),
    never: () => {
      open().set(NEVER, "never");
      element.remove();
    },
    ask: async () => {
      try {
        const list = await exerciseList();
        const path = location.pathname.slice(ROOT.length);
        const others = due(read()).filter((name) => !isHere(path, chapterOf(name)));
        const { here: questions, elsewhere, gone } = split(list, others);
        putOffAll(gone);
        const names = mixed(questions).slice(0, COUNT);
        if (!names.length) return tell(elsewhere.length ? say("onlyElsewhere") : say("nothingDue"));
        const place = make("div");
        await ask(list, names, place);
        line.replaceChildren(button("later", say("close"), acts.later));
        line.before(place);
        place.querySelector("[data-exercise]")?.querySelector("input, button")?.focus();
      } catch (error) {
        tell(say("askFailed"));
        console.error(error);
      }
    },
  };
  element.addEventListener("click", ({ target }) => acts[target.closest("[data-action]")?.dataset.action]?.());
  for (const one of element.querySelectorAll("button")) one.disabled = false; // shown before this script came, to move nothing
}

/** Say whether a chapter is the page at this path below the site, in whichever language. */
const isHere = (path, chapter) => path === `${chapter}/` || path.slice(path.indexOf("/") + 1) === `${chapter}/`;
