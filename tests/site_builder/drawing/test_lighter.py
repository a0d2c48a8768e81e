"""A lighter picture is the same picture."""

import gzip
import io
import re
from xml.etree import ElementTree

import matplotlib
import pytest

matplotlib.use("svg")
import matplotlib.pyplot as plt
import numpy as np

from site_builder.drawing.lighter import DIGITS, NAMED, OUTLINE, lighten

NUMBER = re.compile(r"-?\d*\.?\d+(?:e-?\d+)?")
LETTER = "scale(0.015625)"
METADATA = "{http://www.w3.org/2000/svg}metadata"


@pytest.fixture(scope="module")
def picture() -> str:
    """Draw a line, marks, an area, text that is turned, a legend and an image."""
    _, axes = plt.subplots(1, 2, figsize=(6, 3))
    x = np.linspace(0, 7, 83)
    axes[0].plot(x, np.sin(x), "--", label="sine")
    axes[0].scatter(x, np.cos(x), marker="^", label="cosine")
    axes[0].fill_between(x, 0, np.sin(x), alpha=0.3)
    axes[0].set_ylabel("y")
    axes[0].legend()
    axes[1].imshow(np.arange(12.0).reshape(3, 4) / 7)
    drawn = io.BytesIO()
    with matplotlib.rc_context({"svg.fonttype": "path"}):
        plt.savefig(drawn, format="svg")
    plt.close("all")
    return drawn.getvalue().decode()


def shapes(svg: str) -> list[tuple[str, dict[str, str]]]:
    root = ElementTree.fromstring(svg)
    for unseen in root.findall(METADATA):
        root.remove(unseen)
    given = [{name.rpartition("}")[2]: value for name, value in each.attrib.items()} for each in root.iter()]
    found = [(each.tag.rpartition("}")[2], its, len(each)) for each, its in zip(root.iter(), given, strict=True)]
    return [(tag, given) for tag, given, parts in found if tag != "defs" or parts]


def points(path: str) -> tuple[str, list[float]]:
    """Give the commands of a path, and where each of its points lies, whichever way it says so."""
    found: list[float] = []
    here = start = (0.0, 0.0)
    commands = ""
    for command, given in re.findall(r"([a-zA-Z])([^a-zA-Z]*)", path):
        commands += "L" if command in "hv" else command.upper()
        numbers = [float(n) for n in NUMBER.findall(given)]
        if command in "hv":
            numbers.insert("vh".index(command), 0)
        at = here if command.islower() else (0.0, 0.0)
        there = [(x + at[0], y + at[1]) for x, y in zip(numbers[::2], numbers[1::2], strict=True)]
        found += [n for point in there for n in point]
        here = there[-1] if there else start
        start = here if command in "mM" else start
    return commands, found


def test_every_shape_is_left_where_it_is(picture: str) -> None:
    before, after = shapes(picture), shapes(lighten(picture))
    assert [tag for tag, _ in after] == [tag for tag, _ in before]
    assert {"path", "use", "image", "clipPath"} <= {tag for tag, _ in after}
    for (_, old), (_, new) in zip(before, after, strict=True):
        assert new.keys() - {"id", "class"} == old.keys() - {"id"}
        for key in new.keys() - {"class"}:
            if key == "d":
                (commands, mine), (wanted, theirs) = points(new[key]), points(old[key])
                letter = old.get("transform") == LETTER
                unit, fineness = (OUTLINE, 0.5 * OUTLINE) if letter else (1, 0.5 * 10**-DIGITS)
                assert commands == wanted
                assert np.allclose(np.array(mine) * unit, theirs, rtol=0, atol=fineness + 1e-9)
                continue
            if old[key] == LETTER:
                assert float(NUMBER.findall(new[key])[0]) / OUTLINE == float(NUMBER.findall(LETTER)[0])
                continue
            assert NUMBER.sub("", new[key]).split() == NUMBER.sub("", old[key]).split(), key
            theirs, mine = ([float(n) for n in NUMBER.findall(given[key])] for given in (old, new))
            if "#" not in new[key] and key != "id" and not new[key].startswith("data:"):
                assert np.allclose(mine, theirs, rtol=0, atol=0.5 * 10**-DIGITS + 1e-9), key


def test_scales_keep_all_their_digits(picture: str) -> None:
    """Rounded, they would make letters larger or smaller; those of outlines become one."""
    scales = re.compile(r"scale\([^)]*\)|matrix\([^)]*\)")
    ours = f"scale({OUTLINE / 64})"
    assert [LETTER if scale == ours else scale for scale in scales.findall(lighten(picture))] == scales.findall(picture)
    assert LETTER in picture


def test_what_is_asked_for_by_name_keeps_it(picture: str) -> None:
    light = lighten(picture)
    names = set(re.findall(r' id="([^"]+)"', light))
    asked = set(re.findall(r'(?:url\(|href=")#([^)"]+)', light))
    assert asked
    assert asked <= names
    assert names == asked
    assert set(re.findall(r' class="([^"]+)"', light)) == set(NAMED)


def test_a_step_along_an_axis_says_one_number() -> None:
    assert lighten('<path d="M 1 1 L 3.5 1 L 3.5 0 L 1 1 z"/>') == '<path d="m1 1h2.5v-1l-2.5 1z"/>'
    assert lighten("<svg><defs/><defs></defs><g/></svg>") == "<svg><g/></svg>"


def test_it_is_lighter(picture: str) -> None:
    light, heavy = (len(gzip.compress(svg.encode(), 9)) for svg in (lighten(picture), picture))
    assert light < 0.8 * heavy
    assert not re.search(r">\s+<|<!--|<metadata", lighten(picture))
