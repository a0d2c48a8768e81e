"""A drawn picture without what no reader sees: who drew it, how its source is indented, digits finer than a screen.

Its paths say how far they go from point to point, in few digits, instead of where each point lies.
"""

import re

DIGITS = 2
"""Behind the point, of a place in points: a hundredth is finer than any screen shows."""
OUTLINE = 32
"""Units of Matplotlib's outlines of letters that make one of ours: a twentieth of a point, in text of our size."""
NAMED = ("text", "legend", "line2d", "FillBetweenPolyCollection", "PathCollection")
"""Kinds of groups that keep their kind, as a class: from these one can tell what a shape stands for."""

_UNSEEN = re.compile(r"<!DOCTYPE[^>]*>|<!--.*?-->|<metadata>.*?</metadata>|(?<=>)\s+(?=<)", re.DOTALL)
_OLD = re.compile(r'\bxlink:(?=href=)|\s+xmlns:xlink="[^"]*"')
_EMPTY = re.compile(r"<defs\s*/>|<defs></defs>")
_LETTER = re.compile(r'(?<= d=")([^"]*)" transform="scale\(0\.015625\)"')
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
_PATH = re.compile(r'(?<= d=")[MLQCz\d\s.e-]+(?=")')
_PART = re.compile(r"([MLQCz])([^MLQCz]*)")
_PLACES = re.compile(r'(?<= )(?:x|y|viewBox|width|height)="[^"]*"|translate\([^)]*\)')
_LONG = re.compile(rf"-?\d+\.\d{{{DIGITS + 1},}}(?![\de])")
_NAME = re.compile(r' id="([^"]+)"')
_ASKED_FOR = re.compile(r'(?:url\(|href=")#([^)"]+)')


def lighten(svg: str) -> str:
    """Give an SVG that looks the same and is a good part smaller, compressed too."""
    svg = _LETTER.sub(_coarser, _OLD.sub("", svg))
    svg = _EMPTY.sub("", _PATH.sub(_relative, _PLACES.sub(_rounded, _UNSEEN.sub("", svg))))
    asked_for = set(_ASKED_FOR.findall(svg))

    def name(match: re.Match[str]) -> str:
        kind = match[1].partition("_")[0]
        return match[0] if match[1] in asked_for else f' class="{kind}"' if kind in NAMED else ""

    return _NAME.sub(name, svg)


def _coarser(match: re.Match[str]) -> str:
    """Write a letter's outline on a grid of our own; what Matplotlib scales by 1/64 is scaled less."""
    places = _NUMBER.sub(lambda number: str(round(float(number[0]) / OUTLINE)), match[1])
    return f'{places}" transform="scale({OUTLINE / 64:g})"'


def _rounded(match: re.Match[str]) -> str:
    return _LONG.sub(lambda long: _written(round(float(long[0]) * 10**DIGITS)), match[0])


def _relative(match: re.Match[str]) -> str:
    """Write a path in steps; they are whole numbers of the last digit, so nothing adds up along the way."""
    here = start = (0, 0)
    parts = []
    for command, given in _PART.findall(match[0]):
        if command == "z":
            here = start
            parts.append("z")
            continue
        numbers = [round(float(number) * 10**DIGITS) for number in given.split()]
        points = list(zip(numbers[::2], numbers[1::2], strict=True))
        steps = [_written(to - at) for point in points for at, to in zip(here, point, strict=True)]
        here = points[-1]
        start = here if command == "M" else start
        if command == "L" and "0" in steps[:2] and len(points) == 1:
            parts.append(f"v{steps[1]}" if steps[0] == "0" else f"h{steps[0]}")
        else:
            parts.append(command.lower() + " ".join(steps).replace(" -", "-"))  # a sign separates as well as a blank
    return "".join(parts)


def _written(units: int) -> str:
    """Write a number that is given in units of its last digit."""
    return f"{units / 10**DIGITS:.{DIGITS}f}".rstrip("0").rstrip(".")
