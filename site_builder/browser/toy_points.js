/** The package's points in the plane that no straight line divides, the same for the same seed: moons, circles, spirals. No page. */
import { Generator } from "./numpy_random.js";

const each = (count, f) => Array.from({ length: count }, (_, n) => f(n));

/** Join the points of each class, add noise and mix their order: give the points, and their classes. */
function shuffledWithNoise(classes, noise, seed) {
  const random = new Generator(seed);
  const points = classes.flat().map((point) => point.map((value) => value + noise * random.normal()));
  const labels = classes.flatMap((points, label) => points.map(() => label));
  const order = random.permutation(points.length);
  return [order.map((n) => points[n]), order.map((n) => labels[n])];
}

/** Round the coordinates of points. */
export const rounded = (points, digits) =>
  points.map((point) => point.map((value) => Math.round(value * 10 ** digits) / 10 ** digits));

export function makeMoons(count, noise, seed) {
  const half = Math.floor(count / 2);
  const turns = (of) => each(of, (n) => (n * Math.PI) / (of - 1));
  const moons = [
    turns(half).map((t) => [Math.cos(t), Math.sin(t)]),
    turns(count - half).map((t) => [1 - Math.cos(t), 0.5 - Math.sin(t)]),
  ];
  return shuffledWithNoise(moons, noise, seed);
}

export function makeCircles(count, noise, factor, seed) {
  const half = Math.floor(count / 2);
  const circle = (of, r) => each(of, (n) => (n * 2 * Math.PI) / of).map((t) => [r * Math.cos(t), r * Math.sin(t)]);
  return shuffledWithNoise([circle(half, 1), circle(count - half, factor)], noise, seed);
}

/** Two spirals. */
export function makeSpirals(count, noise, turns, seed) {
  const arms = [0, 1].map((label) => {
    const points = Math.floor((count + 1 - label) / 2);
    return each(points, (n) => (n + 1) / points).map((r) => {
      const t = 2 * Math.PI * (turns * r + label / 2);
      return [r * Math.cos(t), r * Math.sin(t)];
    });
  });
  return shuffledWithNoise(arms, noise, seed);
}
