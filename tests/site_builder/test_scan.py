"""The scanner finds what stands on a page, where, and in which order."""

import re
from pathlib import Path

import pytest

from site_builder import blocks, scan
from site_builder.sources import pages, skeleton

OPTIONS = """```exercise
name = "p"
kind = "choose"
title = "T"
task = "T"
[[options]]
id = "one"
text = "$a$"
right = true
[[options]]
id = "two"
text = "$b$"
because = "T"
```
"""
FIELD = """```explorable
name = "e"
question = "q"
alt = "A"
caption = "A"
title = "A"
goal = "A"
met = "A"
[[fields]]
symbol = "w"
label = "$x_1$"
value = "a"
choices = { a = "W[0]", b = "W[1]" }
```
"""
FRONT = "---\ndescription: x\n---\n"


def a_page(text: str, language: str = "en") -> pages.Page:
    return scan.scan("a/index", language, Path(f"docs/a/index.{language}.md"), FRONT + text)


def test_the_skeleton_is_read_in_order() -> None:
    """Headings, formulas, listings, callouts, tabs, tables, figures and code, each with its line."""
    page = a_page(
        '# A {#a}\n\n$$\nx\n$$\n\n```python exec="on" listing="one"\n```\n\n!!! tip "T"\n\n    Text.\n\n'
        '=== "Linux"\n\n    ```console\n    ls\n    ```\n\n| a | b |\n| --- | --- |\n\n'
        "```figure\nname: two\nalt: x\ncaption: y\n```\n"
    )
    assert page.problems == []
    assert [(item.kind, item.detail) for item in page.items] == [
        ("heading", "# #a"), ("formula", "x"), ("listing", "a/one"), ("callout", "!!! tip"), ("paragraph", ""),
        ("tab", "Linux"), ("code", "console     ls"), ("table row", "2 cells"), ("table row", "2 cells"), ("figure", "a/two"),
    ]  # fmt: skip
    assert [item.line for item in page.items][:3] == [4, 6, 10]


def test_code_is_not_read_as_text() -> None:
    """Braces, dollars and decimals in code are code."""
    page = a_page("`{{ x.y }}` costs `$5$` or `0.5`\n\n```text\n{{ x.y }} v0.5 $a$\n# no heading\n```\n")
    assert page.problems == []
    assert page.values() == []
    assert page.formulas() == []


def test_values_are_replaced_outside_code_only() -> None:
    """In text, formulas, figures and tables; in code they stay as typed."""
    text = "A {{ a.b }}, $x = {{ a.b }}$, `{{ a.b }}`\n\n$$\n{{ a.b }}\n$$\n\n```figure\nalt: {{ a.b }}\n```\n\n```text\n{{ a.b }}\n```\n| {{ a.b }} |\n"
    seen = []

    def resolve(expression: str, in_formula: bool, line: int) -> str:
        seen.append((line, in_formula))
        return "7"

    replaced = blocks.replace_values(text, resolve)
    assert replaced == (
        "A 7, $x = 7$, `{{ a.b }}`\n\n$$\n7\n$$\n\n```figure\nalt: 7\n```\n\n```text\n{{ a.b }}\n```\n| 7 |\n"
    )
    assert seen == [(1, False), (1, True), (3, True), (8, False), (14, False)]


def test_values_are_replaced_inside_braces() -> None:
    """Braces with a blank in them can be attributes of Markdown, but not around braces."""
    text = '```explorable\nchoices = { 15 = "{{ a.b }}", 30 = "{{ a.c }}" }\n```\n'
    assert blocks.replace_values(text, lambda *_: "7") == '```explorable\nchoices = { 15 = "7", 30 = "7" }\n```\n'


SWAP = str.maketrans("abxy", "bayx")
ROWS = "| a | b |\n| --- | --- |\n"
CODE = ("Call `{}`, then `x`.", '!!! tip "`{}`"', "```exercise\nname = 'p'\nhints = ['`{}`']\n```")
PAIRS = (
    "$a$\n\n$b$\n", "- $a$\n  more\n- $b$\n", "1. {{ l.x }}\n2. {{ l.y }}\n", "- A\n\n{{ l.x }}\n\n{{ l.y }}\n", OPTIONS,
)  # fmt: skip
DIFFER = "the two languages differ"
COMPARED: list[tuple[str, list[str], dict[str, str]]] = [
    # words inside formulas are each language's own, the rest is not
    ("$$\n\\text{masukan} \\times w\n$$\n", ["$$\n\\text{input} \\times w\n$$\n"], {"$$\n\\text{input} \\times v\n$$\n": DIFFER}),
    # from a to b is not from b to a, though both have the same
    *[
        (f"Dari {a} ke {b}.", [f"From {a} to {b}."], {f"From {b} to {a}.": rf"^{DIFFER} in the order of a text: here stands the .*where docs/a/index.en.md:4 has"})
        for a, b in (("$a$", "$b$"), ("{{ l.a }}", "{{ l.b }}"), ("`a()`", "`b()`"), ("[x](a.md)", "[x](b.md)"))
    ],
    # a value may come before a formula in one language, and behind it in the other
    ("$a$ lalu $b$ dari {{ l.x }} dan {{ l.y }}\n", ["{{ l.x }} and {{ l.y }} with $a$ of $b$\n"], {}),
    # two paragraphs, options or cells that have changed places in one language, although the page has the same in all
    *[(text, [], {re.sub(r"\$[ab]\$|l\.[xy]", lambda m: m[0].translate(SWAP), text): DIFFER}) for text in PAIRS],
    (f"{ROWS}| 1 | 2 |\n", [], {f"{ROWS}| 2 | 1 |\n": DIFFER}),
    (f"{ROWS}| {{{{ l.x }}}} | $a$ |\n", [], {f"{ROWS}| $a$ | {{{{ l.x }}}} |\n": DIFFER}),
    (f"{ROWS}| -1 | 2\n", [], {f"{ROWS}| 1 | 2\n": DIFFER}),
    (NUMBERS := OPTIONS.replace("$a$", "3").replace("$b$", "4"), [], {NUMBERS.translate(str.maketrans("34", "43")): DIFFER}),
    (FIELD, [], {FIELD.replace("W[0]", "?").replace("W[1]", "W[0]").replace("?", "W[1]"): DIFFER, FIELD.replace("$x_1$", "$x_2$"): DIFFER}),
    # code is the same in texts, tasks, hints and options; a name may be said more often, beside its translation
    *[
        (text.format("loss.backward()"), [], {text.format("loss.forward()"): r"only docs/a/index.id.md.*the code '`loss.backward\(\)`', and docs/a/index.en.md"})
        for text in CODE
    ],
    ("Kesalahan (`error`), yaitu `error`, dan `rate`", ["The error, with `rate`"], {}),
    ("Dengan `moved` saja", ["It is so"], {}),
    ("Dengan `same_sign`", ["With the same sign"], {}),
    # what is no name could not stand beside its translation; nor does English translate the names of the code
    *[(f"Jadi `{code}` saja", [], {"It is so": f"has the code '`{re.escape(code)}`'"}) for code in ("astype(int)", "==", "W.T")],
    ("It is so", [], {f"Jadi `{code}` saja": f"has the code '`{re.escape(code)}`'" for code in ("astype(int)", "==", "W.T")}),
    ("Yaitu `min(a, b)`", [], {"The minimum of a and b": DIFFER}),
    ("Jadi begitu", [], {"So `moved` is": DIFFER}),
    *[(code, [], {"`X[X > 0]`": "has the code '`X > 0`'"}) for code in ("`X > 0` `X[X > 0]`", "`X[X > 0]` `X > 0`")],
    # of a block of words: lines, names, settings, paths
    ("```text\nlr=0.1 cepat\n```\n", ["```text\nlr=0.1 fast\n```\n"], {"```text\nlr=0.2 fast\n```\n": "differ: docs/a/index.id.md:4 has the code"}),
    ("```text\na/   berkas\nb/   lain\n```\n", ["```text\na/   files\nb/   lain\n```\n"], {"```text\na/   files\n```\n": "differ: docs/a/index.id.md:4 has the code"}),
    ("```markdown\nnama: a_b\n```\n", ["```markdown\nname: a_b\n```\n"], {"```markdown\nname: a_c\n```\n": "differ: docs/a/index.id.md:4 has the code"}),
    # links lead to the same places, where elsewhere they lead is free; of an empty one, the build names the place
    ("[x](../b/index.md) [y](https://example.org/id)\n", ["[x](../b/index.md) [y](https://example.org/en)\n"], {"x\n": DIFFER}),
    ("A [](../b/index.md)", [], {"A [b](../b/index.md)": "'../b/index.md without a text'"}),
    # lists are as long and paragraphs as many
    ("A.\n\n- a\n- b\n", ["A,\nand more.\n\n* b\n* a\n"], dict.fromkeys(("A.\n\n- a\n- b\n- c\n", "A.\n\n- a\n- b\n\nB.\n", "- a\n- b\n", "A.\n\n1. a\n2. b\n"), DIFFER)),
    # a paragraph that falls out of a callout or a list, an item of another's list, a quotation, a rule, another order
    *[(text, [], {other: "docs/a/index.en.md:"}) for text, other in (
        ('!!! tip "T"\n\n    A.\n\n    B.\n', '!!! tip "T"\n\n    A.\n\nB.\n'), ("A.\n\nB.\n", "A.\n\n    B.\n"), ("- a\n- b\n", "- a\n    - b\n"),
        ("1. a\n2. b\n", "3. a\n4. b\n"), ("A.\n", "> A.\n"), ("A.\n", "A.\n---\n"), ("A.\n\nB.\n", "A.\n\n***\n"), ("A.\n\n- a\n", "- a\n\nA.\n"),
    )],
    ("- a\n\n    A.\n", [], {"- a\n\nA.\n": "a paragraph, 1 deep in lists and callouts.*docs/a/index.en.md:"}),
    # hidden text, signs and links, however they are written; of a tag, all but what it says
    *[(text, [], {"A b": f"only docs/a/index.id.md:{4 + text.count(chr(10))} has the {re.escape(said)}"}) for text, said in (
        ("A\n{: hidden }", "attribute list 'hidden'"), ("A <del>b</del>", "tag '</del>', '<del>'"),
        ("<div hidden markdown>A</div>", "tag '</div>', '<div hidden markdown>'"), ("A × b", "sign '×'"), ("A &gt; b", "sign '>'"), ("A ⟹ b", "sign '⟹'"),
        ("A² b", "sign '²'"), ("A w₁ b", "sign '₁'"), ("A ↑ b", "sign '↑'"), ("A α b", "sign 'α'"),
        ("A <https://example.org>", "link 'to another site'"), ("A [b](https://example.org)", "link 'to another site'"),
    )],
    ("<span title='x'>B</span>\n", ["<span title='y'>B</span>\n"], {"<span hidden>B</span>\n": DIFFER}),
    # a value is scaled by each language's own word
    ("A {{ gate.n }} ribu", ["A {{ gate.n }} thousand"], {f"A {{{{ gate.n }}}} {word}": "has the scale word '× 1000'" for word in ("million", "things", "percent")}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "same", "others"), COMPARED)
def test_two_languages_are_compared(text: str, same: list[str], others: dict[str, str]) -> None:
    """What is the same in Indonesian and English differs in nothing, and what is not is told."""
    one = a_page(text, "id")
    for english in same or [text]:
        assert list(skeleton.compare(one, a_page(english))) == [], english
    for english, told in others.items():
        problem, *more = skeleton.compare(one, a_page(english))
        assert re.search(told, problem.message), problem.message
        assert not more or told == DIFFER, english


def test_a_text_too_many_is_told() -> None:
    """What stands behind it would else be compared with the wrong one, and the last with none."""
    one, other = a_page("so **w**"), a_page("jadi **w**", "id")
    other.inline.append(list(other.inline[-1]))
    (problem,) = skeleton.compare(one, other)
    assert "differ in how many texts they have" in problem.message


@pytest.mark.parametrize("text", ["## {#b}\n", '!!! tip ""\n\n    A.\n', "A [b][c]\n\n[c]: ../b/index.md\n"])
def test_what_has_no_text_and_a_link_by_name_are_refused(text: str) -> None:
    """Of the link, nobody would see whether both languages have it."""
    (problem,) = a_page(text).problems
    assert re.search("no text|no title|stands behind its text", problem.message)


def test_a_difference_far_behind_is_shown() -> None:
    """Of two long texts, not the beginnings, which are the same."""
    start = " + ".join(["x"] * 60)
    (block,) = skeleton.compare(a_page(f"$$\n{start} + a\n$$\n", "id"), a_page(f"$$\n{start} - b\n$$\n"))
    (inline,) = skeleton.compare(a_page(f"${start} + a$", "id"), a_page(f"${start} - b$"))
    for problem in (block, inline):
        assert re.search(r"'… .*x \+ a'.*'… .*x - b'", problem.message), problem.message


def test_headings_and_links_are_written_in_markdown() -> None:
    """In HTML nothing would look at them."""
    for tag in ('<a href="../b/">x</a>', "<h2>x</h2>", "- <H3 id='x'>x</H3>"):
        assert "written in Markdown" in a_page(f"Text.\n\n{tag}\n").problems[0].message
    assert a_page("<abbr>x</abbr> <hr>\n").problems == []


def test_formulas_stand_between_dollars() -> None:
    """Other marks are typeset too, but are not compared between the languages."""
    for formula in ("\\(x\\)", "\\[x\\]", "So $$x$$."):
        assert "between $ signs" in a_page(f"Text.\n\n{formula}\n").problems[0].message
        figure = a_page(f"```figure\nname: a\nalt: x\ncaption: {formula}\n```\n")
        assert "between $ signs" in figure.problems[0].message
    assert a_page("Write `$$` or `\\(`, and $x$.\n\n$$\nx\n$$\n").problems == []


def test_what_programs_print_is_not_typed_into_code() -> None:
    """A number by itself; a name, an option, an address or Markdown to copy may have one."""
    for body in ("accuracy 0.98", "$ python x.py\n98%", "3"):
        page = a_page(f"```console\n{body}\n```\n")
        assert "is typed by hand" in page.problems[0].message, body
    for body in ("python3 -m venv .venv", "python -m http.server --port=8000", "page-2/x.py", "http://127.0.0.1:8000/"):
        assert a_page(f"```console\n{body}\n```\n").problems == [], body


def test_a_block_that_is_never_closed_is_told() -> None:
    """The rest of the page does not vanish silently."""
    assert "never closed" in a_page("```text\nabc\n").problems[0].message


def test_a_value_in_code_is_refused_where_programs_run() -> None:
    """It would stay as it was typed, braces and all; a page without a program may show how values are written."""
    page = a_page('```python exec="on" listing="x"\n```\n\nIt is `{{ x.y }}`.\n')
    (problem,) = page.problems
    assert problem.line == 7
    assert "no value is put into code" in problem.message


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("<!-- unseen -->Text.", "a comment is no text for readers"),
        ("Text <!-- of\n\ntwo --> paragraphs.", "a comment is no text for readers"),
        ('[A page](b.md "Skip it").', 'has no title: ](b.md "Skip it")'),
    ],
)
def test_what_readers_see_only_by_chance_is_refused(text: str, said: str) -> None:
    assert {said in problem.message for problem in a_page(f"# A {{#a}}\n\n{text}\n").problems} == {True}


def test_front_matter_has_a_description_only() -> None:
    page = scan.scan("a", "en", Path("docs/a.en.md"), "---\ndescription: x\ntitle: y\nhide: [toc]\n---\n# A {#a}\n")
    assert [problem.message for problem in page.problems] == [
        "the front matter has a description only, and MkDocs would take 'hide', 'title'"
    ]
