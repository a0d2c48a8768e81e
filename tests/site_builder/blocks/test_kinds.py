"""A kind of block is one module: adding it takes no other change of the builder."""

import json
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from small_project import Project

from site_builder import blocks
from site_builder.sources.document import Block

TOY = '''
"""A riddle: its question on the page, its answer in a folder beside it."""

import json
from pathlib import Path

from site_builder.blocks import Kind, option_problems
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
        return (root / _folder(name) / "answer.txt").read_text(encoding="utf-8").strip()

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
BLOCK = """```riddle name="minus"
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


def ask(project: Project) -> None:
    """Ask a riddle on a chapter of Part 1, which gets a notebook, in both languages."""
    for language, question in (("id", "Apa"), ("en", "What is")):
        text = BLOCK.format(question=question)
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
