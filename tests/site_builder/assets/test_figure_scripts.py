"""A figure's own modules are those that nothing else uses."""

from pathlib import Path

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


def written(folder: Path, texts: dict[str, str]) -> list[Path]:
    folder.mkdir()
    for name, text in texts.items():
        (folder / f"{name}.js").write_text(text, encoding="utf-8")
    return sorted(folder.iterdir())


def test_modules_of_its_own_stand_behind_those_that_they_import(tmp_path: Path) -> None:
    """One that another figure uses too, or that comes later, is none."""
    figures = written(tmp_path / "figures", {"figure": FIGURE, "other": OTHER})
    found = figure_scripts.own_modules(figures, written(tmp_path / "browser", MODULES))
    assert [[path.name for path in found[figure]] for figure in figures] == [["deep.js", "far.js", "near.js"], []]
