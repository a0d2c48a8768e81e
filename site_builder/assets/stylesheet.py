"""One style sheet for all pages, in place of the theme's and our own; what no page can use is left out of it."""

import functools
import posixpath
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from site_builder.assets import content_hash, css_rules, vocabulary
from site_builder.problems import BuildFailure, Problem

FOLDER = "assets/stylesheets"
_LINK = re.compile(r"[ \t]*<link\b[^>]*>\n?")
_OF_THEME = (
    r"\.tabbed-(?:labels|content)>:(?:nth|first)-child",
    r"\[data-md-type=\"?select\b",
    r"\[data-md-color-(?:primary|accent)=",
    r"\.grid(?![\w-])",
    r"\[data-linenos\]",
)
"""Selectors that the site does without. The theme shows the chosen one of twenty tabs by rules that a browser tries on each
element of each page, has a button that selects the lines of a program, and numbers for them; it has other colours than
ours, by words that our scripts have too, and cards in a grid."""
_CALLOUT = re.compile(r"--md-admonition-icon--([\w-]+)\s*:")
"""The kinds of callouts of the theme, each with an icon: pages have them, and no script, even if it says such a word."""
MOST_TABS = 4
"""For how many the site's own rules show it."""
_TAB = re.compile(r"\bid=[\"']?__tabbed_\d+_(\d+)")
_NOT_OURS = ("assets/python/", "assets/javascripts/")
"""Folders whose scripts put nothing on a page, but for those that the pages load themselves."""


@dataclass(frozen=True)
class Sheet:
    """A style sheet that a page asks for: its path below the site, and for which media."""

    path: str
    media: str


def write(folder: Path) -> None:
    """Give all pages of a built site one style sheet, named by its content, and remove those that it replaces.

    Raises:
        BuildFailure: a page has too many tabs, or a sheet cannot be read.
    """
    pages = {path: path.read_text(encoding="utf-8") for path in sorted(folder.rglob("*.html"))}
    sheets = list(dict.fromkeys(sheet for html in pages.values() for _, sheet in _links(html)))
    if problems := [*_sets_with_too_many_tabs(folder, pages)]:
        raise BuildFailure(problems)
    named = _Named(folder)
    css = _joined(folder, sheets, vocabulary.of(pages.values(), _others(folder, pages.values(), sheets)), named)
    name = f"{FOLDER}/site.{content_hash.in_name(css.encode())}.css"
    (folder / name).parent.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(css, encoding="utf-8")
    for path, html in pages.items():
        path.write_text(_relinked(html, name, [font for font in named.fonts if _needs(html, font)]), encoding="utf-8")
    for sheet in sheets:
        (folder / sheet.path).unlink()
    for unused in named.replaced:
        unused.unlink()


def _sets_with_too_many_tabs(folder: Path, pages: dict[Path, str]) -> Iterator[Problem]:
    for path, html in pages.items():
        most = max(map(int, _TAB.findall(html)), default=0)
        if most > MOST_TABS:
            what = f"a set of {most} tabs; the style sheets show the chosen one of {MOST_TABS}"
            yield Problem(path.relative_to(folder), 1, what)


def _links(html: str) -> Iterator[tuple[str, Sheet]]:
    """Go through the links to style sheets: the tag, and what it asks for."""
    for tag in _LINK.findall(html):
        given = _given(tag)
        if given.get("rel") == "stylesheet" and "assets/" in given["href"]:
            yield tag, Sheet("assets/" + given["href"].partition("assets/")[2], given.get("media", ""))


def _given(tag: str) -> dict[str, str]:
    return dict(re.findall(r'([\w-]+)="([^"]*)"', tag))


def _others(folder: Path, pages: Iterable[str], sheets: Iterable[Sheet]) -> Iterator[str]:
    """Give the texts that may name what stands in the style sheets: scripts, and style sheets that they load."""
    loaded = {name for html in pages for name in re.findall(r'<script[^>]*\ssrc="[^"]*?(assets/[^"?#]*)', html)}
    replaced = {sheet.path for sheet in sheets}
    for path in sorted(p for p in folder.rglob("*") if p.suffix in (".js", ".css")):
        name = path.relative_to(folder).as_posix()
        if name in loaded or (name not in replaced and not name.startswith(_NOT_OURS)):
            yield path.read_text(encoding="utf-8")


class _Named:
    """Gives the files that a style sheet asks for names that tell their content: then hosts need not be asked again."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.fonts: list[str] = []
        self.replaced: set[Path] = set()

    def address(self, sheet: str, given: str) -> str:
        """Give the address from the site's style sheet, for one given in another.

        Raises:
            ValueError: there is no such file.
        """
        if given.startswith(("data:", "#")):
            return given
        old = posixpath.normpath(posixpath.join(posixpath.dirname(sheet), given))
        if not (self._folder / old).is_file():
            raise ValueError(f"there is no file {given!r}")
        content = (self._folder / old).read_bytes()
        stem, end = posixpath.splitext(old)
        new = f"{stem}.{content_hash.in_name(content)}{end}"
        (self._folder / new).write_bytes(content)
        self.replaced.add(self._folder / old)
        if end == ".woff2" and new not in self.fonts:
            self.fonts.append(new)
        return posixpath.relpath(new, FOLDER)


def _joined(folder: Path, sheets: Iterable[Sheet], words: vocabulary.Vocabulary, named: _Named) -> str:
    rules, problems = [], []
    texts = {sheet: (folder / sheet.path).read_text(encoding="utf-8") for sheet in sheets}
    callouts = {kind for css in texts.values() for kind in _CALLOUT.findall(css)} - words.classes
    without = re.compile("|".join([*_OF_THEME, *(rf"\.{kind}(?![\w-])" for kind in sorted(callouts))]))
    for sheet, css in texts.items():
        css = f"@media {sheet.media}{{{css}}}" if sheet.media else css
        try:
            rules += css_rules.usable(css, words, functools.partial(named.address, sheet.path), without)
        except ValueError as error:
            problems.append(Problem(Path(sheet.path), 1, str(error)))
    if problems:
        raise BuildFailure(problems)
    return css_rules.written(rules, words)


def _needs(html: str, font: str) -> bool:
    """Tell whether a page shows a font at once; it is then fetched beside the style sheet that names it."""
    if "/math." in font:
        return "<math" in html
    return "italic" not in font or re.search(r"<(em|i|cite|dfn)\b", html) is not None


def _relinked(html: str, name: str, fonts: Iterable[str]) -> str:
    """Let a page ask for the one style sheet, and for its fonts, where the others stood."""
    tags = [tag for tag, _ in _links(html)]
    given = _given(tags[0])["href"]
    top = given[: given.index("assets/")]
    new = [f'<link rel="preload" href="{top}{font}" as="font" type="font/woff2" crossorigin>\n' for font in fonts]
    first, *others = tags
    html = html.replace(first, "".join([*new, f'<link rel="stylesheet" href="{top}{name}">\n']), 1)
    for tag in others:
        html = html.replace(tag, "", 1)
    return html
