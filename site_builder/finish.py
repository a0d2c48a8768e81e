"""What is made from the finished pages, step by step: each step sees all files that the steps before it have left."""

from collections.abc import Iterable
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
    folder, site, published = built.folder, built.site, not built.serving
    _write(folder, site.files())
    _write(folder, search.files(folder, site.project.terms))
    if published:
        _write(folder, site.files_for_others())
    theme_files.drop_unused(folder)
    if published:  # the fonts are cut to what the pages say, once nothing more is said
        pages = [path.read_text(encoding="utf-8") for path in sorted(folder.rglob("*.html"))]
        _write(folder, site.cut_fonts(pages))
        stylesheet.write(folder)
    if built.printed:
        pdf.write(site.catalogue, folder, site.cache, site.report)
    # What only a figure in hand says leaves the pages, now that the fonts have all of its letters. It is read from the files
    # that it replaces: hence the list.
    _write(folder, list(explorable_texts.moved(_pages(built), folder)))
    if published:
        for path in sorted(folder.rglob("*.html")):
            path.write_text(indentation.without(path.read_text(encoding="utf-8")), encoding="utf-8")
    _policy(built)
    if built.zipped:
        bundle.write(folder, folder / bundle.FILE)
    # Late, so that nothing changes behind it. While a page is being written, no worker may keep an old one.
    _write(folder, list(manifest.written(folder, with_worker=published)))
    if published:
        links.check(folder, site.catalogue.web)
    if built.compressed:
        compressed.write_twins(folder, site.cache, site.report)
    site.cache.prune()  # at the very end: every step before may still ask for what it has kept


def _write(folder: Path, files: Iterable[tuple[str, bytes]]) -> None:
    """Write files of the site, and nothing outside it, whatever made their names."""
    for name, content in files:
        if not (folder / name).resolve().is_relative_to(folder.resolve()):
            raise BuildFailure([Problem(Path(name), 1, "a file of the site cannot be written outside its folder")])
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)


def _pages(built: Built) -> dict[Path, tuple[str, str]]:
    """Read the pages that are there, each with its language, by path below the site."""
    return {
        path.relative_to(built.folder): (path.read_text(encoding="utf-8"), page.language)
        for page in built.site.pages.values()
        if (path := built.folder / address(page) / "index.html").is_file()
    }


def _policy(built: Built) -> None:
    """Say what browsers may let the pages do: in each page, and for hosts that can send it."""
    pages = policy.read(built.folder)
    if not built.serving:  # then a program of MkDocs stands in each page, and loads it again
        _write(built.folder, ((str(path), policy.with_own_policy(path, page).encode()) for path, page in pages.items()))
    names = [path.relative_to(built.folder).as_posix() for path in built.folder.rglob("*") if path.is_file()]
    _write(built.folder, hosting.files(policy.policy(pages.values()), names))
