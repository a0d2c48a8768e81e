/** Points with their classes as lines of text, `0.5, 1.25, 0`: as a spreadsheet gives them and takes them. No page. */

export const MOST_POINTS = 300;
const MOST_CLASSES = 3;
const TOLD = 5; // of what is wrong
const FAR = 10; // how far from 0 a point may lie

/**
 * Read points, a line each: x, y and the class, with commas, semicolons or tabs between them; a first line of names and empty
 * lines are passed over. A text without a point is wrong, and nothing is read behind the last point that can be taken. Numbers with a decimal comma need semicolons or tabs.
 * @returns {{points: number[][], problems: {line: number, what: "parts" | "number" | "far" | "class" | "many" | "none", given: string}[]}}
 *   what is wrong with a line, and what stands there
 */
export function readPoints(text) {
  const points = [];
  const problems = [];
  const lines = text.split(/\r\n|\r|\n/);
  const first = lines.findIndex((line) => line.trim());
  for (const [n, line] of lines.entries()) {
    if (!line.trim() || (n === first && !/\d/.test(line))) continue;
    const { point, wrong } = readPoint(line);
    if (wrong) problems.push({ line: n + 1, what: wrong[0], given: wrong[1] });
    else if (points.length < MOST_POINTS) points.push(point);
    else {
      problems.push({ line: n + 1, what: "many", given: line.trim() });
      break;
    }
  }
  if (!points.length && !problems.length) problems.push({ line: 1, what: "none", given: "" });
  return { points, problems };
}

/** Say what is wrong: the first few lines, and how many more there are. */
export function toldOf(problems, tell) {
  const more = problems.length - TOLD;
  const told = problems.slice(0, TOLD).map((one) => tell(one.what, one));
  return more > 0 ? [...told, tell("more", { more })] : told;
}

/** Read one line: a point, or what is wrong. */
function readPoint(line) {
  const parts = line.split(/[;\t]/.test(line) ? /[;\t]/ : ",").map((part) => part.trim());
  if (parts.length !== 3) return { wrong: ["parts", line.trim()] };
  const values = parts.map((part) => part.replace(",", ".").replace("−", "-"));
  const odd = values.findIndex((value, n) => n < 2 && !/^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(value));
  if (odd >= 0) return { wrong: ["number", parts[odd]] };
  const far = values.findIndex((value, n) => n < 2 && Math.abs(Number(value)) > FAR);
  if (far >= 0) return { wrong: ["far", parts[far]] };
  const [x, y, kind] = values.map(Number);
  if (!/^[+]?\d+(\.0*)?$/.test(values[2]) || kind >= MOST_CLASSES) return { wrong: ["class", parts[2]] };
  return { point: [...[x, y].map((value) => Math.round(value * 1000) / 1000), kind] };
}

/** Write points as lines. */
export const pointLines = (points) => ["x,y,class", ...points.map((point) => point.join())].join("\n");

/** Write points as an address has them: whole thousandths. */
export const packed = (points) =>
  points.map(([x, y, kind]) => [Math.round(x * 1000), Math.round(y * 1000), kind].join("_")).join(".") || "none";

/** Read them again; null for another text. */
export function unpacked(text) {
  if (text === "none") return [];
  const points = text.split(".").map((point) => {
    const [, x, y, kind] = /^(-?\d{1,5})_(-?\d{1,5})_([012])$/.exec(point) ?? [];
    return [Number(x) / 1000, Number(y) / 1000, Number(kind)];
  });
  const fits = ([x, y, kind]) => Math.abs(x) <= FAR && Math.abs(y) <= FAR && kind >= 0;
  return points.length <= MOST_POINTS && points.every(fits) ? points : null;
}
