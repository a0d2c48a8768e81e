"""The zip of the site: links that work on a disk, nothing else changed, always the same bytes."""

import os
import zipfile
from pathlib import Path

import pytest

from site_builder.finishing import bundle
from site_builder.publishing import manifest

NAMES = {"index.html", "page-1/index.html", "page-1/gates/index.html", "en/page-1/gates/index.html", "a.css", "x.py"}
HERE = "page-1/gates/index.html"


@pytest.mark.parametrize(
    ("given", "wanted"),
    [
        ("../", "../index.html"),
        ("..", "../index.html"),
        ("./", "./index.html"),
        ("../../", "../../index.html"),
        ("./#why", "./index.html#why"),
        ("../../en/page-1/gates", "../../en/page-1/gates/index.html"),
        ("../?q=a/b#why/", "../index.html?q=a/b#why/"),
    ],
)
def test_a_link_to_a_folder_names_its_page(given: str, wanted: str) -> None:
    assert bundle.readable(f'<p><a class="x" href="{given}">x</a>', HERE, NAMES) == (
        f'<p><a class="x" href="{wanted}">x</a>'
    )


@pytest.mark.parametrize(
    "given",
    [
        "", "#why", "#../", "../../a.css?v=1#only-light", "index.html#why", "https://example.org/page-1/",
        "mailto:a@example.org", "data:text/plain,./", "/page-1/", "../no-such-folder/", "../../../",
    ],
)  # fmt: skip
def test_other_links_stay(given: str) -> None:
    html = f'<a href="{given}">x</a><img src="../"><p data-href="../">'
    assert bundle.readable(html, HERE, NAMES) == html


def test_the_link_to_the_zip_leads_to_what_stands_in_its_place() -> None:
    html = f'<a href="../../{bundle.FILE}" download>zip</a>'
    assert bundle.readable(html, HERE, NAMES) == '<a href="../../README.txt" download>zip</a>'


def test_no_font_is_asked_for_ahead() -> None:
    """From a disk, browsers refuse that; the fonts themselves they read."""
    ahead = '<link rel="preload" href="../../assets/fonts/text.woff2" as="font" type="font/woff2" crossorigin>'
    sheet = '<link rel="stylesheet" href="../../assets/site.css">'
    assert bundle.readable(ahead + sheet, HERE, NAMES) == sheet


def test_the_zip_is_the_same_whenever_it_is_made(tmp_path: Path) -> None:
    made = []
    for name, order in (("one", ["b/c.dat", "a.html", "z.woff2"]), ("two", ["z.woff2", "a.html", "b/c.dat"])):
        site = tmp_path / name
        for number, file in enumerate(order):
            (site / file).parent.mkdir(parents=True, exist_ok=True)
            (site / file).write_bytes(f"{file} héllo\r\n".encode() * 99)
            os.utime(site / file, (1e9 + number, 1e9 + number))
        bundle.write(site, site / bundle.FILE)
        bundle.write(site, site / bundle.FILE)  # once more, over the one that is there
        assert sorted(path.name for path in site.iterdir()) == ["a.html", "b", bundle.FILE, "z.woff2"]
        made.append((site / bundle.FILE).read_bytes())
    assert made[0] == made[1]
    with zipfile.ZipFile(tmp_path / "one" / bundle.FILE) as archive:
        found = {entry.filename: entry for entry in archive.infolist()}
        assert list(found) == [
            f"{bundle.FOLDER}/{name}"
            for name in (
                "README.txt",
                "a.html",
                "b/c.dat",
                "z.woff2",
                manifest.WORKER_LIST,
                manifest.MANIFEST,
                manifest.WORKER,
            )
        ]
        assert {entry.date_time for entry in found.values()} == {(1980, 1, 1, 0, 0, 0)}
        assert archive.read(f"{bundle.FOLDER}/b/c.dat") == "b/c.dat héllo\r\n".encode() * 99
        assert found[f"{bundle.FOLDER}/z.woff2"].compress_type == zipfile.ZIP_STORED
        assert found[f"{bundle.FOLDER}/b/c.dat"].compress_type == zipfile.ZIP_DEFLATED
        readme = archive.read(f"{bundle.FOLDER}/README.txt").decode()
    assert readme.count("index.html") == readme.count("python -m http.server") == 2
