"""What a chapter still has of the chapter that it was copied from: texts that tell authors what to write there."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from site_builder.problems import Problem
from site_builder.sources.pages import Page

BLANK = Path("docs", "_blank-chapter")
_WORD = re.compile(r"[^\W\d_]{2,}")


def find(root: Path, pages: Iterable[Page]) -> Iterator[Problem]:
    lines = {line.strip() for file in (root / BLANK).glob("*.md") for line in file.read_text("utf-8").splitlines()}
    own = {line for line in lines if len(_WORD.findall(line)) > 2 and not line.startswith(("##", "!!!", "```"))}
    for page in pages:
        for number, line in enumerate(page.text.splitlines(), 1):
            if line.strip() in own:
                said = f"here stands what {BLANK.as_posix()} says, to be written anew: {line.strip()}"
                yield Problem(page.path, number, said)
