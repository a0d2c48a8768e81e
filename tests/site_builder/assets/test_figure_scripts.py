"""A figure's own modules are those that nothing else uses."""

from pathlib import Path

import pytest

from site_builder.assets import figure_scripts

FIGURE = """import { far } from "../browser/far.js";
import { near, NEAR } from "../browser/near.js";
import { both } from "../browser/both.js";

export const compute = () => [far(), near(), NEAR, both()];
export const more = () => import("../browser/late.js");
"""
OTHER = 'import { both } from "../browser/both.js";\n\nexport const compute = both;\n'
MODULES = {
    "both": "export const both = () => 1;\n",
    "deep": "const hidden = 2;\nexport function deep() {\n  return hidden;\n}\n",
    "far": 'import { deep } from "./deep.js";\n\nconst hidden = deep();\nexport const far = () => hidden;\n',
    "late": "export const late = 3;\n",
    "near": 'import { both } from "./both.js";\nimport { deep } from "./deep.js";\n\n'
    "export const NEAR = both();\nexport const near = deep;\n",
}


@pytest.fixture
def scripts(tmp_path: Path) -> list[Path]:
    (tmp_path / "browser").mkdir()
    for name, text in MODULES.items():
        (tmp_path / "browser" / f"{name}.js").write_text(text, encoding="utf-8")
    (tmp_path / "figures").mkdir()
    for name, text in {"figure": FIGURE, "other": OTHER}.items():
        (tmp_path / "figures" / f"{name}.js").write_text(text, encoding="utf-8")
    return sorted((tmp_path / "figures").iterdir())


def own(scripts: list[Path]) -> list[Path]:
    found = figure_scripts.own_modules(scripts, sorted(scripts[0].parents[1].joinpath("browser").iterdir()))
    assert found[scripts[1]] == []
    return found[scripts[0]]


def test_modules_of_its_own_stand_behind_those_that_they_import(scripts: list[Path]) -> None:
    """One that another figure uses too, or that comes later, is none."""
    assert [path.name for path in own(scripts)] == ["deep.js", "far.js", "near.js"]
