"""Whether everything that a built site refers to is there: files, and the places in pages."""

from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from posixpath import normpath
from urllib.parse import unquote, urlsplit

from site_builder.finishing.references import read
from site_builder.problems import BuildFailure, Problem

_SCHEMES = {"http", "https"}
_LOADING = (".css", ".js", ".mjs", ".svg")
"""Files whose references a browser follows by itself."""
_FOR_STYLES = {"only-light", "only-dark"}  # what the theme's style sheet reads in a picture's address


def check(folder: Path, web: str = "") -> None:
    """Look at every reference inside a site whose address will be `web`, or that may stand anywhere.

    Raises:
        BuildFailure: with each that leads nowhere.
    """
    problems = sorted(set(_Site(folder, web).problems()))
    if problems:
        raise BuildFailure(problems)


def _is_source(target: str) -> bool:
    return urlsplit(target).path.endswith(".md")


class _Site:
    """The files of a site and what is in them."""

    def __init__(self, folder: Path, web: str) -> None:
        self.web = web.rstrip("/") + "/" if web else ""
        names = sorted(p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file())
        self.files = {name: read(folder, name) for name in names}
        self.empty = {name for name in names if not (folder / name).stat().st_size}
        self.folders = {parent.as_posix() for name in names for parent in PurePosixPath(name).parents}

    def leads_out(self, target: str) -> bool:
        """Tell whether an address is one of another site."""
        parts = urlsplit(target)
        return parts.scheme in _SCHEMES and bool(parts.netloc) and not (self.web and target.startswith(self.web))

    def problems(self) -> Iterator[Problem]:
        for name, contents in self.files.items():
            for place, times in contents.ids.items():
                if times > 1:
                    yield Problem(Path(name), 1, f"the id {place!r} stands {times} times on this page, wanted once")
            for reference in contents.references:
                wrong = self._wrong(name, reference.target)
                if reference.followed and _is_source(reference.target) and not self.leads_out(reference.target):
                    wrong = "leads to the Markdown of a page, and not to the page"
                if wrong:
                    yield Problem(Path(name), reference.line, f"{reference.target!r} {wrong}")

    def _wrong(self, name: str, target: str) -> str:
        """Say what is wrong with a reference; nothing, if all is well."""
        if self.leads_out(target):
            if name.endswith(_LOADING):
                return "stands on another site, from which the policy of the pages lets nothing be loaded"
            return "" if target.startswith("https:") else "should be asked for by https"
        parts = urlsplit(target.removeprefix(self.web) if self.web and target.startswith(self.web) else target)
        if parts.scheme in ("data", "blob"):
            return ""
        if parts.scheme or parts.netloc:
            return "is an address of no kind that this site uses"
        file = self._file(name, unquote(parts.path), at_root=target.startswith(self.web) if self.web else False)
        return self._wrong_place(file, unquote(parts.fragment))

    def _file(self, name: str, path: str, at_root: bool) -> str:
        """Give the file that a path leads to, as a host would."""
        if not path and not at_root:
            return name
        if path.startswith("/"):
            base = urlsplit(self.web).path or "/"
            path, at_root = path.removeprefix(base) if path.startswith(base) else f"..{path}", True
        here = PurePosixPath() if at_root else PurePosixPath(name).parent
        file = normpath((here / path).as_posix())
        return normpath(f"{file}/index.html") if file in self.folders and (path or ".").endswith(("/", ".")) else file

    def _wrong_place(self, file: str, place: str) -> str:
        if file not in self.files:
            return "has no / at its end" if file in self.folders else f"leads to {file}, which is not there"
        if file in self.empty:
            return f"leads to {file}, which is empty"
        if place and place not in (self.files[file].ids.keys() | _FOR_STYLES):
            return f"leads to a place that {file} does not have"
        return ""
