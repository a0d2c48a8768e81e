"""The figures of the built site: readable in both schemes, never told by colour alone, described in words and numbers."""

import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest
from color_vision import contrast

from site_builder.drawing import board as drawing

MEANINGLESS = ("grid", "surface")
"""Colours of what may be faint: the grid, and the edge that sets marks off from each other."""


def seen(color: str, opacity: float, surface: str) -> str:
    """Mix a colour with what is behind it."""
    pairs = [(int(color[i : i + 2], 16), int(surface[i : i + 2], 16)) for i in (1, 3, 5)]
    return "#" + "".join(f"{round(opacity * front + (1 - opacity) * back):02x}" for front, back in pairs)


def paints(svg: Path) -> Iterator[tuple[str, str, str, float]]:
    """Give what an SVG paints: kind of element (text, mark, line or area), fill or stroke, its colour, its opacity."""

    def walk(element: ElementTree.Element, kind: str, given: dict[str, str]) -> Iterator[tuple[str, str, str, float]]:
        tag = element.tag.rpartition("}")[2]
        if tag in ("defs", "clipPath", "metadata"):
            return
        group = element.get("class", "")
        kind = {"text": "text", "FillBetweenPolyCollection": "area", "PathCollection": "mark"}.get(group, kind)
        given = given | dict(element.attrib)
        if tag in ("path", "use", "rect"):
            shape = kind or {"use": "mark"}.get(tag) or ("line" if given.get("fill") == "none" else "area")
            for paint in ("fill", "stroke"):
                color = given.get(paint, "#000000" if paint == "fill" else "none")
                if re.fullmatch("#[0-9a-f]{6}", color):
                    opacity = float(given.get(f"{paint}-opacity", 1)) * float(given.get("opacity", 1))
                    yield shape, paint, color, opacity
        for child in element:
            yield from walk(child, kind, given)

    yield from walk(ElementTree.fromstring(svg.read_text(encoding="utf-8")), "", {})


def pictures(site: Path, scheme: str) -> list[Path]:
    return sorted(site.glob(f"page-*/*/figures/*.{scheme}.svg"))


@pytest.mark.parametrize("scheme", drawing.PALETTES)
def test_what_a_figure_says_stands_out_from_the_page(site: Path, scheme: str) -> None:
    """Text has a contrast of 4.5 to 1 and more, lines and marks have 3 to 1: what WCAG 2.2 asks for (1.4.3 and 1.4.11)."""
    palette = drawing.PALETTES[scheme]
    faint = {getattr(palette, name) for name in MEANINGLESS}
    wrong = set()
    for picture in pictures(site, scheme):
        for kind, paint, color, opacity in paints(picture):
            if color in faint or (kind == "area" and paint == "fill") or opacity == 0:
                continue
            found = contrast(seen(color, opacity, palette.surface), palette.surface)
            if found < (4.5 if kind == "text" else 3):
                wrong.add((picture.name, kind, paint, color, opacity, round(found, 2)))
    assert not wrong, "\n".join(map(str, sorted(wrong)))


def entries(legend: ElementTree.Element, shapes: dict[str, str]) -> list[tuple[str, str]]:
    """Give what stands beside each word of a legend, but for its colour: the dashes of its line, the shape of its mark."""
    found = []
    for group in legend:
        if group.get("class") != "line2d":
            continue
        parts = list(group.iter())
        dashes = [
            part.get("stroke-dasharray", "solid") for part in parts if part.tag.endswith("}path") and part.get("stroke")
        ]
        marks = [shapes[part.get("href", "#")[1:]] for part in parts if part.tag.endswith("}use")]
        found.append((" ".join(dashes), " ".join(marks)))
    return found


def test_no_legend_tells_by_colour_alone(site: Path) -> None:
    """Its lines differ in their dashes or marks, its marks in their shapes."""
    legends = 0
    for picture in pictures(site, "light"):
        root = ElementTree.fromstring(picture.read_text(encoding="utf-8"))
        shapes = {element.get("id", ""): element.get("d", "") for element in root.iter() if element.get("d")}
        for legend in (element for element in root.iter() if element.get("class") == "legend"):
            found = entries(legend, shapes)
            assert len(set(found)) == len(found), f"{picture.name} has entries that differ in colour alone"
            legends += len(found) > 1
    assert legends >= 2 * 8


WITHOUT_TABLE = {
    "architecture", "arrow_of_weights", "chain_of_layers", "first_look", "folds", "neuron", "training_cycle", "way_past",  # diagrams: no data
    "xor_no_line",
    "digits", "first_layer", "input_gradient",  # images
    "far_away", "asked", "bends", "overfitting_maps", "three_arms",  # regions of the plane
}  # fmt: skip
DECIMAL = {"id": r"\d\.\d{1,2}(?!\d)", "en": r"\d,\d{1,2}(?!\d)"}
"""A decimal sign of the other language."""


def described(site: Path, folder: str) -> dict[str, dict[str, tuple[str, str]]]:
    """Give alternative text and description of each figure, from all pages of a language, which show none of the other's."""
    found: dict[str, dict[str, tuple[str, str]]] = {}
    other = "id" if folder == "en" else "en"
    for page in sorted((site / folder).glob("page-*/*/index.html")):
        html = page.read_text(encoding="utf-8")
        assert not re.search(rf"figures/[^\"]*\.{other}\.", html), page
        figures = re.findall(
            r'data-figure="([^"]+)".*?alt="([^"]*)" aria-details="([^"]+)".*?</figure>'
            r'\s*<details class="description" id="\3">(.*?)</details>',
            html,
            re.DOTALL,
        )
        assert len(figures) == html.count('class="figure"'), page
        found |= {name: (alt, text) for name, alt, _, text in figures}
    return found


def test_every_figure_is_described_in_words_and_in_the_values_that_it_draws(site: Path) -> None:
    """A short alternative text; below the figure all that is seen, and tables, alike in both languages."""
    shown = {"id": described(site, "."), "en": described(site, "en")}
    assert shown["id"].keys() == shown["en"].keys()
    assert len(shown["en"]) >= 35
    for name in shown["en"]:
        shapes = set()
        for language, figures in shown.items():
            alt, text = figures[name]
            assert 15 <= len(alt) <= 200, (name, alt)
            assert f"<p>{alt}" in text
            assert not re.search(DECIMAL[language], " ".join(cells(text))), name
            shapes.add(tuple(len(cells(table)) for table in re.findall("<table.*?</table>", text, re.DOTALL)))
        assert len(shapes) == 1, name
        assert (shapes == {()}) == (name.rpartition("/")[2] in WITHOUT_TABLE), name


def cells(html: str) -> list[str]:
    return re.findall(r"<td>(.*?)</td>", html, re.DOTALL)
