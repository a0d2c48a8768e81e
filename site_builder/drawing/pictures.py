"""The pictures of one figure: how they are named, and how large they are."""

import re

_SIZE = re.compile(r'<svg[^>]*?\bwidth="([\d.]+)pt"[^>]*?\bheight="([\d.]+)pt"')


def variant(language: str, scheme: str, *, narrow: bool = False) -> str:
    """Name a picture: in a language and the colours of a scheme, for phones or for all else."""
    return f"{language}.narrow.{scheme}" if narrow else f"{language}.{scheme}"


def size(svg: str) -> tuple[int, int]:
    """Read width and height of a picture, in CSS pixels."""
    match = _SIZE.search(svg)
    if match is None:
        raise ValueError("the picture has no width and height")
    return round(float(match[1]) * 4 / 3), round(float(match[2]) * 4 / 3)
