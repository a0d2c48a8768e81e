"""The one setting of the site's address is taken as it was meant, or refused with what is wrong."""

import pytest

from site_builder.addresses import web_address


@pytest.mark.parametrize(
    ("given", "meant"),
    [
        ("", ""),
        ("https://example.org", "https://example.org/"),
        ("https://example.org/tutorial", "https://example.org/tutorial/"),
        ("https://example.org/tutorial/", "https://example.org/tutorial/"),
        ("http://localhost:8000/a/b//", "http://localhost:8000/a/b/"),
        ("https://example.org/~me/@us,+x%20", "https://example.org/~me/@us,+x%20/"),
    ],
)
def test_the_last_slash_is_mended(given: str, meant: str) -> None:
    """An address with or without it is one address."""
    assert web_address(given) == meant


@pytest.mark.parametrize("given", [
    "example.org/tutorial", "ftp://example.org/", "https:///tutorial/", "https://example.org/?page=1",
    "https://example.org/#top", "https://me:secret@example.org/", "https://example.org/index.html",
    "https://example.org/my tutorial/", "https://jaringan.例え/",
])  # fmt: skip
def test_what_is_no_address_is_refused(given: str) -> None:
    """The error names what was given and what is wanted."""
    with pytest.raises(ValueError, match="is no address of a folder") as error:
        web_address(given)
    assert repr(given) in str(error.value)
    assert "https://example.org/tutorial/" in str(error.value)
