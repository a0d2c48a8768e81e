"""PDFs of the Pages: made once for the same content, and never the reason that a build fails or a link is broken."""

import importlib.util
import io
import os
import re
import sys
from pathlib import Path
from types import SimpleNamespace

import pikepdf
import pytest
from waiting import alive, wait_until

from site_builder import cache
from site_builder.finishing import pdf
from site_builder.sources import pages

pytestmark = pytest.mark.slow

PRINTS = """\
#!{python}
import sys, pathlib
if "--version" in sys.argv:
    sys.exit(print("Fake 1.0"))
log = pathlib.Path({log!r})
log.write_text(log.read_text() + "x" if log.exists() else "x")
for argument in sys.argv:
    if argument.startswith("--print-to-pdf="):
        sample = {samples!r}[min(len(log.read_text()), len({samples!r})) - 1]
        pathlib.Path(argument.partition("=")[2]).write_bytes(pathlib.Path(sample).read_bytes())
"""
CHAPTER = "part-page-1-one-index"


def program(path: Path, text: str) -> str:
    path.write_text(text)
    path.chmod(0o755)
    return str(path)


@pytest.fixture
def site(tmp_path: Path) -> SimpleNamespace:
    """A built site of one Page with one chapter, and a list of what the build says."""
    scanned, said = {}, []
    for name in ("page-1/index", "page-1/one/index"):
        file = tmp_path / "site" / name.removesuffix("index") / "index.html"
        file.parent.mkdir(parents=True)
        file.write_text("<html><body><article><h1>A</h1></article></body></html>")
        scanned[name, "id"] = pages.Page(name, "id", Path(f"docs/{name}.id.md"), "")
    return SimpleNamespace(
        pages=scanned, names_in_order=[name for name, _ in scanned], names={"id": "Situs"}, web="", said=said,
        cache=cache.Cache(tmp_path / "cache"), folder=tmp_path / "site",
    )  # fmt: skip


def write(site: SimpleNamespace) -> None:
    pdf.write(site, site.folder, site.cache, site.said.append)


@pytest.fixture
def prints(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A browser that prints a sample; gives the file in which it leaves an x each time."""
    return printing(tmp_path, monkeypatch, [{}])


def printing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, samples: list[dict[str, int]]) -> Path:
    """Make a browser that prints one sample after the other, each of as many sheets as its places need.

    In the file that is given, it leaves an x each time.
    """
    log, files = tmp_path / "log", []
    for number, places in enumerate(samples):
        with pikepdf.new() as document:
            sheets = [document.add_blank_page() for _ in range(max(places.values(), default=1))]
            document.docinfo["/CreationDate"] = "D:20260101000000"
            if places:
                document.Root.Dests = pikepdf.Dictionary(
                    {f"/{name}": [sheets[sheet - 1].obj, pikepdf.Name.XYZ, 0, 0, 0] for name, sheet in places.items()}
                )
            files.append(str(tmp_path / f"sample{number}.pdf"))
            document.save(files[-1])
    text = PRINTS.format(python=sys.executable, log=str(log), samples=files)
    monkeypatch.setenv("CHROMIUM", program(tmp_path / "fake", text))
    return log


def test_without_pikepdf_there_is_one_line_and_no_link(
    site: SimpleNamespace, prints: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It has no wheel for many a Mac, so a build does without it, and asks no browser."""
    find = importlib.util.find_spec
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None if name == "pikepdf" else find(name))
    before = landing(site)
    write(site)
    assert site.said == ['no PDFs: found no pikepdf; install it with pip install -e ".[docs,pdf]"']
    assert landing(site) == before
    assert not prints.exists()


def landing(site: SimpleNamespace) -> str:
    return (site.folder / "page-1" / "index.html").read_text()


def test_the_page_that_opens_a_page_links_its_pdf(site: SimpleNamespace, prints: Path) -> None:
    """The file is there, without the time at which it was printed, and nothing that made it is left."""
    write(site)
    assert 'href="neural-networks-page-1.id.pdf" download>Unduh' in landing(site)
    assert landing(site).index("Unduh") < landing(site).index("</article>")
    with pikepdf.open(site.folder / "page-1" / "neural-networks-page-1.id.pdf") as document:
        assert len(document.pages) == 1
        assert "/CreationDate" not in document.docinfo
    files = {path.name for path in site.folder.rglob("*") if path.is_file()}
    assert files == {"index.html", "neural-networks-page-1.id.pdf"}
    (said,) = site.said
    assert re.fullmatch(r"printed neural-networks-page-1\.id\.pdf in \d+\.\d\d s", said)


def test_the_same_content_is_printed_once(site: SimpleNamespace, prints: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A change of a page, of a style sheet, of the browser or of what settles its bytes prints again."""
    target = site.folder / "page-1" / "neural-networks-page-1.id.pdf"
    chapter = site.folder / "page-1" / "one" / "index.html"
    before = landing(site)

    def printed() -> int:
        (site.folder / "page-1" / "index.html").write_text(before)
        write(site)
        return len(prints.read_text())

    assert printed() == 1
    first = target.read_bytes()
    assert printed() == len(site.said) == 1
    assert target.read_bytes() == first
    chapter.write_text(chapter.read_text().replace("A", "B"))
    assert printed() == 2
    fake = Path(os.environ["CHROMIUM"])
    fake.write_text(fake.read_text().replace("Fake 1.0", "Fake 2.0"))
    assert printed() == 3
    monkeypatch.setattr(pdf, "version", lambda _: "another")
    assert printed() == 4


def test_contents_that_would_be_wrong_are_not_published(
    site: SimpleNamespace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the numbers themselves move a chapter."""
    printing(tmp_path, monkeypatch, [{CHAPTER: 3}, {CHAPTER: 4}])
    write(site)
    assert site.said == [
        "no PDF of page-1 (id): with their numbers in its contents, its sheets are others than without"
    ]
    assert "pdf" not in landing(site)


def test_two_printings_have_the_same_bytes() -> None:
    """Whenever they are made, and whatever number the browser gave to the first element."""

    def made_at(time: str, first: int) -> bytes:
        made = io.BytesIO()
        with pikepdf.new() as document:
            document.add_blank_page()
            document.docinfo["/ModDate"] = time
            document.Root.Tags = pikepdf.Array([pikepdf.String(f"node{first + n:08d}") for n in (0, 2, 9, 2)])
            document.save(made, static_id=True)  # a browser writes none
        return made.getvalue()

    one, other = made_at("D:20260101000000", 30), made_at("D:20260101000001", 33)
    assert one != other
    assert pdf._settled(one) == pdf._settled(other)
    with pikepdf.open(io.BytesIO(pdf._settled(one))) as document:
        assert [str(tag) for tag in document.Root.Tags] == [f"node{n:08d}" for n in (0, 1, 2, 1)]


def test_without_a_browser_there_is_one_line_and_no_link(
    site: SimpleNamespace, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A build needs no browser."""
    monkeypatch.delenv("CHROMIUM", raising=False)
    monkeypatch.setenv("PATH", "")
    write(site)
    [line] = site.said
    assert line.startswith("no PDFs: found no browser; install Chromium")
    assert "pdf" not in landing(site)


BROKEN = {
    "crashes": (
        "#!/bin/sh\n[ $1 = --version ] && exit 0\necho out of memory; kill -SEGV $$\n",
        "status -11: out of memory",
    ),
    "writes half a PDF": (
        '#!/bin/sh\nfor a; do case $a in --print-to-pdf=*) printf "%%PDF-1.4 half" > "${a#*=}";; esac; done\n',
        "wrote no whole PDF",
    ),
    "writes a damaged PDF": (
        '#!/bin/sh\nfor a; do case $a in --print-to-pdf=*) printf "%%PDF-1.4\\n%%%%EOF" > "${a#*=}";; esac; done\n',
        "the browser's PDF is damaged",
    ),
    "does not start": ("not a program", "does not start"),
}


@pytest.mark.parametrize("way", BROKEN)
def test_a_browser_that_fails_gives_a_clear_line_and_no_link(
    site: SimpleNamespace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, way: str
) -> None:
    """The site is whole without its PDFs."""
    text, reason = BROKEN[way]
    monkeypatch.setenv("CHROMIUM", program(tmp_path / "broken", text))
    write(site)
    [line] = site.said
    assert line.startswith("no PDF of page-1 (id): ")
    assert reason in line
    assert "pdf" not in landing(site)
    assert not list(site.folder.rglob("*pdf*"))


def test_a_browser_that_hangs_is_ended_with_all_of_its_processes(tmp_path: Path) -> None:
    """Chromium is many processes: none may go on behind the build."""
    left = tmp_path / "pid"
    hanging = program(tmp_path / "hanging", f"#!/bin/sh\nsleep 600 &\necho $! > {left}\nwait\n")
    with pytest.raises(pdf.NotPrinted, match="took longer than 3 s"):
        pdf.print_page(hanging, tmp_path / "page.html", time_limit=3)
    wait_until(lambda: not alive(int(left.read_text())), "it has ended")
