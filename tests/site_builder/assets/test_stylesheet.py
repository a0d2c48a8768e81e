"""All pages get one style sheet, named by its content, with the files that it asks for."""

import re
from pathlib import Path

import pytest

from site_builder.assets import stylesheet
from site_builder.problems import BuildFailure

HEAD = (
    '<link rel="stylesheet" href="{top}assets/stylesheets/main.css">\n<link rel="icon" href="{top}assets/icon.png">\n'
    '<link rel="stylesheet" href="{top}assets/own/own.css" media="print">\n'
)
FILES = {
    "index.html": HEAD.format(top="") + '<p class="a"><em>x</em>',
    "en/page/index.html": HEAD.format(top="../../") + '<p class="b"><math></math>',
    "assets/stylesheets/main.css": 'p{margin:0}.a{top:0}.c{top:1px}@font-face{src:url("../fonts/normal.woff2")}',
    "assets/own/own.css": (
        ".b{left:0}@font-face{src:url(../fonts/italic.woff2)}@font-face{src:url(../fonts/math.woff2)}"
        '.a{background:url("data:image/png;base64,AAAA")}'
    ),
    "assets/fonts/normal.woff2": "normal",
    "assets/fonts/italic.woff2": "italic",
    "assets/fonts/math.woff2": "math",
}


def write(folder: Path, **changes: str) -> None:
    for name, content in (FILES | changes).items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(content)


def names(folder: Path) -> set[str]:
    """Name what is there, without the hashes."""
    found = (path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
    return {re.sub(r"\.[0-9a-f]{12}\.", ".*.", name) for name in found}


def sheet(folder: Path) -> Path:
    (found,) = folder.glob("assets/stylesheets/site.*.css")
    return found


def test_one_takes_the_place_of_all(tmp_path: Path) -> None:
    """In their order, for their media, and without what no page uses."""
    write(tmp_path)
    stylesheet.write(tmp_path)
    assert names(tmp_path) == {
        "index.html", "en/page/index.html", "assets/stylesheets/site.*.css", "assets/fonts/normal.*.woff2",
        "assets/fonts/italic.*.woff2", "assets/fonts/math.*.woff2",
    }  # fmt: skip
    css = re.sub(r"\.[0-9a-f]{12}\.", ".*.", sheet(tmp_path).read_text())
    assert css == (
        'p{margin:0}.a{top:0}@font-face{src:url("../fonts/normal.*.woff2")}'
        '@media print{.b{left:0}@font-face{src:url("../fonts/italic.*.woff2")}@font-face{src:url("../fonts/math.*.woff2")}'
        '.a{background:url("data:image/png;base64,AAAA")}}'
    )


def test_each_page_asks_for_it_and_for_the_fonts_that_it_shows(tmp_path: Path) -> None:
    write(tmp_path)
    stylesheet.write(tmp_path)
    for page, top, fonts in (
        ("index.html", "", ["normal", "italic"]),
        ("en/page/index.html", "../../", ["normal", "math"]),
    ):
        html = (tmp_path / page).read_text()
        assert html.count("stylesheet") == 2  # the relation, and the name of the folder
        assert f'<link rel="stylesheet" href="{top}assets/stylesheets/{sheet(tmp_path).name}">\n' in html
        assert f'<link rel="icon" href="{top}assets/icon.png">\n' in html
        found = re.findall(
            rf'<link rel="preload" href="{top}assets/fonts/(\w+)\.\w+\.woff2" as="font" .* crossorigin>', html
        )
        assert found == fonts


def test_its_name_changes_with_its_content_alone(tmp_path: Path) -> None:
    """A font's name too, and with it that of the style sheet that names it."""
    made = []
    for i, changes in enumerate(({}, {}, {"assets/fonts/math.woff2": "other"}, {"assets/own/own.css": ".b{left:1px}"})):
        write(tmp_path / str(i), **changes)
        stylesheet.write(tmp_path / str(i))
        made.append(sheet(tmp_path / str(i)).name)
    assert made[0] == made[1]
    assert len(set(made)) == 3


def test_what_a_script_says_stays(tmp_path: Path) -> None:
    """A script that pages load, and one that another loads; not the theme's, which none does."""
    theirs = {"assets/javascripts/bundle.js": '"c"', "assets/javascripts/page.js": '"d"', "assets/run/x/late.js": '"e"'}
    css = "".join(f".{letter}{{top:0}}" for letter in "acde")
    page = FILES["index.html"] + '<script defer src="assets/javascripts/page.js"></script>'
    write(tmp_path, **theirs, **{"index.html": page, "assets/stylesheets/main.css": css, "assets/own/own.css": ""})
    stylesheet.write(tmp_path)
    assert sheet(tmp_path).read_text() == ".a{top:0}.d{top:0}.e{top:0}"


def test_callouts_are_those_of_the_pages(tmp_path: Path) -> None:
    """Though a script says what another kind is called: each has an icon, which no page would show."""
    css = "".join(
        f':root{{--md-admonition-icon--{kind}:url("#{kind}")}}.admonition.{kind}{{background:var(--md-admonition-icon--{kind})}}'
        for kind in ("tip", "bug")
    )
    page = HEAD.format(top="") + '<div class="admonition tip"></div>'
    changes = {"index.html": page, "assets/own/own.css": "", "assets/run/x.js": 'say("bug")'}
    write(tmp_path, **changes, **{"assets/stylesheets/main.css": css})
    stylesheet.write(tmp_path)
    assert "tip" in sheet(tmp_path).read_text()
    assert "bug" not in sheet(tmp_path).read_text()


def test_what_only_the_theme_s_words_name_is_left_out(tmp_path: Path) -> None:
    """Its other colours, its cards and its numbers of lines: our scripts say these words of something else."""
    rules = (
        "[data-md-color-primary=red]{top:0}",
        "html [data-md-color-accent=red] .a{top:0}",
        ".grid>.a{top:0}",
        ".a [data-linenos]:before{top:0}",
    )
    kept = ".a .grid-like{top:0}[data-md-color-scheme=red]{top:0}"
    script = "'red', 'grid', 'grid-like', 'linenos', 'mdColorPrimary', 'mdColorAccent', 'mdColorScheme'"
    page = HEAD.format(top="") + '<p class="a" data-linenos data-md-color-primary="red" data-md-color-accent="red">'
    changes = {"index.html": page, "assets/own/own.css": "", "assets/run/x.js": script}
    write(tmp_path, **changes, **{"assets/stylesheets/main.css": "".join(rules) + kept})
    stylesheet.write(tmp_path)
    assert sheet(tmp_path).read_text() == kept


TABS = """<div class="tabbed-set"><input id="__tabbed_1_1"><input id="__tabbed_1_{last}">
<div class="tabbed-labels"><label>A</label></div></div>"""


def test_the_site_s_own_rules_show_the_chosen_tab(tmp_path: Path) -> None:
    """The theme's, for twenty tabs, are tried by browsers on each element of each page."""
    theme = ".tabbed-labels{top:0}.tabbed-set>input:first-child:checked~.tabbed-labels>:first-child{left:0}"
    own = ".tabbed-set:has(>input:nth-child(1):checked)>.tabbed-labels>label:nth-child(1){left:1px}"
    page = HEAD.format(top="") + TABS.format(last=4)
    write(tmp_path, **{"index.html": page, "assets/stylesheets/main.css": theme, "assets/own/own.css": own})
    stylesheet.write(tmp_path)
    assert sheet(tmp_path).read_text() == ".tabbed-labels{top:0}@media print{" + own + "}"


@pytest.mark.parametrize(("changes", "said"), [
    (
        {"en/page/index.html": HEAD.format(top="../../") + TABS.format(last=5)},
        "en/page/index.html:1: a set of 5 tabs; the style sheets show the chosen one of 4",
    ),
    ({"assets/own/own.css": "p { color }"}, "assets/own/own.css:1: line 1: "),
    ({"assets/own/own.css": "p{background:url(nowhere.png)}"}, "assets/own/own.css:1: there is no file 'nowhere.png'"),
])  # fmt: skip
def test_what_is_wrong_is_refused(tmp_path: Path, changes: dict[str, str], said: str) -> None:
    write(tmp_path, **changes)
    with pytest.raises(BuildFailure) as failure:
        stylesheet.write(tmp_path)
    assert said in str(failure.value)
