"""The Markdown that the scanner of pages, the writer of values and the notebooks must all recognise."""

import re
from dataclasses import dataclass, field

FENCE = re.compile(r"^(?P<indent>\s*)(?P<marks>`{3,}|~{3,})\s*(?P<info>.*?)\s*$")
OPTION = re.compile(r'([\w-]+)\s*=\s*"([^"]*)"')
CALLOUT = re.compile(r'^(?P<indent>\s*)(?P<mark>!!!|\?\?\?\+?)\s+(?P<kind>[\w-]+)\s*(?P<quoted>"(?P<title>.*)")?\s*$')
TAB = re.compile(r'^(?P<indent>\s*)===!?\+?\s+"(?P<title>[^"]*)"\s*$')
INLINE = re.compile(
    r"(?P<code>(?P<ticks>`+)(?!`).+?(?<!`)(?P=ticks)(?!`))"
    r"|(?P<comment><!--.*?-->)"
    r"|(?P<formula>(?<![\\$])\$(?![\s$])(?:\\.|[^$\\])+?(?<!\s)\$(?!\d))"
    r"|(?P<value>\{\{.*?\}\})"
    r"|(?P<link>\]\((?P<target>[^)\s]*)(?:\s+\"[^\"]*\")?\))"
    r"|(?P<attributes>\{:?[ #.][^}]*\})"
    r"|(?P<address><https?:[^>]*>)",
    re.DOTALL,
)
VALUE = re.compile(r"\{\{\s*(?P<expression>.*?)\s*\}\}")


def closing(lines: list[str], start: int, fence: re.Match[str] | None) -> int | None:
    """Find the line that closes a fence, or, without one, a block of `$$`."""
    for number in range(start + 1, len(lines)):
        text = lines[number].strip()
        if fence is None:
            if text == "$$":
                return number
        elif len(text) >= len(fence["marks"]) and set(text) == {fence["marks"][0]}:
            return number
    return None


@dataclass(frozen=True)
class Fence:
    """A fenced block: what stands behind its marks, what is in it, and at which line it begins."""

    language: str
    body: str = ""
    options: dict[str, str] = field(default_factory=dict)
    rest: str = ""
    """What of its first line is no option."""
    line: int = 1
    indent: str = ""
    marks: str = "```"


def fence_of(opening: re.Match[str], body: str, line: int) -> Fence:
    """Read a fenced block, of which the first line matches `FENCE`."""
    language, _, rest = opening["info"].partition(" ")
    options, unread = dict(OPTION.findall(rest)), OPTION.sub("", rest).strip()
    return Fence(language, body, options, unread, line, opening["indent"], opening["marks"])
