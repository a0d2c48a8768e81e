"""The page script: many small modules, one classic script."""

from pathlib import Path

import pytest

from site_builder import page_script
from site_builder.problems import BuildFailure


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "a.js").write_text('import { two } from "./b.js";\n\nexport const four = () => two() + two();\n')
    (tmp_path / "b.js").write_text("export async function three() {}\nexport function two() {\n  return 2;\n}\n")
    (tmp_path / "start.js").write_text(
        'import { four } from "./a.js";\nimport {\n  two,\n} from "./b.js";\n\nfour(two);\n'
    )
    return tmp_path


def test_modules_are_joined(folder: Path) -> None:
    """Without the words that make them modules, in a scope of their own, and what starts them comes last."""
    assert page_script.join(folder) == (
        '"use strict";\n(() => {\n\nconst four = () => two() + two();\n\nasync function three() {}\n'
        "function two() {\n  return 2;\n}\n\n\nfour(two);\n})();\n"
    )


@pytest.mark.parametrize(
    "line", ["export default four;", 'import "./b.js";', 'import * as b from "./b.js";', "export class X {}"]
)
def test_what_cannot_be_joined_is_refused(folder: Path, line: str) -> None:
    """Nothing of a module may be left: a classic script that has it does not run at all."""
    (folder / "c.js").write_text(f"{line}\n")
    with pytest.raises(BuildFailure, match=r"c\.js.*wanted"):
        page_script.join(folder)


def test_a_name_is_defined_once(folder: Path) -> None:
    """Modules have a scope each, the script has one."""
    (folder / "c.js").write_text("function two() {}\n")
    with pytest.raises(BuildFailure, match=r"c\.js.*'two' is defined in b\.js too"):
        page_script.join(folder)


def test_the_name_follows_the_content() -> None:
    """A new version never meets an old file."""
    name, content = page_script.page_script()
    again, shorter = page_script.page_script(minified=lambda text: text[:100])
    assert name == page_script.page_script()[0] != again
    assert (len(shorter), content.decode()) == (100, page_script.join())
