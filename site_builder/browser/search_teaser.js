/** Chooses what of a section is shown with it, and what of that is marked. Gives pieces: {text, found}. */

import { wordsOf } from "./search_text.js";

const LENGTH = 34; // words
const BEFORE = 5;

/** Cut a text into what is sought and what stands between. */
export function pieces(text, seeks) {
  const made = [];
  let end = 0;
  for (const { word, start, end: next } of wordsOf(text)) {
    if (!seeks(word)) continue;
    if (start > end) made.push({ text: text.slice(end, start), found: false });
    made.push({ text: text.slice(start, next), found: true });
    end = next;
  }
  if (end < text.length) made.push({ text: text.slice(end), found: false });
  return made;
}

/** Give the passage of a text that has most of what is sought: as many different words as possible, early. */
function passage(text, seeks) {
  const words = [...wordsOf(text)];
  const sought = words.map(({ word }) => (seeks(word) ? word : ""));
  let best = { first: 0, count: 0 };
  sought.forEach((word, place) => {
    if (!word) return;
    const count = new Set(sought.slice(place, place + LENGTH - BEFORE)).size;
    if (count > best.count) best = { first: Math.max(0, place - BEFORE), count };
  });
  const last = Math.min(best.first + LENGTH, words.length) - 1;
  if (last < 0) return { text: "", count: 0 };
  const before = best.first > 0 ? "… " : "";
  const after = last < words.length - 1 ? " …" : "";
  const end = after ? words[last].end : text.length;
  return { text: before + text.slice(before ? words[best.first].start : 0, end) + after, count: best.count };
}

/** Give the passage of a section that answers best, from its text if that answers at all. */
export function teaser({ text, aside }, seeks) {
  const own = passage(text, seeks);
  const best = own.count ? own : passage(aside, seeks);
  return pieces(best.count ? best.text : own.text, seeks);
}
