/** A plane to set points on, above a picture: a finger or a mouse sets one where it is; arrow keys move a cross, Enter sets a point there, and Delete takes one away. */
import { make } from "./element.js";

const [FINE, COARSE] = [40, 8]; // steps of the cross from edge to edge, without and with Shift
const NEAR = 14; // pixels from a point within which a tap means the point

/**
 * Put the plane on a picture, `place` as of a panel. `panel` gives the panel as it is now, or null while no points can be set; `points`
 * gives those that there are. `put` is told where to set one, `remove` which one to take away, `said` gives what is at the cross in
 * words, and `moved` hears that the cross has moved. What is given has the cross, and whether keys move it.
 */
export function pointPad(picture, label, place, { panel, points, put, remove, said, moved }) {
  const [left, top, right, bottom] = place;
  const kept = { cross: [0, 0], keys: false };
  const rounded = (value) => Math.round(value * 100) / 100;

  /** Give the number of the point that is near a place of the picture; -1 if there is none. */
  function near([x, y]) {
    const away = points().map((point) => {
      const [px, py] = panel().at(point);
      return Math.hypot(px - x, py - y);
    });
    const least = Math.min(...away);
    return least <= NEAR ? away.indexOf(least) : -1;
  }

  function key(event) {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const by = picture.arrowKeys[event.key];
    const wipes = event.key === "Delete" || event.key === "Backspace";
    if (!by && !wipes && event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    kept.keys = true;
    const { spanX, spanY } = panel();
    if (by) {
      kept.cross = [spanX, spanY].map(([least, most], n) => {
        const value = kept.cross[n] + (by[n] * (most - least)) / (event.shiftKey ? COARSE : FINE);
        return rounded(Math.min(Math.max(value, least), most));
      });
      moved();
    } else if (wipes) {
      const found = near(panel().at(kept.cross));
      if (found >= 0) remove(found);
    } else put(kept.cross);
  }

  /** A tap sets a point, or takes away the one that is there; a finger that moves on scrolls the page. */
  function tap(event) {
    const at = picture.place(event);
    kept.keys = false;
    const found = near(at);
    if (found >= 0) remove(found);
    else put([rounded(panel().x.back(at[0])), rounded(panel().y.back(at[1]))]);
  }

  function seen(keys) {
    kept.keys = keys;
    if (panel()) moved();
  }

  const made = make("div", {
    "class": "explorable__pad explorable__pad--points",
    "tabindex": 0,
    "role": "slider", // passes arrow keys on, and says the text of its value
    "aria-label": label,
    "onkeydown": key,
    "onclick": tap,
    "onfocus": () => seen(made.matches(":focus-visible")),
    "onblur": () => seen(false),
  });
  made.style.width = `${(100 * (right - left)) / picture.width}%`;
  made.style.height = `${(100 * (bottom - top)) / picture.height}%`;
  picture.handles.push({
    made,
    at: () => panel() && [(left + right) / 2, (top + bottom) / 2],
    said: () => said(kept.cross),
  });
  picture.box.append(made);
  return kept;
}
