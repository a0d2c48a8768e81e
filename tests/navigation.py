"""The parts and their chapters, as the navigation of the project names them."""

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
CONFIGURATION = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
NAMES = [name.removesuffix(".md") for name in re.findall(r"^ *- (\S+\.md)$", CONFIGURATION, re.MULTILINE)]
PAGES = [name.partition("/")[0] for name in NAMES if re.fullmatch(r"page-\d+/index", name)]
CHAPTERS = {
    page: tuple(name.split("/")[1] for name in NAMES if re.fullmatch(rf"{page}/[\w-]+/index", name)) for page in PAGES
}
