"""What the builder mends in a page's HTML."""

import re

import pytest

from site_builder.rendering.accessible import mend


def test_a_table_stands_in_a_box_that_scrolls() -> None:
    """A table with a class is laid out by the site's own style sheet, and stays as it is."""
    table = "<table><thead><tr><th>a</th></tr></thead><tbody><tr><td>one</td></tr></tbody></table>"
    boxed = f'<div class="md-typeset__scrollwrap"><div class="md-typeset__table">{table}</div><i hidden></i></div>'
    assert mend(f"<p>x</p>{table}<p>y</p>{table}", "en") == f"<p>x</p>{boxed}<p>y</p>{boxed}"
    assert mend('<table class="glossary"></table>', "en") == '<table class="glossary"></table>'


def test_where_the_corner_is_empty_rows_have_names() -> None:
    """A header without words names nothing; what stands below it names the rows."""
    given = (
        "<table>\n<thead>\n<tr>\n<th></th>\n<th>b</th>\n</tr>\n</thead>\n<tbody>\n"
        '<tr>\n<td style="x">one</td>\n<td>x</td>\n</tr>\n<tr>\n<td>two</td>\n<td>y</td>\n</tr>\n</tbody>\n</table>'
    )
    mended = mend(given, "en")
    assert "<tr>\n<td></td>\n<th>b</th>" in mended
    assert '<tr>\n<th scope="row" style="x">one</th>\n<td>x</td>\n</tr>' in mended
    assert '<tr>\n<th scope="row">two</th>\n<td>y</td>\n</tr>' in mended


def test_columns_of_numbers_are_told_from_others() -> None:
    """A dash stands for a missing number; a formula may be one, and a number may be about that; names and words are none."""
    formula = "<math><mn>4</mn><annotation>4 x</annotation></math>"
    rows = [
        ["", "a", "b", "c", "d"],
        ["x", "about −1,5", f"{formula}", "x1", "–"],
        ["y", "<code>3</code>", "–", "3", "–"],
    ]
    lines = ["<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows]
    table = f"<table><thead>{lines[0].replace('td>', 'th>')}</thead><tbody>{''.join(lines[1:])}</tbody></table>"
    made = mend(table, "en")
    numbers = ["a", "b", "about −1,5", formula, "<code>3</code>", "–"]
    assert re.findall(r'<t[hd] class="number">(.*?)</t[hd]>', made) == numbers
    assert '<th scope="row">x</th>' in made


@pytest.mark.parametrize(
    ("cells", "of_words"),
    [
        (["a", "x" * 38, "y" * 38], True),
        (["x" * 38, "x" * 38, "y" * 37], False),
        (["a", "x" * 38], False),
        (["a", "b", "x" * 38, "y" * 38], False),
    ],
)
def test_a_table_of_words_can_be_laid_out_for_a_phone(cells: list[str], of_words: bool) -> None:
    row = "<tr>" + "".join(f"<td>{cell}</td>" for cell in cells) + "</tr>"
    made = mend(f"<table><thead>{row.replace('td>', 'th>')}</thead><tbody>{row}</tbody></table>", "en")
    assert ('<div class="md-typeset__scrollwrap" data-words>' in made) is of_words


@pytest.mark.parametrize(("language", "name"), [("id", "Tautan ke bagian ini"), ("en", "Link to this section")])
def test_links_of_headings_speak_the_language(language: str, name: str) -> None:
    """Python-Markdown and mkdocstrings write an English name on every page."""
    for attributes in ('class="headerlink" href="#a"', 'href="#a" class="headerlink"'):
        given = f'<h2 id="a">A<a {attributes} title="Permanent link">&para;</a></h2><a href="b">b</a>'
        link = f'<a class="headerlink" href="#a" aria-label="{name}">&para;</a>'
        title = '<h2 id="a" aria-labelledby="a.title"><span id="a.title">A</span>'
        assert mend(given, language) == f'{title}{link}</h2><a href="b">b</a>'
