/** One function, its slope at a place, the slope as it is measured, and the product of ten such slopes. */
import { ACTIVATIONS } from "../../../../../site_builder/browser/activations.js";

const SPAN = [-6, 6];
const HEIGHTS = { sigmoid: [-0.15, 1.25], relu: [-1, 7], tanh: [-1.3, 1.5] };
const LAYERS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
const STEEPEST = 0.25; // slope of the sigmoid
const EDGE = 1.3; // the last tenth at which tanh is as steep
const LOWEST = -12; // the smallest product with a place of its own is ten to this power
const [FINEST, COARSEST] = [0.001, 2]; // of the measurement

export function compute({ name, z, eps }) {
  const [f, derivative] = ACTIVATIONS[name];
  const [value, slope] = [f(z), derivative(z)];
  const measured = (f(z + eps) - f(z - eps)) / (2 * eps);
  return { value, slope, measured, products: LAYERS.map((n) => slope ** n) };
}

export function open({ picture, word, shown, set, state: now }) {
  const middle = Math.round(picture.height * 0.54);
  const [left, right] = [52, picture.width - 12];
  const below = picture.panel([left, middle + 66, right, picture.height - 42], [0.4, 10.6], [LOWEST, 0.8]);
  const above = () => picture.panel([left, 26, right, middle - 8], SPAN, HEIGHTS[now().name]);
  const f = (z) => ACTIVATIONS[now().name][0](z);
  const side = () => (now().z + now().eps > SPAN[1] ? -1 : 1); // where the handle of the measurement is seen
  const tidy = (value) => Number(value.toFixed(2));
  const kept = (eps) => Math.min(Math.max(eps, FINEST), COARSEST);

  picture.handle(word("measure"), {
    at: () => above().at([now().z + side() * now().eps, f(now().z + side() * now().eps)]),
    said: () => `ε ${shown(now().eps)}`,
    move: ([dx, dy]) => set({ eps: kept(tidy(now().eps + (dx * side() + dy) * 0.1)) }),
    pull: (x) => set({ eps: kept(tidy(Math.abs(above().x.back(x) - now().z))) }),
  });
  picture.handle(word("move"), {
    at: () => above().at([now().z, f(now().z)]),
    said: () => `z ${shown(now().z)}`,
    move: ([dx, dy]) => set({ z: tidy(now().z + (dx + dy) * 0.1) }),
    pull: (x) => set({ z: Number(above().x.back(x).toFixed(1)) }),
  });

  function curve({ name, z, eps }, { value, slope }) {
    const panel = above();
    panel.axes(shown, { x: "z", y: word(name), countX: 4, countY: 3 });
    panel.curve(f, "blue");
    panel.through(z, value, 1, slope, "orange");
    const ends = [z - eps, z + eps].map((at) => [at, f(at)]);
    panel.through(...ends[0], 2 * eps, ends[1][1] - ends[0][1], "green dashed");
    for (const [x, y] of ends.map((end) => panel.at(end))) {
      if (x >= left && x <= right) picture.mark(x, y, 1, "green");
    }
    picture.mark(...panel.at([z, value]), 0, "orange");
    const keys = [
      ["orange", "tangent"],
      ["green dashed", "secant"],
    ];
    keys.forEach(([look, key], n) => {
      const y = panel.top + 18 + n * 19;
      picture.add("path", look, { d: `M${left + 10} ${y - 4}h28` });
      picture.text(left + 45, y, word(key), { anchor: "start" });
    });
  }

  function layers({ products }) {
    below.axes((n) => (n > 0 ? shown(n) : n ? `1e${n}` : "1"), {
      x: word("layers"),
      y: word("powers"),
      countX: 10,
      countY: 4,
    });
    products.forEach((product, n) => {
      const [x, bottom] = [below.x(LAYERS[n]), below.bottom];
      const height = Math.log10(product);
      if (height < LOWEST) {
        picture.text(x, bottom - 8, product ? "↓" : "0", {
          look: "purple strong",
        });
        return;
      }
      const y = below.y(height);
      picture.add("path", "purple", { d: `M${x} ${bottom}V${y}` });
      picture.mark(x, y, 0, "purple");
    });
  }

  return {
    draw(state, found) {
      curve(state, found);
      layers(found);
    },
    table: (_, { products }) => ({
      caption: "table",
      head: ["layers", "product"],
      rows: products.map((product, n) => [LAYERS[n], product]),
    }),
    sentence({ name, z, eps }, { value, slope, measured, products }) {
      const inside = (text) => (text.startsWith("−") ? `(${text})` : text);
      const [f] = ACTIVATIONS[name];
      const [up, down] = [f(z + eps), f(z - eps)];
      // As many digits as show how far the two are apart, or how far an output is from 1.
      const near = (number) => shown(number, up === down ? 3 : Math.ceil(3 - Math.log10(up - down)));
      const digits = name === "relu" ? 3 : Math.ceil(3 - Math.log10(1 - Math.abs(value)));
      const output = shown(value, digits);
      const said = {
        z: shown(z, 6), // as the fields write it
        eps: shown(eps, 9), // halves of halves, as they are
        slope: shown(slope, name === "tanh" ? digits - 1 : digits), // what the digits of the output give
        measured: shown(measured, Math.max(name === "tanh" ? digits - 1 : digits, 3)),
        value: output,
        ten: products.at(-1),
        width: shown(2 * eps, 9),
      };
      Object.assign(said, {
        inside: inside(output),
        up: near(up),
        down: inside(near(down)),
      });
      if (name !== "relu") return [name, said];
      if (z === 0) return ["corner", said];
      if (Math.abs(z) < eps) return ["across", said];
      return [z > 0 ? "on" : "off", said];
    },
    // As far out, in tenths, as ten slopes of tanh still give what ten of the sigmoid give at most.
    met: ({ name, z }, { slope }) => name === "tanh" && slope >= STEEPEST && Math.abs(z) >= EDGE,
    step: ({ eps }) => (eps > FINEST ? { eps: kept(eps / 2) } : null),
    most: 12,
  };
}
