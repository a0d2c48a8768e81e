"""Figures that move: whole without a script, and refused where something of them is missing."""

import json
import re
from pathlib import Path
from typing import Any

import exercises_of_each_kind as each
import pytest
from small_project import Project

from site_builder import blocks
from site_builder.blocks.explorable import Explorable
from site_builder.drawing.board import PALETTES
from site_builder.finishing import explorable_texts
from site_builder.site import Site
from site_builder.sources import explorables
from site_builder.sources.document import parse, walk

STYLE = Path(__file__).resolve().parents[3] / "site_builder" / "browser" / "explorable_view.css"
FENCE = """```explorable
name = "line"
title = "A line"
question = "or_bias"
alt = '''A line.'''
caption = '''At {{ gate.bias }}.'''
goal = '''Turn it.'''
met = '''Turned.'''
[[fields]]
symbol = "b"
label = "$b$"
value = "{{ gate.bias }}"
least = -5
most = 5
step = 0.1
[says]
state = '''Bias is {b}.'''
```
"""
SCRIPT = "export const compute = ({ b }) => ({ b });\n"


def add(project: Project, fence: str = FENCE, program: str = "b = 1\nprint(b)\n") -> None:
    each.add(project, each.CHOOSE)
    for path in sorted((project.root / "docs" / "chapter").glob("index.*.md")):
        text = re.sub(r"```figure\n.*?```\n", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
        path.write_text(f"{text}\n{fence}", encoding="utf-8")
    folder = project.root / "docs" / "chapter" / "explorables" / "line"
    folder.mkdir(parents=True)
    (folder / "explorable.js").write_text(SCRIPT, encoding="utf-8")
    (folder / "program.py").write_text(program, encoding="utf-8")


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('question = "or_bias"', 'question = "or_what"', "no exercise above it"),
        ("goal = '''Turn it.'''\n", "", "the explorable has no goal"),
        ("goal = '''Turn it.", "goal = '''Turn {b}.", "only says and words have places that are filled in"),
        ("title =", "heading =", "unknown key 'heading'"),
        ('value = "{{ gate.bias }}"', 'value = "-1.5"', "is quoted from a run"),
        ("most = 5", "most = -5", "least < most"),
        ('label = "$b$"\n', "", "has no label"),
        ("goal = '''Turn it.'''", "goal = '''…'''", "the explorable has no goal"),
        (
            "step = 0.1",
            'step = 0.1\nlast = "yes"',
            "last is true for a field that stands below the others; given 'yes'",
        ),
        ("[says]", "[words]\nfolded = 'More'\n[says]", "folded is the title of the fields with last = true"),
        ('name = "line"', 'name = "Line"', "small letters"),
        ("[says]\nstate = '''Bias is {b}.'''", "[says]\nstate = 3", "says is a table with a text"),
        ("[says]", "[says", "is not TOML"),
        ("[says]", "[[says]]", "says is a table with a text"),
        ("[[fields]]", "[fields]", "an explorable has at least one [[fields]]"),
        ("Bias is {b}.", "The bias is 0.98.", "typed by hand"),
        ("Bias is {b}.", "Bias is 0.{b}.", "'0.{b}' would read as one number"),
        ("Bias is {b}.", "Bias is {b}8.", "'{b}8' would read as one number"),
        ('label = "$b$"', 'label = "$9{8}$"', "typed in pieces"),
    ],
)
def test_what_is_wrong_is_named_with_its_place(project: Project, old: str, new: str, said: str) -> None:
    assert old in FENCE
    add(project, FENCE.replace(old, new))
    message = project.refused()
    assert said in message
    assert re.search(r"docs/chapter/index\.(id|en)\.md:\d+: ", message)


def test_a_choice_has_a_text() -> None:
    body = 'name = "a"\n[[fields]]\nsymbol = "w"\nlabel = "W"\nvalue = "a"\nchoices = {{ a = "A", b = "{}" }}\n'
    for text, wrong in (("B", False), ("", True), ("-", True)):
        said = " ".join(said for _, said in explorables.read(body.format(text)).problems)
        assert ("at least two choices, each with a text" in said) == wrong


def test_last_fields_stand_below_the_buttons_or_folded_above_them() -> None:
    field = {"symbol": "b", "label": "b", "value": "1", "least": 0, "most": 2, "step": 1}
    data = {"fields": [field, {**field, "symbol": "c", "last": True}]}
    below, folded = (
        Explorable()._panel({**data, "words": words}, "en", str) for words in ({}, {explorables.FOLDED: "More"})
    )
    assert re.findall('data-(?:field|action)="(b|c|python)"', below) == ["b", "python", "c"]
    assert re.findall('data-(?:field|action)="(b|c|python)"', folded) == ["b", "c", "python"]
    assert re.search(r"<details><summary>More</summary>.*data-field=\"c\".*</details>", folded)
    assert "<details>" not in below
    whole = Explorable()._panel({"fields": data["fields"][1:], "words": {explorables.FOLDED: "More"}}, "en", str)
    assert '<details class="explorable__more"><summary>' in whole


def test_a_missing_file_is_named(project: Project) -> None:
    add(project)
    (project.root / "docs" / "chapter" / "explorables" / "line" / "program.py").unlink()
    said = "the explorable 'chapter/line' has no program.py (docs/chapter/explorables/line/program.py:1)"
    assert said in project.refused()


def test_both_languages_have_the_same_fields(project: Project) -> None:
    add(project)
    path = project.root / "docs" / "chapter" / "index.en.md"
    path.write_text(path.read_text(encoding="utf-8").replace("most = 5", "most = 6"), encoding="utf-8")
    assert "form of the explorable" in project.refused()


def test_both_languages_have_their_choices_in_one_order() -> None:
    """Readers count them."""
    body = 'name = "a"\n[[fields]]\nsymbol = "w"\nlabel = "W"\nvalue = "a"\nchoices = {{ {} }}\n'
    one, other = (explorables.read(body.format(each)).form() for each in ('a = "A", b = "B"', 'b = "B", a = "A"'))
    assert one != other


BORROWED = """```explorable
name = "chapter/line"
title = "Its line"
explore = "The line"
begins = "blank"
alt = '''A line.'''
caption = '''From a chapter.'''
goal = '''Turn it.'''
met = '''Turned.'''
```
"""


def borrow(project: Project, fence: str = BORROWED) -> None:
    add(project)
    for path in sorted((project.root / "docs").glob("index.*.md")):
        path.write_text(f"{path.read_text(encoding='utf-8')}\n{fence}", encoding="utf-8")


def finished(site: Site, name: str, language: str) -> tuple[str, dict[str, Any]]:
    """Give the figure as a finished page shows it, and what has left the page for the figure's file."""
    page = site.pages[name, language]
    block = next(each for each in walk(parse(site.markdown(page))) if each.language == "explorable")
    html = blocks.kind_of(block).html(block, page, site.made, str)
    moved = dict(explorable_texts.moved({Path("page"): (html, language)}, site.root / "site"))
    return moved.pop("page", html.encode()).decode(), {file: json.loads(content) for file, content in moved.items()}


@pytest.mark.slow
def test_it_is_a_figure_without_a_script(project: Project) -> None:
    """On its page, and on another one in texts of its own; what it needs in hand comes in a file."""
    borrow(project)
    site = project.prepare()
    files = {name: content.decode() for name, content in site.files() if "explorables/" in name}
    for name, content in files.items():
        project.write(f"site/{name}", content)
    for language, reset in {"id": "Ulangi dari awal", "en": "Start over"}.items():
        html, left = finished(site, "chapter/index", language)
        assert html.count('data-figure="chapter/line"') == 1
        assert 'data-explorable="chapter/line" data-state="still"' in html
        assert "data-field" not in html
        content = left[f"chapter/explorables/line.{language}.json"]
        assert content["data"] == {}
        texts = content["texts"]
        assert texts.startswith('<p class="explorable__goal">')
        assert (
            '<div class="explorable__field" data-value="-1.5" data-least="-5" data-most="5" data-step="0.1">' in texts
        )
        assert '<input data-field="b" inputmode="decimal">' in texts
        assert f">{reset}</button>" in texts
        assert "Bias is {b}." in texts
        html, left = finished(site, "index", language)
        assert 'data-explorable="chapter/line" data-state="still"' in html
        assert '<p class="explorable__met">Turned.</p>' in html
        assert "From a chapter." in html
        assert 'data-begins="blank"' in html
        assert html.index(">The line</button>") < html.index("<figure")
        assert '<button disabled class="md-button"' in html  # as large as the main one beside it, and not filled
        assert "data-field" not in html
        assert left == {}
    folder = f"{site.in_browser.folder}/explorables/chapter"
    assert "compute" in files[f"{folder}/line.js"]
    assert files[f"{folder}/line.py"] == "b = 1\nprint(b)\n"


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("met = '''Turned.'''\n", "", "the explorable has no met"),
        ("title =", 'question = "or_bias"\ntitle =', "unknown key 'question' of an explorable of another page"),
        ("chapter/line", "chapter/other", "'chapter/other'"),
        ('"The line"', '"…"', "explore is what the button above the picture says"),
        ('"blank"', '"to begin"', "begins is an action of the figure"),
        ('explore = "The line"\n', "", "begins is an action of the figure"),
    ],
)
def test_what_is_wrong_with_one_of_another_page_is_named(project: Project, old: str, new: str, said: str) -> None:
    borrow(project, BORROWED.replace(old, new))
    assert said in project.refused()


def test_places_that_are_filled_in_are_no_text() -> None:
    assert explorables.without_places("Bias is {b}, {{ gate.bias }}.") == "Bias is    , {{ gate.bias }}."


@pytest.mark.parametrize(("scheme", "selector"), [("light", ":root"), ("dark", '[data-md-color-scheme="slate"]')])
def test_its_colours_are_those_of_the_still_figures(scheme: str, selector: str) -> None:
    style = STYLE.read_text(encoding="utf-8")
    rules = style[style.index(f"{selector} {{") :].partition("}")[0]
    found = dict(re.findall(r"--figure-(\w+): (#\w{6});", rules))
    assert found == vars(PALETTES[scheme])


def test_no_other_colour_is_used() -> None:
    """Those of the palette are held apart for readers without one kind of cones; another one would be held by nothing."""
    color = re.compile(r"#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|hwb|lab|lch|oklab|oklch|color|color-mix)\(", re.IGNORECASE)
    style = STYLE.read_text(encoding="utf-8")
    assert sorted(color.findall(style)) == sorted(
        shade for palette in PALETTES.values() for shade in vars(palette).values()
    )
    root = STYLE.parents[2]
    scripts = [*(root / "docs").glob("*/*/explorables/*/*.js"), *STYLE.parent.glob("*plot*.js")]
    assert len(scripts) > 10
    assert {path.name: found for path in scripts if (found := color.findall(path.read_text(encoding="utf-8")))} == {}
