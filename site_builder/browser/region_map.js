/** A map of the answers of a network with two inputs: regions of the classes, and the lines between them. */

const LOOKS = ["low", "high", "third"];

/** Give the shapes of a map on a panel, each with its look and its attributes; `ask` takes points and gives a row of scores for each, `cells` is the fineness. */
export function regions(panel, ask, cells) {
  const { left, right, top, bottom } = panel;
  const [dx, dy] = [(right - left) / cells, (bottom - top) / cells];
  const points = [];
  for (let row = 0; row <= cells; row++)
    for (let column = 0; column <= cells; column++)
      points.push([panel.x.back(left + column * dx), panel.y.back(top + row * dy)]);
  const scores = ask(points);
  const classes = scores[0].length;
  const at = (column, row) => row * (cells + 1) + column;
  const leads = Array.from({ length: classes }, (_, k) => scores.map((row) => row[k] - bestOther(row, k))); // 0 is the line
  const fills = Array(classes).fill("");
  for (let row = 0; row < cells; row++) {
    const answers = Array.from({ length: cells }, (_, c) => {
      const corners = [at(c, row), at(c + 1, row), at(c, row + 1), at(c + 1, row + 1)];
      const sums = leads.map((lead) => corners.reduce((sum, n) => sum + lead[n], 0));
      return sums.indexOf(Math.max(...sums));
    });
    for (let column = 0, from = 0; column < cells; column++) {
      const now = answers[column];
      if (answers[column + 1] === now) continue;
      const x = left + from * dx;
      fills[now] +=
        `M${x.toFixed(1)} ${(top + row * dy).toFixed(1)}h${((column + 1 - from) * dx).toFixed(1)}v${(dy + 0.3).toFixed(1)}H${x.toFixed(1)}z`;
      from = column + 1;
    }
  }
  const lines = leads.slice(classes > 2 ? 0 : 1).map((lead) => contour(lead, cells, [left, top, dx, dy]));
  const areas = fills.map((d, k) => [LOOKS[k], { d, "clip-path": panel.clip() }]);
  return [...areas.filter((_, k) => fills[k]), ["ink", { d: lines.join("") }]];
}

/** Give the highest score of the other classes. */
function bestOther(row, k) {
  let best = Number.NEGATIVE_INFINITY;
  for (let n = 0; n < row.length; n++) if (n !== k && row[n] > best) best = row[n];
  return best;
}

/** Give the line along which values on a grid are 0, piece by piece. */
function contour(values, cells, [left, top, dx, dy]) {
  let line = "";
  for (let row = 0; row < cells; row++) {
    for (let column = 0; column < cells; column++) {
      const n = row * (cells + 1) + column;
      const corners = [n, n + 1, n + cells + 2, n + cells + 1].map((each) => values[each]);
      const above = corners.filter((each) => each > 0).length;
      if (above === 0 || above === corners.length) continue; // as in most places
      const places = [
        [column, row],
        [column + 1, row],
        [column + 1, row + 1],
        [column, row + 1],
      ];
      const crossed = [];
      for (let side = 0; side < 4; side++) {
        const [a, b] = [corners[side], corners[(side + 1) % 4]];
        if (a > 0 === b > 0) continue;
        const [from, to, t] = [places[side], places[(side + 1) % 4], a / (a - b)];
        const [x, y] = [0, 1].map((axis) => from[axis] + t * (to[axis] - from[axis]));
        crossed.push(`${(left + x * dx).toFixed(1)} ${(top + y * dy).toFixed(1)}`);
      }
      for (let side = 0; side + 1 < crossed.length; side += 2) line += `M${crossed[side]}L${crossed[side + 1]}`;
    }
  }
  return line;
}
