"""Tables on a phone, in Chromium: those of words are read without scrolling sideways."""

import pytest
from built_site.conftest import CALM, Reader

from site_builder.languages import LANGUAGES

PAGES = ("page-1/installation", "page-2/pytorch", "page-2/summary", "page-3/the-same-network-again")
WIDER = "tables => tables.filter(it => it.scrollWidth > it.clientWidth).map(it => it.textContent.slice(0, 80))"


@pytest.mark.parametrize("language", LANGUAGES)
def test_three_columns_of_words_fit_a_phone(reader: Reader, language: str) -> None:
    page = reader(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True, **CALM).new_page()
    for name in PAGES:
        page.goto(f"/{name}/" if language == LANGUAGES[0] else f"/{language}/{name}/")
        tables = page.locator("[data-words]")
        assert tables.count() > 0, name
        assert tables.evaluate_all(WIDER) == [], name
        first, third = (tables.first.locator(f"tbody tr:first-child > :nth-child({n})").bounding_box() for n in (1, 3))
        assert first is not None
        assert third is not None
        assert third["y"] >= first["y"] + first["height"] - 1
        assert third["x"] == first["x"]
