/** Progress inside an address: two bits an exercise, by its number, with a checksum, in letters that an address may hold. */
import { toBytes, toLetters } from "./base64url.js";

const KEY = "#p=";
const VERSION = 1;

/** Give the checksum of bytes (CRC-16/CCITT). */
function checksum(bytes) {
  let sum = 0xffff;
  for (const byte of bytes) {
    sum ^= byte << 8;
    for (let bit = 0; bit < 8; bit++) sum = (sum & 0x8000 ? (sum << 1) ^ 0x1021 : sum << 1) & 0xffff;
  }
  return [sum >> 8, sum & 0xff];
}

/** Give the fragment that carries marks: 1 for tried, 2 for solved with a hint, 3 for solved. */
export function toFragment(marks, exercises) {
  const bytes = [VERSION];
  for (const { name, number } of exercises) {
    const mark = marks.get(name);
    if (!number || !mark) continue;
    const at = 1 + ((number - 1) >> 2);
    while (bytes.length <= at) bytes.push(0);
    bytes[at] |= Math.max(1, mark.s) << (((number - 1) & 3) * 2);
  }
  return KEY + toLetters([...bytes, ...checksum(bytes)]);
}

/** A link that is whole, of a newer version of the site. */
export class Newer extends RangeError {}

/**
 * Give the record of a fragment, or null when it carries none; a damaged one is an error, and so is a newer one.
 * It tells neither tries nor days: what this browser knows of them stands.
 */
export function fromFragment(fragment, exercises) {
  if (!fragment.startsWith(KEY)) return null;
  const bytes = [...toBytes(fragment.slice(KEY.length, KEY.length + 4000))];
  const [high, low] = bytes.splice(-2);
  const wanted = checksum(bytes);
  if (high !== wanted[0] || low !== wanted[1]) throw new RangeError("the link is damaged");
  if (bytes[0] !== VERSION) throw new Newer("the link is of another version");
  const names = new Map(exercises.map(({ name, number }) => [number, name]));
  const x = {};
  for (let number = 1; number <= (bytes.length - 1) * 4; number++) {
    const s = (bytes[1 + ((number - 1) >> 2)] >> (((number - 1) & 3) * 2)) & 3;
    if (s && names.has(number)) x[names.get(number)] = { s: s === 1 ? 0 : s, n: 1, e: 0, d: 0, due: 0, m: [] };
  }
  return { v: 1, x };
}
