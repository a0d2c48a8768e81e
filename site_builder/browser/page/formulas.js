/** Writes formulas in one line, as in a program, where the browser cannot set them: it would run their parts together. */
const ELEMENT = 1;
const SPACED = /^[=+−<>≤≥≈≠∈→←⊙×·±∝]$/;

const WRAPPED = /^.$|^\([^()]*\)$/u;

const within = (text) => (WRAPPED.test(text.trim()) ? text.trim() : `(${text.trim()})`);

/** Put parts beside each other, so that what follows an index or a fraction is no part of it. */
const joined = (parts) =>
  parts.reduce(
    (line, part) => (/[_^/]\S*$/.test(line) && /^[\p{L}\d∑∂]/u.test(part) ? `${line} ${part}` : line + part),
    "",
  );

function inOneLine(element) {
  if (element.nodeType !== ELEMENT) return element.nodeValue.trim();
  const parts = [...element.childNodes].map(inOneLine);
  const [base, first, second] = parts;
  switch (element.localName) {
    case "mfrac":
      return `${within(base)}/${within(first)}`;
    case "msub":
    case "munder":
      return `${base}_${within(first)}`;
    case "msup":
      return `${base}^${within(first)}`;
    case "mover":
      return [...first].length === 1 && !/[⏞a-z0-9]/i.test(first) ? `${base}${first}` : `${base}^${within(first)}`;
    case "msubsup":
    case "munderover":
      return `${base}_${within(first)}^${within(second)}`;
    case "msqrt":
      return `√${within(joined(parts))}`;
    case "mtr":
      return parts.join(" ");
    case "mtable":
      return parts.join("; ");
    case "mspace":
      return " ";
    case "mo":
      return SPACED.test(parts.join("")) ? ` ${parts.join("")} ` : parts.join("");
    default:
      return joined(parts);
  }
}

export function writeFormulas() {
  if ("MathMLElement" in window) return;
  for (const formula of document.querySelectorAll("math")) {
    const line = document.createElement("span");
    line.className = "formula-line";
    line.textContent = inOneLine(formula);
    formula.replaceWith(line);
  }
}
