import { movedNames } from "./moved.js";

/**
 * Marks the chapters of the navigation whose exercises the reader has begun or solved, as this browser remembers them.
 * A mark stands beside its link, where room is left for it.
 * @param {string} site its path on the host
 * @param {DOMStringMap} words
 */
export function markChapters(site, { solved: words, moved }) {
  const kept = `nn-tutorial:progress:${site}`;
  const links = [...document.querySelectorAll("a[data-exercises]")];
  const mark = async () => {
    let marks = {};
    try {
      const record = JSON.parse(localStorage.getItem(kept));
      if (record?.v === 1) marks = record.x ?? {};
    } catch {
      // switched off, or not ours
    }
    const now = Object.keys(marks).length ? await movedNames(moved) : new Map();
    const best = new Map(); // of each exercise, under the name that it has now
    for (const [before, mark] of Object.entries(marks)) {
      if (mark?.s >= 2 && mark.n === 0) continue; // without a try: the goal of a figure
      const name = now.get(before) ?? before;
      best.set(name, best.get(name) || mark?.s >= 2);
    }
    const chapters = new Map();
    for (const [name, solved] of best) {
      const chapter = name.slice(0, name.lastIndexOf("/"));
      chapters.set(chapter, (chapters.get(chapter) ?? 0) + Number(solved));
    }
    for (const link of links) {
      const chapter = new URL(link.getAttribute("href"), location.href).pathname.slice(site.length).replace(/\/$/, "");
      const solved = chapters.get(chapter) ?? chapters.get(chapter.replace(/^[a-z]{2}\//, ""));
      link.parentElement.querySelector(":scope > .progress-mark")?.remove();
      if (solved === undefined) continue;
      const count = Number(link.dataset.exercises);
      const shown = document.createElement("span");
      shown.className = `progress-mark progress-mark--${solved >= count ? "all" : "some"}`;
      shown.setAttribute("role", "img");
      shown.title = words.replace("{solved}", String(Math.min(solved, count))).replace("{count}", String(count));
      shown.setAttribute("aria-label", shown.title);
      link.after(shown);
    }
  };
  addEventListener("storage", ({ key }) => (key === kept || key === null) && mark());
  document.addEventListener("progress-changed", mark);
  return mark();
}
