"""Scripts of ours without their comments and spaces, as readers get them."""

import re
from pathlib import Path

import rjsmin

from site_builder.problems import BuildFailure, Problem

_NESTED = re.compile(r"\$\{[^}`]*`")


def minified(text: str, path: Path = Path("site_builder", "browser")) -> str:
    """Take out of a script what only its authors read.

    Raises:
        BuildFailure: a template literal stands in another one; rjsmin takes its end for the other's, and spaces of texts are lost.
    """
    if nested := _NESTED.search(text):
        line = text.count("\n", 0, nested.start()) + 1
        raise BuildFailure(
            [Problem(path, line, f"a template literal stands in another one: {nested[0]!r}; give it a name first")]
        )
    return str(rjsmin.jsmin(text))
