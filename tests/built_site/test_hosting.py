"""The built site behind a real nginx, with the site's own configuration: what it sends to whom, and what never."""

import gzip
import re
from pathlib import Path

import pytest
from real_servers import Answer, ask, brotli_module, program_or_skip, published, serving

from site_builder.publishing import policy
from site_builder.publishing.hosting import headers_file, nginx, served


@pytest.fixture(scope="module")
def headers(site: Path) -> dict[str, str]:
    """Compute the headers anew from the site's pages."""
    return served.headers(policy.policy(policy.read(site).values()))


def comes_with(answer: Answer, headers: dict[str, str]) -> bool:
    """Tell whether each header is there, with no other value (nginx says all twice when a range is behind the end)."""
    return all(set(answer.headers.get_all(name, [])) == {value} for name, value in headers.items())


@pytest.mark.parametrize("pattern", [
    "index.html", "404.html", "assets/run/*/worker.js", "assets/python/*/pyodide.asm.wasm", "assets/favicon.svg",
    "service_worker.js",
])  # fmt: skip
def test_every_file_comes_with_the_headers(site: Path, hosted: str, headers: dict[str, str], pattern: str) -> None:
    """The worker's own file too; compressed or not."""
    for accepted in ("identity", "gzip"):
        answer = ask(hosted, published(site, pattern), Accept_Encoding=accepted)
        assert answer.status == 200
        assert comes_with(answer, headers)


ODD = {
    "no such file": ("/nowhere.js", {}, {404}),
    "no such page": ("/en/nowhere/", {}, {404}),
    "a folder without a page": ("/assets/", {}, {404}),
    "a folder without its slash": ("/en/page-1", {}, {301, 308}),
    "a part": ("/index.html", {"Range": "bytes=0-9"}, {206}),
    "a part behind the end": ("/index.html", {"Range": "bytes=99999999-"}, {416}),
    "a way out": ("/../../../../etc/passwd", {}, {400, 404}),
    "far too long an address": (f"/{'a' * 20_000}", {}, {404, 414}),
    "a hidden file": ("/.nojekyll", {}, {404}),
    "a repository": ("/.git/config", {}, {404}),
}


@pytest.mark.parametrize("method", ["GET", "HEAD"])
@pytest.mark.parametrize("kind", ODD)
def test_whatever_is_asked_comes_with_the_headers(hosted: str, headers: dict[str, str], kind: str, method: str) -> None:
    """A wall with a hole is none: no odd request gets past the headers, out of the site, or makes the server fail."""
    path, sent, statuses = ODD[kind]
    answer = ask(hosted, path, method, **sent)
    assert answer.status in statuses
    assert comes_with(answer, headers)
    assert b"root:" not in answer.body
    if method == "HEAD":
        assert answer.body == b""


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "OPTIONS"])
def test_nothing_can_be_sent(site: Path, hosted: str, headers: dict[str, str], method: str) -> None:
    """There is nobody to receive it; and the refusal is not kept in the place of the file."""
    answer = ask(hosted, published(site, "assets/run/*/start.js"), method)
    assert answer.status == 405
    assert comes_with(answer, headers)
    assert answer.headers.get("Cache-Control") in (None, served.ASK_AGAIN)


@pytest.mark.parametrize(("pattern", "kind"), [
    ("index.html", "text/html; charset=utf-8"),
    ("page-1/perceptron/and_or_gates.py", "text/plain; charset=utf-8"),
    ("assets/python/*/pyodide.asm.wasm", "application/wasm"),
    ("assets/python/*/numpy-*.whl", "application/zip"),
    ("assets/fonts/*.woff2", "font/woff2"),
    ("page-1/*/figures/*.svg", "image/svg+xml"),
    ("page-1/*/*.ipynb", "application/x-ipynb+json"),
])  # fmt: skip
def test_types(site: Path, hosted: str, pattern: str, kind: str) -> None:
    """With `nosniff`, a browser takes no script, style or WebAssembly under another type."""
    for accepted in ("identity", "gzip"):
        assert ask(hosted, published(site, pattern), Accept_Encoding=accepted).headers["Content-Type"] == kind


def test_every_end_of_a_name_has_a_type(site: Path) -> None:
    """A new kind of file does not go out as something unknown."""
    known = {f".{end}" for ends in served.TYPES.values() for end in ends.split()}
    assert {path.suffix for path in site.rglob("*") if path.is_file()} - known <= {""}


def test_the_file_of_headers_is_one_that_hosts_take(site: Path) -> None:
    """Cloudflare would drop a longer line, the policy among them, and more rules, without a word."""
    lines = (site / headers_file.HEADERS).read_text(encoding="utf-8").splitlines()
    assert max(map(len, lines)) <= 2000
    assert sum(line.startswith("/") for line in lines) <= 100


def test_who_reads_brotli_gets_the_smallest_that_the_host_knows(site: Path, tmp_path: Path) -> None:
    """An nginx with the module sends the twins of brotli, one without it those of gzip, as to everybody else."""
    program_or_skip("nginx")
    module = brotli_module()
    kind, twin = ("br", ".br") if module else ("gzip", ".gz")
    patterns = ("index.html", "assets/python/*/*.wasm", "assets/run/*/listing.js", "page-1/*/*/*.svg", "manifest.json")
    with serving(site, tmp_path, brotli=module) as address:
        for path in (published(site, pattern) for pattern in patterns):
            packed = ask(address, path, Accept_Encoding="gzip, deflate, br, zstd")
            other = ask(address, path, Accept_Encoding="gzip")
            plain = ask(address, path)
            assert packed.headers["Content-Encoding"] == kind
            assert other.headers["Content-Encoding"] == "gzip"
            assert "Content-Encoding" not in plain.headers
            assert packed.body == (site / f"{path[1:]}{twin}").read_bytes()
            assert other.body == (site / f"{path[1:]}.gz").read_bytes()
            assert plain.body == (site / path[1:]).read_bytes()
            for answer in (packed, other):
                assert answer.headers["Vary"] == "Accept-Encoding"
                for name in ("Content-Type", "Cache-Control", "Content-Security-Policy"):
                    assert answer.headers.get_all(name) == plain.headers.get_all(name)
            again = ask(address, path, Accept_Encoding="br, gzip", If_None_Match=packed.headers["ETag"])
            assert (again.status, again.body) == (304, b"")


def test_without_twins_the_server_compresses(site: Path, tmp_path: Path) -> None:
    """Say where a build was published without them."""
    program_or_skip("nginx")
    for name in ("index.html", nginx.FILE):
        (tmp_path / "site" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "site" / name).write_bytes((site / name).read_bytes())
    with serving(tmp_path / "site", tmp_path) as address:
        packed = ask(address, "/", Accept_Encoding="gzip")
        assert packed.headers["ETag"].startswith("W/")
        assert gzip.decompress(packed.body) == (site / "index.html").read_bytes()
        assert ask(address, "/", Accept_Encoding="gzip", If_None_Match=packed.headers["ETag"]).status == 304


@pytest.mark.parametrize(("pattern", "kept"), [
    ("assets/run/*/start.js", served.FOR_EVER), ("assets/fonts/*.woff2", served.FOR_EVER),
    ("index.html", served.ASK_AGAIN), ("assets/favicon.svg", served.ASK_AGAIN), ("service_worker.js", served.ASK_AGAIN),
])  # fmt: skip
@pytest.mark.parametrize("accepted", ["identity", "gzip"])
def test_only_what_never_changes_is_kept_unasked(
    site: Path, hosted: str, headers: dict[str, str], pattern: str, kept: str, accepted: str
) -> None:
    """What is asked for again costs a few bytes when it is the same, and comes with the newest policy."""
    path = published(site, pattern)
    answer = ask(hosted, path, Accept_Encoding=accepted)
    assert answer.headers.get_all("Cache-Control") == [kept]
    for condition in (
        {"If_None_Match": answer.headers["ETag"]},
        {"If_None_Match": f'"other", {answer.headers["ETag"]}'},
        {"If_Modified_Since": answer.headers["Last-Modified"]},
    ):
        again = ask(hosted, path, Accept_Encoding=accepted, **condition)
        assert (again.status, again.body) == (304, b"")
        assert comes_with(again, headers)
        assert again.headers.get_all("Cache-Control") == [kept]
    assert ask(hosted, path, Accept_Encoding=accepted, If_None_Match='"other"').status == 200


@pytest.mark.parametrize(("path", "language"), [
    ("/nowhere/", "id"), ("/en/nowhere/", "en"), ("/en/page-1/nowhere.html", "en"), ("/assets/", "id"),
    ("/assets/run/0123456789ab/start.js", "id"), ("/english", "id"),
])  # fmt: skip
def test_what_is_not_there_is_told_in_the_language_of_the_address(hosted: str, path: str, language: str) -> None:
    """A listing of a folder is not there either; and a missing file may be there tomorrow. The page always comes whole."""
    tag = ask(hosted, "/404.html" if language == "id" else f"/{language}/404.html").headers["ETag"]
    for sent in ({}, {"If_None_Match": tag}, {"Range": "bytes=0-9"}):
        answer = ask(hosted, path, **sent)
        assert answer.status == 404
        assert f'<html lang="{language}"' in answer.body.decode()
        assert answer.body.rstrip().endswith(b"</html>")
        assert answer.headers["Content-Type"] == "text/html; charset=utf-8"
        assert answer.headers.get_all("Cache-Control") == [served.ASK_AGAIN]


@pytest.mark.parametrize("path", ["/en/page-1", "/en/page-1?x=1", "//evil.example/../en/page-1"])
def test_a_folder_has_its_slash(hosted: str, path: str) -> None:
    """Relative links of a page go by it. The address is one of this host, whatever host was asked for."""
    answer = ask(hosted, path, Host="evil.example")
    assert answer.status in (301, 308)
    assert re.fullmatch(r"/en/page-1/?(\?x=1)?", answer.headers["Location"])
