"""What a figure that moves needs once a reader takes it in hand: it leaves the page for a file of the figure, one in each language."""

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from site_builder.blocks.explorable import OWN, file_of
from site_builder.rendering.render import as_json

_BLOCK = re.compile(
    r'(data-explorable="([^"]+)"(?:(?!data-explorable=).)*?<div class="explorable__texts" hidden>)'
    rf"<{OWN}>(.*?)</{OWN}>",
    re.DOTALL,
)


def moved(pages: Mapping[Path, tuple[str, str]], folder: Path) -> Iterator[tuple[str, bytes]]:
    """Give the pages that had such texts, now without them, and the files of the figures: path below the site, and content.

    `pages` are HTML with its language, by path below the site.
    """
    for path, (html, language) in pages.items():
        for _, name, texts in _BLOCK.findall(html):
            file = file_of(name, language)
            content = json.loads((folder / file).read_bytes()) | {"texts": texts}
            yield file, as_json(content).encode()
        without = _BLOCK.sub(r"\1", html)
        if without != html:
            yield path.as_posix(), without.encode()
