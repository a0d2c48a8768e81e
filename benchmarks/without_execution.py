"""`mkdocs` with execution switched off: runs and pictures are read from a file, unchecked.

The first call runs them and writes the file. It serves comparison alone: nothing else may build so.
"""

import pickle
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from site_builder.drawing import figures  # noqa: E402
from site_builder.execution import runner  # noqa: E402

KEPT = Path(".cache") / "without_execution.pickle"


def switch_off() -> None:
    real = {"runs": runner.run_all, "pictures": figures.draw_all}
    kept: dict[str, Any] = pickle.loads(KEPT.read_bytes()) if KEPT.exists() else {}

    def replacement(what: str) -> Any:
        def give(*arguments: Any) -> Any:
            if what not in kept:
                kept[what] = real[what](*arguments)
                KEPT.parent.mkdir(exist_ok=True)
                KEPT.write_bytes(pickle.dumps(kept))
            return kept[what]

        return give

    runner.run_all = replacement("runs")
    figures.draw_all = replacement("pictures")


if __name__ == "__main__":
    from mkdocs.__main__ import cli

    switch_off()
    cli()
