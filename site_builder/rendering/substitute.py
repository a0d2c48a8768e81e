"""Values of runs in place of the `{{ … }}` that quote them."""

import re
from collections.abc import Callable

from site_builder.sources.markup import FENCE, INLINE, VALUE, closing


def replace_values(text: str, resolve: Callable[[str, bool, int], str]) -> str:
    """Put values in place of `{{ … }}`, everywhere but in code.

    `resolve` is given the expression, whether it stands in a formula, and the line.
    """
    lines = text.split("\n")
    result: list[str] = []
    number = 0
    block: list[str] = []

    def flush() -> None:
        if block:
            start = len(result) + 1
            result.extend(_replace_inline("\n".join(block), start, resolve).split("\n"))
            block.clear()

    while number < len(lines):
        fence = FENCE.match(lines[number])
        if fence is None and lines[number].strip() != "$$":
            if lines[number].strip():
                block.append(lines[number])
            else:
                flush()
                result.append(lines[number])
            number += 1
            continue
        flush()
        end = closing(lines, number, fence)
        stop = len(lines) if end is None else end + 1
        body = "\n".join(lines[number:stop])
        at = number + 1
        if fence is None:
            body = VALUE.sub(lambda m, at=at: resolve(m["expression"], True, at), body)  # type: ignore[misc]
        elif fence["info"].startswith("figure"):
            inside = "\n".join(lines[number + 1 : stop - 1])
            body = "\n".join([lines[number], _replace_inline(inside, at + 1, resolve), lines[stop - 1]])
        result.extend(body.split("\n"))
        number = stop
    flush()
    return "\n".join(result)


def _replace_inline(text: str, line: int, resolve: Callable[[str, bool, int], str]) -> str:
    def swap(match: re.Match[str]) -> str:
        at = line + text.count("\n", 0, match.start())
        if match["formula"]:
            return VALUE.sub(lambda m: resolve(m["expression"], True, at), match[0])
        if match["value"]:
            return VALUE.sub(lambda m: resolve(m["expression"], False, at), match[0])
        return match[0]

    return INLINE.sub(swap, text)
