"""What is made from the finished pages, step by step: each step sees all files that the steps before it have left."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from site_builder.addresses import address
from site_builder.assets import stylesheet, theme_files
from site_builder.finishing import bundle, explorable_texts, indentation, links, pdf, search
from site_builder.problems import BuildFailure, Problem
from site_builder.publishing import hosting, manifest, policy
from site_builder.publishing.hosting import compressed
from site_builder.site import Site


@dataclass(frozen=True)
class Built:
    """A site whose pages are written, and what the last steps need to know."""

    folder: Path
    site: Site
    zipped: bool
    printed: bool
    compressed: bool
    serving: bool
    """Whether its author is looking on: then pages come and go, and what takes long can wait."""


def finish(built: Built) -> None:
    """Take every step, in order.

    Raises:
        BuildFailure: with all that is wrong at the step that found it.
    """
    for step in STEPS:
        step(built)


def _write(folder: Path, name: str, content: bytes) -> None:
    """Write a file of the site, and nothing outside it, whatever made the name."""
    if not (folder / name).resolve().is_relative_to(folder.resolve()):
        raise BuildFailure([Problem(Path(name), 1, "a file of the site cannot be written outside its folder")])
    (folder / name).parent.mkdir(parents=True, exist_ok=True)
    (folder / name).write_bytes(content)


def _own_files(built: Built) -> None:
    for name, content in built.site.files():
        _write(built.folder, name, content)


def _print(built: Built) -> None:
    if built.printed:
        pdf.write(built.site.catalogue, built.folder, built.site.cache, built.site.report)


def _search(built: Built) -> None:
    """Index what readers will search."""
    for name, content in search.files(built.folder, built.site.project.terms):
        _write(built.folder, name, content)


def _for_others(built: Built) -> None:
    if not built.serving:
        for name, content in built.site.files_for_others():
            _write(built.folder, name, content)


def _theme(built: Built) -> None:
    """Leave out what the theme brings and no page uses."""
    theme_files.drop_unused(built.folder)


def _fonts(built: Built) -> None:
    """Cut the fonts of the text to what the pages say, once nothing more is said."""
    if not built.serving:
        pages = [path.read_text(encoding="utf-8") for path in sorted(built.folder.rglob("*.html"))]
        for name, content in built.site.cut_fonts(pages):
            _write(built.folder, name, content)


def _style(built: Built) -> None:
    if not built.serving:
        stylesheet.write(built.folder)


def _texts_of_figures(built: Built) -> None:
    """Take out of the pages what only a figure in hand says, now that the fonts have all of its letters."""
    pages = {
        path.relative_to(built.folder): (path.read_text(encoding="utf-8"), page.language)
        for page in built.site.pages.values()
        if (path := built.folder / address(page) / "index.html").is_file()
    }
    for name, content in list(explorable_texts.moved(pages, built.folder)):
        _write(built.folder, name, content)


def _indentation(built: Built) -> None:
    """Leave out blanks that only authors see."""
    if not built.serving:
        for path in sorted(built.folder.rglob("*.html")):
            path.write_text(indentation.without(path.read_text(encoding="utf-8")), encoding="utf-8")


def _policy(built: Built) -> None:
    """Say what browsers may let the pages do: in each page, and for hosts that can send it."""
    pages = policy.read(built.folder)
    if not built.serving:  # then a program of MkDocs stands in each page, and loads it again
        for path, page in pages.items():
            _write(built.folder, str(path), policy.with_own_policy(path, page).encode())
    names = [path.relative_to(built.folder).as_posix() for path in built.folder.rglob("*") if path.is_file()]
    for name, content in hosting.files(policy.policy(pages.values()), names):
        _write(built.folder, name, content)


def _zip(built: Built) -> None:
    if built.zipped:
        bundle.write(built.folder, built.folder / bundle.FILE)


def _offline(built: Built) -> None:
    """List all files with their hashes, for the service worker; late, so that nothing changes behind it."""
    # While a page is being written, no worker may keep an old one.
    for name, content in list(manifest.written(built.folder, with_worker=not built.serving)):
        _write(built.folder, name, content)


def _links(built: Built) -> None:
    """Refuse a site in which something leads nowhere."""
    if not built.serving:
        links.check(built.folder, built.site.catalogue.web)


def _twins(built: Built) -> None:
    """Compress what hosts may send compressed."""
    if built.compressed:
        compressed.write_twins(built.folder, built.site.cache, built.site.report)


STEPS: tuple[Callable[[Built], None], ...] = (
    _own_files,
    _search,
    _for_others,
    _theme,
    _fonts,
    _style,
    _print,
    _texts_of_figures,
    _indentation,
    _policy,
    _zip,
    _offline,
    _links,
    _twins,
)
