"""The PDFs of the real Pages: whole, in both languages, with links and an outline that lead somewhere."""

import os
import re
from collections.abc import Iterator
from html import unescape
from itertools import cycle
from pathlib import Path

import numpy as np
import pikepdf
import pypdfium2
import pytest
from built_site.test_pages import html
from navigation import CHAPTERS
from sampling import chosen

from site_builder.finishing import pdf

BOOKS = [(page, language) for page in CHAPTERS for language in ("id", "en")]


@pytest.fixture(scope="module", autouse=True)
def _printed() -> None:
    """Without a Chromium the build makes no PDFs; in CI there is one."""
    if pdf.browser() is None:
        (pytest.fail if os.environ.get("CI") else pytest.skip)("found no browser that prints")


@pytest.fixture(params=chosen(BOOKS, *zip(CHAPTERS, cycle(("id", "en")), strict=False)), ids="-".join, scope="module")
def book(request: pytest.FixtureRequest, site: Path) -> tuple[Path, list[str]]:
    """Give a PDF and the HTML of its chapters."""
    page, language = request.param
    folder = page if language == "id" else f"{language}/{page}"
    file = site / folder / f"neural-networks-{page}.{language}.pdf"
    assert file.name in html(site, folder), "the page that opens the part links its PDF"
    return file, [html(site, f"{folder}/{chapter}") for chapter in CHAPTERS[page]]


def bare(text: str) -> str:
    """Give a text without what lines and sheets do to it: its letters and digits."""
    return re.sub(r"[\W_]", "", text)


def text_of(html: str) -> str:
    html = re.sub(r'<a class="?headerlink.*?</a>|<math.*?</math>', " ", html, flags=re.DOTALL)
    return unescape(re.sub(r"<[^>]*>", "", html))


def headings(chapter: str) -> list[str]:
    article = chapter[chapter.index("<article") : chapter.index("</article>")]
    return [text_of(heading) for _, heading in re.findall(r"<(h[1-3])\b.*?>(.*?)</\1>", article, re.DOTALL)]


def outlined(document: pikepdf.Pdf) -> Iterator[str]:
    def walk(items: list[pikepdf.OutlineItem]) -> Iterator[str]:
        for item in items:
            assert item.destination is not None or item.action is not None
            yield item.title
            yield from walk(item.children)

    with document.open_outline() as outline:
        yield from walk(outline.root)


def test_a_pdf_holds_all_of_its_chapters(book: tuple[Path, list[str]]) -> None:
    """Every heading, every output, every answer, and the last sentence of each chapter; and no sheet is blank."""
    file, chapters = book
    sheets = [page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(file)]
    assert len(sheets) > 50
    blank = [number for number, sheet in enumerate(sheets, 1) if len(bare(sheet)) < 100]
    assert blank == []
    printed = bare("".join(sheets))
    for chapter in chapters:
        last = [text_of(paragraph) for paragraph in re.findall(r"<p>(.*?)</p>", chapter, re.DOTALL)][-1]
        outputs = [
            text_of(output).rstrip().rpartition("\n")[2]
            for output in re.findall(r"<code data-output>(.*?)</code>", chapter, re.DOTALL)
        ]
        answers = [text_of(title) for title in re.findall(r"<summary>(.*?)</summary>", chapter, re.DOTALL)]
        for wanted in [*headings(chapter), *outputs, *answers, last[-25:]]:
            assert bare(wanted) in printed, wanted


def test_contents_name_the_sheet_on_which_a_heading_stands(book: tuple[Path, list[str]]) -> None:
    """As it is printed on that sheet; a chapter begins on a sheet of its own."""
    file, chapters = book
    sheets = lines_of_sheets(file)
    entries = contents(sheets)
    assert len(entries) > 4 * len(chapters)
    for chapter in chapters:
        title = bare(headings(chapter)[0])
        sheet = sheets[entries[title] - 1]
        assert bare(sheet[0]).endswith(title)
        assert sheet[1:3] == [str(entries[title]), sheet[2]]
        assert bare(sheet[2]) == title
    for heading, number in entries.items():
        assert heading in bare("".join(sheets[number - 1]))


def test_no_sheet_is_left_half_empty(book: tuple[Path, list[str]]) -> None:
    """But where a chapter ends: a long program goes on overleaf, and no name of a program stays behind without it."""
    file, chapters = book
    sheets = lines_of_sheets(file)
    entries = contents(sheets)
    starts = {entries[bare(headings(chapter)[0])] for chapter in chapters}
    for number, page in enumerate(pypdfium2.PdfDocument(file), 1):
        if min(starts) <= number < len(sheets) and number + 1 not in starts:
            assert filled(page) > 0.6, f"sheet {number}"
        assert not [line for line in sheets[number - 1][-2:] if re.fullmatch(r"\w+\.py", line)], f"sheet {number}"


def lines_of_sheets(file: Path) -> list[list[str]]:
    texts = [page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(file)]
    return [[line.strip() for line in text.splitlines()] for text in texts]


def contents(sheets: list[list[str]]) -> dict[str, int]:
    """Give the sheet that the contents name for each heading: they begin on the second sheet, and the first chapter ends them."""
    found: dict[str, int] = {}
    for number, lines in enumerate(sheets[1:], 2):
        if number in found.values():
            return found
        # A heading of two lines has its sheet behind the second.
        text = re.sub(r"^(\D.*[^\d\s])\n(?=\D.*\D \d+$)", r"\1 ", "\n".join(lines), flags=re.MULTILINE)
        for heading, sheet in re.findall(r"^(?:\d+\. )?(\S.*?) (\d+)$", text, re.MULTILINE):
            found[bare(heading)] = int(sheet)
    raise AssertionError("no chapter follows the contents")


def filled(page: pypdfium2.PdfPage) -> float:
    """Give how far down the lowest thing above a sheet's foot stands, as a part of its height."""
    gray = np.asarray(page.render(scale=0.3).to_pil().convert("L"))
    above = gray[: int(len(gray) * (1 - 20 / 297))]
    return float(np.flatnonzero((above < 235).any(axis=1)).max() / len(above))


def test_the_outline_of_a_pdf_has_every_heading_in_order(book: tuple[Path, list[str]]) -> None:
    """A reader goes by it, and a screen reader too; the PDF says its title and language, and is tagged."""
    file, chapters = book
    with pikepdf.open(file) as document:
        titles = [bare(title) for title in outlined(document)]
        wanted = [bare(heading) for chapter in chapters for heading in headings(chapter)]
        assert [title for title in titles if title in set(wanted)] == wanted
        assert str(document.Root.Lang) == file.suffixes[0][1:]
        assert document.Root.MarkInfo.Marked
        assert document.docinfo["/Title"]
        assert not {"/CreationDate", "/ModDate"} & set(document.docinfo.keys())


def test_every_link_of_a_pdf_leads_somewhere(book: tuple[Path, list[str]]) -> None:
    """Inside it to a place that it has, outside to a whole address; never to a file of the machine that made it."""
    file, chapters = book
    inside = 0
    with pikepdf.open(file) as document:
        places = set(document.Root.Dests.keys())
        for page in document.pages:
            for note in page.get("/Annots", []):
                if "/A" in note:
                    assert str(note.A.URI).startswith(("https://", "http://localhost"))
                elif "/Dest" in note:
                    assert str(note.Dest) in places
                    inside += 1
    assert inside > 10 * len(chapters)
