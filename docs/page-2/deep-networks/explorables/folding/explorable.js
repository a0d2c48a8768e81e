/** Two ReLU neurons that fold a line, layer after layer: the curve as its corners, and how many straight pieces it has. */

const SPAN = [-0.25, 1.25]; // of the outputs
const LISTED = 64; // corners in the table
const MOST = 8; // layers
const GOAL = 4; // layers

const relu = (z) => Math.max(0, z);
const output = ({ w1, b1, v1, w2, b2, v2 }, a) => v1 * relu(w1 * a + b1) + v2 * relu(w2 * a + b2);

/** Put a corner wherever a neuron switches on or off. */
function cut({ x, a }, w, b) {
  const made = { x: [], a: [] };
  x.forEach((here, n) => {
    made.x.push(here);
    made.a.push(a[n]);
    if (n === x.length - 1) return;
    const [z, next] = [w * a[n] + b, w * a[n + 1] + b];
    if (!(z * next < -1e-12)) return;
    const share = z / (z - next);
    made.x.push(here + share * (x[n + 1] - here));
    made.a.push(a[n] + share * (a[n + 1] - a[n]));
  });
  return made;
}

/** Leave the corners at which the curve bends, and both ends. */
function bent({ x, a }) {
  const slopes = x.slice(1).map((next, n) => (a[n + 1] - a[n]) / (next - x[n]));
  const least = 1e-9 * slopes.reduce((most, slope) => Math.max(most, Math.abs(slope)), 0);
  const stays = (n) => n === 0 || n === slopes.length || Math.abs(slopes[n] - slopes[n - 1]) > least;
  return { x: x.filter((_, n) => stays(n)), a: a.filter((_, n) => stays(n)) };
}

function fold(curve, state) {
  const { x, a } = cut(cut(curve, state.w1, state.b1), state.w2, state.b2);
  return bent({ x, a: a.map((each) => output(state, each)) });
}

export function compute(state) {
  let curve = { x: [0, 1], a: [0, 1] };
  const pieces = [];
  for (let layer = 1; layer <= state.layers; layer++) {
    curve = fold(curve, state);
    pieces.push(curve.x.length - 1);
  }
  return { ...curve, pieces };
}

export function open({ picture, data, word, shown, set, state: now }) {
  const bottom = picture.height - 44;
  const middle = Math.round(picture.width * 0.36);
  const one = picture.panel([34, 26, middle, bottom], [0, 1], SPAN);
  const all = picture.panel([middle + 36, 26, picture.width - 10, bottom], [0, 1], SPAN);

  const tidy = (value) => Number(value.toFixed(2));
  const bend = () => (now().w2 ? -now().b2 / now().w2 : 0);

  /** Move the bend of the second neuron, and by the first weight of the output how high the curve is there. */
  function move(x, y) {
    const b2 = tidy(-now().w2 * x);
    const first = relu(now().w1 * x + now().b1);
    set(first > 0.05 ? { b2, v1: tidy(y / first) } : { b2 });
  }

  picture.handle(word("handle"), {
    at: () => {
      const [x, y] = [bend(), output(now(), bend())];
      return x >= 0 && x <= 1 && y >= SPAN[0] && y <= SPAN[1] && now().w2 ? one.at([x, y]) : null;
    },
    said: () => `x ${shown(bend())}, ${shown(output(now(), bend()))}`,
    move: ([dx, dy]) => move(bend() + 0.05 * dx, output(now(), bend()) + 0.05 * dy),
    pull: (x, y) => move(Math.min(Math.max(one.x.back(x), 0), 1), one.y.back(y)),
  });

  /** Write what one layer computes, with its numbers. */
  function formula({ w1, b1, v1, w2, b2, v2 }) {
    const sign = (value) => `${value < 0 ? "−" : "+"} ${shown(Math.abs(value))}`;
    const neuron = (w, b) => `ReLU(${shown(w)} · x ${sign(b)})`;
    return `${shown(v1)} · ${neuron(w1, b1)} ${sign(v2)} · ${neuron(w2, b2)}`;
  }

  return {
    draw(state, { x, a }) {
      const { layers } = state;
      const first = fold({ x: [0, 1], a: [0, 1] }, state);
      const before = compute({ ...state, layers: layers - 1 });
      const pairs = (curve) => curve.x.map((each, n) => [each, curve.a[n]]);
      one.axes(shown, { x: "x", y: word("one"), countX: 2, countY: 3 });
      all.axes(shown, { x: "x", y: word("all"), countX: 2, countY: 3 });
      one.line(pairs(first), "blue");
      if (layers > 1) {
        all.line(pairs(before), "orange thin dashed");
        picture.text(all.right - 4, all.top + 16, `- - ${word("before")}`, { look: "orange", anchor: "end" });
      }
      all.line(pairs({ x, a }), "blue");
    },
    table(_, { x, a, pieces }) {
      return [
        {
          caption: "counts",
          head: ["layers", "neurons", "pieces", "bends"],
          rows: pieces.map((count, n) => [n + 1, 2 * (n + 1), count, count - 1]),
        },
        {
          caption: "corners",
          head: ["x", "a"],
          rows: x.slice(0, LISTED + 1).map((each, n) => [each, a[n]]),
        },
      ];
    },
    sentence(state, { pieces }) {
      const layers = pieces.length;
      const [count, doubled] = [pieces[layers - 1], 2 ** layers];
      const said = { formula: formula(state), layers, neurons: 2 * layers, pieces: count, doubled };
      if (count === 1) return ["line", said];
      return [pieces.every((each, n) => each === 2 ** (n + 1)) ? "doubled" : "other", said];
    },
    met: (_, { pieces }) => pieces.length === GOAL && pieces[GOAL - 1] >= data.wanted,
    step: ({ layers }) => (layers < MOST ? { layers: layers + 1 } : null),
    most: MOST,
  };
}
