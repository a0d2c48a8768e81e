/** A perceptron's line: drag it, or type its weights and its bias; the learning rule moves it one example at a time. */

const X = [
  [0, 0],
  [0, 1],
  [1, 0],
  [1, 1],
];
export const GATES = { AND: [0, 0, 0, 1], OR: [0, 1, 1, 1], NAND: [1, 1, 1, 0], XOR: [0, 1, 1, 0] };
const RATE = 1; // as in the rule of the chapter
const SPAN = [-0.6, 1.9];
const LIMIT = 5; // of the fields
const ROOM = [SPAN[0] + 0.1, SPAN[1] - 0.1]; // in which the arrows, and what moves them, stay: inside of the picture's axes

/** On a phone as high as the still picture; elsewhere there is room to move the line. */
export const height = (width) => (width < 480 ? 0 : 400);

export function compute({ w1, w2, b }) {
  const z = X.map(([x1, x2]) => x1 * w1 + x2 * w2 + b);
  return { z, outputs: z.map((sum) => Number(sum >= 0)) };
}

const right = (outputs, gate) => outputs.filter((output, n) => output === GATES[gate][n]).length;

/** Give what a reader can change, as one text: a correction is shown for as long as nothing else has changed. */
const signed = ({ w1, w2, b, gate }) => [w1, w2, b, gate].join();
const corrected = (state) => (state.signed === signed(state) ? state : {});

const kept = (value) => Math.min(Math.max(value, -LIMIT), LIMIT);

/** Take the learning rule on to the next example that is wrong: what changes, or null once all are right. */
export function learn({ w1, w2, b, gate, next = 0 }) {
  const { outputs } = compute({ w1, w2, b });
  for (let turn = 0; turn < X.length; turn++) {
    const n = (next + turn) % X.length;
    const error = GATES[gate][n] - outputs[n];
    if (error) {
      const [x1, x2] = X[n];
      const [to1, to2, bias] = [w1 + RATE * error * x1, w2 + RATE * error * x2, b + RATE * error].map(kept);
      const change = { w1: to1, w2: to2, b: bias };
      return { ...change, next: (n + 1) % X.length, last: n, before: [w1, w2], signed: signed({ ...change, gate }) };
    }
  }
  return null;
}

export function open({ picture, word, shown, set, state: now }) {
  const side = picture.height - 60;
  const left = Math.max(46, (picture.width - side - 120) / 2 + 10);
  const panel = picture.panel([left, 20, left + side, 20 + side], SPAN, SPAN);
  const gates = Object.keys(GATES);

  // The line's point nearest to the middle of the picture; where its arrows begin, as near to it as they fit in; and the tip.
  const foot = ({ w1, w2, b }) => {
    const size = w1 ** 2 + w2 ** 2;
    if (!size) return null;
    const t = -(w1 * 0.5 + w2 * 0.5 + b) / size;
    return [0.5 + t * w1, 0.5 + t * w2];
  };
  const REACH = 0.35; // how far the arrow of a weight of 1 reaches
  const base = (state) =>
    foot(state)?.map((at, n) => {
      const { w1, w2 } = state;
      const { before = [0, 0] } = corrected(state);
      const ends = [0, [w1, w2][n], before[n]].map((weight) => REACH * weight);
      return Math.max(Math.min(at, ROOM[1] - Math.max(...ends)), ROOM[0] - Math.min(...ends));
    });
  const tip = (state) => {
    const at = base(state);
    return at && [at[0] + REACH * state.w1, at[1] + REACH * state.w2];
  };
  const place = (pair) => pair && panel.at(pair);
  const numbersAt = (...at) =>
    [panel.x, panel.y].map((axis, n) => Math.max(Math.min(axis.back(at[n]), ROOM[1]), ROOM[0]));
  const tenth = (value) => Number(value.toFixed(2));

  picture.handle(word("shift"), {
    at: () => place(base(now())),
    said: () => `b ${shown(now().b)}`,
    move: ([dx, dy]) => set({ b: tenth(now().b - (dx + dy) * 0.1) }),
    pull(x, y) {
      const [x1, x2] = numbersAt(x, y);
      set({ b: tenth(-(now().w1 * x1 + now().w2 * x2)) });
    },
  });
  picture.handle(word("turn"), {
    at: () => place(tip(now())),
    said: () => `w₁ ${shown(now().w1)}, w₂ ${shown(now().w2)}`,
    move: ([dx, dy]) => set({ w1: tenth(now().w1 + dx * 0.1), w2: tenth(now().w2 + dy * 0.1) }),
    pull(x, y) {
      const [fx, fy] = foot(now());
      const from = base(now());
      const [w1, w2] = numbersAt(x, y).map((to, n) => (to - from[n]) / REACH);
      set({ w1: tenth(w1), w2: tenth(w2), b: tenth(-(w1 * fx + w2 * fy)) }); // the line turns about its point
    },
  });

  function region({ w1, w2, b }) {
    const [low, high] = SPAN;
    const corners = [
      [low, low],
      [high, low],
      [high, high],
      [low, high],
    ];
    const z = (corner) => w1 * corner[0] + w2 * corner[1] + b;
    const found = [];
    corners.forEach((corner, n) => {
      const next = corners[(n + 1) % corners.length];
      const [here, there] = [z(corner), z(next)];
      if (here >= 0) found.push(corner);
      if (here >= 0 !== there >= 0) {
        const t = here / (here - there);
        found.push([corner[0] + t * (next[0] - corner[0]), corner[1] + t * (next[1] - corner[1])]);
      }
    });
    return found;
  }

  return {
    draw(state, { outputs }) {
      const { w1, w2 } = state;
      const { last, before } = corrected(state);
      panel.ground("low");
      panel.fill(region(state), "high");
      panel.axes(shown, { x: "x₁", countX: 3, countY: 3 });
      picture.text(panel.left - 22, panel.top + 10, "x₂", { anchor: "end" });
      if (w1 || w2) {
        const [fx, fy] = foot(state);
        panel.through(fx, fy, -w2, w1, "ink");
        const from = base(state);
        picture.arrow(place(from), place(tip(state)), "purple");
        if (before) {
          const old = from.map((at, n) => at + REACH * before[n]);
          picture.arrow(place(old), place(tip(state)), "green");
        }
      }
      X.forEach(([x1, x2], n) => {
        const [x, y] = panel.at([x1, x2]);
        if (n === last) picture.add("circle", "ring", { cx: x, cy: y, r: 12 });
        picture.mark(x, y, outputs[n]);
      });
      gates.forEach((gate, n) => {
        const [x, y] = [panel.right + 24, panel.top + 22 + n * 30];
        const reached = right(outputs, gate) === X.length;
        if (reached) picture.text(x, y, "✓", { anchor: "start", look: "green strong" });
        picture.text(x + 18, y, gate, { anchor: "start", look: reached ? "green strong" : "muted" });
      });
    },
    table: (_, { z, outputs }) => ({
      caption: "cases",
      head: ["x1", "x2", "z", "output"],
      rows: X.map((row, n) => [...row, z[n], outputs[n]]),
    }),
    sentence(state, { outputs }) {
      const count = outputs.filter(Boolean).length;
      const gate = gates.find((one) => right(outputs, one) === X.length);
      const said = { ...state, count, gate: gate ?? "", right: right(outputs, state.gate), wanted: state.gate };
      const { last } = corrected(state);
      if (last !== undefined && right(outputs, state.gate) < X.length) {
        return ["learning", { ...said, x1: X[last][0], x2: X[last][1] }];
      }
      return [gate ? "gate" : "none", said];
    },
    // What the rule has learned is not the reader's doing.
    met: (state, { outputs }) => right(outputs, "NAND") === X.length && corrected(state).last === undefined,
    step: (state) => learn(state),
    most: 60,
  };
}
