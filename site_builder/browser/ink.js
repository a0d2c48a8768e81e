/** A sheet of squared paper: ink on its squares, from 0 to 15, moved, centred, and written as a short text. No page. */
import { FULL, squares } from "./hexadecimal.js";

export const SIDE = 28;
const EMPTY_RUN = "ghijklmnopqrstuvwxyz"; // 1 to 20 empty squares
const FULL_RUN = "ABCDEFGHIJKLMNOPQRST"; // 1 to 20 full ones
const PEN = 1.6; // the pen's ink ends this far from its path

/** Write one hexadecimal digit for each square. */
export const digits = (sheet) => sheet.map((ink) => ink.toString(16)).join("");

/** Write a sheet as a text that an address may hold: runs of empty and of full squares are one letter each. */
export function written(sheet) {
  return digits(sheet)
    .replace(/0{1,20}/g, (run) => EMPTY_RUN[run.length - 1])
    .replace(/f{1,20}/g, (run) => FULL_RUN[run.length - 1]);
}

/** Read what `written` has written; null if it is no sheet. */
export function read(text) {
  const long = text
    .replace(/[g-z]/g, (letter) => "0".repeat(EMPTY_RUN.indexOf(letter) + 1))
    .replace(/[A-T]/g, (letter) => "f".repeat(FULL_RUN.indexOf(letter) + 1));
  return /^[0-9a-f]*$/.test(long) && long.length === SIDE ** 2 ? squares(long) : null;
}

/** Move all ink, whole squares; what leaves the sheet is lost. */
export function shifted(sheet, right, down) {
  return sheet.map((_, n) => {
    const [row, column] = [Math.floor(n / SIDE) - down, (n % SIDE) - right];
    return row >= 0 && row < SIDE && column >= 0 && column < SIDE ? sheet[row * SIDE + column] : 0;
  });
}

/** Say how far to move the ink, [right, down], so that its centre of mass comes to the middle of the sheet. */
export function toTheMiddle(sheet) {
  let [ink, rows, columns] = [0, 0, 0];
  sheet.forEach((each, n) => {
    ink += each;
    rows += each * Math.floor(n / SIDE);
    columns += each * (n % SIDE);
  });
  return ink ? [columns, rows].map((sum) => Math.floor(SIDE / 2 - sum / ink + 0.5)) : [0, 0];
}

/**
 * Draw with a soft round pen from one place to another, both [column, row] in squares; `ink` 0 wipes.
 * @param {number[]} sheet
 * @param {number[]} from
 * @param {number[]} to
 */
export function stroked(sheet, from, to, ink = FULL) {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const length = dx ** 2 + dy ** 2;
  return sheet.map((old, n) => {
    const [x, y] = [(n % SIDE) - from[0], Math.floor(n / SIDE) - from[1]];
    const along = length ? Math.min(Math.max((x * dx + y * dy) / length, 0), 1) : 0;
    const near = Math.min(Math.max(PEN - Math.hypot(x - along * dx, y - along * dy), 0), 1);
    return ink ? Math.max(old, Math.round(ink * near)) : Math.round(old * (1 - near));
  });
}
