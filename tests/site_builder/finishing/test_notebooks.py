"""The chapters as notebooks: valid, the same code in both languages, and they run where only NumPy is."""

import base64
import copy
import html
import io
import json
import re
import zipfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import exercises_with_code
import navigation
import nbformat
import pytest
from nbclient import NotebookClient
from sampling import chosen
from small_project import Project

from nn_tutorial.practice.words import LANGUAGES
from site_builder.blocks.listing import RECORDED
from site_builder.execution import processes
from site_builder.finishing import notebooks
from site_builder.languages import word
from site_builder.site import Site
from site_builder.sources.pages import Page

pytestmark = pytest.mark.slow

ROOT = Path(__file__).resolve().parents[3]
CHAPTERS = [f"{page}/{chapter}" for page, chapters in navigation.CHAPTERS.items() for chapter in chapters]
WITHOUT_PACKAGE = f"""
import importlib.util, sys
sys.meta_path[:] = [finder for finder in sys.meta_path if "editable" not in repr(finder)]
sys.path[:] = [folder for folder in sys.path if folder not in ("", {str(ROOT)!r})]
assert importlib.util.find_spec("nn_tutorial") is None
"""
WHICH_PACKAGE = "import nn_tutorial\nprint(nn_tutorial.__file__)"


def published(site: Path, chapter: str, language: str) -> tuple[str, Any]:
    """Give a chapter's page and its notebook."""
    folder = site / ("" if language == "id" else language) / chapter
    (path,) = folder.glob("*.ipynb")
    return (folder / "index.html").read_text(encoding="utf-8"), nbformat.read(path, 4)


def prose(some: list[Any]) -> str:
    return "\n\n".join(cell.source for cell in some if cell.cell_type == "markdown")


def text_of(cell: Any, stream: str) -> str:
    return "".join(output.text for output in cell.outputs if output.get("name") == stream)


# A chapter of a few lines.

CHAPTER = """---
description: x
---

# Gates {#gates}

!!! abstract "You will see `a` gate"

    - One $b = 1.5$
      and more.

Text with [a link](../other/index.md#there), [a section](#bias), `x[0](y)`, **[the `b`](https://example.org/)** and
1.5 and $w_1
w_2 = 0.5$, <!-- hidden -->[a button](../other/index.md){ .md-button }, to the sum of
12. Then {.x}

## Bias {#bias}

$$
z = 1.5
$$

```console
pip install numpy
```

=== "Windows"

    ```powershell
    py --version
    ```

```figure
name: line
alt: A "line".
caption: Through $1.5$.
```

??? example "Solution 1"

    Before.

    $$
    a
    = 1.5
    $$

    ```python exec="on" listing="gate"
    ```

    After.

```glossary
```

The end.
"""
AS_CELLS = [
    "# Gates\n\nORIGIN\n\nHOW",
    "> **You will see `a` gate**\n>\n> - One $b = {dot}$\n>   and more.\n\n"
    "Text with a link, a section, `x[0](y)`, **[the `b`](https://example.org/)** and\n1.5 and $w_1 w_2 = {half}$, "
    "a button, to the sum of\n12\\. Then",
    "## Bias\n\n$$\nz = {dot}\n$$\n\n```console\npip install numpy\n```\n\n"
    "**Windows**\n\n```powershell\npy --version\n```\n\n"
    "PICTURE\n\nThrough ${dot}$.\n\n"
    "> **Solution 1**\n>\n> Before.\n>\n> $$ a = {dot} $$",
    "CODE",
    "> After.\n\nGLOSSARY\n\nThe end.",
]
GLOSSARY = {
    "id": "| Istilah | Bahasa Inggris | Arti |\n| --- | --- | --- |\n| bobot | weight | Seberapa penting sebuah masukan. |",
    "en": "| Term | Indonesian | Meaning |\n| --- | --- | --- |\n| weight | bobot | How much an input counts. |",
}


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """Prepare a site of which one chapter is to become a notebook."""
    project = Project(tmp_path_factory.mktemp("small"))
    for language in ("id", "en"):
        for chapter, title in (("gates", "Wires"), ("other", "Valves")):
            text = f"---\ndescription: {title}.\n---\n\n# {title} {{#{chapter}}}\n"
            project.write(f"docs/page-1/{chapter}/index.{language}.md", text)
    return project.prepare()


def small_cells(small: Site, language: str, web: str = "") -> list[Any]:
    catalogue = copy.copy(small.catalogue)
    catalogue.web = web
    made = replace(small.made, catalogue=catalogue)
    page = Page("page-1/gates/index", language, Path("docs/page-1/gates/index.md"), CHAPTER)
    markdown = CHAPTER.replace("name: line", "name: chapter/line").replace('listing="gate"', 'listing="chapter/gate"')
    content = notebooks.notebook(markdown, page, made, lambda _: b"its listing imports no package")
    return nbformat.reads(content, 4).cells


@pytest.mark.parametrize(("language", "dot", "half"), [("en", "1.5", "0.5"), ("id", "1{,}5", "0{,}5")])
def test_what_only_the_site_understands_becomes_plain_markdown(small: Site, language: str, dot: str, half: str) -> None:
    found = small_cells(small, language)
    origin = word("notebook_origin", language).format(
        page=1, tutorial=word("notebook_tutorial", language), chapter="Gates"
    )
    wanted = [
        text.replace("ORIGIN", origin)
        .replace("\n\nHOW", "")
        .replace("GLOSSARY", GLOSSARY[language])
        .replace("{dot}", dot)
        .replace("{half}", half)
        for text in AS_CELLS
    ]
    sources = [re.sub(r"<img [^>]*>", "PICTURE", cell.source) for cell in found]
    code = next(cell for cell in found if cell.cell_type == "code")
    assert code.source == small.listings["chapter/gate"].text.rstrip("\n")
    assert text_of(code, "stdout") == small.runs["chapter/gate"].output
    sources[found.index(code)] = "CODE"
    assert sources == wanted


def test_a_picture_is_embedded_on_white_and_described(small: Site) -> None:
    picture = re.search(r'<img src="data:image/svg\+xml;base64,([^"]*)" (.*)>', prose(small_cells(small, "id")))
    assert picture is not None
    assert picture[2].startswith('alt="A &quot;line&quot;." width="')
    svg = base64.b64decode(picture[1]).decode()
    assert (
        svg.replace('<rect width="100%" height="100%" fill="#fff"/>', "", 1)
        == small.made.results["figure"]["chapter/line"].pictures["id.light"]
    )
    assert re.search(r"<svg[^>]*><rect", svg)


def test_links_lead_to_the_site_where_its_address_is_known(small: Site) -> None:
    text = prose(small_cells(small, "en", "https://example.org/nn/"))
    assert "[a link](https://example.org/nn/en/page-1/other/#there)" in text
    assert "Text with [a link]" in text
    assert ", a section," in text
    assert "[Gates](https://example.org/nn/en/page-1/gates/)" in text
    assert "(https://example.org/nn/chapter/figures/line.en.light.svg)" in text


# Every chapter of the tutorial.


@pytest.mark.parametrize("chapter", CHAPTERS)
def test_every_chapter_is_a_valid_notebook_with_the_same_code_in_both_languages(site: Path, chapter: str) -> None:
    """And what the page shows: its listings, what they print, and its figures."""
    code = {}
    for language in ("id", "en"):
        page, book = published(site, chapter, language)
        nbformat.validate(book)
        some = [cell for cell in book.cells if cell.cell_type == "code"]
        code[language] = [cell.source for cell in some if "check" not in cell.metadata.get("tags", [])]
        listed = [cell for cell in some if "listing" in cell.metadata]
        assert [cell.metadata["listing"] for cell in listed] == re.findall(r'data-listing="([^"]*)"', page)
        for cell in listed:
            assert cell.source == (site / f"{cell.metadata['listing']}.py").read_text(encoding="utf-8").rstrip("\n")
        shown = re.findall(r"<code data-output>(.*?)</code>", page, re.DOTALL)
        assert [printed for cell in listed if (printed := text_of(cell, "stdout"))] == [*map(html.unescape, shown)]
        text = re.sub(r"base64,[^\"]*", "", prose(book.cells))
        assert re.sub(r"\s", "", text).count("```") % 2 == 0
        assert not re.search(
            r'\{[#:.](?!\})|^\s*(?:!!!|\?\?\?|===) |exec="on"|^```(?:figure|explorable)|\]\((?!https?:)',
            text,
            re.MULTILINE,
        )
        assert text.count("<img ") == page.count("data-figure=")
    assert code["id"] == code["en"]


@pytest.mark.parametrize(
    ("chapter", "last"), [("page-1/activation-functions", "pass"), ("page-3/a-number-that-remembers", WHICH_PACKAGE)]
)
def test_a_notebook_runs_and_prints_what_the_build_printed(site: Path, chapter: str, last: str, tmp_path: Path) -> None:
    """One that warns, and one that brings the package, where neither is installed."""
    _, book = published(site, chapter, "id")
    stored = {cell.id: cell.copy() for cell in book.cells}
    run = [cell for cell in book.cells if cell.cell_type == "code"]
    book.cells = [nbformat.v4.new_code_cell(WITHOUT_PACKAGE), *run, nbformat.v4.new_code_cell(last)]

    client = NotebookClient(book, timeout=None, kernel_name="python3", resources={"metadata": {"path": str(tmp_path)}})
    client.execute(env=processes.environment())

    for cell in run:
        if "listing" not in cell.metadata:
            continue
        warned = text_of(stored[cell.id], "stderr").splitlines()
        assert {output.output_type for output in cell.outputs} <= {"stream"}
        assert text_of(cell, "stdout") == text_of(stored[cell.id], "stdout")
        assert text_of(cell, "stderr").count("Warning: ") == len(warned)
        assert all(line.rpartition(" (")[0] in text_of(cell, "stderr") for line in warned)
    assert not Path(text_of(book.cells[-1], "stdout").strip()).is_relative_to(ROOT)


@pytest.mark.parametrize("language", chosen(["id", "en"], "id"))
def test_a_notebook_judges_answers(packed_project: Project, language: str, tmp_path: Path) -> None:
    """With nothing but the notebook: no answer yet, the beginning as it stands, a wrong answer, and a right one."""
    exercises_with_code.add(packed_project)
    site, words = packed_project.prepare(), LANGUAGES[language]
    found = nbformat.reads(site.notebook(site.pages["chapter/index", language]), 4).cells
    [package] = [cell for cell in found if "package" in cell.metadata.get("tags", [])]
    stub, asked = [cell for cell in found if cell.metadata.get("exercise") == "chapter/column_sums"]
    head = stub.source.split("\n")[0]
    answers = [
        ("", words.TERMINAL["no_answer"].format(names="`column_sums`")),
        (stub.source, words.FACTS["untouched"]),
        (f"{head}\n    return dz1.sum(axis=0)", words.SLIPS["keepdims"]),
        ("print('else')", words.SLIPS["keepdims"]),
        (f"{head}\n    return dz1.sum(axis=0, keepdims=True)", words.FACTS["right"]),
    ]
    run = [nbformat.v4.new_code_cell(WITHOUT_PACKAGE), package]
    for answer, _ in answers:
        run += [nbformat.v4.new_code_cell(answer), nbformat.v4.new_code_cell(asked.source)]
    book = nbformat.v4.new_notebook(cells=run)
    client = NotebookClient(book, timeout=None, kernel_name="python3", resources={"metadata": {"path": str(tmp_path)}})
    client.execute(env=processes.environment())
    for cell, (_, said) in zip(book.cells[3::2], answers, strict=True):
        assert said in text_of(cell, "stdout")
        assert text_of(cell, "stderr") == ""


def test_the_first_code_cell_provides_the_package(site: Path) -> None:
    """Also where the first program does without it; with the handwritten digits where they are needed."""
    (wheel,) = (site / "assets" / "package").glob("*.whl")
    whole = set(zipfile.ZipFile(wheel).namelist())
    for chapter, digits in (
        ("page-1/perceptron", False),
        ("page-1/first-neural-network", False),
        ("page-2/iris", False),
        ("page-2/mnist", True),
    ):
        _, book = published(site, chapter, "en")
        code = [cell for cell in book.cells if cell.cell_type == "code"]
        [provider] = [cell for cell in code if "package" in cell.metadata.get("tags", [])]
        imports = any(
            "from nn_tutorial" in cell.source for cell in code if cell is not provider and "listing" in cell.metadata
        )
        assert provider is (code[0] if imports else next(cell for cell in code if "nn_tutorial" in cell.source))
        (packed,) = re.findall(r'"""([\w+/=]+)"""', provider.source)
        brought = zipfile.ZipFile(io.BytesIO(base64.b64decode(packed))).namelist()
        assert set(brought) == whole - (set() if digits else {"nn_tutorial/data/mnist.npz"})
        assert book.cells[book.cells.index(provider) - 1].source == word("notebook_package", "en")


def test_a_recorded_listing_says_what_it_needs(site: Path) -> None:
    _, book = published(site, "page-2/pytorch", "en")
    recorded = [cell for cell in book.cells if RECORDED in cell.metadata.get("tags", [])]
    assert len(recorded) == 4
    for cell in recorded:
        run = json.loads((ROOT / "docs" / f"{cell.metadata['listing']}.recorded.json").read_text(encoding="utf-8"))
        note = book.cells[book.cells.index(cell) - 1].source
        assert "`torch`" in note
        assert all(f"{package} {number}" in note for package, number in run["versions"].items())
        assert text_of(cell, "stdout") == run["output"]
