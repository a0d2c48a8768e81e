"""Each part with all of its chapters as one PDF, printed by a Chromium where there is one."""

import base64
import importlib.util
import io
import os
import re
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterable
from importlib.metadata import version
from pathlib import Path

from site_builder import cache
from site_builder.catalogue import Catalogue
from site_builder.execution.processes import living, side_by_side, workers
from site_builder.execution.runner import Report
from site_builder.finishing import book
from site_builder.finishing.book import Book
from site_builder.problems import BuildFailure, Problem
from site_builder.rendering import render

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge")
TIME_LIMIT = 120.0
_ARGUMENTS = (
    "--headless",
    "--no-sandbox",  # it opens this site alone, also as root in a container
    "--disable-background-networking",
    "--disable-gpu",
    "--no-first-run",
    "--host-resolver-rules=MAP * ~NOTFOUND",
    "--no-pdf-header-footer",
    "--export-tagged-pdf",
    "--generate-pdf-document-outline",
)
_ELEMENT = re.compile(rb"\(node(\d{8})\)")


class NotPrinted(Exception):
    """A browser that gave no PDF, and why."""


def browser(names: Iterable[str] = BROWSERS) -> str | None:
    """Find a browser: the one that the environment names, or the first of these that is installed."""
    return os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, names)), None)


def write(catalogue: Catalogue, folder: Path, store: cache.Cache, report: Report) -> None:
    """Print every part of the built site in `folder`, and link each PDF from the page that opens it.

    Without a browser or pikepdf, or where printing fails, there is one line about it, and neither a PDF nor a link.
    """
    books = list(book.books(catalogue))
    program = browser()
    if not books:
        return
    if program is None:
        report(f"no PDFs: found no browser; install Chromium, or name one in CHROMIUM ({', '.join(BROWSERS)})")
        return
    if importlib.util.find_spec("pikepdf") is None:
        report('no PDFs: found no pikepdf; install it with pip install -e ".[docs,pdf]"')
        return
    with side_by_side(workers()) as pool:
        for made, printed in zip(
            books, pool.map(lambda one: _printed(catalogue, folder, one, program, store, report), books), strict=True
        ):
            if isinstance(printed, NotPrinted):
                report(f"no PDF of {made.name} ({made.language}): {printed}")
                continue
            (folder / made.folder / file_name(made)).write_bytes(printed)
            _link(folder / made.folder / "index.html", made)


def file_name(made: Book) -> str:
    return f"neural-networks-{made.name}.{made.language}.pdf"


def _link(page: Path, made: Book) -> None:
    """Offer the PDF at the end of the page that opens the part."""
    before, end, after = page.read_text(encoding="utf-8").rpartition("</article>")
    if not end:
        raise BuildFailure([Problem(page, 1, "the page has no </article> to put the link to its PDF before")])
    link = render.downloads([(file_name(made), "pdf")], made.language)
    page.write_text(f"{before}{link}{end}{after}", encoding="utf-8")


def _printed(
    catalogue: Catalogue, folder: Path, made: Book, program: str, store: cache.Cache, report: Report
) -> bytes | NotPrinted:
    """Print a book, or take it from the cache: the same content by the same browser gives the same bytes."""
    text = book.html(made, folder, catalogue.names[made.language], catalogue.web)
    try:
        tools = _version(program), version("pikepdf"), _ARGUMENTS, cache.file_hash(Path(__file__))
        key = cache.key("pdf", text, _looks(folder, text, made), tools)
        kept: bytes | None = store.get(key, base64.b64decode)
        if kept is not None:
            return kept
        started = time.perf_counter()
        file = folder / made.folder / f"{file_name(made)}.html"
        printed = _print(program, file, text)
        if sheets := _sheets_of(printed):
            printed = _print(
                program, file, book.html(made, folder, catalogue.names[made.language], catalogue.web, sheets)
            )
            if _sheets_of(printed) != sheets:
                raise NotPrinted("with their numbers in its contents, its sheets are others than without")
    except NotPrinted as reason:
        return reason
    report(f"printed {file_name(made)} in {time.perf_counter() - started:.2f} s")
    store.put(key, base64.b64encode(printed).decode())
    return printed


def _print(program: str, file: Path, text: str) -> bytes:
    """Print a text from a file that is there for that long."""
    file.write_text(text, encoding="utf-8")
    try:
        return _settled(print_page(program, file))
    finally:
        file.unlink()


def _sheets_of(printed: bytes) -> dict[str, int]:
    """Find on which sheet of a PDF, from 1 on, each place stands that a link inside it leads to.

    No browser can write these numbers itself, as CSS would have it, so contents are printed once to learn them.
    """
    import pikepdf  # only here and below: a build without it makes no PDFs

    with pikepdf.open(io.BytesIO(printed)) as document:
        numbers = {page.obj.objgen: number for number, page in enumerate(document.pages, 1)}
        places = document.Root.get("/Dests", pikepdf.Dictionary())
        return {name.removeprefix("/"): numbers[place[0].objgen] for name, place in places.items()}


def _settled(printed: bytes) -> bytes:
    """Take out of a PDF what differs from one printing to the next, and pack its many small objects, most of it.

    That is the time, and the numbers of the elements behind its tags: they begin where the browser happened to be.
    """
    import pikepdf

    numbers = {number: b"%08d" % rank for rank, number in enumerate(sorted(set(_ELEMENT.findall(printed))))}
    printed = _ELEMENT.sub(lambda match: b"(node" + numbers[match[1]] + b")", printed)
    settled = io.BytesIO()
    try:
        with pikepdf.open(io.BytesIO(printed)) as document:
            for name in {"/CreationDate", "/ModDate"} & set(document.docinfo.keys()):
                del document.docinfo[name]
            document.save(settled, object_stream_mode=pikepdf.ObjectStreamMode.generate, deterministic_id=True)
    except pikepdf.PdfError as error:
        raise NotPrinted(f"the browser's PDF is damaged: {error}") from None
    return settled.getvalue()


def _looks(folder: Path, text: str, made: Book) -> list[str]:
    """Hash what the book is printed with: its style sheets, fonts and pictures."""
    sources = re.findall(r'<(?:img|link) [^>]*?(?:src|href)="([^"#]+)', text)
    files = [(folder / made.folder / source).resolve() for source in sources if ":" not in source]
    return [cache.tree_hash(folder / "assets" / "fonts"), *(cache.file_hash(file) for file in files)]


def _version(program: str) -> str:
    return _run([program, "--version"], 20)


def print_page(program: str, file: Path, time_limit: float = TIME_LIMIT) -> bytes:
    """Print an HTML file.

    Raises:
        NotPrinted: the browser did not start, took too long or wrote no PDF.
    """
    with tempfile.TemporaryDirectory(prefix="printing-", ignore_cleanup_errors=True) as scratch:
        target = Path(scratch, "printed.pdf")
        said = _run(
            [program, *_ARGUMENTS, f"--user-data-dir={scratch}/profile", f"--print-to-pdf={target}", file.as_uri()],
            time_limit,
        )
        printed = target.read_bytes() if target.exists() else b""
    if not (printed.startswith(b"%PDF-") and printed.rstrip().endswith(b"%%EOF")):
        raise NotPrinted(f"{program} wrote no whole PDF: {said.strip()[-200:]}")
    return printed


def _run(command: list[str], time_limit: float) -> str:
    """Run a browser and give what it says; one that is too slow ends with all of its processes."""
    name = command[0]
    try:
        process = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
            encoding="utf-8", errors="replace", start_new_session=True,
        )  # fmt: skip
    except OSError as error:
        raise NotPrinted(f"{name} does not start: {error}") from None
    with process, living(process):
        try:
            said, _ = process.communicate(timeout=time_limit)
        except subprocess.TimeoutExpired:
            raise NotPrinted(f"{name} took longer than {time_limit:g} s") from None
    if process.returncode != 0:
        raise NotPrinted(f"{name} ended with status {process.returncode}: {said.strip()[-200:]}")
    return said
