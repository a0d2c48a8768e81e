"""What a figure that moves says is needed once a reader takes it in hand: it leaves the page for a file of the figure."""

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from site_builder.blocks.explorable import OWN_TEXTS, folder_of

_BLOCK = re.compile(
    r'(data-explorable="([^"]+)"(?:(?!data-explorable=).)*?<div class="explorable__texts")'
    rf"{OWN_TEXTS}( hidden>)(.*?)(</div></div>)",
    re.DOTALL,
)


def moved(pages: Mapping[Path, tuple[str, str]], folder: Path) -> Iterator[tuple[str, bytes]]:
    """Give the pages that had such texts, now without them, and the files of the figures: path below the site, and content.

    `pages` are HTML with its language, by path below the site.
    """
    texts: dict[str, dict[str, str]] = {}
    for path, (html, language) in pages.items():

        def keep(match: re.Match[str], language: str = language) -> str:
            texts.setdefault(match[2], {})[language] = match[4]
            return f"{match[1]}{match[3]}{match[5]}"

        without = _BLOCK.sub(keep, html)
        if without != html:
            yield path.as_posix(), without.encode()
    for name, by_language in texts.items():
        file = f"{folder_of(name).relative_to('docs').as_posix()}.json"
        content: dict[str, Any] = json.loads((folder / file).read_bytes())
        yield file, json.dumps(content | {"texts": by_language}, ensure_ascii=False, separators=(",", ":")).encode()
