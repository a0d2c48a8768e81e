/** Draws a text as a QR code, with a library that is fetched for it. */
import { qr } from "./config.js";

const NS = "http://www.w3.org/2000/svg";
const QUIET = 4; // modules around the code, which readers of codes need

/** Give a picture of the code; it is dark on light in either scheme, as cameras expect. */
export async function draw(text, alt) {
  const { default: qrcode } = await import(`${qr}qrcode.mjs.js`);
  const code = qrcode(0, "M");
  code.addData(text);
  code.make();
  const count = code.getModuleCount();
  let path = "";
  for (let row = 0; row < count; row++) {
    for (let column = 0; column < count; column++) {
      if (code.isDark(row, column)) path += `M${column + QUIET} ${row + QUIET}h1v1h-1z`;
    }
  }
  const size = count + 2 * QUIET;
  const svg = document.createElementNS(NS, "svg");
  const set = (element, values) => {
    for (const [name, value] of Object.entries(values)) element.setAttribute(name, value);
    return element;
  };
  set(svg, { "class": "progress__qr", "role": "img", "aria-label": alt, "viewBox": `0 0 ${size} ${size}` });
  const white = set(document.createElementNS(NS, "path"), { d: `M0 0h${size}v${size}H0z`, fill: "#fff" });
  const black = set(document.createElementNS(NS, "path"), { d: path, fill: "#000" });
  svg.append(white, black);
  return svg;
}
