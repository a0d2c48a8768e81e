"""The exercises in a terminal: a list, a start, and the same verdict as in the page."""

import json
import os
import shlex
import subprocess
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from nn_tutorial.practice import apart, check, exercise, find, notebook
from nn_tutorial.practice.__main__ import main
from nn_tutorial.practice.task import task
from nn_tutorial.practice.words import en, id

NAME = "page-1/backpropagation-in-arrays/hidden_delta"
WRONG = "def hidden_delta(dz2, W2, a1):\n    return dz2 @ W2.T * a1\n"

pytestmark = pytest.mark.skipif(not exercise.catalogue(), reason="the exercises stand beside the pages of a clone")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work in a folder of its own."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("arguments", [[], ["list"], ["list", "--lang", "id"]])
def test_the_exercises_are_listed(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """Each with its whole name."""
    assert main(arguments) == 0
    assert NAME in capsys.readouterr().out.split()


@pytest.mark.parametrize(("language", "words"), [("en", en), ("id", id)])
def test_a_copy_without_exercises_says_what_to_do(
    language: str, words: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """As one that was installed from a clone, but not as the clone itself."""
    monkeypatch.setattr(exercise, "PACKED", Path("nowhere"))
    monkeypatch.setattr(exercise, "DOCS", Path("nowhere"))
    monkeypatch.setattr(exercise.folders, "__defaults__", (Path("nowhere"),))
    for arguments in (["list"], ["start", NAME], ["check", NAME, "mine.py"]):
        assert main([*arguments, "--lang", language]) == 2
        assert capsys.readouterr() == ("", words.TERMINAL["none"] + "\n")
    notebook.check(NAME, language)
    assert capsys.readouterr().out == words.TERMINAL["not_here"].format(name=NAME) + "\n"


@pytest.mark.slow
@pytest.mark.parametrize("name", [NAME, "hidden_delta"])
def test_a_start_is_written_once(name: str, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Imports, the stub, and the task beside it; what is there stays as it is."""
    assert main(["start", name]) == 0
    assert f"check {NAME} hidden_delta.py" in capsys.readouterr().out
    assert (folder / "hidden_delta.py").read_text(encoding="utf-8").endswith(find(NAME).stub)
    assert (folder / "hidden_delta.md").exists()
    assert main(["check", name, "hidden_delta.py"]) == 1
    (folder / "hidden_delta.py").write_text("mine", encoding="utf-8")
    assert main(["start", name]) == 1
    assert (folder / "hidden_delta.py").read_text(encoding="utf-8") == "mine"


def test_one_may_begin_again(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Whoever throws the answer away keeps the task, and is told how to go on."""
    assert main(["start", NAME]) == 0
    (folder / "hidden_delta.py").unlink()
    (folder / "hidden_delta.md").write_text("with notes", encoding="utf-8")
    first = capsys.readouterr()
    assert main(["start", NAME]) == 0
    again = capsys.readouterr()
    assert again.err == ""
    assert again.out == first.out.replace("Written: hidden_delta.md\n", "")
    assert (folder / "hidden_delta.py").read_text(encoding="utf-8").endswith(find(NAME).stub)
    assert (folder / "hidden_delta.md").read_text(encoding="utf-8") == "with notes"


@pytest.mark.slow
@pytest.mark.parametrize("language", ["id", "en"])
def test_a_verdict_is_printed_as_text_and_as_json(
    language: str, folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Exit status 1 for what is not right, 0 for what is."""
    monkeypatch.setattr("secrets.randbelow", lambda most: 7)  # by other trials, another fact may be true
    (folder / "mine.py").write_text(WRONG, encoding="utf-8")
    wanted = check(find(NAME), WRONG, language)
    assert wanted.cause
    assert main(["check", NAME, "mine.py", "--lang", language]) == 1
    printed = capsys.readouterr().out
    assert wanted.fact in printed
    assert wanted.cause in printed
    assert main(["--lang", language, "check", NAME, "mine.py", "--json"]) == 1
    told = json.loads(capsys.readouterr().out)
    assert (told["state"], told["fact"], told["cause"]) == ("wrong", wanted.fact, wanted.cause)
    (folder / "mine.py").write_text(find(NAME).solution, encoding="utf-8")
    assert main(["check", NAME, "mine.py", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["state"], told["cause"]) == ("right", None)


@pytest.mark.parametrize("language", ["en", "id"])
@pytest.mark.parametrize("name", exercise.catalogue())
def test_a_task_says_all_outside_its_page(name: str, language: str) -> None:
    """No value is left to be filled in, and no link leads into a page that is not there."""
    written = task(find(name), language)
    assert "{{" not in written
    assert "](#" not in written


@pytest.mark.parametrize(
    ("name", "language", "said"),
    [
        ("solve_xor", "en", "0.01"),
        ("solve_xor", "id", "0,01"),
        ("find_rate", "en", "within 0.01 of"),
        ("he_start", "en", "`__init__`"),
    ],
)
def test_a_task_is_written_with_its_values(name: str, language: str, said: str, folder: Path) -> None:
    """The limit that an answer has to reach stands in the file."""
    assert main(["start", name, "--lang", language]) == 0
    assert said in (folder / f"{name}.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["start", "no_such"], "There is no exercise"),
        (["check", "no_such", "mine.py"], "There is no exercise"),
        (["check", NAME, "missing.py"], "There is no file"),
        (["check", NAME, "mine.py/more.py"], "There is no file"),
        (["check", NAME, "."], "is a folder"),
        (["check", NAME, "latin.py"], "is not text in UTF-8"),
        (["check", NAME, "/dev/zero"], "/dev/zero is not a file"),
        (["check", NAME, "fifo"], "fifo is not a file"),
    ],
)
def test_what_is_not_there_has_a_status_of_its_own(
    arguments: list[str], said: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Neither an exercise of that name nor a file to read: status 2, and a sentence."""
    (folder / "mine.py").write_text(WRONG, encoding="utf-8")
    (folder / "latin.py").write_bytes("# é".encode("latin-1"))
    if arguments[-1] in ("fifo", "/dev/zero"):
        if os.name != "posix":
            pytest.skip("pipes and devices with names are those of POSIX")
        os.mkfifo(folder / "fifo")
    assert main(arguments) == 2
    assert said in capsys.readouterr().err


@pytest.mark.slow
@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("import os\nos.write(1, b'{}')\nos._exit(0)", "The program ends itself here"),
        ("while True:\n    try:\n        while True: pass\n    except BaseException: pass", "running for"),
        (
            "def spin():\n    while True: pass\nimport threading\nthreading.Thread(target=spin).start()",
            "no function named",
        ),
    ],
)
def test_no_answer_ends_the_check_or_holds_it_up(
    body: str, said: str, folder: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The verdict comes, and nothing besides: status 1."""
    if "seconds" in said:
        monkeypatch.setattr(apart, "SPARE", 1.0)
    (folder / "mine.py").write_text(body, encoding="utf-8")
    assert main(["check", NAME, "mine.py", "--json"]) == 1
    told = json.loads(capfd.readouterr().out)
    assert told["state"] == "error"
    assert said in told["fact"]


@pytest.mark.skipif(os.name != "posix", reason="the folder that one works in can be removed in POSIX")
@pytest.mark.parametrize(("language", "said"), [("en", "cannot be written"), ("id", "tidak dapat ditulis")])
def test_a_start_that_cannot_be_written_says_so(
    language: str, said: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """As in a folder that was removed, or that one may only read: status 1, and a sentence."""
    folder.rmdir()
    assert main(["start", NAME, "--lang", language]) == 1
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.startswith(f"hidden_delta.py {said}")
    assert printed.err.count("\n") == 1


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="/dev/full is a thing of Linux")
def test_a_start_that_fails_half_way_leaves_no_file(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Trap: an empty file would be refused as one that is there already, once there is room again."""
    opened = Path.open

    def full(path: Path, mode: str = "r", **more: Any) -> Any:
        """Make a file whose disk is full: what is written fails when it leaves Python."""
        if mode != "x":
            return opened(path, mode, **more)
        path.touch(exist_ok=False)
        return opened(Path("/dev/full"), "w", **more)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "open", full)
        assert main(["start", NAME]) == 1
    assert capsys.readouterr().err.startswith("hidden_delta.py cannot be written")
    assert list(folder.iterdir()) == []
    assert main(["start", NAME]) == 0


def press_ctrl_c(*_: object) -> None:
    """Do what Ctrl-C does while an answer runs."""
    raise KeyboardInterrupt


@pytest.mark.parametrize(("language", "words"), [("en", en), ("id", id)])
def test_ctrl_c_ends_a_check_with_a_sentence(
    language: str,
    words: ModuleType,
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """An endless loop is often noticed before the check gives up on it: no traceback, and the status of shells."""
    (folder / "mine.py").write_text("while True:\n    pass\n", encoding="utf-8")
    monkeypatch.setattr(apart, "function", press_ctrl_c)
    assert main(["check", NAME, "mine.py", "--lang", language]) == 130
    assert capsys.readouterr() == ("", words.TERMINAL["interrupted"] + "\n")


@pytest.mark.slow
def test_the_command_judges(folder: Path) -> None:
    """As readers call it, as a program of its own."""
    (folder / "mine.py").write_text(find(NAME).solution, encoding="utf-8")
    command = [sys.executable, "-m", "nn_tutorial.practice", "check", NAME, "mine.py", "--json"]
    where = os.environ | {"PYTHONPATH": str(Path(__file__).parents[3])}  # the package need not be installed
    told = subprocess.run(command, capture_output=True, check=True, cwd=folder, env=where)
    assert json.loads(told.stdout)["state"] == "right"


@pytest.mark.slow
def test_a_reader_may_stop_reading_the_list() -> None:
    """As `head` does: no traceback."""
    command = [sys.executable, "-m", "nn_tutorial.practice", "list"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""


@pytest.mark.slow
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="/dev/full is a thing of Linux")
@pytest.mark.parametrize(("redirect", "status", "said"), [(">/dev/full", 1, "No space left"), (">&-", 0, "")])
def test_an_output_that_takes_nothing_is_no_traceback(redirect: str, status: int, said: str) -> None:
    """A full disk is named in one line; where there is no output at all, the status says enough."""
    command = f"exec {shlex.quote(sys.executable)} -m nn_tutorial.practice list {redirect}"
    told = subprocess.run(["sh", "-c", command], stderr=subprocess.PIPE, text=True, cwd=Path(__file__).parents[3])
    assert told.returncode == status
    assert said in told.stderr
    assert len(told.stderr.splitlines()) == status


@pytest.mark.slow
def test_what_has_no_utf_8_is_printed_all_the_same(folder: Path) -> None:
    """An answer may raise half of a pair of code units."""
    (folder / "mine.py").write_text(
        'def hidden_delta(dz2, W2, a1):\n    raise ValueError("\\ud800")\n', encoding="utf-8"
    )
    command = [sys.executable, "-m", "nn_tutorial.practice", "check", NAME, "mine.py"]
    where = os.environ | {"PYTHONPATH": str(Path(__file__).parents[3])}
    told = subprocess.run(command, capture_output=True, cwd=folder, env=where)
    assert told.returncode == 1
    assert rb"\ud800" in told.stdout
    assert told.stderr == b""
