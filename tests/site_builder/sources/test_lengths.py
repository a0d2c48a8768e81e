"""A text that one language cuts short is told; free translation is not."""

from site_builder.sources import lengths

LONG = "A sentence of some words. " * 6


def told(one: str, other: str) -> list[str]:
    return list(lengths.differ(("id", one), ("en", other)))


def test_a_text_cut_short_is_told() -> None:
    """With its beginning, and both lengths."""
    assert told(LONG, LONG[:100]) == []
    for mine, its in ((LONG, "Soon."), (LONG, "."), ("Soon.", LONG)):
        (said,) = told(mine, its)
        assert f"{mine.strip()[:40]!r} has {len(mine.strip())} characters here, and {len(its.strip())}" in said


def test_short_texts_may_differ() -> None:
    """A name may be three times as long as another, but not empty."""
    assert told("layar", "the screen of it") == []
    assert told(" layar ", "") == ["does one of them lack something? 'layar' has 5 characters here, and 0"]
