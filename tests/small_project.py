"""A small project to build: one page in two languages, one listing, one figure."""

import datetime
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from site_builder import project as projects
from site_builder.catalogue import Settings
from site_builder.problems import BuildFailure
from site_builder.scan import scan
from site_builder.site import Site
from site_builder.sources.change_log import Change
from site_builder.sources.listings import Listing, Options
from site_builder.sources.package_source import Line
from site_builder.sources.pages import Page
from site_builder.sources.terms import Term

ROOT = Path(__file__).resolve().parents[1]

PAGE = """---
description: {description}
---
# Gates {{#gates}}

{text}

## Bias {{#bias}}

Bias: {{{{ gate.bias }}}}, so $b = {{{{ gate.bias }}}}$. {text}

$$
z = x_1 w_1 + b
$$

```python exec="on" listing="gate"
```

```figure
name: line
alt: A line.
caption: At {{{{ gate.bias }}}}.
```

!!! tip "{tip}"

    {text}
"""
LISTING = """import numpy as np

from nn_tutorial import perceptron

bias = -1.5
scores = np.array([0.25, 0.5])
print(perceptron([[0, 0], [1, 1]], [1, 1], bias))
"""
FIGURE = '''"""A line."""

RUNS = ["gate"]
WORDS = {"input": {"id": "masukan", "en": "input"}}


def draw(d):
    ax = d.axes(4, 2)
    ax.plot([0, 1], [0, d.run["gate"]["bias"]])
    ax.set_xlabel(d.word("input"))
'''
TERMS = """term_en,term_id,running_text_id,avoid_id,chapter,definition_en,definition_id
weight,bobot,bobot,berat,chapter,How much an input counts.,Seberapa penting sebuah masukan.
"""
CHANGES = [
    Change("b", datetime.date(2025, 3, 2), {"id": "Dua", "en": "Two <2>"}, {"id": "Ini & itu.", "en": "This & that."}),
    Change("a", datetime.date(2025, 3, 1), {"id": "Satu", "en": "One"}, {"id": "Itu.", "en": "That."}),
]


def a_term(
    english: str, indonesian: str, running: str, chapter: str = "", avoid: tuple[str, ...] = (),
    definitions: tuple[str, str] = ("", ""),
) -> Term:  # fmt: skip
    """Give a row of the term table; its definitions are the English and the Indonesian one."""
    return Term(
        chapter, {"en": english, "id": indonesian}, {"en": english, "id": running}, {"en": (), "id": avoid},
        {"en": definitions[0], "id": definitions[1]},
    )  # fmt: skip


def a_page(language: str, text: str) -> Page:
    """Read a page."""
    return scan("a", language, Path(f"docs/a.{language}.md"), text)


def a_listing(name: str, text: str, **options: Any) -> Listing:
    """Give a listing that shows nothing of the package."""
    path = Path("docs", f"{name}.py")
    lines = tuple(Line(line, path, n) for n, line in enumerate(text.removesuffix("\n").split("\n"), 1))
    return Listing(name, path, Options(**options), lines)


class Project:
    """A copy of the project with a tiny `docs/`, to break and build."""

    def __init__(self, root: Path, *, packs: bool = True) -> None:
        """Copy it; where nothing packs the package, much is copied only when it is first written to."""
        self.root = root
        self.source = ROOT
        linked = () if packs else ("docs/assets", "nn_tutorial/data", "nn_tutorial/practice")
        leave = shutil.ignore_patterns("__pycache__", *(Path(folder).name for folder in linked))
        for folder in ("nn_tutorial", "docs/assets"):
            if folder not in linked:
                shutil.copytree(ROOT / folder, root / folder, ignore=leave)
        for folder in ("site_builder", *linked):
            (root / folder).parent.mkdir(parents=True, exist_ok=True)
            (root / folder).symlink_to(ROOT / folder)
        config = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
        for slow in ("zip: !ENV [SITE_ZIP, true]", "compressed: true", "snapshot: true"):  # half a minute each, or more
            assert f"  {slow}" in config
            config = config.replace(f"  {slow}", f"  {slow.split(':')[0]}: false")
        before, after = config.split("\nnav:\n")[0], config.split("\nplugins:\n")[1]
        self.write("mkdocs.yml", f"{before}\nnav:\n  - index.md\n  - chapter/index.md\n\nplugins:\n{after}")
        for name in ("pyproject.toml", "README.md", "LICENSE"):
            shutil.copy(ROOT / name, root)
        self.write("docs/terms.csv", TERMS)
        for language, text in (("id", "Ayo mulai."), ("en", "Let us begin.")):
            self.write(f"docs/index.{language}.md", f"---\ndescription: A start.\n---\n# Home {{#home}}\n\n{text}\n")
            self.write(f"docs/chapter/index.{language}.md", PAGE.format(description="A gate.", text=text, tip="Tip"))
        self.write("docs/chapter/gate.py", LISTING)
        self.write("docs/chapter/listings.toml", 'show = "all"\n')
        self.write("docs/chapter/figures/line.py", FIGURE)

    def write(self, name: str, text: str) -> None:
        path = self.root / name
        for folder in path.parents:  # before a folder is made in it, which would be made where it leads
            if folder.is_symlink() and folder.is_relative_to(self.root):
                there = folder.resolve()
                folder.unlink()
                shutil.copytree(there, folder)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def read(self, name: str) -> str:
        return (self.root / name).read_text(encoding="utf-8")

    def change(self, name: str, old: str, new: str) -> None:
        text = self.read(name)
        assert old in text, f"{name} has no {old!r}"
        self.write(name, text.replace(old, new, 1))

    def change_both(self, old: str, new: str) -> None:
        """Change the chapter in both languages."""
        for language in ("id", "en"):
            self.change(f"docs/chapter/index.{language}.md", old, new)

    def prepare(self) -> Site:
        """Do in this process what a build does first: check the pages, run their listings, draw their figures."""
        return Site(self.root, Settings(), lambda _: None)

    def refused(self, made: bool = False) -> str:
        """Give why the project is refused when it is read, or only when its listings and exercises are run as well."""
        with pytest.raises(BuildFailure) as failure:
            self.prepare() if made else projects.read(self.root)
        return str(failure.value)

    def build(self, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
        """Run plain `mkdocs build`; what it says stands in `stderr`."""
        return subprocess.run(
            [sys.executable, "-m", "mkdocs", "build", *arguments], cwd=self.root, text=True, capture_output=True,
            env=os.environ | {"NO_MKDOCS_2_WARNING": "1"} | environment,
        )  # fmt: skip

    def addresses(self) -> set[str]:
        """Give the beginning of every whole address in heads, sitemap, feeds and robots.txt of what was built."""
        known = (
            "https://schema.org",
            "https://spdx.org/",
            "http://www.w3.org/",
            "http://www.sitemaps.org/",
            "http://localhost:8000/",
        )  # which a reader types who has the site on a disk
        files = [path for name in ("*.html", "*.xml", "robots.txt") for path in (self.root / "site").rglob(name)]
        heads = [path.read_text(encoding="utf-8").partition("<body")[0] for path in files]
        found = {address for head in heads for address in re.findall(r"https?://[^\s\"<>]+", head)}
        return {address for address in found if not address.startswith(known)}
