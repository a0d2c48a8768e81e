"""Figures: four pictures from one drawing, their words from the table, their colours told apart."""

import itertools
import re
from types import SimpleNamespace
from xml.etree import ElementTree

import numpy as np
import pytest
from color_vision import DEFICIENCIES, contrast, difference
from matplotlib.colors import to_rgb

from site_builder.drawing import SCHEMES, tables
from site_builder.drawing import board as drawing
from site_builder.drawing.pictures import size


def module(draw, words=None):
    return SimpleNamespace(draw=draw, WORDS=words or {}, RUNS=[])


def line(d: drawing.Drawing) -> None:
    ax = d.axes(4, 2)
    ax.plot([0, 1], [0, 0.25], color=d.blue)
    ax.set_xlabel(d.word("input"))


WORDS = {"input": {"id": "masukan", "en": "input"}}


@pytest.mark.slow
def test_four_pictures_from_one_drawing() -> None:
    """Languages and schemes give different pictures; the same one twice is the same to the byte."""
    pictures = [drawing.draw(module(line, WORDS), la, sc, {}).svg for la in ("id", "en") for sc in drawing.PALETTES]
    assert len(set(pictures)) == 4
    assert tuple(drawing.PALETTES) == SCHEMES
    assert drawing.draw(module(line, WORDS), "id", "light", {}).svg == pictures[0]
    width, height = size(pictures[0].decode())
    assert 300 < width < 420
    assert 120 < height < 220


def test_a_phone_gets_a_narrow_picture_with_text_as_large() -> None:
    """As wide as is said for phones, as high as the figure says, or as elsewhere; a diagram becomes smaller as a whole."""
    sizes = {}

    def drawn(draw, **given) -> None:
        def remember(d: drawing.Drawing) -> None:
            ax = draw(d)
            sizes[d.narrow] = (*d.figure.get_size_inches(), ax.title.get_fontsize())

        for narrow in (False, True):
            drawing.draw(module(remember), "en", "light", {}, narrow=narrow)

    for given, high in (({}, 3), ({"narrow": 2.5}, 2.5)):
        drawn(lambda d, given=given: d.axes(6, 3, **given))
        assert sizes == {False: (6, 3, 11), True: (drawing.NARROW, high, 11)}
    drawn(lambda d: d.canvas(6, 3, (0, 2), (0, 1)))
    assert sizes == {False: (6, 3, 11), True: (drawing.NARROW, drawing.NARROW / 2, 11)}


def test_a_row_can_become_a_column_on_a_phone() -> None:
    """Where the axes share what they measure, each says it there."""
    places = {}

    def draw(d: drawing.Drawing) -> None:
        left, right = d.axes(6, 3, columns=2, width_ratios=[2, 1], sharey=True, fold=True, narrow=5)
        left.set_ylabel("$y$")
        places[d.narrow] = left, right

    for narrow, shape, label in ((False, (1, 2), ""), (True, (2, 1), "$y$")):
        drawing.draw(module(draw), "en", "light", {}, narrow=narrow)
        assert {ax.get_gridspec().get_geometry() for ax in places[narrow]} == {shape}
        assert places[narrow][1].get_ylabel() == label


def test_a_word_can_be_broken_into_lines_on_a_phone() -> None:
    """Elsewhere it stays as it is."""
    words = {"long": {"en": "sum of the row", "id": "jumlah isi baris"}}
    for narrow, said in ((False, "sum of the row"), (True, "sum of\nthe row")):
        assert drawing.Drawing("en", "light", words, {}, narrow=narrow).wrapped("long", 8) == said


def test_text_that_is_too_small_on_a_phone_is_refused() -> None:
    """Also where it would be large enough, if the picture were not wider than a phone shows it."""

    def lettered(size: float, text: str = "$x$", width: float = drawing.NARROW):
        def draw(d: drawing.Drawing) -> None:
            d.narrow = False  # as wide as is said here
            d.axes(width, 2).set_title(text, fontsize=size)

        return module(draw)

    drawing.draw(lettered(10), "en", "light", {}, narrow=True)
    drawing.draw(lettered(8, ""), "en", "light", {}, narrow=True)
    drawing.draw(lettered(8), "en", "light", {})
    for points, width, said in ((8, drawing.NARROW, r"'\$x\$' has 9\.\d"), (12, 8, r"'0\.0' has 6\.\d")):
        with pytest.raises(drawing.FigureError, match=f"the text {said} pixels on a phone, below 10"):
            drawing.draw(lettered(points, width=width), "en", "light", {}, narrow=True)


@pytest.mark.slow
@pytest.mark.parametrize("layout", [{}, {"rows": 2, "sharex": True}, {"columns": 2, "sharey": True}])
def test_tick_labels_follow_the_language(layout: dict, monkeypatch: pytest.MonkeyPatch) -> None:
    """A decimal comma on the axes of an Indonesian picture, also where axes are shared."""
    labels = {}

    def remember(d: drawing.Drawing) -> list[str]:
        axes = d.figure.axes[0]
        labels[d.language] = {t.get_text() for t in [*axes.get_xticklabels(), *axes.get_yticklabels()]}
        return []

    def plot(d: drawing.Drawing) -> None:
        for ax in np.ravel(d.axes(4, 2, **layout)):
            ax.plot([0, 1], [-0.5, 0.5])

    monkeypatch.setattr(drawing, "_texts", remember)
    for language in ("id", "en"):
        drawing.draw(module(plot), language, "light", {})
    assert "0,5" in labels["id"] or "0,50" in labels["id"]
    assert not any("." in label for label in labels["id"])
    assert labels["en"] == {label.replace(",", ".") for label in labels["id"]}


@pytest.mark.slow
@pytest.mark.parametrize("up_to", [1.0, 0.4])
def test_decision_map_shows_regions_boundary_and_samples(up_to: float) -> None:
    """Each class has its colour, marker and region; where one class has all, there is no boundary."""
    across, up = np.meshgrid(np.linspace(0, 1, 11), np.linspace(0, 2, 5))
    p = up_to * across.ravel()
    X, y = np.array([[0.1, 0.3], [0.9, 0.7], [0.2, 1.5]]), np.array([0, 1, 0])
    drawn = {}

    def draw(d: drawing.Drawing) -> None:
        ax = d.axes(2, 2)
        d.decision_map(ax, across, up, p, X, y, size=3)
        drawn["colours"] = [to_rgb(c) for c in (d.low, d.high, d.blue, d.orange)]
        drawn["regions"], *drawn["boundary"] = ax.collections
        drawn["samples"] = [(m.get_marker(), to_rgb(m.get_color()), m.get_xydata().tolist()) for m in ax.lines]

    drawing.draw(module(draw), "id", "light", {})
    low, high, blue, orange = drawn["colours"]
    assert drawn["samples"] == [("o", blue, X[[0, 2]].tolist()), ("s", orange, X[[1]].tolist())]
    assert [to_rgb(c) for c in drawn["regions"].get_facecolor()] == [low, high]
    left, right = (path.vertices for path in drawn["regions"].get_paths())
    edge = min(0.5 / up_to, 1)
    assert left[:, 0].max() == pytest.approx(edge)
    assert len(right) == 0 or right[:, 0].min() == pytest.approx(edge)
    lines = [path.vertices[:, 0] for contour in drawn["boundary"] for path in contour.get_paths()]
    assert len(lines) == (up_to > 0.5)
    assert all(x == pytest.approx(0.5) for x in lines)


def test_a_word_without_translation_is_refused() -> None:
    """English words typed into a figure would stand on Indonesian pages."""

    def typed(d: drawing.Drawing) -> None:
        d.axes(4, 2).set_title("hidden layer")

    with pytest.raises(drawing.FigureError, match="'hidden layer' is not from WORDS: hidden, layer"):
        drawing.draw(module(typed), "id", "light", {})


def test_a_missing_word_and_an_empty_drawing_are_told() -> None:
    """The message names what is missing."""
    with pytest.raises(drawing.FigureError, match="WORDS has no 'input' in 'id'"):
        drawing.draw(module(line), "id", "light", {})
    with pytest.raises(drawing.FigureError, match="started no figure"):
        drawing.draw(module(lambda d: None), "id", "light", {})


def too_close(palette: drawing.Palette) -> list[tuple[str, str, str, float]]:
    """List the pairs of colours that some reader can hardly tell apart.

    Marks and lines are small and apart: several times what is just noticeable between large fields is wanted of them.
    """
    pairs = [*itertools.combinations(("blue", "orange", "green", "purple", "muted", "ink"), 2), ("low", "high")]
    return [
        (one, other, deficiency, round(apart, 1))
        for one, other in pairs
        for deficiency in DEFICIENCIES
        if (apart := difference(getattr(palette, one), getattr(palette, other), deficiency)) < 12
    ]


@pytest.mark.parametrize("scheme", drawing.PALETTES)
def test_colours_are_told_apart_by_every_reader(scheme: str) -> None:
    """Also without one of the three kinds of cones: with protanopia, deuteranopia or tritanopia."""
    assert too_close(drawing.PALETTES[scheme]) == []


@pytest.mark.parametrize("scheme", drawing.PALETTES)
def test_marks_and_text_stand_out_from_coloured_regions(scheme: str) -> None:
    """Marks have a contrast of 3 to 1 with the regions of a decision map, and text one of 4.5 to 1."""
    palette = drawing.PALETTES[scheme]
    for region in (palette.low, palette.high):
        assert contrast(palette.ink, region) >= 4.5
        assert min(contrast(color, region) for color in (palette.blue, palette.orange)) >= 3


def test_a_table_says_what_is_drawn_in_the_language_of_the_figure() -> None:
    """Its words come from `WORDS` like those of the picture, its numbers have the decimal sign of their readers."""

    def tabled(d: drawing.Drawing) -> None:
        line(d)
        d.table({d.word("input"): [0, 1], "$z$": np.array([0.0, 0.25])}, ".2f")

    for language, heading, value in (("id", "masukan", "0,25"), ("en", "input", "0.25")):
        [table] = drawing.draw(module(tabled, WORDS), language, "light", {}).tables
        zero = value.replace("25", "00")
        assert table == tables.Table("", [heading, "$z$"], [["0", zero], ["1", value]])
    with pytest.raises(drawing.FigureError, match="'weights' is not from WORDS"):
        drawing.draw(module(lambda d: (line(d), d.table({"weights": [1]})), WORDS), "en", "light", {})


def test_a_picture_needs_no_styles() -> None:
    """The site's policy refuses styles inside of a file: what matplotlib writes as one is said by attributes."""

    def everything(d: drawing.Drawing) -> None:
        ax = d.axes(4, 2)
        ax.plot([0, 1], [0, 1], "--o", color=d.blue, alpha=0.5)
        ax.imshow([[0, 1], [1, 0]])

    picture = drawing.draw(module(everything), "en", "light", {}).svg.decode()
    root = ElementTree.fromstring(picture)
    tags = {element.tag.rpartition("}")[2] for element in root.iter()}
    assert {"path", "use", "image"} <= tags
    assert "style" not in tags
    assert not [element for element in root.iter() if "style" in element.attrib]
    assert root.attrib["stroke-linejoin"] == "round"
    assert re.search(
        r'<path [^>]*fill="none" stroke-dasharray="[\d., ]+" [^>]*stroke="#1565c0" stroke-opacity="0.5"', picture
    )
