/** Numbers and shapes as readers write them, and how they compare with what was computed. No page. */
const SUPERSCRIPT = "⁰¹²³⁴⁵⁶⁷⁸⁹";
const QUARTERS = { "¼": ".25", "½": ".5", "¾": ".75" };
const PER_CENT = /(?<=\d)\s*(?:per\s?cent|persen)$/i;
/** What may stand behind a number and changes nothing: "130 kg", "4 percentage points"; but not what makes another number of it. */
const UNIT =
  /^(.*\d)\s*(?!(?:pi|ribu|juta|miliar|dozen|lusin|hundred|ratus|thousand|million)\b)\p{L}{2,}(?:\s\p{L}{2,}){0,2}$/iu;
const LONGEST = 200; // letters of a number or a shape: more take the patterns below too long

/** Give every number that a text may mean: "1,234" is one thing in English and another in Indonesian. */
export const numbers = (text) => read(text).map(({ value }) => value);

/** Give these numbers, each with half a unit of its last digit: by so much rounding has changed it, if it was rounded. */
function read(text) {
  if (text.length > LONGEST) return [];
  const spaced = text
    .trim()
    .replace(PER_CENT, "%")
    .replace(UNIT, "$1")
    .replace(/[−–]/g, "-")
    .replace(/[¼½¾]/g, (part) => QUARTERS[part])
    .replace(
      /[⁰¹²³⁴⁵⁶⁷⁸⁹⁻]+/g,
      (raised) => `^${[...raised].map((c) => (c === "⁻" ? "-" : SUPERSCRIPT.indexOf(c))).join("")}`,
    )
    .replace(/(\d)\s(?=\d{3}(?!\d))/g, "$1"); // 12 000, but neither "4 2" nor "1 1/2"
  if (/\d\s+\d/.test(spaced)) return [];
  const plain = spaced.replace(/\s+/g, "").replaceAll("**", "^");
  const percent = plain.endsWith("%");
  const power = plain.match(/^(.+?)[×·*x]10\^\(?(-?\d+)\)?$/i);
  const mantissa = power ? power[1] : percent ? plain.slice(0, -1) : plain;
  const factor = power ? 10 ** Number(power[2]) : 1;
  const single = readings(mantissa).flatMap((reading) => {
    const found = reading.match(NUMBER);
    if (!found) return [];
    const [written, behind, alone, exponent] = found;
    const half = 0.5 * 10 ** (Number(exponent ?? 0) - (behind ?? alone).length);
    const parts = !percent ? [1] : Math.abs(Number(written)) > 1 ? [100, 1] : [100]; // "35%" may be what is asked in percent
    return parts.map((part) => ({ value: (Number(written) * factor) / part, half: (half * factor) / part }));
  });
  const found = single.length ? single : [...new Set([worked(plain, 0), worked(plain, 1)])].map(exact);
  const copied = /^[^x×]+[x×]10-\d+$/i.test(plain) ? read(plain.replace("10-", "10^-")) : []; // a power that was not raised
  return [...copied, ...found].filter(({ value }) => Number.isFinite(value));
}

const magnitude = (value) => Math.floor(Math.log10(Math.abs(value)) + 1e-12);
const NUMBER = /^[-+]?(?:\d+\.?(\d*)|\.(\d+))(?:e([-+]?\d+))?$/i;
const exact = (value) => ({ value, half: 0 });

/** Square roots of what has no brackets, where a sign stands before and behind them, or nothing. */
const ROOT = /(?<![\w.,)])(?:(?:np\.|math\.)?(?:sqrt|√)\(([^()]*)\)|√([\d.,]+))(?![\w.,(])/i;

/** Work out a plain sum, product, quotient, power or root; `way` says how the commas of its numbers are read, in all alike. */
function worked(text, way) {
  const root = text.match(ROOT);
  if (root) {
    const found = Math.sqrt(worked(root[1] ?? root[2], way)).toExponential(); // no comma and no point can be meant otherwise
    return worked(text.replace(root[0], found), way);
  }
  const sum = text.match(/^(.*[\d.,])([-+])(.+)$/);
  if (sum) return worked(sum[1], way) + (sum[2] === "-" ? -1 : 1) * worked(sum[3], way);
  const product = text.match(/^(.*[\d.,])([*×·x/])(.+)$/i);
  if (product) return worked(product[1], way) * worked(product[3], way) ** (product[2] === "/" ? -1 : 1);
  if (/^[-+]/.test(text)) return (text[0] === "-" ? -1 : 1) * worked(text.slice(1), way);
  const power = text.match(/^([^^]+)\^\(?([-+]?\d+)\)?$/);
  if (power) return worked(power[1], way) ** Number(power[2]);
  const found = readings(text);
  const number = found[way] ?? found[0];
  return number && NUMBER.test(number) ? Number(number) : Number.NaN;
}

/** Give a number with a point, in each way in which its points and commas can be meant. */
function readings(text) {
  const signs = text.match(/[.,]/g) ?? [];
  if (!signs.length) return [text];
  const last = Math.max(text.lastIndexOf("."), text.lastIndexOf(","));
  const found = [];
  if (signs.length === 1 || !signs.slice(0, -1).includes(signs.at(-1))) {
    found.push(`${text.slice(0, last).replace(/[.,]/g, "")}.${text.slice(last + 1)}`);
  }
  if (/^[-+]?[1-9]\d{0,2}(?:(?:,\d{3})+|(?:\.\d{3})+)$/.test(text)) {
    found.push(text.replace(/[.,]/g, ""));
  }
  return found;
}

/** Give a shape as "4,3", or null: "(4, 3)", "4×3", "4 x 3", "[4, 3]", "4," and "()" are shapes. */
export function shape(text) {
  if (text.length > LONGEST) return null;
  const inside = text
    .trim()
    .replace(/\s+/g, " ")
    .replace(/^[([]|[)\]]$/g, "")
    .trim();
  if (!/^(?:\d+(?:\s*[,x×*;\s]\s*\d+)*\s*,?)?$/i.test(inside) || !text.trim()) return null;
  return (inside.match(/\d+/g) ?? []).map(Number).join(",");
}

/** Write a shape as Python does. */
const tuple = (sizes) => `(${sizes.replaceAll(",", ", ")}${/^\d+$/.test(sizes) ? "," : ""})`;

const words = (text) =>
  text
    .toLowerCase()
    .replace(/["'`]|[.!]\s*$/g, "")
    .replace(/[,[\]()]/g, " ")
    .trim()
    .split(/\s+/)
    .join(" ");

/**
 * Judge what was typed.
 * @param {string} typed
 * @param {{kind: string, value: string, tolerance: number}} right
 * @param {{kind: string, value: string, tolerance: number}[]} wrong answers that are foreseen
 * @returns {{state: string, said: string, wrong: number, values?: object}} `said` is the key of a sentence, which may have values,
 *   or "" where nothing can be said; `wrong` the place of a foreseen answer, or -1
 */
export function judge(typed, right, wrong = []) {
  const verdict = (state, said, place = -1) => ({ state, said, wrong: place });
  if (!typed.trim()) return verdict("wrong", "nothing");
  if (right.kind === "shape") return judgeShape(typed, right, wrong, verdict);
  if (right.kind === "text") {
    if (words(typed) === words(right.value)) return verdict("right", "right");
    return verdict(
      "wrong",
      "",
      wrong.findIndex((one) => words(one.value) === words(typed)),
    );
  }
  const found = read(typed);
  if (!found.length) return verdict("wrong", "noNumber");
  const wanted = Number(right.value);
  const near = (one, tolerance) =>
    found.some(({ value }) => Math.abs(value - one) <= tolerance + 1e-9 * Math.max(1, Math.abs(one)));
  const rounded = (one) =>
    found.some(
      ({ value, half }) =>
        half > right.tolerance &&
        Math.abs(value - one) <=
          Math.min(half + right.tolerance, Math.abs(one) / 5) + 1e-9 * Math.max(1, Math.abs(one)),
    );
  /** Say whether two digits or more of a number stand there; of one that lies between two, both are meant, unless `most` is less than 1. */
  const inDigits = (one, most = 1.001) => {
    const size = magnitude(one);
    return found.some(
      ({ value, half }) =>
        half <= 5.001 * 10 ** (size - 2) && magnitude(value) === size && Math.abs(value - one) < half * most, // 1.00 is not 0.996
    );
  };
  if (near(wanted, right.tolerance))
    return verdict("right", near(wanted, 0) || !inDigits(wanted) ? "right" : "rounded");
  let place = wrong.findIndex((one) => near(Number(one.value), one.tolerance));
  const close = 5 * right.tolerance; // where guesses are asked for, that is far, and no question of rounding
  if (place < 0) {
    const alike = wrong.findIndex((one) => inDigits(Number(one.value), 0.999));
    if (right.tolerance && alike < 0 && inDigits(wanted)) return verdict("right", "rounded");
    if (rounded(wanted)) return verdict("nearly", "coarse");
    if (close && close <= Math.abs(wanted) / 10 && near(wanted, close)) return verdict("nearly", "rounding");
    place = alike;
  }
  if (wanted !== 0 && near(-wanted, right.tolerance)) return verdict("wrong", "sign", place);
  if (wanted !== 0 && rounded(-wanted)) return verdict("wrong", "signCoarse", place);
  if (place < 0 && wanted !== 0 && Math.abs(wanted) < 0.001 && found.every(({ value }) => value === 0)) {
    return verdict("wrong", "notZero");
  }
  for (const { value } of place < 0 && wanted !== 0 ? found : []) {
    const ratio = value / wanted;
    for (const times of [10, 100, 1000]) {
      const off = right.tolerance / Math.abs(wanted) + 1e-9;
      const [isMultiple, isPart] = [Math.abs(ratio / times - 1) <= off, Math.abs(ratio * times - 1) <= off];
      if (!isMultiple && !isPart) continue;
      const isShare = isMultiple && times === 100 && wanted > 0 && wanted < 1;
      let said = isShare ? "percent" : "power";
      if (Number.isInteger(wanted) && Number.isInteger(value)) said = isMultiple ? "times" : "part"; // no point to be misplaced
      return { ...verdict("wrong", said), values: { times } };
    }
  }
  const larger = found[0].value > wanted;
  if (found.some(({ value }) => value > wanted !== larger)) return verdict("wrong", "", place); // 32,000 is 32 elsewhere
  if (wanted < 0 && found.every(({ value }) => value < 0)) {
    return verdict("wrong", larger ? "tooNear" : "tooFar", place); // of a slope of -4, beginners call -5 the larger one
  }
  return verdict("wrong", larger ? "tooLarge" : "tooSmall", place);
}

function judgeShape(typed, right, wrong, verdict) {
  const found = shape(typed);
  if (found === null) return verdict("wrong", "noShape");
  if (found === right.value) {
    const shape = tuple(found);
    const isWritten = typed.replace(/\s/g, "") === shape.replace(/\s/g, "");
    return isWritten ? verdict("right", "right") : { ...verdict("right", "asTuple"), values: { shape } };
  }
  const place = wrong.findIndex(({ kind, value }) => kind === "shape" && value === found);
  const [mine, theirs] = [found, right.value].map((one) => (one ? one.split(",") : []));
  let said = "sizes";
  if (mine.length !== theirs.length) said = "dimensions";
  else if (theirs.length > 1 && [...mine].reverse().join() === theirs.join()) said = "transposed";
  return verdict("wrong", said, place);
}
