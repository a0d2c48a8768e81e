/** The mark of a minimum. */

/**
 * Draw a green star around a place of the picture.
 * @param {number[]} place
 */
export function star(picture, place, size = 10) {
  const [x, y] = place;
  const points = Array.from({ length: 10 }, (_, n) => {
    const [r, turn] = [n % 2 ? 0.4 * size : size, (n * Math.PI) / 5];
    return [x + r * Math.sin(turn), y - r * Math.cos(turn)].join();
  });
  picture.add("polygon", "green filled", { points: points.join(" ") });
}
