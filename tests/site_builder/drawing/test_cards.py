"""The card of a page: its title in the site's look, the same bytes whenever it is drawn."""

import io
import struct
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from site_builder import cache
from site_builder.drawing import cards, draw_card

ROOT = Path(__file__).resolve().parents[3]
LONG = "Halaman 2: jaringan berlapis banyak untuk data nyata dan berbagai macam pertanyaan lain yang sulit dijawab"


def look(png: bytes) -> np.ndarray:
    return np.asarray(Image.open(io.BytesIO(png)).convert("RGB")).astype(int)


def test_a_card_is_small_and_has_no_date() -> None:
    """1200 by 630 pixels, at most 60 kB, and of a PNG's parts only those that hold the picture."""
    png = draw_card.card("Perceptron", "Page 1", "Neural Networks from Scratch", "page-1/perceptron/index")
    assert Image.open(io.BytesIO(png)).size == (1200, 630)
    assert len(png) < 60_000
    parts, position = set(), 8
    while position < len(png):
        (length,) = struct.unpack(">I", png[position : position + 4])
        parts.add(png[position + 4 : position + 8])
        position += 12 + length
    assert parts <= {b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND"}


def test_the_same_words_give_the_same_bytes() -> None:
    """And another page of the same title has another network."""
    one, again, other = (draw_card.card("Summary", "", "N", name) for name in ("a", "a", "b"))
    assert one == again
    assert one != other


@pytest.mark.parametrize("title", ["MNIST", "Softmax and cross-entropy", LONG])
def test_a_title_stays_in_its_place(title: str) -> None:
    """However long, it keeps clear of the network, of the small lines and of the border."""
    with_title, without = (look(draw_card.card(t, "Page 1", "N", "x")) for t in (title, "."))
    # Each picture has its own few colours, a little apart.
    changed = np.argwhere(abs(with_title - without).max(axis=2) > 40)
    (top, left), (bottom, right) = changed.min(axis=0), changed.max(axis=0)
    assert left >= 70
    assert right <= 790
    assert top >= 50
    assert bottom <= 525


def test_the_sign_is_that_of_the_svg() -> None:
    """In both sizes, with the colours of the SVG where it has them; only Apple's has no transparent corners."""
    sign = (ROOT / cards.SIGN).read_text(encoding="utf-8")
    for name, (width, corners) in cards.ICONS.items():
        picture = Image.open(io.BytesIO(draw_card.icon(sign, width, corners))).convert("RGBA")
        assert picture.size == (width, width)
        pixel = np.asarray(picture).astype(int)
        places = {(8, 10): (255, 255, 255), (24, 16): (255, 171, 122), (16, 5): (23, 69, 127), (5, 16): (23, 69, 127)}
        for (x, y), colour in places.items():
            assert abs(pixel[round(y * width / 32), round(x * width / 32), :3] - colour).max() < 12, (name, x, y)
        assert (pixel[0, 0, 3] == 0) == (corners == "none")


def test_a_card_is_drawn_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was drawn comes from the cache, and other words are drawn anew."""
    drawn = []
    monkeypatch.setattr(draw_card, "card", lambda *words: drawn.append(words) or b"png")
    store = cache.Cache(tmp_path)
    for title in ("A", "A", "B"):
        assert cards._kept(store, "card", title, "", "N", "x") == b"png"
    assert [words[0] for words in drawn] == ["A", "B"]
