"""The fonts of the text, cut to the characters that the pages use."""

import html
import io
import re
import string
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import brotli
import fontTools
from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

from site_builder import cache

FONTS = Path(__file__).parents[1] / "vendor" / "source-sans-3"
_ALWAYS = {chr(code) for code in range(0x20, 0x7F)} | set("“”‘’–—…·×−é\N{NO-BREAK SPACE}")
"""What a reader's program, a name or the next sentence may need."""
_ALWAYS_SLANTED = set(string.ascii_letters + string.digits + " -.,'()’")
_SLANTED = re.compile(r"<(em|i|cite|dfn|td(?= lang=))\b[^>]*>(.*?)</\1>", re.DOTALL)
"""What stands in italics: also the glossary's column of terms in the other language."""
_NO_TEXT = re.compile(r"<(script|style|math)\b.*?</\1>|<[^>]*>", re.DOTALL)
WEIGHTS = {"normal": (400, 600), "italic": 400}
"""From regular to semibold, which is bold enough here: the masters beyond these two would weigh a quarter more.

What is slanted here is never bold, and a browser would thicken it by itself.
"""
_FEATURES = ["ccmp", "kern", "liga", "locl", "mark"]


def characters(pages: Iterable[str]) -> set[str]:
    """Give the characters of the pages' text; those of formulas are in the mathematical font."""
    return {character for page in pages for character in html.unescape(_NO_TEXT.sub(" ", page))}


def slanted(pages: Iterable[str]) -> set[str]:
    """Give the characters of the pages' text that may stand in italics."""
    return characters(part for page in pages for _, part in _SLANTED.findall(page))


def cut(wanted: Iterable[str], slanted: Iterable[str], store: cache.Cache) -> Iterator[tuple[str, bytes]]:
    """Give the fonts, name and content, with these characters, those in italics, and what is always there.

    Browsers take what the fonts do not have from other fonts.
    """
    upright, italic = sorted(_ALWAYS.union(wanted)), sorted(_ALWAYS_SLANTED.union(slanted))
    for path in sorted(FONTS.glob("*.woff2")):
        yield path.name, subset_of(path, italic if "italic" in path.name else upright, _FEATURES, store)


def subset_of(path: Path, text: Sequence[str], features: Sequence[str], store: cache.Cache) -> bytes:
    """Give a font cut to these characters and layout features, the same always in the same bytes."""
    tools = fontTools.version, brotli.__version__, cache.file_hash(Path(__file__))
    key = cache.key("font", path.name, cache.file_hash(path), text, features, tools)
    if (kept := store.get(key, bytes.fromhex)) is not None:
        return bytes(kept)
    content = _subset(path, text, features)
    store.put(key, content.hex())
    return content


def _subset(path: Path, text: Sequence[str], features: Sequence[str]) -> bytes:
    font = TTFont(path, recalcTimestamp=False)
    cutter = subset.Subsetter(subset.Options(layout_features=[*features], hinting=False))
    cutter.populate(unicodes=sorted(map(ord, text)))
    cutter.subset(font)
    if "fvar" in font:
        style = "italic" if "italic" in path.name else "normal"
        font = instancer.instantiateVariableFont(font, {"wght": WEIGHTS[style]})
    font["head"].modified = font["head"].created
    font.flavor = "woff2"
    buffer = io.BytesIO()
    font.save(buffer)
    return buffer.getvalue()
