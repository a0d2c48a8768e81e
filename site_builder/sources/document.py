"""The Markdown of a page, taken apart once: blocks with their places, and the parts of running text.

It knows just as much of Markdown as the promises of the site need. What a block means, the kinds of block say.
"""

import functools
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

_FENCE = re.compile(r"^(?P<indent>\s*)(?P<marks>`{3,}|~{3,})\s*(?P<info>.*?)\s*$")
OPTION = re.compile(r'([\w-]+)\s*=\s*"([^"]*)"')
_SHAPES = {
    "blank": re.compile(r"^\s*$"),
    "heading": re.compile(r"^(?P<level>#{1,6})\s+(?P<text>.*?)\s*(?:\{(?P<attributes>[^}]*)\})?\s*$"),
    "callout": re.compile(r'^(?P<indent>\s*)(?P<mark>!!!|\?\?\?\+?)\s+(?P<kind>[\w-]+)\s*(?:"(?P<title>.*)")?\s*$'),
    "tab": re.compile(r'^(?P<indent>\s*)===!?\+?\s+"(?P<title>[^"]*)"\s*$'),
    "reference": re.compile(r"^\s*:::\s+(?P<name>\S+)"),
    "table": re.compile(r"^\s*\|"),
}
"""What a line can be by itself; one that is none of these is running text."""
CODE = re.compile(r"(?P<ticks>`+)(?!`).+?(?<!`)(?P=ticks)(?!`)", re.DOTALL)
INLINE = re.compile(
    rf"(?P<code>{CODE.pattern})"
    r"|(?P<comment><!--.*?-->)"
    r"|(?P<formula>(?<![\\$])\$(?![\s$])(?:\\.|[^$\\])+?(?<!\s)\$(?!\d))"
    r"|(?P<value>\{\{.*?\}\})"
    r"|(?P<link>\]\((?P<target>[^)\s]*)(?:\s+\"[^\"]*\")?\))"
    r"|(?P<attributes>\{:?[ #.][^{}]*\})"
    r"|(?P<address><https?:[^>]*>)",
    re.DOTALL,
)
"""The parts of running text that are no prose; code is one of them."""
VALUE = re.compile(r"\{\{\s*(?P<expression>.*?)\s*\}\}")
ITALICS = re.compile(r"(?<![*\w])(\*|\*{3})(?![*\s])(?:(?!\n\s*\n)[^*])+\1(?![*\w])")
"""What a page marks as foreign: lapisan tersembunyi (*hidden layer*). It ends within its paragraph."""


@dataclass(frozen=True)
class Block:
    """Lines that belong together; a fenced block, unless `shape` says otherwise.

    The shapes are "front matter", "fence", "formula", "table", "text" and those that take a line of their own. A callout
    or a tab is that line; `inside` are the blocks below it.
    """

    language: str = ""
    body: str = ""
    """What stands between the first line and the last; all of a text."""
    options: Mapping[str, str] = field(default_factory=dict)
    """What the first line says: the options of a fence, the title of a callout …"""
    rest: str = ""
    """What of a fence's first line is no option."""
    line: int = 1
    indent: str = ""
    marks: str = "```"
    shape: str = "fence"
    lines: tuple[str, ...] = ()
    closed: bool = True
    inside: tuple["Block", ...] = ()

    def content(self) -> tuple["Block", ...]:
        """Give the blocks inside as they would be if they stood alone."""
        return tuple(block._moved_left(len(self.indent) + 4) for block in self.inside)

    def _moved_left(self, columns: int) -> "Block":
        return replace(
            self,
            body="\n".join(line[columns:] for line in self.body.split("\n")),
            indent=self.indent[columns:],
            lines=tuple(line[columns:] for line in self.lines),
            inside=tuple(block._moved_left(columns) for block in self.inside),
        )


@functools.lru_cache(maxsize=256)
def parse(text: str) -> tuple[Block, ...]:
    """Take a page apart; the lines of its blocks, those inside others too, are the lines of the page."""
    lines = text.split("\n")
    start, found = 0, []
    if lines[0].strip() == "---":
        start = next((n for n, line in enumerate(lines[1:], 2) if line.strip() == "---"), 1)
        body = "\n".join(lines[1 : start - 1])
        found.append(Block(shape="front matter", lines=tuple(lines[:start]), closed=start > 1, body=body))
    return (*found, *_blocks(lines, start, len(lines)))


def blank(text: str | re.Match[str]) -> str:
    """Write blanks in place of a text, or of what a pattern has found; its lines stay."""
    return re.sub(r"[^\n]", " ", text if isinstance(text, str) else text[0])


def walk(blocks: Iterable[Block]) -> Iterator[Block]:
    """Give blocks, each before those inside it: in the order of the page."""
    for block in blocks:
        yield block
        yield from walk(block.inside)


def rewrite(text: str, write: Callable[[Block], str]) -> str:
    """Write something else in place of each block, line by line."""
    return "\n".join(write(block) for block in walk(parse(text)))


def _blocks(lines: list[str], start: int, stop: int) -> Iterator[Block]:
    while start < stop:
        shape, match = _shape(lines[start])
        end = below = start + 1
        closed, options, body = True, _said(match), ""
        if shape in ("fence", "formula"):
            end, closed = _closing(lines, start, stop, options.get("marks"))
            body = "\n".join(lines[start + 1 : end - 1 if closed else end])
        elif shape in ("table", "text"):
            while end < stop and _shape(lines[end])[0] == shape:
                end += 1
            body = "\n".join(lines[start:end])
        elif shape in ("callout", "tab"):
            indent = " " * (len(options["indent"]) + 4)
            while below < stop and (not lines[below].strip() or lines[below].startswith(indent)):
                below += 1
        block = Block(
            "", body, options, "", start + 1, options.pop("indent", ""), options.pop("marks", ""), shape,
            tuple(lines[start:end]), closed, tuple(_blocks(lines, end, below)),
        )  # fmt: skip
        yield _fence(block) if shape == "fence" else block
        start = max(end, below)


def _said(match: re.Match[str] | None) -> dict[str, str]:
    return {key: value for key, value in match.groupdict().items() if value is not None} if match else {}


def _fence(block: Block) -> Block:
    """Take apart what stands behind the marks of a fence."""
    language, _, rest = block.options["info"].partition(" ")
    return replace(block, language=language, options=dict(OPTION.findall(rest)), rest=OPTION.sub("", rest).strip())


def _shape(line: str) -> tuple[str, re.Match[str] | None]:
    """Tell what begins with a line."""
    if fence := _FENCE.match(line):
        return "fence", fence
    if line.strip() == "$$":
        return "formula", None
    for shape, pattern in _SHAPES.items():
        if match := pattern.match(line):
            return shape, match
    return "text", None


def _closing(lines: list[str], start: int, stop: int, marks: str | None) -> tuple[int, bool]:
    """Find where a fence, or, without marks, a block of `$$` ends, and whether it is closed."""
    for number in range(start + 1, stop):
        text = lines[number].strip()
        if text == "$$" if marks is None else len(text) >= len(marks) and set(text) == {marks[0]}:
            return number + 1, True
    return stop, False


def values(text: str, line: int) -> Iterator[tuple[str, int]]:
    """Give the values that a text quotes, and their lines; the text begins at `line`."""
    for match in VALUE.finditer(text):
        yield match["expression"], line + text.count("\n", 0, match.start())
