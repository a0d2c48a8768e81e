/** The reader's progress and answers, kept in this browser for this site; nothing leaves it. What is kept is never overwritten. */
import { open, ROOT } from "./kept.js";
import { after, isAnswer, isName, mergeAll, putOff, read as readRecord, write } from "./marks.js";
import { MOVED, nameNow } from "./moved_names.js";

const KEY = `nn-tutorial:progress:${ROOT}`;
const ANSWER = `nn-tutorial:answer:${ROOT}:`;
const UNREAD = `nn-tutorial:progress-unread:${ROOT}`;
const EVERYTHING = `:${ROOT}`;
const LONGEST = 100000; // letters of an answer

const storage = open();

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Give the marks, by the names of the exercises. */
export function read() {
  return readRecord(parsed(storage.get(KEY))) ?? new Map();
}

/** Say whether the kept record is of a newer site, which this page must leave as it is. */
export const isNewer = () => parsed(storage.get(KEY))?.v > 1;

/** Keep the marks; say whether the browser saved them. */
function keep(marks) {
  if (isNewer()) return true; // which is told elsewhere
  const text = storage.get(KEY);
  if (text !== null && !readRecord(parsed(text))) storage.set(UNREAD, text); // what nobody can read is not thrown away
  const saved = storage.set(KEY, JSON.stringify(write(marks)));
  tell();
  return saved;
}

/** Tell that progress has changed, here or in another tab. */
const tell = () => document.dispatchEvent(new Event("progress-changed"));

/**
 * Note what has happened with an exercise (see `after` in marks.js: right, s, e, m); say whether the browser saved it.
 * @param {string} name
 * @param {{right?: boolean, s?: number, e?: number, m?: string[]}} change
 */
export function record(name, change) {
  if (!isName(name)) throw new RangeError(`no name of an exercise: ${name}`);
  const marks = read();
  return keep(marks.set(name, after(marks.get(name), change)));
}

/** Put off the exercises with these names, which are on no page any more. */
export function putOffAll(names) {
  const marks = read();
  for (const name of names) marks.set(name, putOff(marks.get(name)));
  if (names.length) keep(marks);
}

/**
 * Merge another record, and answers where there are none here.
 * @returns {{changed: number, left: number} | null} how many marks changed, and how many answers are others here and stay;
 *   null if it is no record, or nothing may be kept
 */
export function merge(other, answers = {}) {
  const theirs = readRecord(other);
  if (!theirs || isNewer()) return null;
  const before = read();
  const merged = mergeAll(before, theirs);
  const text = (mark) => JSON.stringify(mark ?? null);
  const changed = [...merged].filter(([name, mark]) => text(mark) !== text(before.get(name))).length;
  if (changed) keep(merged);
  let saved = true;
  let left = 0;
  for (const name of Object.keys(answers ?? {}).slice(0, 2000)) {
    if (!isName(name) || !isAnswer(answers[name])) continue;
    const here = readAnswer(nameNow(name));
    if (here === null) saved = keepAnswer(nameNow(name), answers[name]) && saved;
    else left += Number(JSON.stringify(here) !== JSON.stringify(answers[name]));
  }
  if (!saved) tell(); // what is kept of marks was told before
  return { changed, left };
}

/** Give the kept answer of an exercise, a text or a list of texts; null for anything else. */
export function readAnswer(name) {
  const kept = parsed(storage.get(ANSWER + name));
  return isAnswer(kept) ? kept : null;
}

/** Keep the reader's answer to an exercise; say whether the browser saved it. */
export function keepAnswer(name, answer) {
  const text = JSON.stringify(answer);
  return text.length <= LONGEST && storage.set(ANSWER + name, text);
}

/** Call back when another tab has kept or forgotten the answer to an exercise, be it while this page slept or was put away. */
export function onAnswer(name, listener) {
  window.addEventListener("storage", ({ key }) => key === ANSWER + name && listener());
  window.addEventListener("pageshow", listener);
  document.addEventListener("visibilitychange", listener);
}

/** Forget the reader's answer to an exercise; its mark stays. */
export const dropAnswer = (name) => storage.drop(ANSWER + name);

/** Give the kept answers, by the names of the exercises. */
export function answers() {
  const names = storage.keys(ANSWER).map((key) => key.slice(ANSWER.length));
  return Object.fromEntries(names.map((name) => [name, readAnswer(name)]));
}

/** Say whether the browser keeps what it is given: false once it has refused. */
export const isKept = storage.isKept;

/** Forget all marks and answers, and everything else that exercises have kept for this site. */
export function forget() {
  for (const key of storage.keys("nn-tutorial:")) {
    if (key.endsWith(EVERYTHING) || key.startsWith(ANSWER)) storage.drop(key);
  }
  tell();
}

for (const [old, now] of MOVED) {
  const answer = readAnswer(old);
  if (answer !== null && readAnswer(now) === null && keepAnswer(now, answer)) dropAnswer(old);
}

window.addEventListener("storage", ({ key }) => {
  if (key === KEY || key === null) tell();
});
