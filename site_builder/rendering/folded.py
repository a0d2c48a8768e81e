"""A program of which some lines are folded away: on a screen only, without a script, and in every copy they are there."""

from collections.abc import Iterable
from html import escape

from site_builder.rendering.render import colored


def folded(program: str, passages: Iterable[tuple[int, int, str]]) -> str:
    """Give a program as HTML; of each passage, which is its first line, its last and what to say, one sees what is said.

    A box to tick opens it: the one control that may stand in code, has no text that a copy could take, and needs no
    script. The line break before a passage goes with it, so that what opens stands below the box.
    """
    lines = program.removesuffix("\n").split("\n")  # as Python counts them
    parts, done = [], 0
    for first, last, said in passages:
        start = first - 2 if first - 2 >= done and not lines[first - 2].strip() else first - 1
        parts += [
            _colored(lines[done:start]),
            f'<input type="checkbox" class="listing__fold" autocomplete="off" aria-label="{escape(said)}">'
            f'<span class="listing__folded">{_colored(lines[start:last])}</span>',
        ]
        done = last
    return "".join([*parts, _colored(lines[done:])])


def _colored(lines: list[str]) -> str:
    return colored("".join(f"{line}\n" for line in lines)) if lines else ""
