"""The Markdown that the scanner of pages, the writer of values and the notebooks must all recognise."""

import re

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
