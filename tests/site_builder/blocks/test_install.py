"""How a reader gets the package, with and without the addresses of the site and of the repository."""

from html.parser import HTMLParser
from pathlib import Path

import pytest

from site_builder.blocks import Made
from site_builder.blocks.install import Install
from site_builder.catalogue import Catalogue, Settings
from site_builder.scan import scan
from site_builder.sources.document import Block
from site_builder.sources.history import History
from site_builder.sources.pages import Page

ROOT = Path(__file__).resolve().parents[3]
WHEEL = "assets/package/nn_tutorial-1.2.3-py3-none-any.whl"
WEB, REPOSITORY = "https://example.org/tutorial/", "https://github.com/somebody/tutorial"


class _Commands(HTMLParser):
    """Collects what stands in `code`, and where links lead."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.commands: list[str] = []
        self.links: list[str | None] = []
        self._open = False
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._open = tag == "code"
        if tag == "a":
            self.links.append(dict(attrs)["href"])

    def handle_endtag(self, tag: str) -> None:
        self._open = False

    def handle_data(self, data: str) -> None:
        if self._open:
            self.commands += data.splitlines()


def page(language: str, text: str = "") -> Page:
    return scan(
        "page-1/x/index", language, Path(f"docs/page-1/x/index.{language}.md"), f"---\ndescription: x\n---\n{text}"
    )


def shown(language: str, web: str = "", repository: str = "") -> _Commands:
    catalogue = Catalogue(ROOT, Settings(web=web, repository=repository), {}, [], [], History(ROOT))
    made = Made({}, {}, {}, {}, catalogue, WHEEL)
    return _Commands(Install().html(Block("install"), page(language), made, str))


@pytest.mark.parametrize("language", ["id", "en"])
def test_the_hosted_site_names_its_own_file(language: str) -> None:
    """One line each for a terminal and a notebook, with the whole address; nothing to download first."""
    both = shown(language, WEB)
    assert both.commands == [f"python -m pip install {WEB}{WHEEL}", f"%pip install {WEB}{WHEEL}"]
    assert both.links == []


@pytest.mark.parametrize(("language", "root"), [("id", "../../"), ("en", "../../../")])
def test_without_an_address_the_file_is_downloaded(language: str, root: str) -> None:
    """The link leads from the page to the file, and the lines name it."""
    name = WHEEL.rpartition("/")[2]
    local = shown(language)
    assert local.commands == [f"python -m pip install {name}", f"%pip install {name}"]
    assert local.links == [root + WHEEL]


def test_a_known_repository_is_cloned() -> None:
    """Into the folder that Git makes of its name."""
    assert shown("en", WEB, f"{REPOSITORY}.git").commands[2:] == [
        f"git clone {REPOSITORY}.git", "cd tutorial", "python -m pip install -e .",
    ]  # fmt: skip


@pytest.mark.parametrize("kind", ["changes", "classroom", "glossary", "install", "playground", "practise", "progress"])
def test_nobody_types_what_the_site_fills_in(kind: str) -> None:
    """What would stand in the block could be out of date."""
    typed = page("en", f"```{kind}\npip install nn_tutorial\n```\n")
    assert f"a block '{kind}' is empty, since the site fills it; given 'pip install nn_tutorial'" in [
        problem.message for problem in typed.problems
    ]
