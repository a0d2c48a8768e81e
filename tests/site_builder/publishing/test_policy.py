"""The policy from the pages' own scripts and styles, for all pages and for each, and what it makes the build refuse."""

import base64
import hashlib
import re
from pathlib import Path

import pytest

from site_builder.problems import BuildFailure
from site_builder.publishing import policy


def page(*parts: str) -> str:
    return f"<!doctype html><html><head></head><body>{''.join(parts)}</body></html>"


def hashed(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def policy_of(*pages: str) -> str:
    return policy.policy(map(policy.Page, pages))


def directives(*pages: str) -> dict[str, list[str]]:
    return {name: sources for name, *sources in map(str.split, policy_of(*pages).split("; "))}


def test_nothing_is_allowed_but_what_the_site_needs() -> None:
    """Each kind of file from the site alone; no script of a page, no eval, no style in it, no frame around it."""
    assert directives(page("<p>text</p>")) == {
        "default-src": ["'none'"],
        "script-src": ["'self'", "'wasm-unsafe-eval'"],
        "style-src": ["'self'"],
        "img-src": ["'self'", "data:"],
        "font-src": ["'self'"],
        "connect-src": ["'self'", "blob:"],
        "worker-src": ["'self'", "blob:"],
        "manifest-src": ["'self'"],
        "base-uri": ["'none'"],
        "form-action": ["'none'"],
        "frame-ancestors": ["'none'"],
    }


def test_a_script_is_known_by_its_hash() -> None:
    """The known value is the one of the specification; a letter more is another script."""
    known = "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='"
    assert known in directives(page("<script>alert('Hello, world.');</script>"))["script-src"]
    assert known not in directives(page("<script>alert('Hello, world.'); </script>"))["script-src"]


@pytest.mark.parametrize(
    "text", ["a < b && c > '</p>' //é", "\n  two\n  lines\n", "&amp;", "<!-- x -->", "'<b style=a>'"]
)
@pytest.mark.parametrize("kind", ["", ' type="module"', ' TYPE="Application/JavaScript" async'])
def test_what_is_hashed_is_the_text_as_it_stands(text: str, kind: str) -> None:
    """No entity is read, no space dropped, whatever a browser takes for a script."""
    assert directives(page(f"<script{kind}>{text}</script>"))["script-src"][2:] == [hashed(text)]


def test_line_ends_are_those_of_the_browser() -> None:
    """A browser turns each into one character before it looks at the script."""
    assert directives(page("<script>a\r\nb\rc</script>"))["script-src"][2:] == [hashed("a\nb\nc")]


@pytest.mark.parametrize("tag", [
    '<script type="application/json">{"a": 1}</script>', '<script type="application/ld+json">{}</script>',
    '<script src="a.js"></script>', '<script type="module" src="a.js"> </script>', "<!-- <script>1</script> -->",
    "<pre>&lt;script&gt;1&lt;/script&gt;</pre>", "<textarea>1</textarea>",
])  # fmt: skip
def test_what_is_no_script_of_the_page_is_not_named(tag: str) -> None:
    """Data, files, comments and what is only shown."""
    assert directives(page(tag))["script-src"][2:] == []


def test_each_script_of_all_pages_once_and_in_order() -> None:
    """The same site gives the same header, in whatever order its pages come."""
    pages = [page("<script>1</script><p>a</p><script>2</script>"), page("<script>2</script><script>3</script>")]
    assert directives(*pages)["script-src"][2:] == sorted(map(hashed, "123"))
    assert policy_of(*pages) == policy_of(*pages[::-1])


def test_a_style_of_a_page_is_named_too() -> None:
    """By its hash, and for styles alone."""
    found = directives(page("<style>p { color: red }</style>"))
    assert found["style-src"] == ["'self'", hashed("p { color: red }")]
    assert len(found["script-src"]) == 2


@pytest.mark.parametrize("tag", [
    '<td style="text-align: right">', '<p onclick="f()">', '<iframe srcdoc="a">', '<img src="https://a.example/b">',
    '<script src="//a.example/b.js">', '<img srcset="a.png 1x, https://a.example/b.png 2x">',
    '<link rel="stylesheet" href="https://a.example/c.css">', '<base href="https://a.example/">',
    '<a href="b" ping="https://a.example/">', '<object data="https://a.example/o">', '<img src="\\\\a.example/b">',
    '<svg><use xlink:href="https://a.example/s#u"/></svg>', '<link rel="alternate stylesheet" href="https://a.example/c.css">',
    '<link rel="preconnect" href="https://a.example/">', '<link href="https://a.example/">', '<area ping="//a.example/">', '<img src="ht&#10;tps://a.example/b">',
    '<img src="&#1;//a.example/b">', '<meta http-equiv="Refresh" content="0; URL=https://a.example/">', "<style>@import 'https://a.example/c.css'</style>",
    "<style>p { background: url( //a.example/b) }</style>", '<link rel="prefetch next" href="https://a.example/">',
])  # fmt: skip
def test_what_the_policy_refuses_stops_the_build(tmp_path: Path, tag: str) -> None:
    """With its place and its reason; else it would work on the author's machine and fail on the reader's."""
    (tmp_path / "en").mkdir()
    (tmp_path / "index.html").write_text(page("<p>good</p>"))
    (tmp_path / "en" / "index.html").write_text(page("\n\n", tag))
    with pytest.raises(BuildFailure) as failure:
        policy.read(tmp_path)
    (problem,) = failure.value.problems
    assert (problem.path, problem.line) == (Path("en/index.html"), 3)
    assert "refuses" in problem.message


def test_a_style_sheet_loads_nothing_from_elsewhere(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "b.css").write_text("p { color: red; background: url(../c.png) } /* https://a.example/ */\n")
    assert policy.read(tmp_path) == {}
    with (tmp_path / "a" / "b.css").open("a") as file:
        file.write("@font-face { src: url('https://a.example/f.woff2') }")
    with pytest.raises(BuildFailure, match=r"^a/b\.css:2: url\('https:"):
        policy.read(tmp_path)


def test_what_only_looks_like_it_does_not_stop_the_build(tmp_path: Path) -> None:
    """Text, data and links that lead elsewhere."""
    good = '<code>style="a" onclick="b"</code><a href="https://a.example/" title="onclick=">a</a><img src="data:,">'
    good += '<link rel="canonical" href="https://a.example/"><svg xmlns="http://www.w3.org/2000/svg"/><p data-a="//b">'
    good += '<link rel="license author" href="https://a.example/"><link rel="Author" href="//a.example/"><map><area href="https://a.example/"></map>'
    good += '<q cite="https://a.example/">a</q><meta http-equiv="refresh" content="0; url=b/"><p itemscope itemtype="https://schema.org/Course">'
    good += "<style>p { color: red; background: url(a.png) } /* https: */</style>"
    (tmp_path / "index.html").write_text(page(good, "<script>'<p style=a>'</script>"))
    assert policy.read(tmp_path).keys() == {Path("index.html")}


HEAD = '<!doctype html><html><head>\n<meta charset="utf-8">{}<title>é</title></head><body>{}</body></html>'


def own(html: str) -> str:
    return policy.with_own_policy(Path("a/index.html"), policy.Page(html))


def test_a_page_brings_its_own_policy() -> None:
    """Its scripts alone, and not what only a header can say; nothing else of the page changes."""
    html = own(HEAD.format("", "<script>1</script>"))
    assert '<meta charset="utf-8"><meta http-equiv=' in html
    both = f"{policy_of(page('<script>1</script>'))};"
    (given,) = re.findall(r'<meta http-equiv="Content-Security-Policy" content="([^"]+)">', html)
    assert f"{given}; frame-ancestors 'none';" == both
    for added in (
        f'<meta http-equiv="Content-Security-Policy" content="{given}">',
        '<meta name="referrer" content="same-origin">',
    ):
        assert html.count(added) == 1
        html = html.replace(added, "")
    assert html == HEAD.format("", "<script>1</script>")


@pytest.mark.parametrize("html", [
    "<html><head><title>a</title></head></html>",
    '<html><head><link rel="stylesheet" href="a.css"><meta charset="utf-8"></head></html>',
    '<html><head><script>1</script><meta charset="utf-8"></head></html>',
    '<html><body><meta charset="utf-8"></body></html>',
])  # fmt: skip
def test_a_page_that_loads_before_its_encoding_stops_the_build(html: str) -> None:
    """What is loaded before the policy is not under it."""
    with pytest.raises(BuildFailure) as failure:
        own(html)
    (problem,) = failure.value.problems
    assert problem.path == Path("a/index.html")
    assert "charset" in problem.message
