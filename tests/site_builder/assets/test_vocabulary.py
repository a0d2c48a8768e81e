"""The words of pages and scripts are found in time that grows with the text alone."""

import pytest

from site_builder.assets import vocabulary


def beginnings(script: str) -> set[str]:
    return vocabulary.of([f"<script>{script}</script>"], []).beginnings


def test_names_that_scripts_complete_are_known() -> None:
    """By a template or by an addition."""
    assert beginnings("`listing__button--${action}` + 'tab-' + n + \"a_\" + '--' + x") == {
        "listing__button--",
        "tab-",
        "a_",
    }


@pytest.mark.parametrize("letter", ["a", "a-"])
def test_one_long_word_takes_no_longer_than_many_short_ones(letter: str) -> None:
    """A listing may print base64 or a gene; this would otherwise not end today."""
    assert beginnings(letter * 100_000) == set()


def test_a_direction_is_that_of_a_page() -> None:
    """Though a script has the words of both, as the editor's does for what is typed."""
    words = vocabulary.of(['<body dir="ltr">'], ["'rtl'"])
    assert words.has_attribute("dir", "ltr")
    assert not words.has_attribute("dir", "rtl")
