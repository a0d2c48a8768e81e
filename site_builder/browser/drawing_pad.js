/** A sheet to draw on, above a picture: fingers and mice draw, arrow keys move a pen, Space draws and Delete wipes. */
import { make } from "./element.js";

/**
 * Put a sheet of `count` by `count` squares on a picture, `size` wide; `stroke` is told of each line, from and to as
 * [column, row], and whether it wipes; `said` gives what is at the pen, in words. `pen` is where the pen is, while keys move it; `made` is the sheet itself.
 */
export function pad(picture, label, { left, top, size, count, stroke, said, moved }) {
  // A slider passes arrow keys on, and says the text of its value.
  const look = { "class": "explorable__pad", "tabindex": 0, "role": "slider", "aria-label": label };
  const made = make("div", look);
  made.style.width = `${(100 * size) / picture.width}%`;
  made.style.height = `${(100 * size) / picture.height}%`;
  const kept = { made, pen: [count / 2, count / 2], keys: false };
  let last = null;

  const place = (event) => {
    const [x, y] = picture.place(event);
    return [((x - left) * count) / size - 0.5, ((y - top) * count) / size - 0.5];
  };
  made.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const { pen } = kept;
    const by = picture.arrowKeys[event.key];
    const wipes = event.key === "Delete" || event.key === "Backspace";
    if (!by && !wipes && event.key !== " ") return;
    event.preventDefault();
    kept.keys = true;
    if (by) kept.pen = [pen[0] + by[0], pen[1] - by[1]].map((at) => Math.min(Math.max(at, 0), count - 1)); // rows go down
    if (!by || event.shiftKey) stroke(pen, kept.pen, wipes);
    else moved();
  });
  made.addEventListener("pointerdown", (event) => {
    if (event.button) return;
    made.setPointerCapture(event.pointerId);
    event.preventDefault();
    made.focus({ preventScroll: true });
    kept.keys = false;
    last = place(event);
    stroke(last, last, false);
  });
  made.addEventListener("pointermove", (event) => {
    if (!last || !made.hasPointerCapture(event.pointerId)) return;
    const now = place(event);
    stroke(last, now, false);
    last = now;
  });
  for (const end of ["pointerup", "pointercancel"]) made.addEventListener(end, () => (last = null));
  made.addEventListener("blur", () => {
    kept.keys = false;
    moved();
  });
  made.addEventListener("focus", () => {
    kept.keys = made.matches(":focus-visible");
    moved();
  });
  picture.handles.push({ made, at: () => [left + size / 2, top + size / 2], said: () => said(kept.pen) });
  picture.box.append(made);
  return kept;
}
