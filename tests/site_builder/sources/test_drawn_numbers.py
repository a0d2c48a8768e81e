"""A figure draws what listings have computed."""

import pytest

from site_builder.sources import drawn_numbers


@pytest.mark.parametrize(
    "program",
    [
        "ax.plot([-3, 0, 3], [0.11, 0.5, 0.93])", "ys = [8.5, -3.1, 0, 1.7][: len(xs)]\nax.plot(xs, ys)", 'd.table({"a": [0.98]})', 'level = [0.9312, 1]\nd.table({"a": level})',
        'losses = d.run["a"]["losses"] * 0.1', 'losses = run["losses"] / 2',
        'ax.plot(xs, 1.13 * np.array(run["a"]))', 'ax.plot(xs, np.array(run["a"]) ** 1.17)', 'curve = 1.16 * run["a"]["b"]',
    ],
)  # fmt: skip
def test_what_is_typed_is_not_drawn(program: str) -> None:
    (line, said), *_ = drawn_numbers.find(f"import x\n{program}")
    assert line == 2
    assert "let a listing compute it" in said or "let the listing compute it" in said


@pytest.mark.parametrize(
    "program",
    [
        "ax.plot([0.2, 0.8], [0.4, 0.4])", "ax.plot([-1.6, 0, 2.4], [0, 0, 2.4])", "ax.plot(xs, run['a'])", "ax.set(yticks=[0, 0.25, 0.5, 0.75])", 'share = run["right"] * 100',
        'd.table({"a": [0, 1, 2], "b": ys})', 'd.table({"x": [0.1, 0.25], "y": ys})', 'ax.text(run["epochs"] * 1.02, 3, "x")', "ax.plot(x, [m - 0.2, m - 0.2, m + 0.2])",
    ],
)  # fmt: skip
def test_lines_ticks_and_units_may_be(program: str) -> None:
    assert list(drawn_numbers.find(program)) == []


def test_no_figure_asks_for_the_language() -> None:
    ((line, said),) = drawn_numbers.find('import x\nax.set_title("a" if d.language == "en" else "b")')
    assert (line, said) == (2, "a figure draws the same in each language: take its words from WORDS, by d.word")
