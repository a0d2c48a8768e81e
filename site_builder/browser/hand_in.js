/** What a reader hands in to a class, and what becomes of thirty of these: no page, and nothing of a file is trusted. */

import { open, ROOT } from "./kept.js";
import { isAnswer, isName, isPlain, read, write } from "./marks.js";
import { nameNow } from "./moved_names.js";

const LONGEST = 100_000; // letters of an answer: as many as its reader's page keeps
const MOST = 400; // answers, and parts of one
const KEY = "#class=";
const UNTIL = "&until=";
const MINE = `nn-tutorial:class:${ROOT}`; // goes with all else that is forgotten
const storage = open();
const CONTROL = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** Give a text that is one line of a table. */
const line = (text, most) => (typeof text === "string" ? text.replace(CONTROL, " ").trim().slice(0, most) : "");

/** Give the fragment of a link for a class, with the last day on which it hands in, if it has one. */
export function toFragment(group, until = "") {
  return KEY + encodeURIComponent(group) + (isDay(until) ? UNTIL + until : "");
}

/** Give {group, until} of a fragment; null if it is no link for a class. A damaged one is an error. */
export function fromFragment(fragment) {
  if (!fragment.startsWith(KEY)) return null;
  const [name, until] = fragment.slice(KEY.length).split(UNTIL);
  const group = line(decodeURIComponent(name), 60);
  if (!group || name.includes("&") || (until !== undefined && !isDay(until)))
    throw new RangeError("the link is damaged");
  return { group, until: until ?? "" };
}

/** Keep the class for which a link was opened; the last one counts. */
export const keepClass = ({ group, until }) => storage.set(MINE, toFragment(group, until));

/** Give {group, until, fragment} of the class that is kept, or null. */
export function keptClass() {
  const fragment = storage.get(MINE) ?? "";
  try {
    const given = fromFragment(fragment);
    return given && { ...given, fragment };
  } catch {
    return null;
  }
}

/** Say whether a text is a day of the calendar. */
function isDay(text) {
  if (typeof text !== "string" || !/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** Give what a reader hands in to a class on a day. */
export function handIn(who, { group, until }, on, marks, answers) {
  return { ...write(marks), what: "hand-in", who, class: group, ...(until ? { until } : {}), on, a: answers };
}

/** Give an answer as an exercise may have kept it; anything else, or a list of too much, is none. */
function answer(given) {
  if (!isAnswer(given)) return null;
  const parts = [given].flat();
  return parts.length <= MOST && parts.every((one) => one.length <= LONGEST) ? given : null;
}

/** Read a file that was handed in: {who, group, until, on, marks, answers}, days empty where it has none; null if it is none. */
export function readHandIn(text) {
  let given;
  try {
    given = JSON.parse(text);
  } catch {
    return null;
  }
  const marks = given?.what === "hand-in" ? read(given) : null;
  if (!marks) return null;
  const answers = new Map();
  const all = isPlain(given.a) ? given.a : {};
  for (const name of Object.keys(all).slice(0, MOST)) {
    const kept = isName(name) ? answer(all[name]) : null;
    if (kept !== null) answers.set(nameNow(name), kept);
  }
  const [until, on] = [given.until, given.on].map((day) => (isDay(day) ? day : ""));
  return { who: line(given.who, 60) || "?", group: line(given.class, 60), until, on, marks, answers };
}

/** Count the mistakes of a class, the commonest first: how many readers made each. */
export function commonest(readers) {
  const counts = new Map();
  for (const { results } of readers) {
    for (const [name, { m }] of results) {
      for (const mistake of new Set(m)) {
        const key = `${name} ${mistake}`;
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
    }
  }
  return [...counts]
    .map(([key, count]) => ({ name: key.split(" ")[0], mistake: key.split(" ")[1], count }))
    .sort((a, b) => b.count - a.count || (a.name + a.mistake < b.name + b.mistake ? -1 : 1));
}

/** Give a cell that no spreadsheet takes for a formula. */
function cell(value) {
  const text = String(value);
  const harmless = /^[=+\-@\t\r]/.test(text.trimStart()) ? `'${text}` : text;
  return `"${harmless.replaceAll('"', '""')}"`;
}

/** Give rows as CSV, as spreadsheets read it. */
export const csv = (rows) => `\ufeff${rows.map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;
