"""Netlify, Cloudflare Pages and others that read the files `_headers` and `_redirects` at the top of a site."""

from collections import defaultdict
from collections.abc import Collection
from pathlib import Path

from site_builder.languages import LANGUAGES
from site_builder.problems import BuildFailure, Problem
from site_builder.publishing.hosting.served import FOR_EVER, headers, never_changes

HEADERS, REDIRECTS = "_headers", "_redirects"
LONGEST, MOST = 2_000, 100
"""The characters of a line and the number of rules that Cloudflare Pages takes; Netlify names no such limits."""


def headers_file(policy: str, names: Collection[str]) -> str:
    """Give the headers by place. Two rules for one file never name the same header: hosts would send both values.

    Raises:
        BuildFailure: when a host would not take the file.
    """
    rules = {"/*": headers(policy)} | {place: {"Cache-Control": FOR_EVER} for place in _unchanging(names)}
    lines = []
    for place, sent in rules.items():
        lines += [place, *(f"  {name}: {value}" for name, value in sent.items())]
    problems = [
        Problem(Path(HEADERS), number, f"{len(line)} characters, where hosts take {LONGEST}: {line[:40]} …")
        for number, line in enumerate(lines, 1)
        if len(line) > LONGEST
    ]
    if len(rules) > MOST:
        problems.append(Problem(Path(HEADERS), 1, f"{len(rules)} rules, where hosts take {MOST}"))
    if problems:
        raise BuildFailure(problems)
    return "\n".join(lines) + "\n"


def _unchanging(names: Collection[str]) -> list[str]:
    """Name the places that never change: a folder of `assets/` where all of it does not, else each file by itself."""
    folders = defaultdict(list)
    for name in sorted(names):
        if name.startswith("assets/") and name.count("/") > 1:
            folders[name.split("/")[1]].append(name)
    places = []
    for folder, inside in folders.items():
        kept = [f"/{name}" for name in inside if never_changes(name)]
        places += [f"/assets/{folder}/*"] if len(kept) == len(inside) else kept
    return places


def redirects() -> str:
    """Say which page tells, in the language of the address, that there is none.

    Cloudflare Pages passes over these lines, since it knows no status 404 there; it finds the nearest 404.html by itself.
    """
    return "".join(f"/{language}/* /{language}/404.html 404\n" for language in LANGUAGES[1:])
