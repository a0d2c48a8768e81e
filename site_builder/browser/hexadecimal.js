/** Images and weights as short texts: one hexadecimal digit for each square, or each weight. */

export const FULL = 15; // the ink of a square, at most

export const squares = (text) => Array.from(text, (letter) => Number.parseInt(letter, 16));
