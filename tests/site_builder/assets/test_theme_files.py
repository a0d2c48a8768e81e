"""Of the theme's files, a site has those that something names."""

from pathlib import Path

from site_builder.assets import theme_files


def test_what_nothing_names_is_dropped(tmp_path: Path) -> None:
    """A picture that a used style sheet names stays, one that only an unused one names goes; others are left alone."""
    files = {
        "index.html": '<link href="assets/stylesheets/main.css"><script src="assets/javascripts/a.js"></script>',
        "assets/stylesheets/main.css": "p { background: url(../images/used.png) }\n/*# sourceMappingURL=main.css.map*/\n",
        "assets/stylesheets/main.css.map": "{}",
        "assets/stylesheets/other.css": "p { background: url(../images/unused.png) }",
        "assets/images/used.png": "",
        "assets/images/unused.png": "",
        "assets/javascripts/a.js": "import('./b.js');",
        "assets/javascripts/b.js": "",
        "assets/javascripts/lunr/min/lunr.id.js": "",
        "assets/run/x/unnamed.js": "",
    }
    for name, content in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(content)
    theme_files.drop_unused(tmp_path)
    left = {path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*") if path.is_file()}
    assert left == {
        "index.html", "assets/stylesheets/main.css", "assets/images/used.png", "assets/javascripts/a.js",
        "assets/javascripts/b.js", "assets/run/x/unnamed.js",
    }  # fmt: skip
    assert "sourceMappingURL" not in (tmp_path / "assets/stylesheets/main.css").read_text()
