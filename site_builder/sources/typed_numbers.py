"""Numbers typed by hand: each number of a page is quoted from a run, or is of a kind that may be typed.

What may be typed, and why:

- whole numbers up to `SMALL`, in figures or words: they count what stands on the page itself (inputs, layers, steps,
  exercises), name chapters, or belong to a definition (the 2 of a square);
- digits that end a name (`x1`, `dW2`, AVX512), and the numbers of an ordered list, which count from one;
- years in parentheses that date a publication: behind a name or a title, as in Kingma and Ba (2015), or with one and a comma, (Kingma and Ba, 2015);
- words that name no number: thousands, a few hundred, ratusan;
- the key of a value that is quoted in the same paragraph, as in "batches of 64 are off by {{ run.noise[64] }}": when
  the run no longer has that key, the build fails;
- in code, in a span, in a block of text or commands, or between the values that a listing prints, a number that the chapter's programs have too, and in a comment, one of its own program;
- phrases that `docs/typed_numbers.csv` lists one by one, each with its reason; one that ends in `(FILE: TEXT)` is true as long as the file has the text.

Everything else is refused with its place, and so is what touches a quoted value and makes another number of it: a digit,
another value, a percent sign, letters, in prose a minus. A percentage is refused whatever its number, unless its phrase is listed; so is
a number that marks or signs without width take apart, which reads as one.
"""

import functools
import re
from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from pathlib import Path

from site_builder import languages
from site_builder.languages import LANGUAGES
from site_builder.problems import BuildFailure, Problem
from site_builder.sources import text_file
from site_builder.sources.document import CODE, INLINE, VALUE, Block, blank
from site_builder.sources.expressions import typed as typed_in
from site_builder.sources.programs import numbers_set

SMALL = 12
TABLE = Path("docs") / "typed_numbers.csv"
OF_TEXT = ("text", "console", "powershell")
"""The blocks that show what programs print, or commands."""
COLUMNS = ("where", "phrase", "reason")
_SOURCE = re.compile(r"\((?P<file>[\w./-]+\.\w+): (?P<text>.+)\)$")
"""At the end of a reason: a file of the project, and what it says."""

_SPACES = r" \xa0\u2000-\u200a\u202f\u205f"
_NUMBER = re.compile(
    r"[¼-¾⅐-ↈ①-⓿❶-➓㉑-㉟㊱-㊿]|10[⁰¹²³⁴-⁹⁻]+|[⁰¹²³⁴-⁹]{2,}|[₀-₉]{2,}|\d+ ?[/⁄:] ?\d+|\d+ (?:out of|dari) \d+"
    rf"|[.,]?\d(?:[\d_]|[.,·]\d|\{{,\}}\d|['’{_SPACES}]\d{{3}}(?!\d))*"
)
_NUMERAL = re.compile(r"(?<![\w.])(\d[\d_]*(?:\.\d*)?(?:e[+-]?\d+)?)(?![\d_])(\s?%)?", re.I)
"""A number as programs write it."""
_SET = re.compile(
    r"(?<![\w.])(?P<name>[A-Za-z_]\w*)\s*=\s*(?P<number>\d[\d_]*(?:\.\d+)?(?:e[+-]?\d+)?)(?![\w.])(?!\s*[-+*/(])"
)
"""A name and the number that it gets in a program."""
_PERCENT = re.compile(
    r"[\s}\N{NO-BREAK SPACE}]*\\?(?:[%‰％]|per ?cent(?:age)?\b|pct\b|(?:poin )?persen(?:tase)?\b|per ?mil+e?\b)", re.I
)
_IN_PIECES = re.compile(
    r"\d(?:[*`$]+|\[(?=\d+\]\()|<!--.*?-->|</?[a-z][^<>]*>|&#?\w+;|[\u00ad\u0300-\u036f\u200b-\u200d\u2060\ufeff]|\\\n?(?=\d)|\{(?=\d)|\]\([^()]*\)|\{:?[ .#][^{}]*\})+\d"
    r"|&#0*(?:4[89]|5[0-7]|x3\d);|&frac\d+;|\d&percnt;|\\u00[23]\d|\d\ufe0f?\u20e3|\N{KEYCAP TEN}|10\s*<sup>",
    re.I | re.S,
)
_SHORT_SCALE = r"(?:k|M|bn|jt|rb)\b(?=\s+[^\W\d_])"
_UNSEEN = r"(?:[*$\\]|<!--[\s\S]*?-->|&(?:shy|zwn?j|#\w+);|[\u00ad\u200b-\u200d\u2060\ufeff])*"
_TOUCHED = re.compile(
    rf"\d[.,]?{_UNSEEN}{{{{[^{{}}]*}}}}"
    rf"|{{{{[^{{}}]*}}}}(?:{_UNSEEN}(?:[.,]?\d|[.,]?(?={{{{))|[ \xa0\u202f]\d{{3}}(?!\d))"
    rf"|{{{{[^{{}}]*%\s*}}}}{_PERCENT.pattern}"
    rf"|{{{{[^{{}}]*}}}}(?:[\s{_SPACES}]*\\?[%‰％]|(?P<letters>[A-Za-z]+))"
    rf"|{{{{[^{{}}:]*:\s*[^{{}}]?[<>=^][^{{}}]*}}}}"
    rf"|{{{{[^{{}}]*}}}}[⁰¹²³⁴-⁹]"
    rf"|{{{{(?![^{{}}]*(?:points|100 \*))[^{{}}]*}}}}\s+(?:per ?cent|persen)\b"
    rf"|{{{{[^{{}}]*}}}}\s{_SHORT_SCALE}"
    rf"|(?P<minus>(?<![\w}}])(?:[-‐‑–—－⁻]|(?:−|&minus;|&#8722;)\s?)[*_(]*{{{{[^{{}}]*}}}})",
    re.I,
)
"""A quoted value with a digit, another value, a percent sign, letters or a minus beside it, or filled up: all make another number of it."""
_YEAR = re.compile(r"\((?P<name>[^()\d]*[\s,])?(?:1[5-9]\d\d|20[0-2]\d)\)")
_COUNTED = re.compile(r"\b(?:epochs?|steps?|samples?|images?|points?|times|langkah|sampel|gambar|titik|kali)\W*$")
_NAMED = re.compile(r"(?:\*|[A-Z][\w'’-]+,?\s(?:and\s|dan\s)?[A-Z][\w'’-]+)[^.!?(\d]{0,90}$")
"""A title in italics, or a name of two words, in the sentence before a year."""
_THOUSANDS = re.compile(rf"[{_SPACES}]{_SHORT_SCALE}")
_ORDINAL = re.compile(r"(?:st|nd|rd|th|an)\b")
_LIST_MARK = re.compile(r"[ \t]*(?:[-+*]|(?P<number>\d+)[.)])(?=[ \t])")
_TAG = re.compile(r"</?[a-zA-Z][^<>]*>|&#?\w+;")
_READ_ALOUD = re.compile(
    r"""\b(?:title|alt|aria-[\w-]+|value|start|placeholder|label)\s*=\s*("[^"]*"|'[^']*'|[^\s"'>}]+)"""
)
_FORMULA = re.compile(r"\$\$(?!\$).+?\$\$|\\\(.+?\\\)|\\\[.+?\\\]", re.S)


class Typed:
    """What the project may type: phrases by where they stand, a page's folder or `terms`, `changes`, `figures`."""

    def __init__(self, phrases: Mapping[tuple[str, str], int], docs: Path | None = None) -> None:
        """Take places with their phrases, of each the line of the table."""
        self._docs = docs
        self.may_list = bool(phrases)
        self._phrases: dict[str, dict[str, re.Pattern[str]]] = {}
        self._unused = dict(phrases)
        for where, phrase in phrases:
            wanted = r"\s+".join(map(re.escape, phrase.split()))
            self._phrases.setdefault(where, {})[phrase] = re.compile(rf"(?<!\w){wanted}(?!\w)")

    def unused(self) -> Iterator[Problem]:
        """Find the phrases that none of the texts has which were searched."""
        for (where, phrase), line in self._unused.items():
            said = f"no text of {where} has the phrase {phrase!r}: strike the row, if all languages still say the same"
            yield Problem(TABLE, line, said)

    def find(
        self, where: str, language: str, text: str, formula: Callable[[int], bool] = lambda _: False
    ) -> Iterator[re.Match[str]]:
        """Find the numbers of a text that may not be typed; `formula` says whether a place is inside a formula."""
        text = _YEAR.sub(_without_year, self.without_phrases(where, text))
        for match in _NUMBER.finditer(text):
            if not _may_be_typed(text, match, formula(match.start())):
                yield match
        large, small = _number_words(language)
        yield from large.finditer(text)
        for match in small.finditer(text):
            if _PERCENT.match(text, match.end()):
                yield match

    def find_in_code(
        self, where: str, text: str, own: Container[float] | None = None, language: str = languages.SOURCE
    ) -> Iterator[re.Match[str]]:
        """Find the numbers of a text of code that no program of the chapter has, or none of `own`."""
        own = self._in_programs(where) if own is None else own
        text = self.without_phrases(where, text)
        for match in _NUMERAL.finditer(text):
            number, percent = match.groups()
            if percent or not (float(number) in own or (number.rstrip(".").isdecimal() and float(number) <= SMALL)):
                yield match
        for spoken in {languages.SOURCE, language}:
            yield from _number_words(spoken)[0].finditer(text)

    def find_set(self, where: str, text: str) -> Iterator[re.Match[str]]:
        """Find what gives a name a number in code that no program of the chapter gives it: for another name is not enough."""
        for match in _SET.finditer(text):
            number = float(match["number"])
            small = number.is_integer() and number <= SMALL
            if self._docs and not small and (match["name"], number) not in self._set_in_programs(where):
                yield match

    def without_phrases(self, where: str, text: str) -> str:
        """Blank the phrases that may be typed in a place."""
        found = text
        for phrase, pattern in self._phrases.get(where, {}).items():
            if pattern.search(text):
                self._unused.pop((where, phrase), None)
                found = pattern.sub(blank, found)
        return found

    @functools.cache  # noqa: B019 - it lives as long as a build
    def _in_programs(self, where: str) -> frozenset[float]:
        if self._docs is None:
            return frozenset()
        return frozenset(float(match[1]) for text in self._programs(where) for match in _NUMERAL.finditer(text))

    @functools.cache  # noqa: B019 - it lives as long as a build
    def _set_in_programs(self, where: str) -> frozenset[tuple[str, float]]:
        return frozenset().union(*map(numbers_set, self._programs(where)))

    def _programs(self, where: str) -> Iterator[str]:
        """Give the programs of a chapter."""
        assert self._docs is not None
        root = self._docs.parent
        for file in (self._docs / where).rglob("*.py"):
            yield text_file.read(root, file.relative_to(root))


def _without_year(match: re.Match[str]) -> str:
    """Blank a year that dates a publication, whose author or title stands with it or before it."""
    before = match.string[: match.start()]
    named = re.match("[A-Z].*,", match["name"] or "") or (_NAMED.search(before) and not _COUNTED.search(before))
    return blank(match) if named else match[0]


@functools.cache
def _number_words(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Make two patterns of a language: its words for large numbers, and for those up to `SMALL`."""
    spoken = languages.language(language)
    large, small = (rf"\b(?:{words or '(?!)'})\b" for words in (spoken.number_words, spoken.small_number_words))
    return re.compile(large, re.I), re.compile(small, re.I)


def load(root: Path) -> Typed:
    """Read the phrases that the project may type; no table, no phrases.

    Raises:
        BuildFailure: the table has other columns, or a phrase without a place or a reason.
    """
    try:
        rows = text_file.table(root, TABLE, COLUMNS)
    except FileNotFoundError:
        return Typed({}, root / "docs")
    if problems := [Problem(TABLE, line, said) for line, row in rows for said in _wrong(root, **row)]:
        raise BuildFailure(problems)
    return Typed({(row["where"], row["phrase"]): line for line, row in rows}, root / "docs")


def _wrong(root: Path, where: str, phrase: str, reason: str) -> Iterator[str]:
    if not (where.strip() and phrase.strip() and reason.strip()):
        yield "a row is a place, a phrase and a reason, all three"
    elif _is_bare(phrase):
        yield f"{phrase!r} is a number alone, and would pass for anything: add the words beside it"
    elif (source := _SOURCE.search(reason)) and not _says(root / source["file"], source["text"]):
        yield f"{source['file']} does not say {source['text']!r} any more: is {phrase!r} still true?"


def _says(file: Path, text: str) -> bool:
    return file.is_file() and text in file.read_text(encoding="utf-8")


def _is_bare(phrase: str) -> bool:
    """Tell whether a phrase is one number, in figures or in words, and nothing that says of what."""
    rest = phrase
    for language in LANGUAGES:
        rest = _number_words(language)[0].sub(" ", rest)
    counted = len(_NUMERAL.findall(rest)) + (rest != phrase)
    return counted == 1 and not re.search(r"[^\W_]|[=*/^(\[+]", _NUMERAL.sub(" ", rest))


def check_page(typed: Typed, where: str, language: str, path: Path, text: str) -> Iterator[Problem]:
    """Find the numbers in a page's readable text, wherever they stand: what is not known as code is text."""
    for place, said in _on_page(typed, where.removesuffix("/index"), language, text):
        yield Problem(path, text.count("\n", 0, place) + 1, said)


def _on_page(typed: Typed, where: str, language: str, text: str) -> Iterator[tuple[int, str]]:
    """Give the place in the text of each number that may not be typed, and what is wrong."""
    for match in _IN_PIECES.finditer(VALUE.sub(blank, CODE.sub(_without_words, text))):
        said = f"the number {match[0]!r} is typed in pieces: write what it says, so that it can be checked"
        yield match.start(), said
    unlisted = typed.without_phrases(where, text)
    prose, formulas = without_code(text)
    prose = "".join(p if u == t else " " for p, u, t in zip(prose, unlisted, text, strict=True))
    for match in VALUE.finditer(text):
        for own in typed_in(match["expression"]):
            yield match.start(), f"{own!r} is typed in {match[0]}: let the listing compute it"
    said = "reads as one number: let the listing compute it, and quote that value with nothing beside it"
    for match in _touched(text):
        yield match.start(), f"{match[0]!r} {said}; a minus belongs to the value or into a formula"
    for span in CODE.finditer(unlisted):
        for match in (*typed.find_in_code(where, span[0], language=language), *typed.find_set(where, span[0])):
            said = f"{_message(match[0])}; in backticks, only a number that the chapter's programs have needs none"
            yield span.start() + match.start(), said
    for match in typed.find(where, language, prose, lambda place: any(a <= place < b for a, b in formulas)):
        if match[0] not in _keys(_paragraph(text, match.start())):
            yield match.start(), _message(match[0])


def _without_words(code: re.Match[str]) -> str:
    """Blank code, unless it is digits alone, which may go on with those beside it."""
    return code[0] if code[0].strip("`").isdecimal() else blank(code)


def check_code(typed: Typed, where: str, language: str, path: Path, blocks: Iterable[Block]) -> Iterator[Problem]:
    """Find the numbers in blocks of text and of commands, which only a listing may print."""
    where = where.removesuffix("/index")
    for block in blocks:
        # Only pages for those who write pages show how a page is written.
        shown = OF_TEXT if where == "contributing" else (*OF_TEXT, "markdown")
        if block.shape == "fence" and block.language in shown:
            for match in typed.find_in_code(where, block.body, language=language):
                yield Problem(path, block.line + 1 + block.body.count("\n", 0, match.start()), _message(match[0]))


def check_texts(typed: Typed, where: str, path: Path, rows: Iterable[tuple[int, str, str]]) -> Iterator[Problem]:
    """Find numbers in the texts of a table: line, language and text of each."""
    for line, language, text in rows:
        for _, said in _on_page(typed, where, language, text):
            yield Problem(path, line, said)


def _touched(text: str) -> Iterator[re.Match[str]]:
    """Find the values of a text that something beside them makes another number of; a formula may have a minus."""
    text = CODE.sub(blank, text)
    formulas = [
        m.span() for m in (*INLINE.finditer(text), *_FORMULA.finditer(text)) if m.re is _FORMULA or m["formula"]
    ]
    for match in _TOUCHED.finditer(text):
        if not (match["minus"] and any(start <= match.start() < end for start, end in formulas)):
            yield match


def _paragraph(text: str, place: int) -> str:
    """Give what stands around a place, as far as the next empty lines."""
    edges = [0, *(match.end() for match in re.finditer(r"\n[ \t]*\n", text)), len(text)]
    return text[max(edge for edge in edges if edge <= place) : min(edge for edge in edges if edge > place)]


def _keys(paragraph: str) -> set[str]:
    """Give the numbers in the keys of the values that a paragraph quotes."""
    expressions = (match["expression"] for match in VALUE.finditer(paragraph))
    return {number for e in expressions for key in re.findall(r"\[([^\]]*)\]", e) for number in re.findall(r"\d+", key)}


def _message(number: str) -> str:
    return (
        f"the number {number.strip()!r} is typed by hand: quote a value, {{{{ listing.name }}}}, "
        f"or give its phrase a reason in {TABLE.as_posix()}"
    )


def written(number: object, language: str) -> list[str]:
    """Give the ways in which a text may write a number: figures, and the word of a small one."""
    spoken = languages.language(language)
    words = spoken.small_number_words.split("|")
    figures = str(number).replace(".", spoken.decimal)
    small = isinstance(number, int) and 1 <= number <= len(words)
    return [figures, words[number - 1]] if small and isinstance(number, int) else [figures]


def _may_be_typed(text: str, match: re.Match[str], in_formula: bool) -> bool:
    before, after = text[match.start() - 1 : match.start()], text[match.end() : match.end() + 1]
    if in_formula and (parts := re.split(r" ?[/:] ?", match[0]))[1:]:
        return all(int(part) <= SMALL for part in parts)
    if not match[0].isdecimal() or _PERCENT.match(text, match.end()):
        return False
    if before.isalpha() and before.isascii() and not in_formula:
        return True  # a name
    if re.match(r"\s*\^", text[match.end() :]) and in_formula and match[0] == "10":
        return False  # a power of ten is how a result is written
    if (match[0] != "0" and match[0].startswith("0")) or _THOUSANDS.match(text, match.end()):
        return False  # the end of a large number, after whatever stands before it, or a short way to write one
    glued = (after.isalnum() or after == "_") and not in_formula and not _ORDINAL.match(text, match.end())
    return int(match[0]) <= SMALL and not glued


def without_code(text: str) -> tuple[str, list[tuple[int, int]]]:
    """Blank what is no text in the running text of a page, in place, and tell where its formulas stand."""
    found = VALUE.sub(blank, text)
    formulas = [match.span() for match in _FORMULA.finditer(found)]

    def inline(match: re.Match[str]) -> str:
        if match["formula"]:
            formulas.append(match.span())
            return f" {match[0][1:-1]} "
        if match["link"]:
            return " " * (2 + len(match["target"])) + match[0][2 + len(match["target"]) :]
        if match["attributes"]:
            return _keep_read_aloud(match)
        return blank(match)

    found = INLINE.sub(inline, found)
    found = _TAG.sub(_keep_read_aloud, found)
    return "\n".join(_without_list_numbers(found.split("\n"))), formulas


def _without_list_numbers(lines: Iterable[str]) -> Iterator[str]:
    """Blank the numbers of lists, which count: a line that goes on with a paragraph begins with no such number."""
    in_list, before, last = False, "", 0
    for line in lines:
        mark = _LIST_MARK.match(line)
        in_list = in_list if before.strip("#- ") and before[:1] != "#" else bool(mark)
        before = line
        if mark and mark["number"] and in_list and (int(mark["number"]) <= SMALL or int(mark["number"]) == last + 1):
            last = int(mark["number"])
            line = " " * mark.end() + line[mark.end() :]
        yield line


def _keep_read_aloud(tag: re.Match[str]) -> str:
    """Blank an element's tag, or attributes in braces, but for those that are text."""
    kept = list(blank(tag))
    for attribute in _READ_ALOUD.finditer(tag[0]):
        kept[slice(*attribute.span(1))] = attribute[1]
    return "".join(kept)
