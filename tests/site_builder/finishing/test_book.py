"""A part and its chapters as one HTML file: every link leads somewhere, and no id stands twice."""

import re
from pathlib import Path
from types import SimpleNamespace

import pytest

from site_builder.finishing import book
from site_builder.sources import pages

COVER = '<h1 id="page-1">Part 1<a class="headerlink" href="#page-1">¶</a></h1><p><a href="one/">One</a> <a href="two/#end">End</a></p>'
ONE = """<h1 id="one">One &amp; <em>all</em><a class="headerlink" href="#one">¶</a></h1>
<h2 id="end">The end<a class="headerlink" href="#end">¶</a></h2>
<figure><picture><source media="(max-width: 599px)" srcset="../../../page-1/one/figures/a.en.narrow.light.svg" width="1">
<img src="../../../page-1/one/figures/a.en.light.svg#only-light" alt="A" aria-details="d" loading="lazy"></picture>
<img src="../../../page-1/one/figures/a.en.dark.svg#only-dark" alt="A"></figure><details id="d"><p>D</p></details>
<p><a href="#end">down</a> <a href="../two/">two</a> <a href="../">up</a> <a href="../../glossary/#bias">bias</a>
<a href="https://example.org/a?b&amp;c">out</a></p>
<p class="downloads"><a href="one.ipynb">take</a></p><script>alert("no")</script>"""
TWO = '<h1 id="two">Two</h1><h2 id="end">Its end</h2><p>1 &lt; 2</p>'


@pytest.fixture
def site(tmp_path: Path) -> SimpleNamespace:
    """A built site of one Page with two chapters, in English alone."""
    names = {
        "page-1/index": COVER,
        "page-1/one/index": ONE,
        "page-1/two/index": TWO,
        "glossary/index": "<h1>Glossary</h1>",
    }
    scanned = {}
    for name, article in names.items():
        file = tmp_path / "en" / name.removesuffix("index") / "index.html"
        file.parent.mkdir(parents=True)
        head = '<link rel="stylesheet" href="../../assets/a.css"><link rel="next" href="x">'
        file.write_text(f"<html><head>{head}</head><body><nav>menu</nav><article>{article}</article></body></html>")
        scanned[name, "en"] = pages.Page(name, "en", Path(f"docs/{name}.en.md"), "")
    return SimpleNamespace(pages=scanned, names_in_order=list(names), folder=tmp_path)


def composed(site: SimpleNamespace, web: str = "") -> str:
    [one] = book.books(site)
    return book.html(one, site.folder, "The Site", web)


def test_a_page_and_its_chapters_make_a_book(site: SimpleNamespace) -> None:
    """In the order of the navigation; other pages make none."""
    [one] = book.books(site)
    assert [page.name for page in one.pages] == ["page-1/index", "page-1/one/index", "page-1/two/index"]
    assert (one.name, one.language, one.folder) == ("page-1", "en", "en/page-1/")


def test_every_link_inside_leads_to_a_place_of_the_book(site: SimpleNamespace) -> None:
    """Chapters have the same ids, `end` here: each link reaches that of the right chapter, and no id stands twice."""
    html = composed(site)
    ids = re.findall(r' id="([^"]*)"', html)
    assert len(ids) == len(set(ids))
    inside = re.findall(r'href="#([^"]*)"', html)
    assert set(inside) <= set(ids)
    assert {
        "part-page-1-one-index--end",
        "part-page-1-two-index--end",
        "part-page-1-two-index",
        "part-page-1-index",
    } <= set(inside)
    assert 'aria-details="part-page-1-one-index--d"' in html


def test_a_link_out_of_the_book_is_whole_or_no_link(site: SimpleNamespace) -> None:
    """On paper there is no page to be relative to: the address where the site stands, if it is known, else words alone."""
    assert "<a>bias</a>" in composed(site)
    assert '<a href="https://site.example/en/glossary/#bias">bias</a>' in composed(site, "https://site.example/")
    assert '<a href="https://example.org/a?b&amp;c">out</a>' in composed(site)
    assert "content: none !important" not in composed(site)
    assert 'a[href^="https://site.example/"]::after { content: none !important; }' in composed(
        site, "https://site.example/"
    )


def test_what_paper_has_no_use_for_is_left_out(site: SimpleNamespace) -> None:
    """Menus, scripts, downloads, the pictures that are dark or for phones; what is folded is open, and pictures do not wait."""
    html = composed(site)
    for word in ("menu", "alert", "take", "only-dark", "narrow", "headerlink", "¶", "loading"):
        assert word not in html
    assert '<img src="../../../page-1/one/figures/a.en.light.svg#only-light" alt="A"'.replace("../../", "../") in html
    assert '<details id="part-page-1-one-index--d" open>' in html
    assert '<link rel="stylesheet" href="../../assets/a.css">' in html
    assert "1 &lt; 2" in html


def test_contents_list_chapters_and_their_sections(site: SimpleNamespace) -> None:
    """With their headings as the pages have them."""
    [contents] = re.findall(r"<nav.*?</nav>", composed(site))
    assert re.findall(r"<h2>(.*?)</h2>", contents) == ["Contents"]
    entries = re.findall(r"<a [^>]*><span>(.*?)</span> <span></span></a>", contents)
    assert entries == ["One &amp; <em>all</em>", "The end", "Two", "Its end"]


def test_contents_name_the_sheets_that_are_known(site: SimpleNamespace) -> None:
    """Beside the heading that stands there."""
    [one] = book.books(site)
    html = book.html(one, site.folder, "The Site", "", {"part-page-1-two-index": 12})
    assert "<span>Two</span> <span>12</span>" in html
    assert "<span>Its end</span> <span></span>" in html
