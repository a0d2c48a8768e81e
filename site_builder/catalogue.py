"""The pages of the site in their order, and what is known of them: titles, addresses, dates, and how they belong together."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from site_builder.addresses import address, home
from site_builder.languages import LANGUAGES
from site_builder.sources.change_log import Change
from site_builder.sources.history import History
from site_builder.sources.pages import Page
from site_builder.sources.terms import Term

FEED = "feed.xml"
CARDS = "assets/cards"
"""The pictures for those who share a page, one a language: below `docs/`, and below the site."""
ANY = "x-default"
"""The language of those who read none of the site's: its first page is for them too."""
_COPYRIGHT = re.compile(r"^Copyright \(c\) [\d, -]*(?P<holder>.+)$", re.MULTILINE)


@dataclass(frozen=True)
class Settings:
    """What the settings say of the site."""

    names: Mapping[str, str] = field(default_factory=dict)
    """The site's name in each language."""
    order: Sequence[str] = ()
    """The names of the pages in the order of the navigation."""
    web: str = ""
    """The site's address on the web, where it is known."""
    licence: str = ""
    repository: str = ""
    """The address of the repository, where it is known."""
    snapshot: bool = False
    """Whether browsers get Python's memory, for a quick start."""
    draft: bool = False
    """Whether the site is looked at while it is being written."""


class Catalogue:
    """The catalogue of the project in `root`: what is not known, such as an address or a day, is empty."""

    def __init__(
        self, root: Path, settings: Settings, pages: Mapping[tuple[str, str], Page],
        terms: Sequence[Term], changes: Sequence[Change], history: History,
    ) -> None:  # fmt: skip
        self.pages = pages
        self.terms = terms
        self.changes = changes
        self.names, self.web, self.licence = settings.names, settings.web, settings.licence
        self.repository = settings.repository
        self.names_in_order = [name for name in settings.order if (name, LANGUAGES[0]) in pages]
        """The names of the pages in the order of the navigation."""
        holder = _COPYRIGHT.search((root / "LICENSE").read_text(encoding="utf-8"))
        self.author = holder["holder"] if holder else ""
        """Who holds the copyright, as the licence says."""
        self._docs = root / "docs"
        self._history = history

    def in_order(self, language: str) -> Iterator[Page]:
        """Give the pages of a language in the order of the navigation."""
        return (self.pages[name, language] for name in self.names_in_order)

    def ordered(self) -> dict[tuple[str, str], Page]:
        """Give all pages: first those of the navigation, in its order."""
        return {(page.name, page.language): page for code in LANGUAGES for page in self.in_order(code)} | {**self.pages}

    def part(self, page: Page) -> Page | None:
        """Give the landing page of the part to which a chapter belongs."""
        folder = page.name.removesuffix("/index").rpartition("/")[0]
        return self.pages.get((f"{folder}/index", page.language)) if folder else None

    def chapters(self, landing: Page) -> list[Page]:
        """Give the chapters of a part, in order; of the home page, the parts."""
        pages = list(self.in_order(landing.language))
        landings = [self.part(page) for page in pages]
        if landing.name == "index":
            return [page for page in pages if any(page is each for each in landings)]
        return [page for page, its in zip(pages, landings, strict=True) if its is landing]

    def full_title(self, page: Page) -> str:
        """Give a page's title as a window, a bookmark or a search result shows it."""
        if page.name == "index":
            return self.names[page.language]
        landing = self.part(page)
        return " – ".join([page.title, *([label(landing)] if landing else []), self.names[page.language]])

    def url(self, page: Page) -> str:
        """Give a page's address on the web."""
        return self.web + address(page) if self.web else ""

    def alternates(self, page: Page) -> list[tuple[str, str]]:
        """Give the languages of a page with their addresses on the web, which have to be whole ones."""
        if not self.web:
            return []
        links = [(language, self.url(self.pages[page.name, language])) for language in LANGUAGES]
        return [*links, (ANY, links[0][1])]

    def feed(self, language: str) -> str:
        """Give the address below the site of a language's feed of changes; its entries have whole addresses."""
        return f"{home(language)}{FEED}" if self.web and self.changes else ""

    def card(self, language: str) -> str:
        """Give the whole address of a language's card; without the site's own, or without the file, there is none."""
        name = f"{CARDS}/{language}.png"
        return f"{self.web}{name}" if self.web and (self._docs / name).is_file() else ""

    def published(self, page: Page) -> str:
        """Give the day on which a page came."""
        return self._history.published(page.path)

    def changed(self, page: Page) -> str:
        """Give the day on which a page, or what it shows, last changed."""
        return self._history.changed({page.path, *page.sources})


def label(landing: Page) -> str:
    """Give the short name of a part: "Part 1: …" is Part 1."""
    return landing.title.partition(":")[0]
