"""Pages without the indentation of their templates: no reader sees it, and each would fetch it with every page."""

import re

_KEPT_OR_INDENTED = re.compile(r"<(pre|script|style|textarea)\b.*?</\1>|\n\s+(?=<)", re.DOTALL)


def without(html: str) -> str:
    """Let each line that begins with a tag begin with it, but where blanks are text."""
    return _KEPT_OR_INDENTED.sub(lambda match: match[0] if match[1] else "\n", html)
