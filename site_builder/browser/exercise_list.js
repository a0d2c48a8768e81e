/** All exercises of the site, as the build lists them for the language of the page; and one of them, taken from its page. */
import { make } from "./element.js";
import { fetched } from "./fetched.js";
import { ROOT } from "./kept.js";

const known = new Map();

/** Fetch a text, and give what `read` makes of it, once. */
function once(path, read = JSON.parse) {
  if (!known.has(path)) {
    const asked = fetched(ROOT + path).then((response) => response.text());
    known.set(path, asked.then(read));
    known.get(path).catch(() => known.delete(path)); // the network may come back
  }
  return known.get(path);
}

/** Give {parts: [{name, address, title}], chapters: [{name, address, title}], exercises: [{number, name, kind, version, title}]}. */
export const exerciseList = () => once(`exercises/list.${document.documentElement.lang}.json`);

/** Give {any: {mistake: text}, own: {exercise: {mistake: text}}}: what the names of mistakes mean. */
export const exerciseMistakes = () => once(`exercises/mistakes.${document.documentElement.lang}.json`);

/** Give what Python needs to check an exercise, as JSON: half of it, or another's page in its place, is none. */
export const compiled = (name) => once(`exercises/${name}.json`, (text) => JSON.parse(text) && text);

export const chapterOf = (name) => name.slice(0, name.lastIndexOf("/"));

/** Go through the chapters with their exercises, each part before its own: [{place, here, isPart}]. */
export function inParts(list) {
  const below = (place) => list.exercises.filter(({ name }) => name.startsWith(`${place.name}/`));
  const chapters = list.chapters.map((place) => ({ place, here: below(place), isPart: false }));
  for (const place of list.parts) {
    const first = chapters.findIndex((chapter) => chapter.place.name.startsWith(`${place.name}/`));
    chapters.splice(first, 0, { place, here: below(place), isPart: true });
  }
  return chapters;
}

/** Give the exercise with which a reader goes on, where they were last, or what they have passed over; nothing once all are solved. */
export function nextOf(list, marks) {
  const isSolved = ({ name }) => marks.get(name)?.s >= 2;
  const inOrder = inParts(list).flatMap(({ here, isPart }) => (isPart ? [] : here));
  const last = inOrder.findLastIndex(({ name }) => marks.has(name)); // tried in vain, it is the next one itself
  return [...inOrder.slice(Math.max(last, 0)), ...inOrder].find((exercise) => !isSolved(exercise));
}

/** Give the address of an exercise, of its chapter, or of a part. */
function addressOf(list, name) {
  const places = [...list.parts, ...list.chapters];
  const chapter = places.find((place) => place.name === name) ?? places.find((place) => place.name === chapterOf(name));
  const address = new URL(ROOT + (chapter?.address ?? ""), location.href);
  if (chapter && chapter.name !== name) address.hash = `exercise-${name.slice(name.lastIndexOf("/") + 1)}`;
  return address.href;
}

/** Make a link to an exercise, to a chapter or to a part, that says its title. */
export const linkTo = (list, { name, title }) => make("a", { href: addressOf(list, name) }, title);

/** Give the element of an exercise as its chapter has it, whose links lead where they led there; null if it has none. */
export async function bring(list, name) {
  const chapter = chapterOf(name);
  const { address } = list.chapters.find(({ name }) => name === chapter);
  const from = await once(address, (html) => new DOMParser().parseFromString(html, "text/html"));
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
    element.dataset.again = "";
    place.append(make("p", { class: "questions__from" }, linkTo(list, { name: names[i], title })), element);
    const { start } = await import(`./${element.dataset.script}.js`);
    await start(element);
  }
}
