"""A kind of block is one module: adding it takes no other change of the builder."""

import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from small_project import Project

from site_builder import blocks, mkdocs_hooks
from site_builder.sources.document import Block

TOY = '''
"""A riddle: its question on the page, its answer in a folder beside it."""

import json
from pathlib import Path

from site_builder.blocks import Kind, option_problems
from site_builder.problems import BuildFailure, Problem
from site_builder.sources.pages import Item


class Riddle(Kind):
    """A block ```riddle name="…" with the question in the page's language."""

    name = "riddle"
    quotes = True
    words = {"answer": {"id": "Jawaban", "en": "Answer"}}

    def read(self, fence, page):
        option_problems("a riddle", fence, page, ("name",))
        page.items.append(Item(self.name, page.full_name(fence.options.get("name", "?")), fence.line))
        yield fence.body, fence.line + 1

    def sources(self, fence, page):
        return [_folder(page.full_name(fence.options.get("name", "?")))]

    def load(self, root, name, pages):
        try:
            return (root / _folder(name) / "answer.txt").read_text(encoding="utf-8").strip()
        except FileNotFoundError:
            raise BuildFailure([Problem(_folder(name), 1, f"there is no riddle {name!r}")]) from None

    def listings(self, part):
        return ["chapter/gate"]

    def html(self, fence, page, made, inline):
        answer = made.parts["riddle"][page.full_name(fence.options["name"])]
        title = self.word("answer", page.language)
        return f\'<div data-script="riddle">{inline(fence.body)}<p>{title}: {answer}</p></div>\'

    def cell(self, fence, notebook):
        notebook.markdown(notebook.inline(fence.body))
        notebook.code("answer = input()", {"riddle": fence.options["name"]})

    def files(self, name, part, made):
        yield f"{name}.riddle.json", json.dumps({"answer": part}).encode()


def _folder(name):
    folder, _, stem = name.rpartition("/")
    return Path("docs", folder, "riddles", stem)
'''
BLOCK = """```riddle name="{name}"{more}
{question} {{{{ gate.bias }}}}?
```
"""


@pytest.fixture
def riddles(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Put the module of a kind where the builder looks for them."""
    folder = tmp_path / "more_kinds"
    folder.mkdir()
    (folder / "riddle.py").write_text(TOY, encoding="utf-8")
    monkeypatch.setattr(blocks, "__path__", [*blocks.__path__, str(folder)])
    blocks.kinds.cache_clear()
    yield
    blocks.kinds.cache_clear()
    sys.modules.pop("site_builder.blocks.riddle", None)


def ask(project: Project, name: str = "minus", more: str = "") -> None:
    """Ask a riddle on a chapter of Part 1, which gets a notebook, in both languages."""
    for language, question in (("id", "Apa"), ("en", "What is")):
        text = BLOCK.format(name=name, more=more, question=question)
        project.write(f"docs/page-1/odd/index.{language}.md", f"---\ndescription: Odd.\n---\n# Odd {{#odd}}\n\n{text}")
        project.change(f"docs/page-1/odd/index.{language}.md", "gate.bias", "chapter/gate.bias")
    project.write("docs/page-1/odd/riddles/minus/answer.txt", "It is negative.\n")


@pytest.mark.slow
@pytest.mark.usefixtures("riddles")
def test_a_kind_is_one_module(project: Project) -> None:
    """It is read, compared, shown, published and put into the notebook, in both languages."""
    ask(project)
    site = project.prepare()
    for language, title in (("id", "Jawaban"), ("en", "Answer")):
        page = site.pages["page-1/odd/index", language]
        assert [(item.kind, item.detail) for item in page.items] == [
            ("heading", "# #odd"),
            ("riddle", "page-1/odd/minus"),
        ]
        assert page.sources == {Path("docs/page-1/odd/riddles/minus")}
        fence = Block("riddle", "What?", {"name": "minus"})
        html = blocks.kind_of(fence).html(fence, page, site.made, str.upper)
        assert html == f'<div data-script="riddle">WHAT?<p>{title}: It is negative.</p></div>'
        markdown, code = json.loads(site.notebook(page))["cells"][1:]
        number = "\N{MINUS SIGN}1,5" if language == "id" else "\N{MINUS SIGN}1.5"
        assert number in "".join(markdown["source"])
        assert (code["cell_type"], code["source"], code["metadata"]) == (
            "code",
            ["answer = input()"],
            {"riddle": "minus"},
        )
    assert json.loads(dict(site.files())["page-1/odd/minus.riddle.json"]) == {"answer": "It is negative."}


@pytest.mark.usefixtures("riddles")
@pytest.mark.parametrize(
    ("given", "message"),
    [
        (
            {"more": ' level="2"'},
            r"docs/page-1/odd/index\.en\.md:6: unknown option 'level' of a riddle; there are name",
        ),
        (
            {"name": "plus"},
            r"odd/index\.id\.md:6: there is no riddle 'page-1/odd/plus' \(docs/page-1/odd/riddles/plus:1\)",
        ),
    ],
)
def test_what_is_wrong_with_a_block_is_told_with_its_place(
    project: Project, given: dict[str, str], message: str
) -> None:
    """Before anything runs."""
    ask(project, **given)
    assert re.search(message, project.refused())


@pytest.mark.usefixtures("riddles")
def test_a_word_that_a_kind_lacks_is_named(project: Project) -> None:
    """In the language that it lacks."""
    del blocks.kind_of(Block("riddle")).words["answer"]["id"]
    assert re.search(r"blocks/riddle\.py:1: words\['answer'\] or .* is missing in 'id'", project.refused())


def test_nothing_else_knows_a_kind_by_its_name() -> None:
    """What MkDocs is told of fences comes from the registry."""
    text = Path(mkdocs_hooks.__file__).read_text(encoding="utf-8")
    for kind in blocks.kinds():
        if not kind.last and kind.name != "listing":
            assert f'"{kind.name}"' not in text
    assert blocks.kinds()[-1].last
    assert [kind.name for kind in blocks.kinds() if kind.last] == ["code"]
