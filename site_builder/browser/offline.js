/** Makes visited pages readable without a network, and tells the reader when the site has a new version. */

import { button, make } from "./element.js";
import { keep } from "./keep.js";
import { word } from "./words.js";

const TOP = new URL("../../../", import.meta.url).href;
const AGAIN = 10_000; // ms

/** Wait for the first sign that somebody reads on, and until it is answered: who only glances at a page is spared the rest. */
function firstAct() {
  const signs = ["keydown", "pointerdown", "scroll", "touchstart", "wheel"];
  return new Promise((resolve) => {
    const later = () => setTimeout(resolve, 300); // once a click has been answered, of which this is the beginning
    for (const sign of signs) addEventListener(sign, later, { capture: true, once: true, passive: true });
  });
}

/** Wait until the worker serves this page: what the page fetches before that passes it by. */
function serving(registration) {
  if (navigator.serviceWorker.controller || registration.active?.state === "activated") return Promise.resolve();
  return new Promise((resolve) =>
    navigator.serviceWorker.addEventListener("controllerchange", resolve, { once: true }),
  );
}

/** Offer the new version; the button hands the site over to it. */
function offer(registration) {
  document.querySelector(".update-notice")?.remove(); // what its button did was refused, or is of an older version
  const notice = make("div", { class: "update-notice", role: "status" });
  document.body.append(notice);
  const update = button("update", word("reload"), () => {
    update.disabled = true;
    setTimeout(() => (update.disabled = false), AGAIN); // without a network nothing has come of it
    if (registration.waiting) registration.waiting.postMessage({ type: "take over" });
    else location.reload();
  });
  // A screen reader announces what is put into a status, not a status that comes with its words.
  setTimeout(() => notice.append(make("span", {}, word("newVersion")), update), 100);
}

/** Watch for a worker that is ready while another one serves this page. */
function watch(registration) {
  const ready = (worker) => {
    if (!registration.active) return;
    worker.postMessage({ type: "prepare" });
    offer(registration);
  };
  const follow = (worker) =>
    worker.addEventListener("statechange", () => worker.state === "installed" && ready(worker));
  if (registration.waiting) {
    ready(registration.waiting);
    // Whoever loads a page again wants the new version; WebKit does not tell the worker of it.
    const [opening] = /** @type {PerformanceNavigationTiming[]} */ (performance.getEntriesByType("navigation"));
    if (opening?.type === "reload") registration.waiting.postMessage({ type: "take over" });
  }
  if (registration.installing) follow(registration.installing);
  registration.addEventListener("updatefound", () => follow(registration.installing));
}

/** Keep all that a program needs beside Python itself, once one has run: the editor too, which may not have been opened yet. */
export async function keepPrograms() {
  const { MODULES } = await import("./start.js");
  const { editor, editorFiles, zstd } = await import("./config.js");
  const names = [
    ...MODULES,
    "in_page.py",
    "editor.js",
    "editor.css",
    "run.css",
    ...editorFiles.map((name) => editor + name),
    zstd,
  ];
  await keep(names.map((name) => new URL(name, import.meta.url).href)).catch(() => {});
}

/** Start it, once the page is loaded. It is as complete when this cannot be. */
export async function start() {
  try {
    if (!("serviceWorker" in navigator) || !/^https?:$/.test(location.protocol)) return;
    const served = navigator.serviceWorker.controller !== null;
    navigator.serviceWorker.addEventListener("message", ({ data, ports }) => {
      if (data?.type !== "load again") return;
      ports[0]?.postMessage("yes");
      if (document.dispatchEvent(new Event("load-again", { cancelable: true }))) location.reload();
      else offer({}); // something is going on here that would be lost
    });
    /** @type {RegistrationOptions} */
    const options = { scope: TOP, updateViaCache: "none" };
    const registration = await navigator.serviceWorker.register(`${TOP}service_worker.js`, options);
    watch(registration);
    await serving(registration);
    const used = served ? [] : [location.href, ...performance.getEntriesByType("resource").map(({ name }) => name)];
    await keep(used);
    await firstAct();
    if (registration.waiting) return; // its first act may be to take the new version over, which a busy worker would delay
    // Pictures further down, which the browser has not fetched yet, belong to the visited page too, and so does the list of keys.
    const pictures = Array.from(document.images).filter((image) => image.offsetParent !== null);
    // The home pages: the first language's stands at the top.
    const links = document.querySelectorAll(".md-select__link");
    const homes = Array.from(links, (link, n) => (n ? `${TOP}${link.getAttribute("hreflang")}/` : TOP));
    const keys = ["keys.js", "keys.css"].map((name) => new URL(name, import.meta.url).href);
    await keep([...pictures.map((image) => image.src), ...homes, ...keys]);
  } catch {
    // Storage is switched off, or the host changes what it serves: there is a network, as before.
  }
}
