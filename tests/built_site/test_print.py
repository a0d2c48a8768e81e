"""A page on paper, straight from a browser: all of the text, in light colours, with all that is folded open."""

import re
from ctypes import c_uint
from html import unescape
from pathlib import Path

import pypdfium2
import pypdfium2.raw as raw
import pytest
from built_site.conftest import Reader
from built_site.test_pages import html
from playwright.sync_api import Page, expect

CHAPTER = "en/page-1/perceptron"


@pytest.fixture(params=[True, False], ids=["with scripts", "without scripts"])
def fresh(reader: Reader, request: pytest.FixtureRequest) -> Page:
    """Give a page of a reader who prefers dark colours; nothing on it has been opened or scrolled to."""
    return reader(color_scheme="dark", java_script_enabled=request.param).new_page()


def printed(page: Page, tmp_path: Path) -> pypdfium2.PdfDocument:
    page.pdf(path=tmp_path / "printed.pdf", prefer_css_page_size=True, print_background=True)
    return pypdfium2.PdfDocument(tmp_path / "printed.pdf")


def bare(text: str) -> str:
    return re.sub(r"\s", "", text)


def text_of(document: pypdfium2.PdfDocument) -> str:
    return bare("".join(sheet.get_textpage().get_text_bounded() for sheet in document))


def words(html: str) -> str:
    return bare(unescape(re.sub(r"<[^>]*>", "", html)))


def test_paper_has_all_of_the_text_and_every_figure(fresh: Page, site: Path, tmp_path: Path) -> None:
    """The answers to exercises, the descriptions and tables of figures, whole outputs; no menu, no button, no footer.

    Also the figures that no screen has reached yet, in the colours of paper.
    """
    fresh.goto(f"/{CHAPTER}/")
    document = printed(fresh, tmp_path)
    text = text_of(document)
    source = html(site, CHAPTER)
    folded = [words(part) for part in re.findall(r"<details.*?</summary>\s*<p>([^<]{20,})", source, re.DOTALL)]
    assert len(folded) >= 3
    outputs = [words(output) for output in re.findall(r"<code data-output>(.*?)</code>", source, re.DOTALL)]
    assert len(outputs) >= 5
    for wanted in [*(part[:40] for part in folded), *(output[:40] for output in outputs), *(o[-20:] for o in outputs)]:
        assert wanted in text
    for screen in ("Run", "Edit", "Download", "Search", "Skipto", "Glossary"):
        assert screen not in text
    assert len(document) < 20
    assert {tuple(round(side) for side in sheet.get_size()) for sheet in document} == {(595, 842)}
    found = {
        filled(shape) for sheet in document for shape in sheet.get_objects(filter=[raw.FPDF_PAGEOBJ_PATH], max_depth=6)
    }
    assert (0x15, 0x65, 0xC0) in found, "the blue of the light figures"
    assert (0x7D, 0xB8, 0xF7) not in found, "the blue of the dark ones"
    assert (0x1E, 0x21, 0x29) not in found, "the dark page"


def filled(shape: pypdfium2.PdfObject) -> tuple[int, ...]:
    """Give the colour that a shape is filled with."""
    channels = [c_uint() for _ in range(4)]
    raw.FPDFPageObj_GetFillColor(shape, *channels)
    return tuple(channel.value for channel in channels[:3])


def test_tabs_stand_below_each_other_on_paper(fresh: Page, tmp_path: Path) -> None:
    """With their titles, each before its own content."""
    fresh.goto("/en/page-1/installation/")
    text = text_of(printed(fresh, tmp_path)).partition("Makeavirtualenvironment")[2]
    for word in ("Windows", "InPowerShell", "macOS", "IntheTerminalapp", "Linux", "Inanyterminal"):
        _, found, text = text.partition(word)  # behind the one before
        assert found == word


def test_a_program_of_the_readers_is_printed_whole(reader: Reader, tmp_path: Path) -> None:
    """The editor scrolls on a screen; paper does not."""
    page = reader(service_workers="block").new_page()
    page.goto("/en/playground/")
    program = "\n".join(f"print('line {n} of mine')" for n in range(1, 71))
    page.locator("[data-playground] textarea").fill(program)
    assert bare("print('line 70 of mine')") in text_of(printed(page, tmp_path))


def test_a_figure_in_hand_is_printed_as_it_was_drawn(reader: Reader) -> None:
    """On paper nothing moves: the drawing, its caption and its description stand there, and neither the moving one nor its fields."""
    page = reader(color_scheme="dark", service_workers="block").new_page()
    page.goto(f"/{CHAPTER}/#explore=learning")
    figure = page.locator("[data-explorable='page-1/perceptron-learning-rule/learning']:not([data-state=still])")
    moving, drawn = figure.locator(".explorable__picture"), figure.locator("img[src$='light.svg#only-light']")
    expect(moving).to_be_visible()
    expect(drawn).to_be_hidden()
    page.emulate_media(media="print")
    figure.locator("figcaption").scroll_into_view_if_needed()  # a picture comes when it is near, and when it is printed
    for shown in (drawn, figure.locator("figcaption"), figure.locator(".description")):
        expect(shown).to_be_visible()
    for away in (
        moving,
        figure.locator(".explorable__panel").first,
        figure.locator(".explorable__panel").last,
        figure.locator("img[src$='dark.svg#only-dark']"),
    ):
        expect(away).to_be_hidden()


def test_captions_are_printed_in_the_ink_of_the_light_scheme(reader: Reader) -> None:
    """Trap: from the dark one they came out pale on white."""
    colours = []
    for scheme in ("light", "dark"):
        page = reader(color_scheme=scheme).new_page()
        page.goto(f"/{CHAPTER}/")
        page.emulate_media(media="print", color_scheme=scheme)
        parts = page.locator(".figure figcaption, p.listing__label, article > p")
        colours.append(set(parts.evaluate_all("them => them.map((it) => getComputedStyle(it).color)")))
    assert colours[0] == colours[1]
