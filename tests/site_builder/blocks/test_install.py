"""How a reader gets the package, with and without the addresses of the site and of the repository."""

import re
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


def page(language: str, text: str = "") -> Page:
    return scan(
        "page-1/x/index", language, Path(f"docs/page-1/x/index.{language}.md"), f"---\ndescription: x\n---\n{text}"
    )


def shown(language: str, web: str = "", repository: str = "") -> tuple[list[str], list[str]]:
    """Give the commands, and where links lead."""
    catalogue = Catalogue(ROOT, Settings(web=web, repository=repository), {}, [], [], History(ROOT))
    made = Made({}, {}, {}, {}, catalogue, WHEEL)
    html = Install().html(Block("install"), page(language), made, str)
    commands = "\n".join(re.findall(r"<code>(.*?)\n</code>", html, re.DOTALL))
    return commands.splitlines(), re.findall(r'<a href="([^"]*)"', html)


@pytest.mark.parametrize("language", ["id", "en"])
def test_the_hosted_site_names_its_own_file(language: str) -> None:
    """One line each for a terminal and a notebook, with the whole address; nothing to download first."""
    commands, links = shown(language, WEB)
    assert commands == [f"python -m pip install {WEB}{WHEEL}", f"%pip install {WEB}{WHEEL}"]
    assert links == []


@pytest.mark.parametrize(("language", "root"), [("id", "../../"), ("en", "../../../")])
def test_without_an_address_the_file_is_downloaded(language: str, root: str) -> None:
    """The link leads from the page to the file, and the lines name it."""
    name = WHEEL.rpartition("/")[2]
    commands, links = shown(language)
    assert commands == [f"python -m pip install {name}", f"%pip install {name}"]
    assert links == [root + WHEEL]


def test_a_known_repository_is_cloned() -> None:
    """Into the folder that Git makes of its name."""
    commands, _ = shown("en", WEB, f"{REPOSITORY}.git")
    assert commands[2:] == [f"git clone {REPOSITORY}.git", "cd tutorial", "python -m pip install -e ."]


@pytest.mark.parametrize("kind", ["changes", "classroom", "glossary", "install", "playground", "practise", "progress"])
def test_nobody_types_what_the_site_fills_in(kind: str) -> None:
    """What would stand in the block could be out of date."""
    typed = page("en", f"```{kind}\npip install nn_tutorial\n```\n")
    assert f"a block '{kind}' is empty, since the site fills it; given 'pip install nn_tutorial'" in [
        problem.message for problem in typed.problems
    ]
