"""Links to where the source of a page is kept; none that leads nowhere."""

from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

import pytest

from site_builder.rendering import repository

PATH = PurePosixPath("docs/page-1/a b/index.en.md")


@dataclass
class Page:
    """As much of a page as the links need."""

    language: str = "en"
    path: PurePosixPath = PATH


def links(given: str, language: str = "en") -> str:
    page: Any = Page(language)
    return repository.html(repository.address(given), page)


def test_nothing_is_shown_where_no_repository_is_known() -> None:
    """The setting is empty unless somebody sets it."""
    assert links("") == ""


def test_github_shows_edits_and_takes_reports() -> None:
    """Three links, in the language of the page; what an address may not hold is written in its way."""
    top = "https://github.com/somebody/tutorial"
    assert links(f"{top}/") == (
        f'<p class="downloads"><a href="{top}/blob/HEAD/docs/page-1/a%20b/index.en.md">Source of this page</a> · '
        f'<a href="{top}/edit/main/docs/page-1/a%20b/index.en.md">Edit this page</a> · '
        f'<a href="{top}/issues/new?title=docs/page-1/a%20b/index.en.md%3A%20">Report a mistake</a></p>'
    )
    assert "Laporkan kesalahan" in links(top, "id")


def test_another_host_gets_the_one_link_that_is_known() -> None:
    """Where it edits and takes reports is its own affair."""
    assert links("https://git.example.org/group/sub/tutorial").count("<a ") == 1


@pytest.mark.parametrize(
    "wrong",
    [
        "github.com/somebody/tutorial", "http://github.com/somebody/tutorial", "https://github.com/somebody",
        "javascript:alert(1)", "https://github.com/somebody/tutorial?x=1", "https://a:b@github.com/some/body",
        'https://github.com/somebody/"><script>', "git@github.com:somebody/tutorial.git",
    ],
)  # fmt: skip
def test_what_is_no_repository_is_refused_by_name(wrong: str) -> None:
    """The message says what was given and what is wanted."""
    with pytest.raises(ValueError, match=r"REPO_URL is .* wanted is an address such as https://github\.com/") as told:
        repository.address(wrong)
    assert repr(wrong) in str(told.value)
