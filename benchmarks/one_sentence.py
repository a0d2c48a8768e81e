"""Time what `mkdocs serve` does when one sentence is edited: `one_sentence.py run|plain`."""

import sys
import tempfile
import time
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config
from without_execution import switch_off

PAGE = Path("docs/page-1/backpropagation/index.en.md")


def rebuild(folder: str) -> float:
    started = time.perf_counter()
    config = load_config("mkdocs.yml", site_dir=str(Path(folder, "site")))
    config.plugins.on_startup(command="serve", dirty=False)
    build(config, serve_url="http://127.0.0.1:8000/")
    return time.perf_counter() - started


def main() -> None:
    if sys.argv[1] == "plain":
        switch_off()
    text = PAGE.read_text(encoding="utf-8")
    with tempfile.TemporaryDirectory() as folder:
        rebuild(folder)
        try:
            PAGE.write_text(text + f"\nOne more sentence, number {time.time_ns() % 9}.\n", encoding="utf-8")
            print(rebuild(folder))
        finally:
            PAGE.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
