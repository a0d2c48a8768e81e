"""The one file that knows MkDocs: it hands the pages to `Site` and the site's parts to the pages."""

import errno
import logging
import os
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from markdown import Markdown  # noqa: E402
from markdown_exec import base_format, formatters  # noqa: E402
from mkdocs.exceptions import PluginError  # noqa: E402
from mkdocs.plugins import event_priority  # noqa: E402

from site_builder import addresses, blocks, commit_date  # noqa: E402
from site_builder.addresses import address  # noqa: E402
from site_builder.assets import in_browser  # noqa: E402
from site_builder.blocks import Kind  # noqa: E402
from site_builder.catalogue import Settings  # noqa: E402
from site_builder.execution import processes  # noqa: E402
from site_builder.finish import Built, finish  # noqa: E402
from site_builder.finishing import bundle, search  # noqa: E402
from site_builder.languages import LANGUAGES, word  # noqa: E402
from site_builder.problems import BuildFailure  # noqa: E402
from site_builder.publishing import sitemap  # noqa: E402
from site_builder.publishing.publish import Staging  # noqa: E402
from site_builder.rendering import accessible, metadata, repository  # noqa: E402
from site_builder.site import Site  # noqa: E402
from site_builder.sources.document import Block  # noqa: E402
from site_builder.sources.pages import Page  # noqa: E402

log = logging.getLogger("mkdocs.site_builder")


class _Build:
    """What one build knows: the languages of a build share it."""

    def __init__(self) -> None:
        self.site: Site
        self.page: Page
        self.staging: Staging | None = None
        self.complaints: list[str] = []
        self.pages_not_found: dict[str, str] = {}
        self.serving = False


_build = _Build()
# A full disk, a broken one, a folder of somebody else: not a mistake in the builder, so no traceback.
_DISK = {errno.ENOSPC, errno.EFBIG, errno.EIO, errno.EROFS, errno.EACCES, errno.EPERM, errno.EBUSY, errno.EXDEV}
_DISK.add(getattr(errno, "EDQUOT", errno.ENOSPC))


class _Complaints(logging.Handler):
    """Remembers every warning of MkDocs and its plugins: none may pass, however quiet the build."""

    def emit(self, record: logging.LogRecord) -> None:
        _build.complaints.append(record.getMessage())


_complaints = _Complaints(logging.WARNING)
_TO_PAGE = re.compile(r"(\]\((?!https?:)[^()\s]*/)index\.md(#[^()\s]*)?(?=\))")
_caption = Markdown(extensions=["pymdownx.arithmatex"], extension_configs={"pymdownx.arithmatex": {"generic": True}})


def on_startup(command: str, dirty: bool) -> None:
    _build.serving = command == "serve"
    processes.leave_on_signals()
    # The sitemap names a date: the commit's, so that building it again gives the same site.
    os.environ.setdefault("SOURCE_DATE_EPOCH", commit_date.of(ROOT))


def _execute(kind: Kind, **given: Any) -> Any:
    """Let markdown-exec execute a block by its name; its run is already there."""

    def run(code: str, **options: Any) -> str:
        return _html(kind, Block("python", options={kind.name: options[kind.name]}))

    return base_format(language="python", run=run, **given | {"html": True, "source": ""})


def _with_options(language: str, inputs: Any, options: Any, attributes: Any, md: Any) -> bool:
    """Take every option of a fence; the scanner has refused the wrong ones."""
    options.update(inputs)
    return True


def _format(kind: Kind, source: str, language: str, css_class: str, options: Any, md: Any, **_: Any) -> str:
    """Format a block (a custom fence of SuperFences)."""
    return _html(kind, Block(language, source, options))


def _html(kind: Kind, fence: Block) -> str:
    def inline(text: str) -> str:
        text = _TO_PAGE.sub(r"\1\2", text)  # as MkDocs does with the links of a page's text: each page is a folder
        return _caption.convert(text).removeprefix("<p>").removesuffix("</p>")

    return kind.html(fence, _build.page, _build.site.made, inline)


@contextmanager
def _told(*failures: type[Exception]) -> Iterator[None]:
    """Let MkDocs tell what is wrong with the sources or the settings, without a traceback."""
    try:
        yield
    except failures as failure:
        raise PluginError(f"the site cannot be built:\n{failure}") from None


@event_priority(100)
def on_config(config: Any) -> Any:
    i18n = config.plugins["i18n"]
    if i18n.building:
        config.theme["language"] = i18n.current_language  # mkdocstrings asks before i18n has set it
        return config
    with _told(ValueError):
        web = _web_address(config)
        config.extra["repository"] = repository.address(config.extra["repository"])
    _hear_complaints()
    with _told(BuildFailure):
        _build.staging = Staging(Path(config.site_dir))
    config.site_dir = str(_build.staging.folder)
    _teach_blocks(config)
    _check_languages(i18n.config.languages)
    settings = Settings(
        names={language.locale: language.site_name or config.site_name for language in i18n.config.languages},
        order=list(_pages_in_order(config.nav)),
        web=web,
        licence=f"https://spdx.org/licenses/{config.copyright}.html",
        repository=config.extra["repository"],
        snapshot=_wants(config, "snapshot"),
        draft=_build.serving,
    )
    with _told(BuildFailure):
        _build.site = Site(Path(config.config_file_path).resolve().parent, settings, log.info)
    folder = _build.site.in_browser.folder
    config.extra |= {
        "run_folder": folder,
        "page_script": _build.site.page_script[0],
        "search_script": f"{folder}/{in_browser.SEARCH_SCRIPT}",
        "keys_script": f"{folder}/{in_browser.KEYS_SCRIPT}",
        "moved_names": f"{folder}/{in_browser.MOVED_NAMES}",
        "search_folder": search.FOLDER,
    }
    return config


def _hear_complaints() -> None:
    """Notice what MkDocs complains of, also what `--quiet` does not print."""
    logger = logging.getLogger("mkdocs")
    if logger.level > logging.WARNING:
        for handler in logger.handlers:
            handler.setLevel(max(handler.level, logger.level))
        logger.setLevel(logging.WARNING)
    logger.removeHandler(_complaints)
    logger.addHandler(_complaints)
    _build.complaints = []


def _teach_blocks(config: Any) -> None:
    """Let each kind of block make its own fences, and add the styles of the kinds."""
    fences = config.mdx_configs.setdefault("pymdownx.superfences", {}).setdefault("custom_fences", [])
    for kind in blocks.kinds():
        if kind.executed:
            formatters["python"] = partial(_execute, kind)  # type: ignore[assignment]
        elif kind.shape == "fence" and not kind.last:
            formatter = partial(_format, kind)
            fences.append({"name": kind.name, "class": kind.name, "format": formatter, "validator": _with_options})
    styles = Path(config.docs_dir, "assets", "stylesheets", "blocks")
    config.extra_css += [f"assets/stylesheets/blocks/{sheet.name}" for sheet in sorted(styles.glob("*.css"))]


def _check_languages(spoken: Any) -> None:
    """Hold the languages that MkDocs builds to those of the builder, and to the same names in the navigation."""
    if wrong := {language.locale for language in spoken} ^ set(LANGUAGES):
        lists = "mkdocs.yml (plugins: i18n: languages) and site_builder/languages/ are to list the same languages"
        raise PluginError(f"the site cannot be built:\n{lists}; only one of them has {', '.join(sorted(wrong))}")
    if nameless := [language.locale for language in spoken if not (language.default or language.site_name)]:
        said = f"the site has no name (site_name) for {', '.join(nameless)}"
        raise PluginError(f"the site cannot be built:\nmkdocs.yml (plugins: i18n: languages): {said}")
    named = [set(language.nav_translations) for language in spoken if language.nav_translations]
    if named and (wrong := set.union(*named) - set.intersection(*named)):
        said = f"nav_translations: one language names what another does not: {', '.join(sorted(wrong))}"
        raise PluginError(f"the site cannot be built:\nmkdocs.yml (plugins: i18n: languages): {said}")


def _wants(config: Any, what: str) -> bool:
    """Tell whether a site is to have what a setting names; none has, while it is being served."""
    return bool(config.extra[what]) and not _build.serving


def _web_address(config: Any) -> str:
    """Give the site's address; while serving, it is no address to publish."""
    if _build.serving:
        return ""
    if not config.site_url:
        log.info(
            "SITE_URL is not set: heads name no addresses; there is no sitemap, feed or card, which need whole ones"
        )
    return addresses.web_address(config.site_url or "")


def _pages_in_order(nav: Any) -> Iterator[str]:
    """Give the names of the pages in the order of the navigation."""
    if isinstance(nav, str):
        yield nav.removesuffix(".md")
    else:
        for item in nav.values() if isinstance(nav, dict) else nav or ():
            yield from _pages_in_order(item)


@event_priority(100)
def on_page_markdown(markdown: str, page: Any, config: Any, files: Any) -> str:
    _build.page = _page_of(page, config)
    return _without_front_matter(_build.site.markdown(_build.page))


def _page_of(page: Any, config: Any) -> Page:
    path = Path(config.docs_dir, page.file.src_uri).relative_to(_build.site.root)
    return next(p for p in _build.site.pages.values() if p.path == path)


def _without_front_matter(text: str) -> str:
    return text.split("\n---\n", 1)[1] if text.startswith("---\n") else text


def on_page_content(html: str, page: Any, config: Any, files: Any) -> str:
    html = _build.site.typeset(html, config.theme["language"])
    html = accessible.mend(html, config.theme["language"])
    here = _page_of(page, config)
    source = repository.html(config.extra["repository"], here)
    return html + _build.site.downloads_html(here, bundle.FILE if _wants(config, "zip") else "") + source


def on_env(env: Any, config: Any, files: Any) -> Any:
    """Let the theme ask for the builder's words, in the language of the page if it names no other, and for exercises."""
    env.globals["word"] = lambda key, language="": word(key, language or config.theme["language"])
    env.globals["licence"] = _build.site.catalogue.licence
    env.globals["exercise_count"] = lambda page: len(_page_of(page, config).exercises())
    return env


def on_page_context(context: Any, page: Any, config: Any, nav: Any) -> Any:
    """Say what the page is, and point the language switcher to the same page by relative addresses."""
    here = _page_of(page, config)
    for alternate in _switcher(config):
        alternate["link"] = address(_build.site.pages[here.name, alternate["lang"]]) or "."
    context["about"] = metadata.about(_build.site.catalogue, here)
    return context


def _switcher(config: Any) -> Any:
    """Give the links of the switcher, which static-i18n sets as an item and, from the first page on, as an attribute."""
    return getattr(config.extra, "alternate", None) or config.extra["alternate"]


def on_template_context(context: Any, template_name: str, config: Any) -> Any:
    """Let the page for what is not there lead to what is."""
    for alternate in _switcher(config):
        alternate["link"] = addresses.home(alternate["lang"]) or "."
    context["about"] = metadata.about_lost(_build.site.catalogue, config.theme["language"])
    own = config.theme["language"]
    languages = [own, *(language for language in LANGUAGES if language != own)]
    context["places"] = {language: metadata.places(_build.site.catalogue, language) for language in languages}
    return context


def on_post_template(output: str, template_name: str, config: Any) -> str:
    if template_name == "404.html":
        # Every language would write the same 404.html: keep each for its own folder.
        _build.pages_not_found[config.theme["language"]] = output
    # The site's own sitemap is made from its finished pages.
    return "" if template_name in ("404.html", sitemap.SITEMAP) else output


@event_priority(-200)
def on_post_build(config: Any) -> None:
    if config.plugins["i18n"].building:
        return
    if _build.complaints:
        listed = "\n".join(_build.complaints)
        raise PluginError(f"the site was built with warnings, so it is not published:\n{listed}")
    staging = _build.staging
    assert staging is not None
    for language, html in _build.pages_not_found.items():
        path = staging.folder / f"{addresses.home(language)}404.html"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(html, encoding="utf-8")
    zipped, printed, compressed = (_wants(config, what) for what in ("zip", "pdf", "compressed"))
    with _told(BuildFailure):
        finish(Built(staging.folder, _build.site, zipped, printed, compressed, _build.serving))
        staging.publish()
    config.site_dir = str(staging.site)


def on_build_error(error: Exception) -> None:
    on_shutdown()
    if isinstance(error, OSError) and error.errno in _DISK:
        raise PluginError(f"{error}; the last site stands as it was") from error


def on_shutdown() -> None:
    if _build.staging is not None:
        _build.staging.discard()
        _build.staging = None
