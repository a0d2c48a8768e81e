"""The scanner finds what stands on a page, where, and in which order."""

import re
from pathlib import Path

import pytest

from site_builder import quoted, scan
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

    replaced = quoted.replace_values(text, resolve)
    assert replaced == (
        "A 7, $x = 7$, `{{ a.b }}`\n\n$$\n7\n$$\n\n```figure\nalt: 7\n```\n\n```text\n{{ a.b }}\n```\n| 7 |\n"
    )
    assert seen == [(1, False), (1, True), (3, True), (8, False), (14, False)]


def test_values_are_replaced_inside_braces() -> None:
    """Braces with a blank in them can be attributes of Markdown, but not around braces."""
    text = '```explorable\nchoices = { 15 = "{{ a.b }}", 30 = "{{ a.c }}" }\n```\n'
    assert quoted.replace_values(text, lambda *_: "7") == '```explorable\nchoices = { 15 = "7", 30 = "7" }\n```\n'


def test_words_inside_formulas_may_differ() -> None:
    r"""Between languages, `\text{…}` is free; all else is not."""
    one = a_page("$$\n\\text{masukan} \\times w\n$$\n", "id")
    assert list(skeleton.compare(one, a_page("$$\n\\text{input} \\times w\n$$\n"))) == []
    assert list(skeleton.compare(one, a_page("$$\n\\text{input} \\times v\n$$\n")))


@pytest.mark.parametrize("thing", ["${}$", "{{{{ l.{} }}}}", "`{}()`", "[x]({}.md)"])
def test_sentences_keep_the_order_of_a_kind(thing: str) -> None:
    """Trap: from a to b is not from b to a, though both have the same."""
    a, b = (thing.format(name) for name in "ab")
    one = a_page(f"Dari {a} ke {b}.", "id")
    assert list(skeleton.compare(one, a_page(f"From {a} to {b}."))) == []
    (problem,) = skeleton.compare(one, a_page(f"From {b} to {a}."))
    assert problem.message.startswith("the two languages differ in the order of a text: here stands the ")
    assert "where docs/a/index.en.md:4 has" in problem.message


def test_sentences_may_order_the_kinds_freely() -> None:
    """A value may come before a formula in one language, and behind it in the other."""
    one = a_page("# A {#a}\n\n$a$ lalu $b$ dari {{ l.x }} dan {{ l.y }}\n", "id")
    other = a_page("# A {#a}\n\n{{ l.x }} and {{ l.y }} with $a$ of $b$\n")
    assert list(skeleton.compare(one, other)) == []


def test_formulas_and_values_stay_in_their_text() -> None:
    """Two paragraphs, or two options of an exercise, that have changed places in one language are a difference."""
    for text in (
        "$a$\n\n$b$\n",
        "- $a$\n  more\n- $b$\n",
        "1. {{ l.x }}\n2. {{ l.y }}\n",
        "- Text.\n\n{{ l.x }}\n\n{{ l.y }}\n",
        OPTIONS,
    ):
        one = a_page(f"# A {{#a}}\n\n{text}", "id")
        swapped = re.sub(r"\$[ab]\$|l\.[xy]", lambda m: m[0].translate(str.maketrans("abxy", "bayx")), text)
        assert list(skeleton.compare(one, a_page(f"# A {{#a}}\n\n{text}"))) == []
        assert "the two languages differ" in next(skeleton.compare(one, a_page(f"# A {{#a}}\n\n{swapped}"))).message


def test_cells_options_and_choices_keep_their_numbers() -> None:
    """What has changed places in one language is a difference, although the page has the same in all."""
    for text, other in (
        ("| a | b |\n| --- | --- |\n| 1 | 2 |\n", "| a | b |\n| --- | --- |\n| 2 | 1 |\n"),
        ("| a | b |\n| --- | --- |\n| {{ l.x }} | $a$ |\n", "| a | b |\n| --- | --- |\n| $a$ | {{ l.x }} |\n"),
        ("| a | b |\n| --- | --- |\n| -1 | 2\n", "| a | b |\n| --- | --- |\n| 1 | 2\n"),
        (OPTIONS.replace("$a$", "3").replace("$b$", "4"), OPTIONS.replace("$a$", "4").replace("$b$", "3")),
        (FIELD, FIELD.replace('"W[0]"', '"?"').replace('"W[1]"', '"W[0]"').replace('"?"', '"W[1]"')),
        (FIELD, FIELD.replace("$x_1$", "$x_2$")),
    ):
        one = a_page(text, "id")
        assert list(skeleton.compare(one, a_page(text))) == [], text
        assert "the two languages differ" in next(skeleton.compare(one, a_page(other))).message, text


def test_code_is_not_replaced_in_one_language() -> None:
    """In text, tasks, hints and options."""
    for text in ("Call `{}`, then `x`.", '!!! tip "`{}`"', "```exercise\nname = 'p'\nhints = ['`{}`']\n```"):
        one = a_page(text.format("loss.backward()"), "id")
        assert list(skeleton.compare(one, a_page(text.format("loss.backward()")))) == [], text
        (problem,) = skeleton.compare(one, a_page(text.format("loss.forward()")))
        assert "only docs/a/index.id.md" in problem.message
        assert "the code '`loss.backward()`', and docs/a/index.en.md" in problem.message


def test_a_text_too_many_is_told() -> None:
    """What stands behind it would else be compared with the wrong one, and the last with none."""
    one, other = a_page("so **w**"), a_page("jadi **w**", "id")
    other.inline.append(list(other.inline[-1]))
    (problem,) = skeleton.compare(one, other)
    assert "differ in how many texts they have" in problem.message


def test_one_language_may_say_a_name_more_often() -> None:
    """A name of the code stands beside its translation."""
    one = a_page("Kesalahan (`error`), yaitu `error`, dan `rate`", "id")
    assert list(skeleton.compare(one, a_page("The error, with `rate`"))) == []


@pytest.mark.parametrize("code", ["astype(int)", "==", "W.T"])
def test_code_is_not_dropped_in_one_language(code: str) -> None:
    """What is no name could not stand beside its translation; nor does English translate the names of the code."""
    for one, other in (("id", "en"), ("en", "id")):
        (problem,) = skeleton.compare(a_page(f"Jadi `{code}` saja", one), a_page("It is so", other))
        assert f"has the code '`{code}`'" in problem.message
    assert list(skeleton.compare(a_page("Yaitu `min(a, b)`", "id"), a_page("The minimum of a and b")))
    assert list(skeleton.compare(a_page("Dengan `moved` saja", "id"), a_page("It is so", "en"))) == []
    assert list(skeleton.compare(a_page("Jadi begitu", "id"), a_page("So `moved` is", "en")))
    assert list(skeleton.compare(a_page("Dengan `same_sign`", "id"), a_page("With the same sign"))) == []


def test_links_lead_to_the_same_places() -> None:
    """A link that only one language has is a difference; where elsewhere links lead is free."""
    one = a_page("[x](../b/index.md) [y](https://example.org/id)\n", "id")
    assert list(skeleton.compare(one, a_page("[x](../b/index.md) [y](https://example.org/en)\n"))) == []
    assert list(skeleton.compare(one, a_page("x\n")))


def test_lists_are_as_long_and_paragraphs_as_many() -> None:
    """What one language has more is missing in the other."""
    one = a_page("A.\n\n- a\n- b\n", "id")
    assert list(skeleton.compare(one, a_page("A,\nand more.\n\n* b\n* a\n"))) == []
    for text in ("A.\n\n- a\n- b\n- c\n", "A.\n\n- a\n- b\n\nB.\n", "- a\n- b\n", "A.\n\n1. a\n2. b\n"):
        assert list(skeleton.compare(one, a_page(text))), text


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ('!!! tip "T"\n\n    A.\n\n    B.\n', '!!! tip "T"\n\n    A.\n\nB.\n'),
        ("- a\n\n    A.\n", "- a\n\nA.\n"),
        ("A.\n\nB.\n", "A.\n\n    B.\n"),
        ("- a\n- b\n", "- a\n    - b\n"),
        ("1. a\n2. b\n", "3. a\n4. b\n"),
        ("A.\n", "> A.\n"),
        ("A.\n", "A.\n---\n"),
        ("A.\n\nB.\n", "A.\n\n***\n"),
        ("A.\n\n- a\n", "- a\n\nA.\n"),
    ],
)
def test_what_is_inside_what_is_the_same(text: str, other: str) -> None:
    """A paragraph that falls out of a callout or a list, an item of another's list, a quotation, a rule, another order."""
    assert list(skeleton.compare(a_page(text, "id"), a_page(text))) == []
    (problem,) = skeleton.compare(a_page(text, "id"), a_page(other))
    assert "docs/a/index.en.md:" in problem.message


def test_the_depth_is_told() -> None:
    """Where nothing else differs."""
    (problem,) = skeleton.compare(a_page("- a\n\n    A.\n", "id"), a_page("- a\n\nA.\n"))
    assert "a paragraph, 1 deep in lists and callouts" in problem.message


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("A\n{: hidden }", "attribute list 'hidden'"), ("A <del>b</del>", "tag '</del>', '<del>'"),
        ("<div hidden markdown>A</div>", "tag '</div>', '<div hidden markdown>'"), ("A × b", "sign '×'"), ("A &gt; b", "sign '>'"), ("A ⟹ b", "sign '⟹'"),
        ("A² b", "sign '²'"), ("A w₁ b", "sign '₁'"), ("A ↑ b", "sign '↑'"), ("A α b", "sign 'α'"),
        ("A <https://example.org>", "link 'to another site'"), ("A [b](https://example.org)", "link 'to another site'"),
    ],
)  # fmt: skip
def test_hidden_text_signs_and_links_are_in_both_languages(text: str, said: str) -> None:
    """However they are written."""
    assert list(skeleton.compare(a_page(text, "id"), a_page(text))) == []
    (problem,) = skeleton.compare(a_page("A b", "id"), a_page(text))
    assert f"only docs/a/index.en.md:{4 + text.count(chr(10))} has the {said}" in problem.message


def test_a_value_is_scaled_in_both_languages() -> None:
    """Each has its own word."""
    one = a_page("A {{ gate.n }} ribu", "id")
    assert list(skeleton.compare(one, a_page("A {{ gate.n }} thousand"))) == []
    for text in ("A {{ gate.n }} million", "A {{ gate.n }} things", "A {{ gate.n }} percent"):
        (problem,) = skeleton.compare(one, a_page(text))
        assert "has the scale word '× 1000'" in problem.message


def test_an_empty_link_is_empty_in_both_languages() -> None:
    """The build names what it leads to."""
    one = a_page("A [](../b/index.md)", "id")
    assert list(skeleton.compare(one, a_page("A [](../b/index.md)"))) == []
    (problem,) = skeleton.compare(one, a_page("A [b](../b/index.md)"))
    assert "'../b/index.md without a text'" in problem.message


@pytest.mark.parametrize("text", ["## {#b}\n", '!!! tip ""\n\n    A.\n', "A [b][c]\n\n[c]: ../b/index.md\n"])
def test_what_has_no_text_and_a_link_by_name_are_refused(text: str) -> None:
    """Of the link, nobody would see whether both languages have it."""
    (problem,) = a_page(text).problems
    assert re.search("no text|no title|stands behind its text", problem.message)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("```text\nlr=0.1 cepat\n```\n", "```text\nlr=0.2 fast\n```\n"),
        ("```text\na/   berkas\nb/   lain\n```\n", "```text\na/   files\n```\n"),
        ("```markdown\nnama: a_b\n```\n", "```markdown\nname: a_c\n```\n"),
    ],
)
def test_a_block_of_words_has_the_same_code(one: str, other: str) -> None:
    """Lines, names, settings, paths; the words are each language's own."""
    assert (
        "differ: docs/a/index.id.md:4 has the code" in next(skeleton.compare(a_page(one, "id"), a_page(other))).message
    )
    same = one.replace("cepat", "fast").replace("berkas", "files").replace("nama", "name")
    assert list(skeleton.compare(a_page(one, "id"), a_page(same))) == []


def test_code_within_other_code_is_not_dropped() -> None:
    """A comparison is no name that the words beside it could say."""
    for code in ("`X > 0` `X[X > 0]`", "`X[X > 0]` `X > 0`"):
        (problem,) = skeleton.compare(a_page(code, "id"), a_page("`X[X > 0]`"))
        assert "has the code '`X > 0`'" in problem.message


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


def test_attributes_of_a_tag_are_the_same_in_both_languages() -> None:
    """But for what they say."""
    shown, hidden = (
        a_page("# A {#a}\n\n<span title='x'>B</span>\n", "id"),
        a_page("# A {#a}\n\n<span hidden>B</span>\n"),
    )
    assert [problem.message for problem in skeleton.compare(shown, hidden)]
    assert not [*skeleton.compare(shown, a_page("# A {#a}\n\n<span title='y'>B</span>\n"))]
