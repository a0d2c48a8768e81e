/** Writes formulas in one line, as in a program, where the browser cannot set them: it would run their parts together. */
const ELEMENT = 1;
const SPACED = /^[=+−<>≤≥≈≠∈→←⊙×·±∝]$/;

const within = (text) => ([...text.trim()].length > 1 ? `(${text.trim()})` : text.trim());

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
      return `√${within(parts.join(""))}`;
    case "mtr":
      return parts.join(" ");
    case "mtable":
      return parts.join("; ");
    case "mspace":
      return " ";
    case "mo":
      return SPACED.test(parts.join("")) ? ` ${parts.join("")} ` : parts.join("");
    default:
      return parts.join("");
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
