"""The built site in a real Chromium: both languages, the switcher, the copy button, figures, quiet consoles."""

from collections.abc import Iterator
from itertools import cycle
from pathlib import Path

import pytest
from built_site.conftest import Reader
from built_site.in_the_page import resize, watch
from playwright.sync_api import Page, expect
from sampling import chosen

from site_builder.assets import page_script

ROOT = Path(__file__).resolve().parents[2]
SOURCES = sorted(p.relative_to(ROOT / "docs") for p in (ROOT / "docs").rglob("index.id.md"))
PAGES = [f"/{p.as_posix().removesuffix('index.id.md')}" for p in SOURCES if "_blank-chapter" not in p.parts]
PAGES.append("/404.html")
OF_EACH_KIND = (
    "/", "/404.html", "/changes/", "/class/", "/contributing/", "/glossary/", "/playground/", "/practise/", "/progress/", "/reference/",
    "/workshop/", "/page-1/", "/page-2/pytorch/",
    "/page-1/installation/",  # tabs
    "/page-1/testing-the-network/",  # exercises with tables
    "/page-2/more-layers/",  # something that moved
    "/page-1/what-is-a-neural-network/",  # no program
    "/page-1/activation-functions/",  # programs of which a part is folded
    "/page-3/a-tensor-that-remembers/",  # code of the package, an exercise whose lines are to be put in order
    "/page-3/more-operations/",  # code of the package in a box
    "/page-3/trust-but-check/",  # a name that Python itself gives
)  # fmt: skip
"""The others are chapters like these."""
IN_BOTH_LANGUAGES = [f"{top}{path}" for path in PAGES for top in ("", "/en")]
IN_TURNS = [f"{top}{path}" for path, top in zip(OF_EACH_KIND, cycle(("", "/en")), strict=False)]
XOR = "page-1/backpropagation/"


@pytest.fixture
def page(reader: Reader) -> Iterator[Page]:
    """Open a window that fails the test when the page complains or asks another site for something."""
    clipboard = ["clipboard-read", "clipboard-write"]
    tab = reader(viewport={"width": 1280, "height": 900}, permissions=clipboard).new_page()
    complaints = watch(tab)
    tab.on("response", lambda r: complaints.append(f"{r.status} {r.url}") if r.status >= 400 else None)
    yield tab
    tab.context.close()
    assert complaints == []


SHOW_ALL = """async () => {
  for (const image of document.images) image.loading = "eager";
  await Promise.all(Array.from(document.images, (image) => image.decode().catch(() => {})));
  return Array.from(document.images).filter((image) => !image.naturalWidth).map((image) => image.src);
}"""
"""Load the pictures below the window too; give those that do not come."""
COPIED = """() => [...document.querySelectorAll(".listing[data-listing]:not([data-playground])")]
    .map((listing) => [listing.dataset.listing, listing.querySelector(".highlight code").textContent])"""
CUT = """() => [...document.querySelectorAll(".formula")]
    .filter((formula) => formula.scrollWidth > formula.clientWidth + 1).map((formula) => formula.textContent.slice(0, 80))"""
"""Formulas of which a phone shows the beginning alone, until somebody scrolls there."""
TOO_WIDE = """() => [...document.querySelectorAll("table.values")]
    .filter((table) => table.getBoundingClientRect().right > innerWidth).map((table) => table.textContent.slice(0, 80))"""
NARROW = ((390, 844), (320, 640), (640, 400))
"""Phones, and a window of 1280 by 800 at 200 %: only code, formulas and tables scroll there, each for itself."""


@pytest.mark.parametrize("path", chosen(IN_BOTH_LANGUAGES, *IN_TURNS))
def test_every_page_is_whole(page: Page, site: Path, path: str) -> None:
    """No error and nothing refused, one visible picture per figure, the files to copy, and no sideways scrolling, all opened."""
    page.goto(path)
    assert page.evaluate(SHOW_ALL) == []
    assert page.locator("html").get_attribute("lang") == ("en" if path.startswith("/en/") else "id")
    for figure in page.locator("figure[data-figure]").all():
        seen = [image for image in figure.locator("img").all() if image.is_visible()]
        assert len(seen) == 1
        assert seen[0].get_attribute("alt")
    for name, text in page.evaluate(COPIED):
        assert text == (site / f"{name}.py").read_text(encoding="utf-8"), name
    page.evaluate("document.querySelectorAll('details').forEach((it) => (it.open = true))")
    for width, height in NARROW:
        resize(page, width, height)
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert page.evaluate(TOO_WIDE) == []
        assert width < 360 or page.evaluate(CUT) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_figures_follow_the_colour_scheme(reader: Reader, scheme: str) -> None:
    """A reader in the dark gets the figures drawn for the dark."""
    tab = reader(color_scheme=scheme).new_page()
    tab.goto(f"/{XOR}")
    images = [i for i in tab.locator("figure[data-figure] img").all() if i.is_visible()]
    assert images
    assert all(f".{scheme}.svg" in (image.get_attribute("src") or "") for image in images)


def test_the_copy_button_gives_the_text(page: Page, site: Path) -> None:
    """What lands in the clipboard is the downloadable file; it is said for a moment, to readers who listen too."""
    page.goto("/page-1/perceptron/")
    listings = page.locator(".listing[data-listing]")
    page.evaluate("document.querySelectorAll('details').forEach((it) => (it.open = true))")
    told = page.locator(".md-dialog [role=status]")
    for listing in listings.all():
        listing.locator(".md-code__button").press("Enter")
        expect(told).to_have_text("Kode tersalin.")
        copied = page.evaluate("navigator.clipboard.readText()")
        assert copied == (site / f"{listing.get_attribute('data-listing')}.py").read_text(encoding="utf-8")
    assert listings.count() > 5
    expect(told).to_be_empty()
    assert page.locator(".no-copy .md-code__button").count() == 0
    page.goto("/page-1/installation/")
    assert page.locator("pre > code").count() == page.locator(".md-code__button, .no-copy pre > code").count()


def test_copying_without_the_clipboard_interface(page: Page, site: Path) -> None:
    """A page over plain http from another machine has none; the older way gives the same bytes."""
    page.add_init_script("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    page.goto("/page-1/perceptron/")
    page.evaluate("addEventListener('copy', (e) => window.copied = e.clipboardData.getData('text/plain'))")
    page.locator("[data-listing='page-1/perceptron/and_or_gates'] .md-code__button").click()
    expect(page.locator(".md-dialog [role=status]")).to_have_text("Kode tersalin.")
    assert page.evaluate("copied") == (site / "page-1/perceptron/and_or_gates.py").read_text(encoding="utf-8")


def test_the_contents_follow_the_reader(page: Page) -> None:
    """The section that is being read is marked and in view; in the header stands the page's name."""
    page.set_viewport_size({"width": 1280, "height": 500})
    page.goto("/en/reference/")
    current = page.locator("#contents [aria-current=location]")
    expect(current).to_have_count(0)
    for link in (page.locator("#contents a").nth(5), page.locator("#contents a").last):
        page.evaluate("(id) => document.getElementById(id).scrollIntoView()", (link.get_attribute("href") or "")[1:])
        expect(link).to_have_attribute("aria-current", "location")
        expect(current).to_have_count(1)
        expect(link).to_be_in_viewport()
    expect(page.locator(".md-header__title")).to_have_class("md-header__title md-header__title--active")
    page.evaluate("window.scrollTo(0, 0)")
    expect(current).to_have_count(0)
    expect(page.locator(".md-header__title")).to_have_class("md-header__title")


@pytest.mark.parametrize("path", ["en/page-1/perceptron/", "page-1/perceptron/", "en/class/"])
def test_columns_that_fit_do_not_scroll(page: Page, path: str) -> None:
    """Beside the text, all of a column that has room for it is seen; and the site's name stands above the page once."""
    page.set_viewport_size({"width": 1400, "height": 1000})
    page.goto(f"/{path}")
    higher = page.locator(".md-sidebar__scrollwrap").evaluate_all(
        "(all) => all.map((it) => it.scrollHeight - it.clientHeight)"
    )
    assert higher == [0, 0]
    expect(page.locator("#navigation a").first).to_have_text("Home" if path.startswith("en") else "Beranda")
    expect(page.locator(".md-nav__site")).to_be_hidden()


def test_where_the_contents_are_folded_the_header_names_the_section(page: Page) -> None:
    """Above the first one, and where there is room for the contents, it names the page."""
    page.set_viewport_size({"width": 390, "height": 700})
    page.goto("/en/page-1/perceptron/")
    topic = page.locator("[data-md-component=header-topic]")
    expect(topic).to_have_text("Perceptron")
    to_section = "document.getElementById('why-a-bias').scrollIntoView()"
    page.evaluate(to_section)
    expect(topic).to_have_text("Why do we need a bias?")
    page.evaluate("window.scrollTo(0, 0)")
    expect(topic).to_have_text("Perceptron")
    page.set_viewport_size({"width": 1280, "height": 700})
    page.evaluate(to_section)
    expect(page.locator("#contents [aria-current]")).to_have_text("Why do we need a bias?")
    expect(topic).to_have_text("Perceptron")


def test_a_chapter_says_where_it_stands(page: Page) -> None:
    """Counted as the menu lists the chapters of its part."""
    for path, said in (
        ("/page-1/perceptron/", "Bagian 1 · bab {} dari {}"),
        ("/en/page-3/summary/", "Part 3 · chapter {} of {}"),
    ):
        page.goto(path)
        chapters = page.locator("#navigation details[open] a")
        at = chapters.evaluate_all("all => all.findIndex((it) => it.ariaCurrent) + 1")
        assert at > 0
        expect(page.locator(".place")).to_have_text(said.format(at, chapters.count()))
    for path in ("/", "/page-1/", "/glossary/"):
        page.goto(path)
        expect(page.locator(".place")).to_have_count(0)


def test_where_the_contents_are_folded_the_header_opens_them(page: Page) -> None:
    """Over the page, which does not move; a link in them, a press beside them or Escape closes them."""
    page.set_viewport_size({"width": 390, "height": 700})
    page.goto("/en/page-1/perceptron/")
    page.evaluate("document.getElementById('why-a-bias').scrollIntoView()")
    name = page.locator("[data-md-component=header-topic] span")
    expect(name).to_have_text("Why do we need a bias?")  # the page has come to its place
    contents = page.locator("#contents")
    press = "it => it.click()"  # before a click of its own, Playwright scrolls to what it takes to be below the header
    for close in (
        lambda: page.keyboard.press("Escape"),
        lambda: page.mouse.click(200, 690),
        lambda: name.evaluate(press),
        lambda: contents.get_by_role("link", name="Bias, threshold and zero").click(),
    ):
        place = page.evaluate("scrollY")
        name.evaluate(press)
        expect(contents).to_be_in_viewport(ratio=0.9)
        assert page.evaluate("scrollY") == place
        close()
        expect(contents).to_be_hidden()
    assert "#" in page.url
    page.set_viewport_size({"width": 1280, "height": 700})
    expect(page.locator("[data-above]")).to_have_count(0)


def test_a_link_opens_what_hides_its_target(page: Page) -> None:
    """The description of a figure, and a tab, whether the page is loaded for it or already there."""
    page.goto("/page-1/perceptron/")
    inside = page.locator("details.description > p").first
    expect(inside).not_to_be_visible()
    page.evaluate("document.querySelector('details.description > p').id = 'inside'")
    page.evaluate("location.hash = '#inside'")
    expect(inside).to_be_in_viewport()
    page.goto("/page-1/installation/#__tabbed_1_3")
    expect(page.locator(".tabbed-block").nth(2)).to_be_visible()
    page.evaluate("document.querySelector('.tabbed-block > *').id = 'within'")
    page.evaluate("location.hash = '#within'")
    expect(page.locator("#within")).to_be_in_viewport()


@pytest.mark.parametrize("width", [1280, 700, 390])
def test_a_target_is_not_below_the_header(page: Page, width: int) -> None:
    """Where a link leads, the reader sees its heading at the top."""
    page.set_viewport_size({"width": width, "height": 800})
    page.goto("/en/page-1/perceptron/#why-a-bias")
    expect(page.locator("#why-a-bias")).to_be_in_viewport()
    header = page.locator(".md-header").bounding_box()
    heading = page.locator("#why-a-bias").bounding_box()
    assert header is not None
    assert heading is not None
    assert header["height"] <= heading["y"] < header["height"] + 60


def test_the_theme_leaves_nothing_that_is_not_used(site: Path) -> None:
    """No bundle, no source map, no picture that no page shows; of scripts, the page script and its compressed twins."""
    script = page_script.page_script()[0]
    left = [path.relative_to(site).as_posix() for path in (site / "assets/javascripts").rglob("*") if path.is_file()]
    assert sorted(left) == [script, f"{script}.br", f"{script}.gz"]
    assert not list(site.rglob("*.map"))
    assert not [path for path in (site / "assets/images").rglob("*") if path.is_file()]
    for page in site.rglob("*.html"):
        text = page.read_text(encoding="utf-8")
        assert "__config" not in text
        assert "md-top" not in text  # a button above the text


def test_readers_who_want_no_motion_get_none(reader: Reader) -> None:
    """Nothing moves, not even the theme's drawer."""
    tab = reader(reduced_motion="reduce").new_page()
    tab.goto(f"/{XOR}")
    moving = tab.evaluate(
        """() => [...document.querySelectorAll("*")].flatMap((e) => [e, "::before", "::after"].map((part) =>
            getComputedStyle(e, typeof part === "string" ? part : null)))
            .filter((s) => s.transitionProperty !== "none" && s.transitionDuration !== "0s" || s.scrollBehavior === "smooth"
                || s.animationName !== "none").length"""
    )
    assert moving == 0


@pytest.mark.parametrize("width", [1280, 390])
def test_the_frame_works_without_javascript(reader: Reader, address: str, width: int) -> None:
    """The navigation is there and its parts unfold, the other language is a link, and no button is there that does nothing."""
    tab = reader(java_script_enabled=False, viewport={"width": width, "height": 800}).new_page()
    tab.goto(f"/{XOR}")
    assert [b.inner_text() for b in tab.locator("button").all() if b.is_visible()] == []
    assert tab.locator("#navigation details[open] [aria-current=page]").count() == 1
    folded = tab.locator("#navigation details:not([open]) > summary")
    assert folded.count() == 2
    while folded.count():
        folded.first.click()
    assert all(link.is_visible() for link in tab.locator("#navigation a, #contents a").all())
    if width == 390:
        tab.locator(".menu--without").click()
        assert tab.evaluate("document.querySelector('#navigation').getBoundingClientRect().top") < 100
        content = tab.locator(".md-content").bounding_box()
        navigation = tab.locator("#navigation").bounding_box()
        assert content is not None
        assert navigation is not None
        assert content["y"] + content["height"] <= navigation["y"]
    assert tab.evaluate("document.documentElement.scrollWidth") <= width
    tab.locator(".md-select__link[hreflang=en]").click()
    tab.wait_for_url(f"{address}/en/{XOR}")
