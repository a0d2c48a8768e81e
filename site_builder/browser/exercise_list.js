/** All exercises of the site, as the build lists them for the language of the page; and one of them, taken from its page. */
import { make } from "./element.js";
import { ROOT } from "./kept.js";

let listed, mistakes;

/** Give {chapters: [{name, address, title}], exercises: [{number, name, kind, version, title}]}. */
export function exerciseList() {
  listed ??= fetched(`exercises/list.${document.documentElement.lang}.json`).then((response) => response.json());
  listed.catch(() => (listed = undefined)); // the network may come back
  return listed;
}

/** Give {any: {mistake: text}, own: {exercise: {mistake: text}}}: what the names of mistakes mean. */
export function exerciseMistakes() {
  mistakes ??= fetched(`exercises/mistakes.${document.documentElement.lang}.json`).then((response) => response.json());
  mistakes.catch(() => (mistakes = undefined));
  return mistakes;
}

async function fetched(path) {
  const response = await fetch(ROOT + path);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response;
}

export const chapterOf = (name) => name.slice(0, name.lastIndexOf("/"));

/** Give the address of an exercise, or of its chapter. */
export function addressOf(list, name) {
  const chapter = list.chapters.find(({ name: chapter }) => chapter === chapterOf(name) || chapter === name);
  const address = new URL(ROOT + (chapter?.address ?? ""), location.href);
  if (chapter && chapter.name !== name) address.hash = `exercise-${name.slice(name.lastIndexOf("/") + 1)}`;
  return address.href;
}

const pages = new Map();

/** Give the page of a chapter, fetched once. */
async function page(list, chapter) {
  const { address } = list.chapters.find(({ name }) => name === chapter);
  const html = await (await fetched(address)).text();
  return new DOMParser().parseFromString(html, "text/html");
}

/** Give the element of an exercise as its chapter has it, whose links lead where they led there; null if it has none. */
export async function bring(list, name) {
  const chapter = chapterOf(name);
  if (!pages.has(chapter)) pages.set(chapter, page(list, chapter));
  let from;
  try {
    from = await pages.get(chapter);
  } catch (error) {
    pages.delete(chapter);
    throw error;
  }
  const found = from.querySelector(`[data-exercise="${CSS.escape(name)}"]`);
  if (!found) return null;
  const element = document.importNode(found, true);
  for (const attribute of ["href", "src"]) {
    for (const each of element.querySelectorAll(`[${attribute}]`)) {
      each.setAttribute(attribute, new URL(each.getAttribute(attribute), addressOf(list, chapter)).href);
    }
  }
  return element;
}

/** Put exercises into a place, asked as if for the first time, each below the name of its chapter. */
export async function ask(list, names, place) {
  const brought = await Promise.all(names.map((name) => bring(list, name)));
  for (const [i, element] of brought.entries()) {
    if (!element) continue;
    const { title } = list.chapters.find(({ name }) => name === chapterOf(names[i]));
    const from = make("a", { href: addressOf(list, names[i]) }, title);
    element.dataset.again = "";
    place.append(make("p", { class: "questions__from" }, from), element);
    const { start } = await import(`./${element.dataset.script}.js`);
    await start(element);
  }
}
