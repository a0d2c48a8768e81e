"""What a page says of itself to browsers, search engines and those who share it."""

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from site_builder.addresses import address, home
from site_builder.localize import LANGUAGES
from site_builder.problems import Problem
from site_builder.rendering import changes
from site_builder.sources import terms
from site_builder.sources.pages import Page
from site_builder.words import word

if TYPE_CHECKING:
    from site_builder.site import Site

COUNTRIES = {"id": "id_ID", "en": "en_GB"}
"""Open Graph wants a language with a country."""
ANY = "x-default"
"""The language of those who read neither: the site's first page is for them too."""
CARDS = "assets/cards"
"""The pictures for those who share a page, one a language: below `docs/`, and below the site."""
_MADE_FROM = {"glossary/index": terms.TABLE, "reference/index": Path("nn_tutorial"), "changes/index": changes.TABLE}
_COPYRIGHT = re.compile(r"^Copyright \(c\) [\d, -]*(?P<holder>.+)$", re.MULTILINE)


@dataclass(frozen=True)
class About:
    """What stands in the head of a page; what needs the site's address is empty where that is not known."""

    language: str
    title: str
    description: str
    site_name: str
    locale: str
    other_locales: list[str]
    is_home: bool
    canonical: str
    alternates: list[tuple[str, str]]
    card: str
    feed: str
    changed: str
    structured: str


def about(site: "Site", page: Page) -> About:
    """Collect it for a page."""
    language = page.language
    return About(
        language=language,
        title=full_title(site, page),
        description=page.description,
        site_name=site.names[language],
        locale=COUNTRIES[language],
        other_locales=[COUNTRIES[other] for other in LANGUAGES if other != language],
        is_home=page.name == "index",
        canonical=url(site, page),
        alternates=alternates(site, page),
        card=_card(site, language),
        feed=f"{home(language)}{changes.FEED}" if site.web and site.changes else "",
        changed=changed(site, page),
        structured=_script(structured(site, page)),
    )


def about_lost(site: "Site", language: str) -> About:
    """Collect it for the page that says that there is no such page: no search engine is to keep it."""
    return About(
        language=language, title=f"{word('lost', language)} – {site.names[language]}",
        description=word("lost_why", language), site_name=site.names[language], locale=COUNTRIES[language],
        other_locales=[], is_home=False, canonical="", alternates=[], card="", feed="", changed="", structured="",
    )  # fmt: skip


def _card(site: "Site", language: str) -> str:
    """Give the whole address of a language's card; without the site's own, or without the file, there is none."""
    name = f"{CARDS}/{language}.png"
    return f"{site.web}{name}" if site.web and (site.root / "docs" / name).is_file() else ""


def places(site: "Site", language: str) -> list[tuple[str, str]]:
    """Give the pages outside of chapters, in order: title, and address below the site."""
    pages = [site.pages[name, language] for name in site.contents]
    return [(page.title, address(page)) for page in pages if not part(site, page)]


def check(pages: Iterable[Page]) -> Iterator[Problem]:
    """Find the pages of a language whose descriptions do not tell them apart."""
    seen: dict[tuple[str, str], Page] = {}
    for page in pages:
        first = seen.setdefault((page.language, page.description.lower()), page)
        if page.description and first is not page:
            message = f"the description is that of {first.path.as_posix()} too: each page wants one of its own"
            yield Problem(page.path, 1, message)


def url(site: "Site", page: Page) -> str:
    """Give a page's address on the web, or nothing."""
    return site.web + address(page) if site.web else ""


def alternates(site: "Site", page: Page) -> list[tuple[str, str]]:
    """Give the languages of a page with their addresses on the web, which have to be whole ones."""
    if not site.web:
        return []
    links = [(language, url(site, site.pages[page.name, language])) for language in LANGUAGES]
    return [*links, (ANY, links[0][1])]


def changed(site: "Site", page: Page) -> str:
    """Give the day on which a page, or what it shows, last changed."""
    paths = {page.path}
    paths |= {site.listings[name].path for name, _ in page.listing_names()}
    paths |= {site.figures[name].path for name, _ in page.figure_names()}
    if page.name in _MADE_FROM:
        paths.add(_MADE_FROM[page.name])
    return site.history.changed(paths)


def part(site: "Site", page: Page) -> Page | None:
    """Give the landing page of the part to which a chapter belongs."""
    folder = page.name.removesuffix("/index").rpartition("/")[0]
    return site.pages.get((f"{folder}/index", page.language)) if folder else None


def chapters(site: "Site", landing: Page) -> list[Page]:
    """Give the chapters of a part, in order; of the home page, the parts."""
    pages = [site.pages[name, landing.language] for name in site.contents]
    landings = [part(site, page) for page in pages]
    if landing.name == "index":
        return [page for page in pages if any(page is each for each in landings)]
    return [page for page, its in zip(pages, landings, strict=True) if its is landing]


def label(landing: Page) -> str:
    """Give the short name of a part: "Page 1: …" is Page 1."""
    return landing.title.partition(":")[0]


def full_title(site: "Site", page: Page) -> str:
    """Give a page's title as a window, a bookmark or a search result shows it."""
    if page.name == "index":
        return site.names[page.language]
    landing = part(site, page)
    return " – ".join([page.title, *([label(landing)] if landing else []), site.names[page.language]])


def structured(site: "Site", page: Page) -> dict[str, Any]:
    """Describe a page in the words of schema.org: the course, its parts, and the chapters, each within the other."""
    landing = part(site, page)
    inside = chapters(site, page)
    data: dict[str, Any] = {"@context": "https://schema.org"} | _named(site, page)
    data |= {"description": page.description, "inLanguage": page.language, "isAccessibleForFree": True}
    data |= {"license": site.licence, "author": _author(site)}
    dates = {"datePublished": site.history.published(page.path), "dateModified": changed(site, page)}
    data |= {key: day for key, day in dates.items() if day}
    if card := _card(site, page.language):
        data["image"] = card
    if site.web:
        data["workTranslation"] = [
            {"@id": link, "inLanguage": language}
            for language, link in alternates(site, page)
            if language not in (page.language, ANY)
        ]
    if page.name == "index":
        data |= {"provider": _author(site), "educationalLevel": word("level", page.language)}
    else:
        data["isPartOf"] = _named(site, landing or site.pages["index", page.language])
    if landing:
        data |= {"learningResourceType": word("lesson", page.language)}
        if page in (siblings := chapters(site, landing)):
            data["position"] = siblings.index(page) + 1
        data["teaches"] = _taught(site, page)
    if inside:
        data["hasPart"] = [_named(site, each) | {"position": n} for n, each in enumerate(inside, 1)]
    return {key: value for key, value in data.items() if value not in ("", [])}


def _named(site: "Site", page: Page) -> dict[str, Any]:
    """Name a page with its kind and, where it is known, its address."""
    kind: str | list[str] = "WebPage"
    if page.name == "index":
        kind = "Course"
    elif part(site, page):
        kind = ["LearningResource", "TechArticle"]
    elif chapters(site, page):
        kind = "LearningResource"
    name = site.names[page.language] if page.name == "index" else page.title
    whole = url(site, page)
    return {"@type": kind, "name": name} | ({"@id": whole, "url": whole} if whole else {})


def _author(site: "Site") -> dict[str, str]:
    return {"@type": "Organization", "name": author(site.root)} | ({"url": site.web} if site.web else {})


def author(root: Path) -> str:
    """Give who holds the copyright, as the licence says."""
    match = _COPYRIGHT.search((root / "LICENSE").read_text(encoding="utf-8"))
    return match["holder"] if match else ""


def _taught(site: "Site", page: Page) -> list[str]:
    chapter = page.name.removesuffix("/index").rpartition("/")[2]
    form = "english" if page.language == "en" else "running_text_id"
    return [getattr(term, form) for term in site.terms if term.chapter == chapter]


def _script(data: dict[str, Any]) -> str:
    """Write data so that it can stand in a script element, whatever its texts hold."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return text.replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e")
