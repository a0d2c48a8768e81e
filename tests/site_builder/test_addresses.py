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
    ],
)
def test_the_last_slash_is_mended(given: str, meant: str) -> None:
    """An address with or without it is one address."""
    assert web_address(given) == meant


@pytest.mark.parametrize(
    ("given", "complaint"),
    [
        ("example.org/tutorial", "does not begin with"),
        ("ftp://example.org/", "does not begin with"),
        ("https:///tutorial/", "does not begin with"),
        ("https://example.org/?page=1", "more than a host and a folder"),
        ("https://example.org/#top", "more than a host and a folder"),
        ("https://me:secret@example.org/", "more than a host and a folder"),
        ("https://example.org/index.html", "a page and no folder"),
        ("https://example.org/my tutorial/", "a character"),
        ("https://jaringan.例え/", "a character"),
    ],
)
def test_what_is_no_address_is_refused(given: str, complaint: str) -> None:
    """The error names what was given and what is wanted."""
    with pytest.raises(ValueError, match=complaint) as error:
        web_address(given)
    assert repr(given) in str(error.value)
    assert "https://example.org/tutorial/" in str(error.value)
