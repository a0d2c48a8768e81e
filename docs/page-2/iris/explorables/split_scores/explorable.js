/** The accuracies of one split after another: what chance does to a test, and what a leak does to its mean. */

const SPAN = [78, 103]; // percent
const SPLITS = 100;

/** Give the numbers of the program. */
export const numbers = (state) => ({ ...state, n_test: Number(state.n_test) });

const meanOf = (values) => values.reduce((sum, each) => sum + each, 0) / values.length;

export function compute({ leak, n_test, splits }, data) {
  const wrong = data.wrong[leak][n_test].slice(0, splits);
  const accuracies = wrong.map((each) => 1 - each / n_test);
  const mean = meanOf(accuracies);
  const measured = Math.sqrt(meanOf(accuracies.map((each) => (each - mean) ** 2)));
  const counts = Array(Math.max(...wrong) + 1).fill(0);
  for (const each of wrong) counts[each]++;
  return { wrong, counts, mean, measured, formula: Math.sqrt((mean * (1 - mean)) / n_test) };
}

export function open({ picture, data, word, shown }) {
  const place = [40, 26, picture.width - 10, picture.height - 42];

  return {
    draw({ n_test }, { wrong, counts, mean, measured, formula }) {
      const high = 1.65 * Math.max(...counts, 4);
      const panel = picture.panel(place, SPAN, [0, high]);
      panel.axes((n) => (Number.isInteger(n) ? shown(n) : ""), {
        x: word("percent"),
        y: word("count"),
        countX: 5,
        countY: 4,
      });
      const half = 40 / n_test; // of a bar's width, in percent
      const bar = (at, count, look) => {
        const [x, y] = panel.at([at - half, count]);
        picture.add("rect", look, { x, y, width: panel.x(at + half) - x, height: panel.bottom - y });
      };
      counts.forEach((count, n) => {
        if (!count) return;
        const at = 100 * (1 - n / n_test);
        bar(at, count, "low");
        bar(at, count, n === wrong.at(-1) ? "ink" : "blue thin");
        picture.text(panel.x(at), panel.y(count) - 5, String(count));
      });
      const middle = 100 * mean;
      const [x, y] = panel.at([middle, 0]);
      picture.add("path", "orange dashed", { d: `M${x} ${panel.y(0.76 * high)}V${panel.top}` }); // above the numbers of the bars
      picture.add("polygon", "orange filled", { points: `${x - 5},${y + 1} ${x + 5},${y + 1} ${x},${y - 8}` });
      picture.text(panel.left + 8, panel.top + 20, `${word("mean")} ${shown(middle, 1)}%`, {
        anchor: "start",
        look: "orange",
      });
      /** Draw how far one standard deviation reaches to both sides of the mean. */
      const reach = (row, points, look, key) => {
        const y = panel.top + 20 + 18 * row;
        picture.text(panel.left + 8, y, `${word(key)} ${shown(points, 1)}`, { anchor: "start", look });
        const [from, to] = [panel.x(middle - points), panel.x(middle + points)];
        picture.add("path", look, { d: `M${from} ${y - 9}v10M${from} ${y - 4}H${to}M${to} ${y - 9}v10` });
      };
      reach(1, 100 * measured, "purple", "measured");
      reach(2, 100 * formula, "green", "formula");
    },
    table: (state, { counts }) => ({
      caption: "so_far",
      head: ["wrong", "accuracy", "count"],
      rows: counts.map((count, n) => [n, `${shown(100 * (1 - n / state.n_test), 1)}%`, count]),
    }),
    sentence(state, { wrong, mean, measured, formula }) {
      const said = { ...state, mean: shown(100 * mean, 1), measured: shown(100 * measured, 1), last: wrong.at(-1) };
      Object.assign(said, { p: mean, q: 1 - mean, formula, points: shown(100 * formula, 1) });
      if (state.leak === "none") return ["fair", said];
      return ["leaking", { ...said, fair: shown(100 * compute({ ...state, leak: "none" }, data).mean, 1) }];
    },
    met: (state, { wrong, measured }) =>
      state.leak === "none" && wrong.length >= data.enough && 100 * measured < data.narrow,
    step: ({ splits }) => (splits < SPLITS ? { splits: splits + 1 } : null),
    most: SPLITS,
  };
}
