"""A run is over when its process is, whatever that has started."""

import time
from pathlib import Path

import pytest

from site_builder.execution import processes


@pytest.mark.slow
def test_both_streams_of_a_run_have_one_deadline(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A process that has left the group keeps both open."""
    monkeypatch.setattr(processes, "_READING", 0.5)
    script = tmp_path / "script.py"
    script.write_text("import subprocess\nsubprocess.Popen(['sleep', '3'], start_new_session=True)\nprint('begun')\n")
    joined = []
    wait = processes.threading.Thread.join

    def join(self: processes.threading.Thread, timeout: float | None = None) -> None:
        joined.append(timeout)
        wait(self, timeout)

    monkeypatch.setattr(processes.threading.Thread, "join", join)
    started = time.monotonic()
    ended = processes.run(script, tmp_path, tmp_path, 20)
    assert time.monotonic() - started >= 0.5
    assert ended.stopped == "a process that it started has left its group and still runs"
    assert sum(timeout or 0 for timeout in joined) < 0.75
