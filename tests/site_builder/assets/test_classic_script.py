"""Small modules become one classic script or one module, or say why they cannot."""

from pathlib import Path

import pytest

from site_builder.assets import classic_script
from site_builder.problems import BuildFailure


def written(folder: Path, **modules: str) -> list[Path]:
    paths = []
    for name, text in modules.items():
        paths.append(folder / f"{name}.js")
        paths[-1].write_text(text, encoding="utf-8")
    return paths


def test_modules_are_joined_without_their_imports_and_exports(tmp_path: Path) -> None:
    """Everything that can be exported; the last statement sees all of it, and the page sees none."""
    one = "export const ONE = 1;\nexport function* both() {}\nexport async function two() {}\n"
    other = 'import { ONE } from "./one.js";\nimport {\n  both,\n  two,\n} from "./one.js";\n\nexport class Other {}\n'
    joined = classic_script.join(written(tmp_path, one=one, other=other), "window.other = Other;")
    assert joined == (
        '"use strict";\n(() => {\nconst ONE = 1;\nfunction* both() {}\nasync function two() {}\n\n'
        "\nclass Other {}\n\nwindow.other = Other;\n})();\n"
    )


@pytest.mark.parametrize(
    ("modules", "message"),
    [
        ({"one": "const a = 1;\n", "other": "function a() {}\n"}, "other.js:1: 'a' is defined in one.js too"),
        ({"one": 'import { a } from "./late.js";\n'}, "one.js:1: it imports late.js, which must come before it"),
        (
            {"one": "const [a, b] = [1, 2];\n", "other": "const { b } = {};\n"},
            "other.js:1: 'b' is defined in one.js too",
        ),
        (
            {"one": "const a = 1;\n", "other": 'import { a as b } from "./one.js";\n'},
            "other.js:1: it gives another name",
        ),
        ({"one": "export default 1;\n"}, "one.js:1: given 'export default 1;'"),
        ({"one": 'import * as all from "./all.js";\n'}, "one.js:1: given 'import * as all"),
        ({"one": "const here = import.meta.url;\n"}, "one.js:1: given 'const here = import.meta.url;'"),
        ({"one": '  const later = await import("./b.js");\n'}, "one.js:1: given '  const later = await import"),
    ],
)
def test_what_cannot_be_joined_is_refused(tmp_path: Path, modules: dict[str, str], message: str) -> None:
    with pytest.raises(BuildFailure) as failure:
        classic_script.join(written(tmp_path, **modules), "")
    assert message in str(failure.value)


def test_modules_are_joined_into_the_last(tmp_path: Path) -> None:
    """It keeps what it exports, and what it imports later; what comes from elsewhere is imported once, each name of it."""
    one = 'import { word } from "./words.js";\n\nexport const ONE = word("one");\n'
    last = (
        'import { ONE } from "./one.js";\nimport {\n  say as said,\n  word,\n} from "./words.js";\n'
        'export const two = () => word(ONE) + said();\nexport const late = () => import("./late.js");\n'
    )
    joined = classic_script.join_module(written(tmp_path, one=one, last=last))
    assert joined == (
        'import { word, say as said } from "./words.js";\n\nconst ONE = word("one");\n'
        'export const two = () => word(ONE) + said();\nexport const late = () => import("./late.js");\n'
    )


@pytest.mark.parametrize(
    ("one", "last", "message"),
    [
        ("const a = 1;\n", 'import { a } from "./far.js";\n', "last.js:1: 'a' is defined in one.js too"),
        (
            'import { a } from "./far.js";\n',
            'import { b as a } from "./near.js";\n',
            "last.js:1: 'a' is defined in one.js",
        ),
        ("export default 1;\n", "", "one.js:1: given 'export default 1;'"),
    ],
)
def test_what_the_last_cannot_take_is_refused(tmp_path: Path, one: str, last: str, message: str) -> None:
    with pytest.raises(BuildFailure) as failure:
        classic_script.join_module(written(tmp_path, one=one, last=last))
    assert message in str(failure.value)
