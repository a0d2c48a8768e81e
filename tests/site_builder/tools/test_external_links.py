"""Links to other sites are asked for, each once, and those that are gone are told with their places."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from serving import Silent, running

from site_builder.tools import external_links
from site_builder.tools.external_links import ask, main, places

STATUS = {"/here": 200, "/elsewhere": 301, "/gone": 410, "/nowhere": 404, "/ill": 500, "/no-head": 405}


class Host(Silent):
    """Answers by the path, and remembers what it was asked."""

    asked: list[str] = []  # noqa: RUF012

    def do_HEAD(self) -> None:
        self.asked.append(f"{self.command} {self.path}")
        self.send_response(200 if self.command == "GET" else STATUS[self.path])
        if STATUS[self.path] == 301:
            self.send_header("Location", "/here")
        self.send_header("Content-Length", "0")
        self.end_headers()

    do_GET = do_HEAD


@pytest.fixture
def host() -> Iterator[str]:
    """Run another site on this machine."""
    Host.asked.clear()
    with running(Host) as address:
        yield address


@pytest.mark.parametrize(("path", "status", "asked"), [
    ("/here", 200, ["HEAD /here"]), ("/gone", 410, ["HEAD /gone"]),
    ("/ill", 500, ["HEAD /ill"]), ("/no-head", 200, ["HEAD /no-head", "GET /no-head"]),
])  # fmt: skip
def test_a_host_is_asked_for_the_head_alone(host: str, path: str, status: int, asked: list[str]) -> None:
    """Nothing is fetched, but from a host that knows GET alone."""
    assert ask(host + path) == status
    assert Host.asked == asked


def test_a_redirection_is_followed(host: str) -> None:
    """It counts what stands at its end."""
    assert ask(f"{host}/elsewhere") == 200
    assert [question.partition(" ")[2] for question in Host.asked] == ["/elsewhere", "/here"]


def test_an_address_that_nobody_can_be_asked_for_is_no_failure() -> None:
    """Its letter beyond ASCII is said, and the next address is asked."""
    assert "ascii" in str(ask("http://127.0.0.1/ä"))


def site_with(folder: Path, *addresses: str) -> Path:
    (folder / "en").mkdir()
    for name in ("index.html", "en/index.html"):
        (folder / name).write_text("\n".join(f'<a href="{a}">x</a>' for a in addresses), encoding="utf-8")
    return folder


def test_each_address_is_listed_once_with_its_places(tmp_path: Path) -> None:
    """Whoever finds a link dead knows all pages to mend; places within a page are one address."""
    site = site_with(
        tmp_path, "https://example.net/b", "https://example.net/a#x", "https://example.net/a", "https://our.example/"
    )
    found = places(site, "https://our.example/")
    assert found["https://example.net/a"] == ["en/index.html:2", "en/index.html:3", "index.html:2", "index.html:3"]
    assert found["https://example.net/b"] == ["en/index.html:1", "index.html:1"]
    assert not any(address.startswith(("https://our.example", "http://127.0.0.1")) for address in found)


@pytest.mark.parametrize(("paths", "status", "words"), [
    (["/here", "/ill"], 0, "2 addresses, 0 dead"), (["/gone", "/nowhere"], 1, "2 addresses, 2 dead"),
])  # fmt: skip
def test_only_a_dead_link_fails(
    host: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch,
    paths: list[str], status: int, words: str,
) -> None:  # fmt: skip
    """The status is for scripts, the lines for people; a host is given a pause."""
    pauses: list[float] = []
    monkeypatch.setattr(external_links.time, "sleep", pauses.append)
    monkeypatch.setattr(external_links, "ROOT", tmp_path)
    (tmp_path / "README.md").write_text("no links", encoding="utf-8")
    assert main([str(site_with(tmp_path, *(host + path for path in paths)))]) == status
    assert words in capsys.readouterr().out
    assert pauses == [1.0]


def test_silence_is_no_verdict(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A host that does not answer is asked once, however many links lead there."""
    asked: list[str] = []
    monkeypatch.setattr(external_links, "ask", lambda address: asked.append(address) or "no route")
    monkeypatch.setattr(external_links, "ROOT", tmp_path)
    (tmp_path / "README.md").write_text("no links", encoding="utf-8")
    assert main([str(site_with(tmp_path, *(f"https://example.invalid/{n}" for n in range(5))))]) == 0
    assert asked == ["https://example.invalid/0"]
    assert "5 addresses, 0 dead, 5 without an answer" in capsys.readouterr().out
    assert main([str(tmp_path / "none")]) == 2
