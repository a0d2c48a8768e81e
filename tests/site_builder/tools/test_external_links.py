"""Links to other sites are listed with their places, and asked for with patience and manners."""

import http.server
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from site_builder.tools import external_links
from site_builder.tools.external_links import Answer, answers, ask, listed, main

STATUS = {"/here": 200, "/elsewhere": 301, "/for-now": 302, "/gone": 410, "/nowhere": 404, "/ill": 500, "/no-head": 405}


class Host(http.server.BaseHTTPRequestHandler):
    """Answers by the path, and remembers what it was asked."""

    asked: list[str] = []  # noqa: RUF012

    def do_HEAD(self) -> None:
        self.asked.append(f"{self.command} {self.path}")
        self.send_response(200 if self.command == "GET" else STATUS[self.path])
        if STATUS[self.path] in (301, 302):
            self.send_header("Location", "/here")
        self.send_header("Content-Length", "0")
        self.end_headers()

    do_GET = do_HEAD

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def host() -> Iterator[str]:
    """Run another site on this machine."""
    Host.asked.clear()
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Host) as server:
        threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


@pytest.mark.parametrize(
    ("path", "answer"),
    [
        ("/here", Answer("ok", "200")),
        ("/elsewhere", Answer("moved", "301 to /here")),
        ("/for-now", Answer("ok", "302")),
        ("/gone", Answer("dead", "410")),
        ("/nowhere", Answer("dead", "404")),
        ("/ill", Answer("unreachable", "500")),
    ],
)
def test_a_host_is_asked_for_the_head_alone(host: str, path: str, answer: Answer) -> None:
    """Nothing is fetched, no redirection followed; only what says that it is gone is dead."""
    assert ask(host + path) == answer
    assert Host.asked == [f"HEAD {path}"]


def test_a_host_that_refuses_is_asked_again_in_full(host: str) -> None:
    """Some hosts know GET alone."""
    assert ask(f"{host}/no-head") == Answer("ok", "200")
    assert Host.asked == ["HEAD /no-head", "GET /no-head"]


def test_a_host_has_a_second_between_two_questions(host: str) -> None:
    """The pause is for one host; another need not wait for it."""
    other = host.replace("127.0.0.1", "localhost")
    pauses: list[float] = []
    list(answers([f"{host}/here", f"{other}/here", f"{host}/gone", f"{host}/nowhere"], pauses.append))
    assert pauses[:2] == [0, 0]
    assert all(0 < pause <= 1 for pause in pauses[2:])
    assert len(pauses) == 4


def test_a_host_that_does_not_answer_is_asked_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """A dead network costs one time limit per host, not one per link."""
    asked: list[str] = []
    monkeypatch.setattr(external_links, "ask", lambda a: asked.append(a) or Answer("unreachable", "timed out"))
    said = dict(answers([f"https://example.invalid/{n}" for n in range(5)], lambda _: None))
    assert asked == ["https://example.invalid/0"]
    assert {answer.detail for answer in said.values()} == {"timed out"}


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
    found = listed(site, "https://our.example/")
    assert found["https://example.net/a"] == ["en/index.html:2", "en/index.html:3", "index.html:2", "index.html:3"]
    assert found["https://example.net/b"] == ["en/index.html:1", "index.html:1"]
    assert not any(address.startswith(("https://our.example", "http://127.0.0.1")) for address in found)


@pytest.mark.parametrize(("path", "status", "words"), [("/here", 0, "1 ok, 0 moved"), ("/gone", 1, "1 dead")])
def test_only_a_dead_link_fails(
    host: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch,
    path: str, status: int, words: str,
) -> None:  # fmt: skip
    """The status is for scripts, the line for people."""
    monkeypatch.setattr(external_links, "ROOT", tmp_path)
    (tmp_path / "README.md").write_text("no links", encoding="utf-8")
    assert main([str(site_with(tmp_path, host + path)), "--check"]) == status
    assert words in capsys.readouterr().out


def test_without_a_network_it_says_that_nothing_was_checked(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Silence is no verdict on a link."""
    monkeypatch.setattr(external_links, "ask", lambda _: Answer("unreachable", "no route"))
    assert main([str(site_with(tmp_path, "https://example.invalid/")), "--check"]) == 0
    assert "so nothing was checked" in capsys.readouterr().out
    assert main([str(tmp_path / "none")]) == 2
