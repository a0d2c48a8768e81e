"""The process that a listing runs in: `python run_listing.py JOB.json`.

The job names the text, its file name, the declared warning and the file for the answer. What the
listing prints goes to this process's own standard output, which the builder reads.
"""

import builtins
import json
import re
import sys
import traceback
import warnings
from pathlib import Path
from typing import Any


def main(job_path: str) -> None:
    job = json.loads(Path(job_path).read_text(encoding="utf-8"))
    sys.path[:0] = job["path"]
    sys.argv = [job["file_name"]]
    answer = run(job["text"], job["file_name"], job["warning"])
    sys.stdout.flush()
    Path(job["answer"]).write_text(json.dumps(answer), encoding="utf-8")


def run(text: str, file_name: str, declared: str) -> dict[str, Any]:
    """Execute the text as a script; answer with its values, or with what stopped it and where."""
    from site_builder.execution import shape_comments, values

    shown: list[dict[str, Any]] = []

    def keep(message: Any, category: type, filename: str, lineno: int, file: Any = None, line: Any = None) -> None:
        entry = {"category": category.__name__, "message": str(message), "line": lineno}
        if entry not in shown:
            shown.append(entry)

    module = type(sys)("__main__")
    module.__file__ = file_name
    sys.modules["__main__"] = module
    warnings.simplefilter("error")
    if declared:
        category, _, message = declared.partition(": ")
        kind = getattr(builtins, category)
        warnings.filterwarnings("always", message=re.escape(message), category=kind)
        warnings.showwarning = keep
    error: BaseException | None = None
    try:
        exec(shape_comments.compiled(text, file_name), module.__dict__)
    except BaseException as raised:
        error = raised
    error = next(iter(shape_comments.ShapeError.raised), error)  # the program may have caught it, with everything else
    if error is not None:
        frames = traceback.extract_tb(error.__traceback__)
        lines = [frame.lineno for frame in frames if frame.filename == file_name]
        told = isinstance(error, shape_comments.ShapeError) or not lines
        return {
            "error": type(error).__name__,
            "message": str(error),
            "line": (getattr(error, "lineno", None) or 1) if told else lines[-1],
        }
    return {"values": values.encode_namespace(module.__dict__), "warnings": shown}


if __name__ == "__main__":
    main(sys.argv[1])
