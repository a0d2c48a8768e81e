"""Pages without the indentation of their templates: no reader sees it, and each would fetch it with every page."""

import re

_KEPT_OR_INDENTED = re.compile(r"<(pre|script|style|textarea)\b.*?</\1>|\n\s+(?=<)", re.DOTALL)


def without(html: str) -> str:
    """Put one space where a line begins with blanks and a tag, unless blanks are text there.

    A space, since axe takes a line break between two words for no blank.
    """
    return _KEPT_OR_INDENTED.sub(lambda match: match[0] if match[1] else " ", html)
