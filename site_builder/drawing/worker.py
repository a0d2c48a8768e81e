"""The process that draws figures: `python worker.py JOB.json`.

The job lists figures with the values of their runs; each one's pictures, or what stopped it, is
printed as a line of JSON as soon as it is there.
"""

import itertools
import json
import runpy
import sys
import time
import traceback
import warnings
from dataclasses import asdict
from pathlib import Path
from types import SimpleNamespace
from typing import Any


def main(job_path: str) -> None:
    job = json.loads(Path(job_path).read_text(encoding="utf-8"))
    sys.path[:0] = job["path"]
    from site_builder.drawing import SCHEMES, board
    from site_builder.drawing.pictures import variant
    from site_builder.execution import values
    from site_builder.languages import LANGUAGES

    answers, sys.stdout = sys.stdout, sys.stderr
    warnings.simplefilter("error")
    for figure in job["figures"]:
        started = time.perf_counter()
        run = {name: values.decode_namespace(encoded) for name, encoded in figure["run"].items()}
        answer: dict[str, Any] = {"name": figure["name"]}
        try:
            module = SimpleNamespace(**runpy.run_path(figure["file"]))
            answer |= {"pictures": {}, "tables": {}}
            for language, scheme in itertools.product(LANGUAGES, SCHEMES):
                picture = board.draw(module, language, scheme, run)
                answer["pictures"][variant(language, scheme)] = picture.svg.decode()
                narrow = board.draw(module, language, scheme, run, narrow=True).svg
                if narrow != picture.svg:
                    answer["pictures"][variant(language, scheme, narrow=True)] = narrow.decode()
                answer["tables"][language] = [asdict(table) for table in picture.tables]
        except Exception as error:
            frames = traceback.extract_tb(error.__traceback__)
            lines = [frame.lineno for frame in frames if frame.filename == figure["file"]]
            answer |= {"error": f"{type(error).__name__}: {error}", "line": lines[-1] if lines else 1}
        answer["seconds"] = time.perf_counter() - started
        print(json.dumps(answer), file=answers, flush=True)


if __name__ == "__main__":
    main(sys.argv[1])
