"""What of the theme's files reaches pages: known by a list, so that to keep a copy of them is a copy away."""

import re
import subprocess
import sys
from pathlib import Path

import material
import pytest
from small_project import Project

from site_builder.drawing import SCHEMES
from site_builder.publishing import web_app

THEME = Path(material.__file__).resolve().parent / "templates"
TEMPLATES = [
    "base.html",
    "partials/actions.html",
    "partials/comments.html",
    "partials/content.html",
    "partials/feedback.html",
    "partials/footer.html",
    "partials/icons.html",
    "partials/integrations/analytics.html",
    "partials/languages/en.html",
    "partials/languages/id.html",
    "partials/logo.html",
    "partials/source-file.html",
    "partials/tags.html",
]
ICONS = [
    "arrow-left",
    "arrow-right",
    "backspace-outline",
    "brightness-5",
    "close",
    "graph",
    "magnify",
    "menu",
    "moon-waning-crescent",
    "translate",
]
ROOT = Path(__file__).resolve().parents[2]
STYLES = ["main", "palette"]
BUILD = """
import jinja2
from mkdocs.__main__ import cli

get = jinja2.FileSystemLoader.get_source


def noted(loader, environment, name):
    found = get(loader, environment, name)
    print(found[1])
    return found


jinja2.FileSystemLoader.get_source = noted
cli(["build", "-q"])
"""


def test_browsers_show_the_colour_of_the_header() -> None:
    """Around the page, light and dark, and around the window of an installed site."""
    style = (ROOT / "docs/assets/stylesheets/tutorial.css").read_text(encoding="utf-8")
    head = (ROOT / "site_builder/theme/head.html").read_text(encoding="utf-8")
    header = re.findall(r"--md-primary-fg-color: (#\w+);", style)
    assert re.findall(r'name="theme-color" content="(#\w+)" media="\(prefers-color-scheme: (\w+)\)"', head) == [
        *zip(header, SCHEMES, strict=True)
    ]
    assert header[0] == web_app.COLOUR


@pytest.mark.slow
def test_the_list_names_all_that_a_build_takes_from_the_theme(project: Project) -> None:
    """Icons are templates too; style sheets are those that the page's frame links."""
    done = subprocess.run([sys.executable, "-c", BUILD], cwd=project.root, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    paths = map(Path, done.stdout.splitlines())
    taken = {path.relative_to(THEME).as_posix() for path in paths if path.is_relative_to(THEME)}
    assert taken == {*TEMPLATES, *(f".icons/material/{name}.svg" for name in ICONS)}
    frame = (THEME / "base.html").read_text(encoding="utf-8")
    assert re.findall(r"'assets/stylesheets/(\w+)\.\w+\.min\.css'", frame) == STYLES
