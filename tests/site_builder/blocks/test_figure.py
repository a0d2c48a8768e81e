"""A figure on a page: one picture for each scheme, and another for phones where that one was drawn."""

from types import SimpleNamespace

import pytest

from site_builder.blocks.figure import PHONES, Figure
from site_builder.drawing.figures import Drawn
from site_builder.drawing.pictures import size, variant

SVG = '<svg width="{}pt" height="150pt"></svg>'
WIDE = '<img src="../../chapter/figures/line.en.{0}.svg#only-{0}" alt="A line." aria-details="description-line" width="400" height="200" loading="lazy">'
NARROW = '<source media="{1}" srcset="../../chapter/figures/line.en.narrow.{0}.svg" width="300" height="200">'


def shown(*, narrow: bool) -> str:
    pictures = {variant("en", scheme): SVG.format(300) for scheme in ("light", "dark")}
    if narrow:
        pictures |= {variant("en", scheme, narrow=True): SVG.format(225) for scheme in ("light", "dark")}
    page = SimpleNamespace(name="chapter/index", language="en", full_name=lambda name: f"chapter/{name}")
    made = SimpleNamespace(results={"figure": {"chapter/line": Drawn(pictures, {"en": []})}})
    block = SimpleNamespace(body="name: line\nalt: A line. It rises.\ncaption: Up.")
    return Figure().html(block, page, made, str)


def test_a_phone_is_given_its_own_picture() -> None:
    """With its measures, so that nothing moves when it comes; it stands with the other one, which styles show or hide."""
    html = shown(narrow=True)
    for scheme in ("light", "dark"):
        assert f"<picture>{NARROW.format(scheme, PHONES)}{WIDE.format(scheme)}</picture>" in html


def test_where_a_phone_has_the_same_picture_there_is_no_choice() -> None:
    """As with a figure that is narrow everywhere."""
    html = shown(narrow=False)
    assert f'data-figure="chapter/line">{WIDE.format("light")}{WIDE.format("dark")}<figcaption>' in html


def test_a_picture_without_measures_is_told() -> None:
    """Matplotlib always writes them."""
    with pytest.raises(ValueError, match="no width and height"):
        size("<svg></svg>")
