"""Nothing is used before it is introduced: not in a program of the page, and not in one of an earlier page."""

import re
from pathlib import Path

import pytest
from small_project import Project, a_listing

from site_builder.catalogue import Settings
from site_builder.problems import BuildFailure
from site_builder.scan import scan
from site_builder.site import Site
from site_builder.sources import introduced

FENCE = '```python exec="on" listing="{}"\n```\n'
TEXT = (
    "`import numpy as np`, `np.array` makes an array, `print(…)` shows it, `for x in …` is a loop.\n\n"
    + FENCE.format("one")
)


def found(*pages: tuple[str, str]) -> list[str]:
    """Check pages, each with a text and its program, called one, two …"""
    names = ("one", "two", "three")
    scanned = [scan(name, "en", Path(f"{name}.en.md"), text) for name, (text, _) in zip(names, pages, strict=False)]
    programs = {name: a_listing(name, code) for name, (_, code) in zip(names, pages, strict=False)}
    problems = introduced.check(scanned, programs)
    return [
        f"{problem.line} {match['used']}"
        for problem in problems
        if (match := re.search("uses '(?P<used>.*?)'", problem.message))
    ]


PROGRAM = "import numpy as np\n\nX = np.array([1, 2])\nfor x in X:\n    print(x)\n"


def test_a_program_whose_names_all_stand_in_the_text_is_right() -> None:
    assert found((TEXT, PROGRAM)) == []


@pytest.mark.parametrize(
    ("line", "used"),
    [
        ("y = X.sum()", "sum"),
        ("y = np.linspace(0, 1)", "linspace"),
        ("print(X, end='')", "end"),
        ("while X.all(): pass", "all,pass,while"),
        ("y = [len(x) for x in X]", "len"),
        ("f = lambda z: z", "lambda"),
    ],
)
def test_what_no_text_names_is_found_once_with_its_line(line: str, used: str) -> None:
    assert found((TEXT, f"{PROGRAM}{line}\n{line}\n")) == [f"3 {name}" for name in used.split(",")]


def test_prose_without_code_is_no_introduction() -> None:
    assert found((f"The sum of all.\n\n{TEXT}", f"{PROGRAM}y = X.sum()\n")) == ["5 sum"]


def test_an_earlier_page_introduces_and_a_later_one_does_not() -> None:
    more = f"`X.sum()` adds up.\n\n{FENCE}"
    uses = f"{PROGRAM}y = X.sum()\n"
    assert found((TEXT, PROGRAM), (more.format("two"), uses), (FENCE.format("three"), uses)) == []
    assert found((TEXT, uses), (more.format("two"), uses)) == ["3 sum"]


def test_what_a_program_makes_itself_needs_no_text() -> None:
    code = "class Box:\n    def add(self, amount, times=1):\n        self.money = amount * times\n\nBox().add(3, times=2)\n"
    text = f"`class` and `def` make new things.\n\n{TEXT}"
    assert found((text, PROGRAM + code), (FENCE.format("two"), code)) == []


def test_a_program_introduces_nothing_and_commands_do_not() -> None:
    assert found((TEXT, f"{PROGRAM}y = X.mean()\n"), (FENCE.format("two"), "print(X.mean())\n")) == ["3 mean"]
    assert found((f"```console\nsum\n```\n\n{TEXT}", f"{PROGRAM}X.sum()\n")) == ["7 sum"]


def test_a_definition_that_is_shown_introduces_its_name() -> None:
    assert found((f"```definition\nTensor.sum\n```\n\n{TEXT}", f"{PROGRAM}X.sum()\n")) == []


@pytest.mark.slow
def test_a_site_whose_chapter_uses_what_it_does_not_name_is_refused(tmp_path: Path) -> None:
    Project(tmp_path)
    (tmp_path / "docs/page-1").mkdir()
    (tmp_path / "docs/chapter").rename(tmp_path / "docs/page-1/chapter")
    wanted = r"index\.id\.md:16: listing 'page-1/chapter/gate' uses 'astype', which no text"
    with pytest.raises(BuildFailure, match=wanted):
        Site(tmp_path, Settings(order=["index", "page-1/chapter/index"]), lambda _: None)
