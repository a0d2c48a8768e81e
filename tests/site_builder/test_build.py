"""What is edited is what the pages show, after a build and while serving."""

import contextlib
import json
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from small_project import Project
from waiting import wait_until

from site_builder.catalogue import Settings
from site_builder.site import Site

pytestmark = pytest.mark.slow

PAGES = ("site/chapter/index.html", "site/en/chapter/index.html")


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """Give a project whose cache no other test has filled."""
    return Project(tmp_path)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Project, str]:
    """Build such a project without an address; give it, and what the build said."""
    project = Project(tmp_path_factory.mktemp("built"))
    done = project.build(SITE_URL="")
    assert done.returncode == 0, done.stderr
    return project, done.stderr


def printed(project: Project) -> list[str]:
    """Give what the listing printed, as each language's page shows it."""
    return re.findall(r"<code data-output>(.*?)</code>", "".join(map(project.read, PAGES)), re.DOTALL)


def test_what_needs_an_address_is_left_out_without_one(built: tuple[Project, str]) -> None:
    """It says so in one line, and no page has an address that is not right."""
    project, said = built
    assert said.count("SITE_URL is not set") == 1
    assert project.addresses() == set()
    assert not list((project.root / "site").rglob("sitemap.xml*"))
    for name in ("index.html", "en/chapter/index.html"):
        head = project.read(f"site/{name}").partition("<body")[0]
        assert 'hreflang="' not in head
        assert 'rel="canonical"' not in head
        data = re.search(r'<script type="application/ld\+json">(.*?)</script>', head)
        assert json.loads(data[1])["name"]


def test_what_is_edited_is_what_both_pages_show(built: tuple[Project, str]) -> None:
    """A build says what it made; the next would make nothing again; after an edit there are other numbers, in both languages."""
    project, said = built
    assert said.count("ran chapter/gate") == 1  # once for both languages
    assert re.search(r"ran chapter/gate in \d+\.\d\d s \(\d of \d\)", said)
    assert re.search(r"drew chapter/line in \d+\.\d\d s", said)
    assert printed(project) == ["[0 1]\n"] * 2
    made_again: list[str] = []
    Site(project.root, Settings(), made_again.append)
    assert made_again == []
    project.change("docs/chapter/gate.py", "-1.5", "-2.5")
    done = project.build()
    assert done.returncode == 0, done.stderr
    assert printed(project) == ["[0 0]\n"] * 2
    assert "Bias: \N{MINUS SIGN}2,5" in project.read(PAGES[0])
    assert "Bias: \N{MINUS SIGN}2.5" in project.read(PAGES[1])
    assert "bias = -2.5" in project.read("site/chapter/gate.py")


def test_the_blank_chapter_is_a_chapter(project) -> None:
    """Copied, it is read, its listing and its exercises run, and its figure is drawn."""
    shutil.copytree(project.source / "docs" / "_blank-chapter", project.root / "docs" / "fresh")
    site = project.prepare()
    assert site.made.parts["exercise"].keys() == {"fresh/shape_of_z", "fresh/weighted_sum"}
    assert "exercises/fresh/weighted_sum.json" in dict(site.files())


@pytest.fixture
def served(project) -> Iterator[tuple[object, str, list[str]]]:
    """Serve the project with `mkdocs serve`; give it, its address and what the server says."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{free.getsockname()[1]}"
    log = project.root / "serve.log"
    with log.open("w") as output:
        server = subprocess.Popen(
            [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", address],
            cwd=project.root, stdout=output, stderr=output, env=os.environ | {"NO_MKDOCS_2_WARNING": "1"},
            preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # a test in the background ignores it
        )  # fmt: skip
    yield project, f"http://{address}/", log
    server.send_signal(signal.SIGINT)
    assert server.wait() == 0


def wait_for(address: str, text: str, log) -> str:
    """Ask for a page until it has the text."""
    page = ""

    def there() -> bool:
        nonlocal page
        with contextlib.suppress(OSError), urllib.request.urlopen(address) as answer:
            page = answer.read().decode()
        return text in page

    wait_until(there, lambda: f"{text!r}; the server said\n{log.read_text()[-1500:]}")
    return page


def test_serve_shows_an_edit_and_runs_only_what_it_touched(served) -> None:
    """Edit the package, then a text, then break the listing and mend it: each time the site follows, or stands."""
    project, address, log = served
    page = wait_for(f"{address}chapter/", "[0 1]", log)
    assert address not in page  # it is no address to publish
    assert urllib.request.urlopen(f"{address}assets/icons/icon-96.png").read().startswith(b"\x89PNG")
    assert urllib.request.urlopen(f"{address}assets/fonts/math.woff2").read().startswith(b"wOF2")
    said = len(log.read_text())
    project.change("nn_tutorial/neuron.py", "np.dot(inputs, weights) + bias", "np.dot(inputs, weights) - bias")
    wait_for(f"{address}chapter/", "[1 1]", log)
    assert log.read_text()[said:].count("ran chapter/gate") == 1
    project.change("docs/chapter/index.id.md", "Ayo mulai.", "Ayo kita mulai.")
    project.change("docs/chapter/index.en.md", "Let us begin.", "Let us start.")
    said = len(log.read_text())
    wait_for(f"{address}en/chapter/", "Let us start.", log)
    assert "ran chapter" not in log.read_text()[said:]
    project.change("docs/chapter/gate.py", "bias = -1.5", "bias = 1 / 0")
    wait_until(lambda: "ZeroDivisionError" in log.read_text(), "the mistake is told")
    assert "docs/chapter/gate.py:5" in log.read_text()
    said = len(log.read_text())
    project.change("docs/chapter/gate.py", "bias = 1 / 0", "bias = 3.5")
    page = wait_for(f"{address}chapter/", "Bias: 3,5", log)
    assert "[0 0]" in page
    assert log.read_text()[said:].count("ran chapter/gate") == 1
