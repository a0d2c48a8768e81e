"""Both languages say the same of two opposites."""

import pytest

from site_builder import languages
from site_builder.languages import LANGUAGES
from site_builder.sources import opposites


@pytest.mark.parametrize(
    ("indonesian", "english", "told"),
    [
        ("Garis biru naik.", "The blue line rises.", []),
        ("Garis jingga naik.", "The blue line rises.", ["'jingga'", "'blue'"]),
        ("Di kiri, dua kali lebih besar.", "On the right, twice as large.", ["'kiri'", "'right'"]),
        ("Garis itu naik.", "The blue line rises.", []),  # a freer text leaves a word out
        ("Data latih, lalu data uji.", "Test data, then training data.", []),  # and has its own order
        ("Data `uji` dan data latih.", "Training data.", []),  # code is no prose
    ],
)
def test_an_opposite_is_told(indonesian: str, english: str, told: list[str]) -> None:
    found = list(opposites.contradict(("id", indonesian), ("en", english)))
    assert len(found) == bool(told)
    assert all(word in found[0] for word in told)


def test_rows_have_as_many_words_in_each_language() -> None:
    rows = [
        [len(row.split("; ")) for row in languages.language(language).opposites.splitlines() if row]
        for language in LANGUAGES
    ]
    assert rows[0]
    assert all(row == rows[0] for row in rows)
