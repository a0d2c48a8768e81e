"""A browser draws the random numbers that NumPy draws, and the points that the package makes of them."""

import json
import subprocess
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from nn_tutorial import make_circles, make_moons, make_spirals

BROWSER = Path(__file__).resolve().parents[2] / "site_builder" / "browser"
SEEDS = [0, 1, 2, 3, 100, 2**32 - 1]
CLOSE = 1e-13
SCRIPT = """
const { Generator } = await import("%s/numpy_random.js");
const { makeMoons, makeCircles, makeSpirals } = await import("%s/toy_points.js");
const drawn = %s.map((seed) => {
  const random = new Generator(seed);
  const orders = [random.permutation(1000), random.permutation(2)];
  const normals = random.normals(10000);
  const more = [random.permutation(11), random.normals(11)];
  const points = [makeMoons(101, 0.2, seed), makeCircles(101, 0.1, 0.5, seed), makeSpirals(101, 0.03, 1.5, seed)];
  return [...orders, normals, ...more, [random.uniform()], ...points.flat()];
});
process.stdout.write(JSON.stringify(drawn));
"""


@pytest.fixture(scope="module")
def drawn() -> dict[int, list[Any]]:
    """Let the browser's modules draw with each seed."""
    script = SCRIPT % (BROWSER.as_uri(), BROWSER.as_uri(), json.dumps(SEEDS))
    done = subprocess.run(["node", "--input-type=module", "-e", script], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return dict(zip(SEEDS, json.loads(done.stdout), strict=True))


@pytest.mark.slow
@pytest.mark.parametrize("seed", SEEDS)
def test_the_numbers_of_a_seed_are_those_of_numpy(drawn: dict[int, list[Any]], seed: int) -> None:
    """Also the rare ones of a ziggurat: from its edges, and from its tail."""
    rng = np.random.default_rng(seed)
    wanted = [rng.permutation(1000), rng.permutation(2), rng.standard_normal(10_000), rng.permutation(11)]
    wanted += [rng.standard_normal(11), np.array([rng.random()])]
    assert np.abs(wanted[2]).max() > 3.6542, "no number from the tail: draw more"
    shapes = [
        make_moons(101, noise=0.2, rng=seed),
        make_circles(101, noise=0.1, factor=0.5, rng=seed),
        make_spirals(101, noise=0.03, turns=1.5, rng=seed),
    ]
    for part in shapes:
        wanted += part
    for given, right in zip(drawn[seed], wanted, strict=True):
        np.testing.assert_allclose(given, right, rtol=0, atol=CLOSE)
