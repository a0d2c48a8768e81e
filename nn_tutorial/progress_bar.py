"""A progress bar of plain text, shown only where someone can see it move."""

import sys
import time
from types import TracebackType

WIDTH = 30
SECONDS_BETWEEN = 0.1


class ProgressBar:
    """How much of a file is here: a line on standard error, if that is a terminal."""

    def __init__(self, label: str, done: int, total: int | None) -> None:
        self.label, self.done, self.total = label, done, total
        self.shown_at = 0.0
        self.visible = sys.stderr is not None and sys.stderr.isatty()

    def __enter__(self) -> "ProgressBar":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, tb: TracebackType | None) -> None:
        if self.visible:
            self._show()
            sys.stderr.write("\n")
            sys.stderr.flush()

    def advance(self, size: int) -> None:
        """Add `size` bytes."""
        self.done += size
        if self.visible and time.monotonic() - self.shown_at > SECONDS_BETWEEN:
            self._show()
            self.shown_at = time.monotonic()

    def _show(self) -> None:
        sys.stderr.write(f"\r{bar_text(self.label, self.done, self.total)}")
        sys.stderr.flush()


def bar_text(label: str, done: int, total: int | None) -> str:
    """The line: label, bar, per cent and megabytes, or megabytes alone if the total is unknown."""
    if not total:
        return f"{label}  {done / 1e6:.1f} MB"
    share = min(1.0, done / total)
    bar = "#" * int(share * WIDTH)
    return f"{label}  [{bar:<{WIDTH}}] {share:4.0%}  {done / 1e6:.1f} of {total / 1e6:.1f} MB"
