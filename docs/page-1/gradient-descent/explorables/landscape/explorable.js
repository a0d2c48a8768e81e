/** The way down a loss landscape of one weight and one bias: from where the reader starts, with the reader's learning rate. */
import { star } from "../../../../../site_builder/browser/star.js";

const SPAN = [-2, 6]; // of the weight and of the bias
const LEVELS = [0.5, 2, 8, 20, 50]; // losses that have a line on the map
const BOTTOM = [2, 3];
const [ACROSS, ALONG] = [
  [2.3, 1],
  [-1, 2.3],
]; // the directions in which the lines are labelled
const LISTED = [0, 1, 2, 3, 5, 10, 20, 50, 100, 150];
const MOST = 200;
const FAR = 1000; // nothing beyond is drawn

/** Give the mean squared error, added up in the order of NumPy. */
const lossOf = ({ x, y }, w, b) => x.reduce((sum, each, n) => sum + (w * each + b - y[n]) ** 2, 0) / x.length;

/** Give the numbers of the program; there are whole steps only. */
export const numbers = ({ w, b, lr, steps }) => ({ w, b, lr, steps: Math.floor(steps) });

export function compute({ w, b, lr, steps }, data) {
  const { nudge } = data;
  const [path, losses] = [[], []];
  let [at_w, at_b, slope_w, slope_b] = [w, b, 0, 0];
  let [next_w, next_b] = [w, b];
  for (let step = 0; step <= steps; step++) {
    [at_w, at_b] = [next_w, next_b];
    const here = lossOf(data, at_w, at_b);
    path.push([at_w, at_b]);
    losses.push(here);
    slope_w = (lossOf(data, at_w + nudge, at_b) - here) / nudge;
    slope_b = (lossOf(data, at_w, at_b + nudge) - here) / nudge;
    [next_w, next_b] = [at_w - lr * slope_w, at_b - lr * slope_b];
  }
  return { path, losses, slope_w, slope_b, next_w, next_b };
}

/**
 * Give the place with this loss in a direction from the bottom; the loss grows with the square of the distance.
 * @param {number[]} direction
 */
function placeOf(data, loss, direction) {
  const [dw, db] = direction;
  const far = Math.sqrt(loss / lossOf(data, BOTTOM[0] + dw, BOTTOM[1] + db));
  return [BOTTOM[0] + far * dw, BOTTOM[1] + far * db];
}

const inside = (pair) => pair.every((n) => n >= SPAN[0] && n <= SPAN[1]);

export function open({ picture, data, word, shown, set }) {
  const panel = picture.panel([44, 24, picture.width - 10, picture.height - 42], SPAN, SPAN);
  let now;
  const tenth = (value) => Number(value.toFixed(2));

  picture.handle(word("handle"), {
    at: () => panel.at([now.w, now.b]),
    said: () => `w ${shown(now.w)}, b ${shown(now.b)}`,
    move: ([dx, dy]) => set({ w: tenth(now.w + dx * 0.1), b: tenth(now.b + dy * 0.1) }),
    pull: (x, y) => set({ w: tenth(panel.x.back(x)), b: tenth(panel.y.back(y)) }),
  });

  function map() {
    panel.axes(shown, { x: word("weight"), y: word("bias"), countX: 4, countY: 4 });
    LEVELS.forEach((loss, n) => {
      const turns = Array.from({ length: 361 }, (_, turn) => (turn * Math.PI) / 180);
      panel.line(
        turns.map((turn) => placeOf(data, loss, [Math.cos(turn), Math.sin(turn)])),
        "muted thin",
      );
      const [x, y] = panel.at(placeOf(data, loss, n ? ACROSS : ALONG));
      const half = 4 * shown(loss).length + 2;
      picture.add("rect", "inside grid", { x: x - half, y: y - 8, width: 2 * half, height: 16 });
      picture.text(x, y + 4, shown(loss), { look: "muted" });
    });
    star(picture, panel.at(BOTTOM));
    const [x, y] = panel.at(BOTTOM);
    picture.text(x - 13, y - 8, word("bottom"), { look: "green", anchor: "end" });
  }

  return {
    draw(state, { path, next_w, next_b }) {
      now = state;
      map();
      const out = path.findIndex((pair) => pair.some((n) => Math.abs(n) > FAR));
      const way = out < 0 ? path : path.slice(0, out + 1);
      panel.line(way, "purple");
      let named = [0, 0];
      way.forEach((pair, step) => {
        if (!inside(pair)) return;
        const [cx, cy] = panel.at(pair);
        picture.add("circle", "purple filled", { cx, cy, r: step <= 3 ? 4 : 2 });
        if (!step || step > 3 || Math.hypot(cx - named[0], cy - named[1]) < 16) return;
        picture.text(cx + 7, cy + 15, String(step), { look: "purple", anchor: "start" });
        named = [cx, cy];
      });
      const [end, next] = [path.at(-1), [next_w, next_b]];
      if (!inside(end)) return;
      const [cx, cy] = panel.at(end);
      if (inside(next)) picture.arrow([cx, cy], panel.at(next), "orange");
      else panel.line([end, next.map((n) => Math.min(Math.max(n, -FAR), FAR))], "orange dashed");
      picture.add("circle", "ring", { cx, cy, r: 8 });
    },
    table: (_, { path, losses }) => ({
      caption: "path",
      head: ["step", "w", "b", "loss"],
      rows: path
        .map((pair, step) => [step, ...pair, losses[step]])
        .filter(([step]) => LISTED.includes(step) || step === path.length - 1),
    }),
    sentence({ lr }, { path, losses, slope_w, slope_b, next_w, next_b }) {
      const steps = path.length - 1;
      const [w, b] = path[steps];
      const factor = (slope) => (slope < 0 ? `(${shown(slope)})` : shown(slope));
      const said = { steps, w, b, lr, loss: losses[steps], before: losses[steps - 1] ?? 0, next_w, next_b };
      Object.assign(said, { slope_w, slope_b, by_w: factor(slope_w), by_b: factor(slope_b) });
      if (!steps) return ["start", said];
      if (!inside([w, b])) return ["outside", said];
      if (losses[steps] < data.low) return ["low", said];
      return [losses[steps] > losses[steps - 1] ? "higher" : "lower", said];
    },
    met: ({ w, b }, { losses }) => w === 0 && b === 0 && losses.length - 1 <= data.limit && losses.at(-1) < data.low,
    step: ({ steps }) => (steps < MOST ? { steps: Math.floor(steps) + 1 } : null),
    most: MOST,
  };
}
