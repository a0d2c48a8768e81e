/** Draws a text as a QR code, with a library that is fetched for it. */
import { qr } from "./config.js";

const QUIET = 4; // modules around the code, which readers of codes need

/** Give a picture of the code; it is dark on light in either scheme, as cameras expect. */
export async function draw(text, alt) {
  const { default: qrcode } = await import(`${qr}qrcode.mjs.js`);
  const code = qrcode(0, "M");
  code.addData(text);
  code.make();
  const tag = code.createSvgTag({ cellSize: 1, margin: QUIET, scalable: true });
  const svg = new DOMParser().parseFromString(tag, "image/svg+xml").documentElement;
  for (const [name, value] of Object.entries({ "class": "progress__qr", "role": "img", "aria-label": alt })) {
    svg.setAttribute(name, value);
  }
  return svg;
}
