/**
 * The random numbers of `np.random.default_rng(seed)`, the same ones as NumPy's: what a program draws with a seed need not be sent.
 * Seeds are whole numbers below 2³². No page.
 */

const BITS = 52; // of a number that the ziggurat takes
const EDGE = 3.6541528853610088; // where its lowest layer turns into the tail
const AREA = 0.004928673233974658; // of each of its 256 layers
const MULTIPLIER = 0x2360ed051fc65da44385df649fccf645n; // of PCG64

const density = (x) => Math.exp(-0.5 * x * x);

/** The ziggurat: for each layer its width per step, up to which step all is below the curve, and the curve's height at its edge. */
const LAYERS = (() => {
  const edges = [AREA / density(EDGE), EDGE]; // from the lowest layer up
  while (edges.length < 256) edges.push(Math.sqrt(-2 * Math.log(AREA / edges.at(-1) + density(edges.at(-1)))));
  edges.push(0);
  // NumPy counts the lowest layer as 0, and the others from the top.
  const order = [0, ...Array.from({ length: 255 }, (_, n) => 255 - n)];
  return order.map((n) => ({
    step: edges[n] / 2 ** BITS,
    inside: Math.floor((edges[n + 1] / edges[n]) * 2 ** BITS),
    height: n ? density(edges[n]) : 1,
  }));
})();

/** Scramble numbers of 32 bits, as SeedSequence does: each with a constant that the one before has changed. */
function scrambler(constant, multiplier) {
  let now = constant;
  return (value) => {
    const mixed = value ^ now;
    now = Math.imul(now, multiplier);
    const product = Math.imul(mixed, now);
    return product ^ (product >>> 16);
  };
}

/** Give the four numbers of 64 bits that SeedSequence makes of a seed. */
function stateOf(seed) {
  const scramble = scrambler(0x43b0d7e5, 0x931e8875);
  const pool = [seed, 0, 0, 0].map(scramble);
  for (let from = 0; from < pool.length; from++) {
    for (let to = 0; to < pool.length; to++) {
      if (from === to) continue;
      const mixed = Math.imul(0xca01f9dd, pool[to]) - Math.imul(0x4973f715, scramble(pool[from]));
      pool[to] = mixed ^ (mixed >>> 16);
    }
  }
  const words = [...pool, ...pool].map(scrambler(0x8b51f9dd, 0x58f38ded)).map((word) => BigInt(word >>> 0));
  return [0, 2, 4, 6].map((n) => words[n] | (words[n + 1] << 32n));
}

export class Generator {
  constructor(seed) {
    const [high, low, streamHigh, streamLow] = stateOf(seed);
    this.increment = (((streamHigh << 64n) | streamLow) << 1n) | 1n;
    this.state = this.increment + ((high << 64n) | low);
    this.advance();
    this.half = null; // of 64 bits the second 32, which are used next
  }

  advance() {
    this.state = BigInt.asUintN(128, this.state * MULTIPLIER + this.increment);
  }

  /** Give the next 64 bits. */
  bits() {
    this.advance();
    const folded = (this.state >> 64n) ^ BigInt.asUintN(64, this.state);
    const turn = this.state >> 122n;
    return BigInt.asUintN(64, (folded >> turn) | (folded << (64n - turn)));
  }

  /** Give a number from 0 up to 1. */
  uniform() {
    return Number(this.bits() >> 11n) / 2 ** 53;
  }

  /** Give the next 32 bits. */
  word() {
    const kept = this.half;
    if (kept !== null) {
      this.half = null;
      return Number(kept);
    }
    const bits = this.bits();
    this.half = bits >> 32n;
    return Number(BigInt.asUintN(32, bits));
  }

  /** Give a whole number from 0 to `most`: the first of as few bits as it takes that is not larger. */
  whole(most) {
    const unused = Math.clz32(most);
    for (;;) {
      const given = (this.word() << unused) >>> unused;
      if (given <= most) return given;
    }
  }

  /** Give the numbers from 0 to `count` − 1 in random order. */
  permutation(count) {
    const order = Array.from({ length: count }, (_, n) => n);
    for (let n = count - 1; n > 0; n--) {
      const other = this.whole(n);
      [order[n], order[other]] = [order[other], order[n]];
    }
    return order;
  }

  /** Give that many standard normal numbers. */
  normals(count) {
    return Array.from({ length: count }, () => this.normal());
  }

  normal() {
    for (;;) {
      const bits = this.bits();
      const n = Number(bits & 255n);
      const sign = bits & 256n ? -1 : 1;
      const steps = Number(BigInt.asUintN(BITS, bits >> 9n));
      const { step, inside, height } = LAYERS[n];
      const x = steps * step;
      if (steps < inside) return sign * x;
      if (n === 0) return (BigInt(steps) & 256n ? -1 : 1) * this.tail();
      if (height + (LAYERS[n - 1].height - height) * this.uniform() < density(x)) return sign * x;
    }
  }

  /** Give a number from beyond the edge. */
  tail() {
    for (;;) {
      const beyond = -Math.log1p(-this.uniform()) / EDGE;
      const y = -Math.log1p(-this.uniform());
      if (2 * y > beyond * beyond) return EDGE + beyond;
    }
  }
}
