/**
 * The marks of exercises: what one mark holds, how two become one, and when a question comes again. No storage, no page.
 *
 * A mark is {s, n, e, d, due, m}: s is 0 tried, 1 solution seen, 2 solved with a hint, 3 solved; n the tries; e the version
 * of the exercise; d the day of the last answer that counted; due the day on which it is asked again; m what was mixed up.
 * What was solved and has no day, a figure's goal or what a link brought, is not asked. Merging is the larger of two in an order, part by part, so it may be done twice or in any order.
 */
import { nameNow } from "./moved_names.js";

const DAYS = [1, 5, 14, 35, 90];
const NAME = /^(?=.{3,120}$)[a-z0-9_-]+(?:\/[a-z0-9_-]+){1,4}$/;
const MISTAKE = /^[a-z0-9_-]{1,60}$/;
const MOST = 2000;
const MISTAKES = 24;

/** Give the number of a day, as the reader's clock has it. */
export function dayOf(date = new Date()) {
  return Math.floor((date.getTime() - date.getTimezoneOffset() * 60000) / 86400000);
}

/** Give a day as the reader's clock has it: 2026-05-01. */
export const dayNow = (now = new Date()) => new Date(dayOf(now) * 86400000).toISOString().slice(0, 10);

export const isName = (name) => typeof name === "string" && NAME.test(name);
export const isPlain = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
/** Say whether a value is an answer as exercises keep them: a text, or a list of texts. */
export const isAnswer = (value) =>
  typeof value === "string" || (Array.isArray(value) && value.every((one) => typeof one === "string"));
const whole = (value, most) => (Number.isInteger(value) && value >= 0 ? Math.min(value, most) : 0);
const mistakes = (list) => [...new Set(list)].sort().slice(0, MISTAKES);
/** Give the names of mistakes in a list that came from anywhere. */
export const cleanMistakes = (list) =>
  Array.isArray(list) ? mistakes(list.slice(0, 200).filter((one) => typeof one === "string" && MISTAKE.test(one))) : [];

/** Give a mark with nothing in it that does not belong there. */
function clean(mark, today) {
  const d = whole(mark.d, today + 1);
  return {
    s: whole(mark.s, 3),
    n: whole(mark.n, 9999),
    e: whole(mark.e, 9999),
    d,
    due: whole(mark.due, d + DAYS.at(-1)),
    m: cleanMistakes(mark.m),
  };
}

/** Give the marks of a record that came from anywhere, by the names of today; null if it is no record of ours. */
export function read(given, today = dayOf()) {
  if (!isPlain(given) || given.v !== 1 || !isPlain(given.x)) return null;
  const marks = new Map();
  for (const name of Object.keys(given.x).slice(0, MOST)) {
    if (!isName(name) || !isPlain(given.x[name])) continue;
    const [now, mark] = [nameNow(name), clean(given.x[name], today)];
    marks.set(now, marks.has(now) ? mergeMarks(marks.get(now), mark) : mark);
  }
  return marks;
}

/** Give marks as a record: the same marks give the same letters. */
export function write(marks) {
  return { v: 1, x: Object.fromEntries([...marks].sort(([a], [b]) => (a < b ? -1 : 1))) };
}

/** What was solved counts before what was only seen, then the newer form of an exercise, then how it was solved. */
function better(a, b) {
  const [left, right] = [a, b].map(({ s, e }) => [s >= 2, e, s].map(Number));
  const first = left.findIndex((value, i) => value !== right[i]);
  return first < 0 || left[first] > right[first] ? a : b;
}

/** The later answer says when to ask again; of one day's answers, the one that wants it sooner. */
function later(a, b) {
  if (a.d !== b.d) return a.d > b.d ? a : b;
  return a.due <= b.due ? a : b;
}

/** Make one mark of two. */
function mergeMarks(a, b) {
  const { s, e } = better(a, b);
  const { d, due } = later(a, b);
  return { s, n: Math.max(a.n, b.n), e, d, due, m: mistakes([...a.m, ...b.m]) };
}

/** Make one record of two. */
export function mergeAll(a, b) {
  const merged = new Map(a);
  for (const [name, mark] of b) merged.set(name, merged.has(name) ? mergeMarks(merged.get(name), mark) : mark);
  return merged;
}

/** Say after how many days to ask again: longer after each answer that was right when it was due, one day after a miss. */
function schedule(mark, right, today) {
  const soon = { d: today, due: today + DAYS[0] };
  if (!right || !mark.due) return soon;
  if (mark.due > today) return { d: mark.d, due: mark.due };
  const waited = mark.due - mark.d;
  return { d: today, due: today + (DAYS.find((days) => days > waited) ?? DAYS.at(-1)) };
}

/**
 * Give the mark after something has happened: an answer that is `right` or not, with `s` if it is not 3 or 0, the
 * version `e` of the exercise, and the names `m` of what was mixed up; without `right`, a solution that was looked at.
 * @param {{s: number, n: number, e: number, d: number, due: number, m: string[]}} mark
 * @param {{right?: boolean, s?: number, e?: number, m?: string[]}} change
 */
export function after(mark, { right, s, e, m = [] }, today = dayOf()) {
  const before = mark ?? { s: 0, n: 0, e: 0, d: 0, due: 0, m: [] };
  const now = { s: s ?? (right ? 3 : 0), n: 0, e: e ?? 1, d: before.d, due: before.due, m };
  const changed = mergeMarks(before, clean(now, today));
  if (right === undefined) return changed;
  return { ...changed, n: before.n + 1, ...schedule(before, right, today) };
}

/** Put off for as long as can be what nobody can ask any more: its exercise is gone. */
export const putOff = (mark, today = dayOf()) => ({ ...mark, d: today, due: today + DAYS.at(-1) });

/** Name what is due, what was missed first, then what has waited longest. */
export function due(marks, today = dayOf()) {
  const missed = ({ s, m, due, d }) => (s < 2 ? 2 : 0) + (m.length && due - d === DAYS[0] ? 1 : 0);
  return [...marks]
    .filter(([, mark]) => mark.due <= today && (mark.due || mark.s < 2))
    .sort(([a, x], [b, y]) => missed(y) - missed(x) || x.due - y.due || (a < b ? -1 : 1))
    .map(([name]) => name);
}
