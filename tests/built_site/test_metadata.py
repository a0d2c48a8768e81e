"""What every page of the built site says of itself, and whether what it says is there."""

import io
import json
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree

import pytest
from navigation import CHAPTERS
from PIL import Image
from published import ADDRESS

ROOT = Path(__file__).resolve().parents[2]
PAGES = sorted(
    prefix + p.relative_to(ROOT / "docs").as_posix().removesuffix("index.id.md")
    for p in (ROOT / "docs").rglob("index.id.md")
    for prefix in ("", "en/")
    if "_blank-chapter" not in p.parts
)
LANGUAGES = {"id", "en", "x-default"}


class Head(HTMLParser):
    """What of a page the tests look at."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.language = self.title = self.data = ""
        self.links: list[dict[str, str]] = []
        self.named: dict[str, str] = {}
        self.headings = 0
        self._into = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attributes}
        if tag == "html":
            self.language = given["lang"]
        elif tag == "link":
            self.links.append(given)
        elif tag == "meta" and (name := given.get("name") or given.get("property")):
            assert name == "theme-color" or name not in self.named, f"{name} stands twice"
            self.named[name] = given["content"]
        elif tag == "title" or (tag == "script" and given.get("type") == "application/ld+json"):
            self._into = tag
        self.headings += tag == "h1"

    def handle_data(self, data: str) -> None:
        self.title += data if self._into == "title" else ""
        self.data += data if self._into == "script" else ""

    def handle_endtag(self, tag: str) -> None:
        self._into = ""

    def linked(self, rel: str) -> list[dict[str, str]]:
        return [link for link in self.links if link.get("rel") == rel]

    def languages(self) -> dict[str, str]:
        return {link["hreflang"]: link["href"] for link in self.linked("alternate") if "hreflang" in link}


@pytest.fixture(scope="session")
def heads(site: Path) -> dict[str, Head]:
    """Read every page once, by its address below the site."""
    return {path: Head((site / path / "index.html").read_text(encoding="utf-8")) for path in PAGES}


def test_the_pages_are_those_of_both_languages(site: Path) -> None:
    """What is tested here is what is published."""
    published = {p.relative_to(site).as_posix().removesuffix("index.html") for p in site.rglob("index.html")}
    assert set(PAGES) == published


@pytest.mark.parametrize("path", PAGES)
def test_a_page_has_one_heading_and_one_address(heads: dict[str, Head], path: str) -> None:
    """The canonical link is the page's own address, whole."""
    head = heads[path]
    assert head.headings == 1
    assert [link["href"] for link in head.linked("canonical")] == [ADDRESS + path]
    assert head.named["og:url"] == ADDRESS + path
    assert "robots" not in head.named


def test_titles_and_descriptions_tell_pages_apart(heads: dict[str, Head]) -> None:
    """Each of its own, of a length that a search result shows."""
    for texts in ([h.title for h in heads.values()], [h.named["description"] for h in heads.values()]):
        assert sorted(texts) == sorted(set(texts))
    for path, head in heads.items():
        assert 50 <= len(head.named["description"]) <= 160, path
        assert 10 <= len(head.title) <= 95, path
        assert head.named["og:title"] == head.title
        assert head.named["og:description"] == head.named["description"]


@pytest.mark.parametrize("path", PAGES)
def test_languages_name_each_other(heads: dict[str, Head], path: str) -> None:
    """Each language of a page names the same three addresses, which exist, and itself among them."""
    links = heads[path].languages()
    assert set(links) == LANGUAGES
    assert links[heads[path].language] == ADDRESS + path
    assert links["x-default"] == links["id"]
    for language in ("id", "en"):
        other = heads[links[language].removeprefix(ADDRESS)]
        assert other.language == language
        assert other.languages() == links


@pytest.mark.parametrize("path", PAGES)
def test_a_card_of_the_right_size_is_there(site: Path, heads: dict[str, Head], path: str) -> None:
    """1200 by 630 pixels, as the page says, and quick to fetch."""
    named = heads[path].named
    name = f"assets/cards/{heads[path].language}.png"
    assert named["og:image"] == f"{ADDRESS}{name}"
    card = (site / name).read_bytes()
    assert (
        Image.open(io.BytesIO(card)).size
        == (int(named["og:image:width"]), int(named["og:image:height"]))
        == (1200, 630)
    )
    assert len(card) < 60_000
    assert named["og:site_name"] in named["og:image:alt"]
    assert named["twitter:card"] == "summary_large_image"


@pytest.mark.parametrize("path", PAGES)
def test_structured_data_fits_the_page(heads: dict[str, Head], path: str) -> None:
    """It can be read, has what search engines ask for, and names only pages that are there."""
    head = heads[path]
    data = json.loads(head.data)
    assert data["@context"] == "https://schema.org"
    assert data["url"] == data["@id"] == ADDRESS + path
    assert data["inLanguage"] == head.language
    assert data["description"] == head.named["description"]
    assert data["license"].startswith("https://")
    assert data["author"]["name"]
    kinds = data["@type"] if isinstance(data["@type"], list) else [data["@type"]]
    depth = path.removeprefix("en/").count("/") if "page-" in path else 0
    if path in ("", "en/"):
        assert kinds == ["Course"]
        assert data["provider"]["name"]
        assert [part["position"] for part in data["hasPart"]] == list(range(1, len(CHAPTERS) + 1))
    elif depth == 1:
        assert kinds == ["LearningResource"]
        assert len(data["hasPart"]) == len(CHAPTERS[path.split("/")[-2]])
    elif depth == 2:
        assert "LearningResource" in kinds
        assert data["position"] >= 1
        assert data["learningResourceType"]
    for other in [
        *data.get("hasPart", []),
        *data["workTranslation"],
        *([data["isPartOf"]] if "isPartOf" in data else []),
    ]:
        assert other["@id"].removeprefix(ADDRESS) in heads


def test_the_sitemap_names_every_page_with_its_languages(site: Path, heads: dict[str, Head]) -> None:
    """The same addresses as the pages themselves; robots.txt says where it is."""
    space = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}
    listed = {}
    for url in ElementTree.parse(site / "sitemap.xml").findall("s:url", space):
        links = {link.get("hreflang"): link.get("href") for link in url.findall("x:link", space)}
        listed[url.find("s:loc", space).text.removeprefix(ADDRESS)] = links
    assert listed == {path: head.languages() for path, head in heads.items()}
    assert (site / "robots.txt").read_text() == f"User-agent: *\nAllow: /\n\nSitemap: {ADDRESS}sitemap.xml\n"


def test_every_page_links_the_feed_of_its_language(site: Path, heads: dict[str, Head]) -> None:
    """That each of its entries is a place on a page, the build sees to."""
    for path, head in heads.items():
        (link,) = (link for link in head.linked("alternate") if link.get("type") == "application/atom+xml")
        feed = ElementTree.parse((site / path / link["href"]).resolve()).getroot()
        assert feed.get("{http://www.w3.org/XML/1998/namespace}lang") == head.language


def test_only_pages_that_are_none_are_kept_from_search_engines(site: Path) -> None:
    """They name no address of their own, and speak to readers of both languages."""
    for name, own, other in (("404.html", "id", "en"), ("en/404.html", "en", "id")):
        text = (site / name).read_text(encoding="utf-8")
        head = Head(text)
        assert (head.named["robots"], head.language, head.headings) == ("noindex", own, 1)
        assert not head.linked("canonical")
        assert not head.languages()
        assert f'<div class="lost" lang="{other}">' in text
        assert "data-language-offer" not in text


def test_foreign_words_name_their_language(site: Path) -> None:
    """On Indonesian pages, where most of them stand, and in the docstrings of the reference."""
    perceptron = (site / "page-1" / "perceptron" / "index.html").read_text(encoding="utf-8")
    assert '<em lang="en">' in perceptron
    assert '<em lang="en">' not in (site / "en" / "page-1" / "perceptron" / "index.html").read_text(encoding="utf-8")
    reference = (site / "reference" / "index.html").read_text(encoding="utf-8")
    docstrings = reference.count('class="doc doc-contents')
    assert docstrings > 20
    assert reference.count('<div lang="en" class="doc doc-contents') == docstrings


@pytest.mark.parametrize(("language", "top"), [("id", ""), ("en", "en/")])
def test_the_site_can_be_installed(site: Path, heads: dict[str, Head], language: str, top: str) -> None:
    """Every page links the manifest of its language; what that names is there, and large enough for browsers."""
    manifest = site / f"app.{language}.webmanifest"
    described = json.loads(manifest.read_text(encoding="utf-8"))
    assert (described["lang"], described["start_url"]) == (language, f"./{top}")
    drawn = {icon["src"]: icon["sizes"] for icon in described["icons"] if icon["type"] == "image/png"}
    for path, size in drawn.items():
        with Image.open(site / path) as picture:
            assert size == "x".join(map(str, picture.size))
    assert any(int(size.partition("x")[0]) >= 192 for size in drawn.values())
    for path, head in heads.items():
        if head.language == language:
            (link,) = head.linked("manifest")
            assert (site / path / link["href"]).resolve() == manifest.resolve()
    assert described["theme_color"] in (site / "index.html").read_text(encoding="utf-8")
