"""Which texts have been read beside their translations, figures beside their programs, claims beside their conditions.

No rule sees the *not* that one language has lost, or that a curve is no longer the one that the text describes.
`docs/agreed.txt` has a fingerprint of each such pair, a line each, in their own order, so that two changes seldom touch
the same lines. A pair that it lacks has a half that is new or no longer as it was; the command shows such pairs.
"""

import hashlib
import re
from collections.abc import Iterable
from pathlib import Path

from site_builder.languages import LANGUAGES
from site_builder.problems import Problem
from site_builder.sources import text_file
from site_builder.sources.translations import Pair

TABLE = Path("docs") / "agreed.txt"
COMMAND = "python -m site_builder.tools.agree"
_LINE_END = re.compile(r"(?<! {2})\n(?=[^\s\-+*>#|\d])")
"""The end of a line within a paragraph: neither a hard break nor before an item, a code or another paragraph."""
ADVICE = f"see both with `{COMMAND}`; if they agree, note it with `{COMMAND} --note`"


def load(root: Path) -> frozenset[str] | None:
    """Read the fingerprints; a project without the file asks for none.

    Raises:
        BuildFailure: the file is not UTF-8.
    """
    try:
        return frozenset(text_file.read(root, TABLE).split())
    except FileNotFoundError:
        return None


def save(root: Path, fingerprints: Iterable[str]) -> None:
    """Write the file."""
    (root / TABLE).write_text("".join(f"{line}\n" for line in sorted({*fingerprints})), encoding="utf-8")


def fingerprint(pair: Pair) -> str:
    """Hash the words of a pair: the same ones give the same hash, wherever the lines of a paragraph end."""
    languages_and_words = (
        f"{language} {_LINE_END.sub(' ', text.strip())}" for language, text in (pair.one, pair.other)
    )
    return hashlib.blake2b("\n".join(languages_and_words).encode(), digest_size=6).hexdigest()


def problem(pair: Pair) -> Problem:
    """Say of a pair that nobody has read it."""
    language, text = pair.other[0], pair.one[1]
    beside = "translation" if language in LANGUAGES else language
    return pair.problem(f"not read beside its {beside}, since one of the two is new or has changed: {text[:40]!r}")
