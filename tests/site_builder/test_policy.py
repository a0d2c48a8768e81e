"""What a host must send: the policy from the pages' own scripts, and the files for hosts."""

import base64
import hashlib
import re
from pathlib import Path

import pytest

from site_builder import policy
from site_builder.problems import BuildFailure

LAST = 2_000
"""The longest line that the hosts which read `_headers` take."""


def page(*parts: str) -> str:
    return f"<!doctype html><html><head></head><body>{''.join(parts)}</body></html>"


def hashed(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def directives(*pages: str) -> dict[str, list[str]]:
    return {name: sources for name, *sources in map(str.split, policy.policy(pages).split("; "))}


def test_nothing_is_allowed_but_what_the_site_needs() -> None:
    """Each kind of file from the site alone; no script of a page, no eval, no style in it, no frame around it."""
    assert directives(page("<p>text</p>")) == {
        "default-src": ["'none'"],
        "script-src": ["'self'", "'wasm-unsafe-eval'"],
        "style-src": ["'self'"],
        "img-src": ["'self'", "data:"],
        "font-src": ["'self'"],
        "connect-src": ["'self'"],
        "worker-src": ["'self'"],
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
@pytest.mark.parametrize(
    "kind", ["", ' type="module"', ' type=" text/javascript "', ' TYPE="Application/JavaScript" async', " type"]
)
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
    assert policy.policy(pages) == policy.policy(pages[::-1])


def test_a_style_of_a_page_is_named_too() -> None:
    """By its hash, and for styles alone."""
    found = directives(page("<style>p { color: red }</style>"))
    assert found["style-src"] == ["'self'", hashed("p { color: red }")]
    assert len(found["script-src"]) == 2


@pytest.mark.parametrize("tag", [
    '<td style="text-align: right">', '<p onclick="f()">', '<a href=" JavaScript:f()">', '<img src="https://a.example/b">',
    '<script src="//a.example/b.js">', '<form action="javascript:f()">',
])  # fmt: skip
def test_what_no_hash_allows_stops_the_build(tmp_path: Path, tag: str) -> None:
    """With its place; else it would work on the author's machine and fail on the reader's."""
    (tmp_path / "en").mkdir()
    (tmp_path / "index.html").write_text(page("<p>good</p>"))
    (tmp_path / "en" / "index.html").write_text(page("\n\n", tag))
    with pytest.raises(BuildFailure) as failure:
        list(policy.files(tmp_path))
    (problem,) = failure.value.problems
    assert (problem.path, problem.line) == (Path("en/index.html"), 3)
    assert tag[1:].split()[0] in problem.message
    assert "refuses" in problem.message


def test_what_only_looks_like_it_does_not_stop_the_build(tmp_path: Path) -> None:
    """Text, data and links that lead elsewhere."""
    good = '<code>style="a" onclick="b"</code><a href="https://a.example/" title="onclick=">a</a><img src="data:,">'
    (tmp_path / "index.html").write_text(page(good, "<script>'<p style=a>'</script>"))
    assert dict(policy.files(tmp_path)).keys() == {policy.NGINX, policy.HEADERS}


def test_both_files_send_the_same(tmp_path: Path) -> None:
    """One policy for all hosts, from all pages; a changed script changes both files."""
    (tmp_path / "a").mkdir()
    (tmp_path / "index.html").write_text(page("<script>one</script>"))
    (tmp_path / "a" / "index.html").write_text(page("<script>two</script>"))
    made = {name: content.decode() for name, content in policy.files(tmp_path)}
    given = policy.policy([page("<script>one</script>"), page("<script>two</script>")])
    for name, value in policy.headers(given).items():
        assert f'add_header {name} "{value}" always;\n' in made[policy.NGINX]
        assert f"\n  {name}: {value}\n" in made[policy.HEADERS]
    (tmp_path / "index.html").write_text(page("<script>other</script>"))
    changed = {name: content.decode() for name, content in policy.files(tmp_path)}
    for name in made:
        assert hashed("one") in made[name]
        assert hashed("one") not in changed[name]
        assert hashed("other") in changed[name]


def test_headers_file_is_one_that_hosts_can_read() -> None:
    """Places at the margin, headers below them; lines of a length that is allowed; no header from two rules."""
    text = policy.headers_file(policy.policy([page(*(f"<script>{n}</script>" for n in range(12)))]))
    rules: dict[str, list[str]] = {}
    for line in text.splitlines():
        assert len(line) <= LAST
        if line.startswith("/"):
            rules[line] = []
        else:
            assert re.fullmatch(r"  [\w-]+: \S.*", line)
            rules[list(rules)[-1]].append(line.split(":")[0])
    everywhere = rules.pop("/*")
    assert rules
    for sent in rules.values():
        assert not set(sent) & set(everywhere)


def test_each_end_of_a_name_has_one_type() -> None:
    """As nginx wants it; what the site cannot do without is there."""
    ends = " ".join(policy.TYPES.values()).split()
    assert len(ends) == len(set(ends))
    assert {"html", "css", "js", "mjs", "json", "wasm", "whl", "webmanifest", "svg", "woff2", "zip", "ipynb"} <= set(
        ends
    )
