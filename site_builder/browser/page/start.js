/** Starts all parts; each stands on its own, so that what one cannot do does not stop the others. */
import { readyToSay } from "./briefly.js";
import { hearKeys } from "./by_key.js";
import { followContents } from "./contents.js";
import { offerCopies } from "./copy.js";
import { disclose } from "./disclosure.js";
import { openDrawer } from "./drawer.js";
import { enlargeFigures } from "./enlarge.js";
import { writeFormulas } from "./formulas.js";
import { offerKeys } from "./keys.js";
import { keepLanguage, keepSection } from "./languages.js";
import { leadOn } from "./moved.js";
import { missPrograms } from "./programs.js";
import { markChapters } from "./progress_marks.js";
import { revealTargets } from "./reveal.js";
import { followScheme } from "./scheme.js";
import { reachScrollers } from "./scrollers.js";
import { followTitle, onScroll } from "./scrolling.js";
import { offerSearch } from "./search_dialog.js";

const { dataset } = document.currentScript;
const site = new URL(dataset.root, location.href).pathname; // each copy on a host keeps its own choices
const component = (name) => document.querySelector(`[data-md-component=${name}]`);

for (const start of [
  () => leadOn(dataset),
  () => followScheme(site),
  () => disclose(component("language"), { menu: true }),
  keepSection,
  () => keepLanguage(site),
  () => disclose(component("fold")),
  () => markChapters(site, dataset),
  openDrawer,
  offerSearch,
  offerKeys,
  () => hearKeys(`${site}.searchKeys`),
  revealTargets,
  followTitle,
  () => followContents(onScroll),
  readyToSay,
  () => offerCopies(dataset),
  () => reachScrollers(dataset),
  () => missPrograms(dataset),
  enlargeFigures,
  writeFormulas,
]) {
  try {
    start();
  } catch (error) {
    console.error(error);
  }
}
