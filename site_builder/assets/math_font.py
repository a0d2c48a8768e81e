"""The mathematical font, cut to the characters that the site's formulas use."""

import string
from collections.abc import Iterable
from pathlib import Path

from site_builder import cache
from site_builder.assets import text_font

_FONT = Path(__file__).parents[1] / "vendor" / "stix-two-math" / "stix-two-math-latin-400-normal.woff"
_ITALIC_CAPITALS, _ITALIC_SMALL, _PLANCK = 0x1D434, 0x1D44E, "\N{PLANCK CONSTANT}"


def cut(characters: Iterable[str], store: cache.Cache) -> bytes:
    """Give the font as WOFF2 with these characters, their stretched forms, and no others."""
    return text_font.subset_of(_FONT, sorted(_with_italics(characters)), ["math", "ssty", "kern"], store)


def _with_italics(characters: Iterable[str]) -> set[str]:
    """Add the mathematical italics as which browsers draw single letters."""
    wanted = {c for c in characters if not c.isspace()} | {" "}
    for letter in wanted & set(string.ascii_letters):
        if letter == "h":
            wanted.add(_PLANCK)
        elif letter.isupper():
            wanted.add(chr(_ITALIC_CAPITALS + ord(letter) - ord("A")))
        else:
            wanted.add(chr(_ITALIC_SMALL + ord(letter) - ord("a")))
    greek = {c: chr(0x1D6FC + ord(c) - ord("α")) for c in wanted if "α" <= c <= "ω"}
    return wanted | set(greek.values())
