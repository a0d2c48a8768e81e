"""A comment or a docstring has the numbers of its own program, and sizes of arrays."""

import pytest

from site_builder.sources import remarks
from site_builder.sources.typed_numbers import Typed

NOTHING = Typed({})


@pytest.mark.parametrize(
    "program",
    [
        "lr = 1.0  # reaches 98.3%", "lr = 1.0\n# after 9000 epochs", 'def f():\n    """Trains to 0.984."""', "# ninety-eight of them", "# 0.5%\nx = 0.5",
        'def f():\n    """Train.\n\n    It takes 98 epochs.\n    """',
    ],
)  # fmt: skip
def test_a_number_that_the_program_has_not_is_refused(program: str) -> None:
    ((line, said),) = remarks.find(NOTHING, "chapter", f"import numpy\n{program}")
    places = [n for n, text in enumerate(f"import numpy\n{program}".split("\n"), 1) if "#" in text or "98" in text]
    assert line == places[0]
    assert "stands in a remark" in said


@pytest.mark.parametrize(
    "program",
    ["n = 300  # of 300", "# (150, 4), (150,)", "# W1[0, 2], step 3", "# listing: time_limit=120", "# as in 2."],
)
def test_what_the_program_has_passes(program: str) -> None:
    """Small counts, shapes and the options of a listing too, and a phrase with a reason."""
    assert list(remarks.find(NOTHING, "chapter", program)) == []
    assert list(remarks.find(Typed({("chapter", "95 % are right"): 2}), "chapter", "# until 95 % are right")) == []


@pytest.mark.parametrize(
    "text", ["Right in 0.984.", "Train.\n\n    Right in 98 % of cases.\n    ", "Train.\n\n    In 9 per cent.\n    "]
)
def test_the_package_claims_nothing(text: str) -> None:
    """What stands in its docstrings, its readers read as they read a page."""
    ((line, _),) = remarks.find_in_package(NOTHING, f'def f():\n    """{text}"""\n')
    assert line == 2 + text.count("\n", 0, max(text.find("98"), text.find("9 per"), 0))


def test_the_package_names_its_sources() -> None:
    """By year, section and page, below the first line."""
    assert (
        list(remarks.find_in_package(NOTHING, 'def f():\n    """Train.\n\n    A. B (2016), section 3.10.\n    """\n'))
        == []
    )
