"""A figure draws what listings have computed."""

import pytest

from site_builder.sources import drawn_numbers
from site_builder.sources.typed_numbers import Typed

LISTED = {("figures", "ax.axhline(0.97"): 2}


def find(program: str) -> list[tuple[int, str]]:
    return list(drawn_numbers.find(Typed(LISTED), "figures", program))


@pytest.mark.parametrize(
    "program",
    [
        "ax.plot([-3, 0, 3], [0.11, 0.5, 0.93])", "ys = [8.5, -3.1, 0, 1.7][: len(xs)]\nax.plot(xs, ys)", 'd.table({"a": [0.98]})', 'level = [0.9312, 1]\nd.table({"a": level})',
        'losses = d.run["a"]["losses"] * 0.1', 'losses = run["losses"] / 2',
        'ax.plot(xs, 1.13 * np.array(run["a"]))', 'ax.plot(xs, np.array(run["a"]) ** 1.17)', 'curve = 1.16 * run["a"]["b"]',
        "ax.bar([0, 1], [93, 97])", 'ax.bar(x, 0.93, color="red")', 'ax.bar(x, height=[run["a"], 0.97])', "ax.barh(y, left=0.2, width=0.97)", "ax.barh(y, 97)", "ax.pie([0.3, 0.7])",
        "ax.imshow([[0.1, 0.9]])", "ax.pcolor(np.array([[31, 17], [2, 40]]))", "ax.contourf(x, y, [[0.1], [0.9]])", "ax.pcolormesh(x, y, C=np.ravel([0.1]).reshape(1, 1))",
        "ax.axhline(0.93)", "ax.axvline(x=40)", "ax.axline((0, 0.3), slope=2)", 'ax.annotate("best", (epoch, 0.93))', 'ax.annotate("best", xy=(40, loss))', "ax.hlines(-0.5, 0, 1)",
        'ax.plot(3, 0.93, "o")', "ax.plot([0.9, 0.7, 0.6])", "ax.plot(xs, [61, 85, 97])", "ax.plot(xs, np.array([93, 97, 99]) / 100)", "ax.scatter(xs, y=[0.2, 0.4, 0.9])",
        "shown = {'a': 0.93, 'b': 0.97}; ax.bar(shown.keys(), shown.values())", "for at, high in ((0, 0.93), (1, 0.97)): ax.bar(at, high)", "a, b = 1, 0.97; ax.bar(a, b)",
        'curve([0.9, 0.7, 0.6])\ndef curve(ys): ax.plot(xs, ys)', 'share = [0.93]; d.table({"n": n} | {"share": share})',
        "ys = []; ys.append(0.9); ys.append(0.7); ys.append(0.2); ax.plot(xs, ys)", "ax.bar(xs, list({k: v for k, v in ((1, 0.9), (2, 0.7))}.values()))",
        "ax.vlines([0, 1], 0, [0.93, 0.97])", "ax.axhspan(0.93, 0.97)", "ax.add_line(Line2D([0, 1, 2], [0.9, 0.7, 0.4]))", "ax.add_patch(patches.Polygon([[0, 0.1], [1, 0.8]]))", "line.set_ydata([0.9, 0.7, 0.4])",
        "d.points(ax, [[0.3, 0.4], [0.9, 0.1]], [0, 1])", "ax.ecdf([0.3, 0.4, 0.9])", "[ax][0].plot([0, 1, 2], [0.9, 0.7, 0.4])", "ax.plot(x, 0.9 * np.exp(-x / 30) + 0.05)", "ys = 0.7 + 0.2 * f(xs); ax.plot(xs, ys)", 'losses = run["losses"]; ax.plot(xs, losses * 0.1)', 'ys = run["a"]; zs = ys + 0.02; ax.plot(xs, zs)',
    ],
)  # fmt: skip
def test_what_is_typed_is_not_drawn(program: str) -> None:
    (line, said), *_ = find(f"import math\n{program}")
    assert line == 2
    assert "let a listing compute it" in said or "let the listing compute it" in said


@pytest.mark.parametrize(
    "program",
    [
        "ax.plot([0.2, 0.8], [0.4, 0.4])", "ax.plot([-1.6, 0, 2.4], [0, 0, 2.4])", "ax.plot(xs, run['a'])", "ax.set(yticks=[0, 0.25, 0.5, 0.75])", 'share = run["right"] * 100',
        'd.table({"a": [0, 1, 2], "b": ys})', 'd.table({"x": [0.1, 0.25], "y": ys})', 'ax.text(run["epochs"] * 1.02, 3, "x")', "ax.plot(x, [m - 0.2, m - 0.2, m + 0.2])",
        "ax.bar([0, 1, 2], p, width=0.5)", "ax.barh(i - 0.2, 1, 0.36)", "ax.plot(x, 4 * (x - 3) ** 2)", "ax.plot(x, 0.5 + slope * x)", 'ax.plot(x, y, **{"color": d.ink})', "ax.axhline(0)", "ax.contour(x, y, Z, [0.5])", "ax.contour(x, y, Z, levels=[0.5, 2.5])", "ax.axhline(0.97, color='red')",
        'p = np.array([0.01, 0.05, 0.1])\nax.plot(p, -np.log(p))\nd.table({"p": p, "loss": (1 - p) ** 2})', 'ax.annotate("best", (run["n"], run["best"]), (5.5, 20))',
        'd.canvas(4, 4)\nax.annotate("", (5.25, 0.3))\nax.plot([0.2, 1.4, 1.4], [0.1, 0.1, 0.6])', 'q = run["a"]\nax.plot(run["x"], 100 * q)', 'ax.plot(*run["path"].T)',
    ],
)  # fmt: skip
def test_lines_ticks_and_units_may_be(program: str) -> None:
    assert find(program) == []


def test_no_figure_asks_for_the_language() -> None:
    ((line, said),) = find('import math\nax.set_title("a" if d.language == "en" else "b")')
    assert (line, said) == (2, "a figure draws the same in each language: take its words from WORDS, by d.word")


@pytest.mark.parametrize(
    "program",
    ["import json", "from pathlib import Path", "import numpy as np, tomllib", "ys = np.loadtxt(x)", "ys = open(x)", "ys = np.random.default_rng(0)"],
)  # fmt: skip
def test_a_figure_reads_no_file_and_no_chance(program: str) -> None:
    (line, said), *_ = find(f"import numpy as np\n{program}")
    assert line == 2
    assert said.startswith("a figure draws what listings have computed: take it from d.run, and not from ")
