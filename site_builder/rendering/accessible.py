"""What Python-Markdown leaves open in a page's HTML for readers who do not see it, or do not use a mouse."""

import re

from site_builder.languages import word

_TABLE = re.compile(r"<table>.*?</table>", re.DOTALL)
_EMPTY_CORNER = re.compile(r"(<thead>\s*<tr>\s*)<th>\s*</th>")
_FIRST_CELL = re.compile(r"(<tr>\s*)<td(?P<attributes>[^>]*)>(?P<content>.*?)</td>", re.DOTALL)
_ROW = re.compile(r"<tr>.*?</tr>", re.DOTALL)
_CELL = re.compile(r"(?P<tag><t[hd])(?P<rest>(?:\s[^>]*)?>(?P<content>.*?)</t[hd]>)", re.DOTALL)
_MARKUP = re.compile(r"<annotation\b.*?</annotation>|<[^>]*>|\s", re.DOTALL)
_NUMBER = re.compile(r"(?:[a-z-]{4,})?[-−]?\d[\d.,/]*%?|–")
_LONG = 38
"""Letters in a cell from which on two such columns and one more are too much for a phone."""
_HEADING = re.compile(
    r'(?P<start><(?P<tag>h[1-6])\b[^>]*\bid="(?P<id>[^"]*)"[^>]*)>(?P<text>(?:(?!</h[1-6]>).)*?)'
    r'<a (?=[^>]*\bclass="headerlink")[^>]*\bhref="(?P<target>[^"]*)"[^>]*>(?P<sign>[^<]*)</a>\s*(?=</(?P=tag)>)',
    re.DOTALL,
)


def mend(html: str, language: str) -> str:
    """Let wide tables scroll and their rows have names; name the links of headings in the page's language.

    A heading is named by its own words alone: a screen reader would read the name of the link with each.
    """
    link = rf'<a class="headerlink" href="\g<target>" aria-label="{word("section", language)}">\g<sign></a>'
    name = r"\g<id>.title"
    heading = rf'\g<start> aria-labelledby="{name}"><span id="{name}">\g<text></span>{link}'
    return _HEADING.sub(heading, _TABLE.sub(_scrolling, html))


def _aligned(table: str) -> str:
    """Tell the style sheet which columns hold nothing but numbers."""
    rows = [[cell["content"] for cell in _CELL.finditer(row)] for row in _ROW.findall(table)]
    columns = [[_MARKUP.sub("", cell) for cell in column] for column in zip(*rows[1:], strict=True)]
    numbers = [all(map(_NUMBER.fullmatch, cells)) and any(map(str.isdigit, "".join(cells))) for cells in columns]

    def row(match: re.Match[str]) -> str:
        column = iter(numbers)
        return _CELL.sub(
            lambda cell: f'{cell["tag"]} class="number"{cell["rest"]}' if next(column) else cell[0], match[0]
        )

    return _ROW.sub(row, table) if any(numbers) else table


def _of_words(table: str) -> bool:
    """Say whether a table has three columns, and long texts in the second and the third."""
    rows = [[_MARKUP.sub("", cell["content"]) for cell in _CELL.finditer(row)] for row in _ROW.findall(table)]
    lengths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return len(lengths) == 3 and min(lengths[1:]) >= _LONG


def _scrolling(match: re.Match[str]) -> str:
    table, corners = _EMPTY_CORNER.subn(r"\1<td></td>", match[0])
    if corners:  # then the first cell of each row is what names it
        head, body = table.split("</thead>")
        table = head + "</thead>" + _FIRST_CELL.sub(r'\1<th scope="row"\g<attributes>>\g<content></th>', body)
    table = _aligned(table)
    words = " data-words" if _of_words(table) else ""  # on a phone, the third cell stands below the others
    # The last element tells the style sheet that the table before it is whole.
    return (
        f'<div class="md-typeset__scrollwrap"{words}><div class="md-typeset__table">{table}</div><i hidden></i></div>'
    )
