/** Three scores, times a factor and plus a shift: their probabilities, the surprise at the right class, and prediction minus target. */
import { crossEntropy, softmax } from "../../../../../site_builder/browser/activations.js";

const KEYS = ["z0", "z1", "z2"];
const SCORES = [-5, 5];
const GOAL = 8; // the surprise

/** Give the numbers of the program; a class is its number there. */
export const numbers = (state) => ({ ...state, right: Number(state.right) });

function textbook(scores) {
  const e = scores.map(Math.exp);
  const total = e.reduce((sum, each) => sum + each, 0);
  return e.map((each) => each / total);
}

export function compute({ z0, z1, z2, factor, shift, right, form }) {
  const z = [z0, z1, z2].map((score) => factor * score + shift);
  const p = form === "stable" ? softmax(z) : textbook(z);
  const surprise = form === "stable" ? crossEntropy(z, Number(right)) : -Math.log(p[right]);
  const dz = p.map((each, k) => each - Number(k === Number(right)));
  return { z: [z], p: [p], surprise, dz: [dz] };
}

export function open({ picture, word, shown, set, state: now }) {
  const middle = Math.round(picture.width * 0.46);
  const bottom = picture.height - 44;
  const before = picture.panel([36, 30, middle - 12, bottom], [-0.6, 2.6], SCORES);
  const after = picture.panel([middle + 34, 30, picture.width - 10, bottom], [-0.6, 2.6], [0, 1.12]);

  KEYS.forEach((key, k) => {
    const tidy = (value) => Number(value.toFixed(1));
    picture.handle(`${word("score")} ${k}`, {
      at: () => before.at([k, now()[key]]),
      said: () => shown(now()[key]),
      move: ([dx, dy]) => set({ [key]: tidy(now()[key] + (dx + dy) * 0.1) }),
      pull: (_, y) => set({ [key]: tidy(before.y.back(y)) }),
    });
  });

  function bar(panel, k, value, look) {
    const [left, right] = [panel.x(k - 0.3), panel.x(k + 0.3)];
    const [from, to] = [panel.y(0), panel.y(value)];
    picture.add("rect", look, { x: left, y: Math.min(from, to), width: right - left, height: Math.abs(from - to) });
  }

  /** Draw a ring around the number of the right class. */
  const ring = (panel, k) => picture.add("circle", "ring", { cx: panel.x(k), cy: panel.bottom + 11, r: 10 });

  return {
    draw(state, { p: [p], dz: [dz] }) {
      before.axes(shown, { x: word("class"), y: word("scores"), countX: 4, countY: 4 });
      after.axes(shown, { y: word("probabilities"), countX: 4, countY: 4 });
      before.through(0, 0, 1, 0, "muted thin");
      for (const [k, key] of KEYS.entries()) bar(before, k, state[key], "low");
      for (const panel of [before, after]) ring(panel, Number(state.right));
      p.forEach((each, k) => {
        const x = after.x(k);
        if (!Number.isFinite(each)) {
          picture.text(x, after.y(0.5), shown(each), { look: "orange strong" });
          return;
        }
        bar(after, k, each, "low");
        const target = Number(k === Number(state.right));
        const y = after.y(target);
        picture.add("path", "green dashed", { d: `M${after.x(k - 0.36)} ${y}H${after.x(k + 0.36)}` });
        picture.arrow([x, after.y(each)], [x, y], "purple");
        picture.text(x, after.bottom + 36, shown(dz[k], 2), { look: "purple" });
      });
      picture.text(after.left - 6, after.bottom + 36, "p − y", { look: "purple", anchor: "end" });
    },
    table: ({ form }, { z: [z], p: [p], dz: [dz] }) => {
      const most = form === "stable" ? Math.max(...z) : 0;
      return {
        caption: "table",
        head: ["class", "z", form === "stable" ? "lowered" : "raised", "p", "pushed"],
        rows: z.map((score, k) => [k, score, Math.exp(score - most), p[k], dz[k]]),
      };
    },
    sentence({ right, form }, { z: [z], p: [p], dz: [dz], surprise }) {
      const most = form === "stable" ? Math.max(...z) : 0;
      const e = z.map((score) => Math.exp(score - most));
      const total = e.reduce((sum, each) => sum + each, 0);
      const part = p[right];
      const digits = part < 1 ? Math.min(Math.max(Math.ceil(1 - Math.log10(1 - part)), 3), 9) : 3; // how far from 1
      const write = (value) => shown(value, form === "stable" ? digits : 3);
      const said = { right: Number(right), e: write(e[right]), total: write(total), p: shown(part, digits), most };
      Object.assign(said, { surprise: shown(surprise, 4), push: dz[right] });
      if (Number.isNaN(p[right])) return [total ? "overflow" : "zero", said];
      if (p.some(Number.isNaN)) return ["overflow", said];
      return [form, said];
    },
    met: ({ z0, z1, z2, shift, right }, { surprise }) =>
      z0 === 2 && z1 === 1 && z2 === 0 && shift === 0 && Number(right) === 1 && surprise > GOAL,
  };
}
