"""An exercise: a task that the reader answers in the page, with hints and a solution."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from nn_tutorial.practice.exercise import WITH_CODE, WRONG
from site_builder.blocks import Kind, Made, Notebook, kind_of, option_problems
from site_builder.cache import Cache
from site_builder.execution.runner import Report, Run
from site_builder.languages import LANGUAGES
from site_builder.problems import BuildFailure, Problem
from site_builder.rendering.exercise_html import Files, Writer
from site_builder.rendering.packed_exercise import packed
from site_builder.rendering.quotation import value
from site_builder.rendering.render import as_json
from site_builder.sources import answers, exercises, lines_to_order, text_file, toml_fence, trial_run, weighted
from site_builder.sources.document import VALUE, Block, parse, walk
from site_builder.sources.exercises import Fence
from site_builder.sources.pages import Item, Page

MOST_ORDERS = 60
"""How many of the accepted orders of lines are run."""


@dataclass(frozen=True)
class Exercise:
    """An exercise as its author wrote it: its fence on the page of each language, and its folder."""

    name: str
    folder: Path
    fences: Mapping[str, Fence]
    pages: Mapping[str, Page]
    lines: Mapping[str, int]
    files: Files

    @property
    def kind(self) -> str:
        """The kind that its fence says; `code` if its folder says more."""
        return next(iter(self.fences.values())).kind

    def problem(self, said: str, language: str = LANGUAGES[0]) -> Problem:
        return Problem(self.pages[language].path, self.lines[language], f"exercise {self.name!r}: {said}")


class ExerciseKind(Kind):
    """An `exercise` block: TOML with the texts, and a folder `exercises/NAME` where it has files."""

    name = "exercise"
    quotes = True
    words = {
        "choose": {"id": "pilih satu jawaban", "en": "choose one"},
        "choose_many": {"id": "pilih semua yang benar", "en": "choose all that are right"},
        "predict": {"id": "tentukan hasilnya", "en": "predict"},
        "order": {"id": "susun baris-barisnya", "en": "put the lines in order"},
        "shapes": {"id": "isi bentuknya", "en": "fill in the shapes"},
        "weights": {"id": "atur bobotnya", "en": "set the weights"},
        "function": {"id": "tulis fungsinya", "en": "write a function"},
        "lines": {"id": "tulis baris-barisnya", "en": "write the lines"},
        "repair": {"id": "temukan dan perbaiki", "en": "find it and mend it"},
        "goal": {"id": "capai sasarannya", "en": "reach the goal"},
        "hint": {"id": "Petunjuk {n} dari {of}", "en": "Hint {n} of {of}"},
        "solution": {"id": "Jawaban", "en": "Solution"},
        "right": {"id": "Yang benar: {answer}.", "en": "Right: {answer}."},
        "answer": {"id": "Jawabannya {answer}.", "en": "It is {answer}."},
        "foreseen": {"id": "Kalau Anda menjawab:", "en": "If you answered:"},
        "decimals": {"id": "Jawab dengan {n} angka di belakang koma.", "en": "Give your answer to {n} decimal places."},
        "decimal": {"id": "Jawab dengan {n} angka di belakang koma.", "en": "Give your answer to {n} decimal place."},
        "array": {"id": "larik", "en": "array"},
        "shape": {"id": "bentuk", "en": "shape"},
        "target": {"id": "target", "en": "target"},
        "hidden": {"id": "neuron tersembunyi{n}", "en": "hidden neuron{n}"},
        "output": {"id": "neuron keluaran{n}", "en": "output neuron{n}"},
        "answered": {"id": "jawaban: {text}", "en": "answer: {text}"},
        "shape_of": {"id": "bentuk `{text}`", "en": "the shape of `{text}`"},
        "not_needed": {
            "id": "baris yang bukan bagiannya: `{text}`",
            "en": "a line that does not belong there: `{text}`",
        },
        "too_often": {"id": "neuron menyala padahal seharusnya tidak", "en": "the neuron fires where it should not"},
        "too_seldom": {
            "id": "neuron tidak menyala padahal seharusnya menyala",
            "en": "the neuron does not fire where it should",
        },
        "either": {"id": "{}; atau: {}", "en": "{}; or: {}"},
    }

    def read(self, block: Block, page: Page) -> Iterable[tuple[str, int]]:
        option_problems("an exercise", block, page, ())
        if block.indent:
            page.problem(block.line, "an exercise stands by itself, not inside a callout, a list or a tab")
        fence = exercises.read(block.body)
        for line, said in fence.problems:
            page.problem(block.line + 1 + line, said)
        name = page.full_name(fence.name)
        if "/" not in name:
            page.problem(block.line, "an exercise stands on the page of a chapter, in a folder of its own")
        if any(item.kind == self.name and item.detail == name for item in page.items):
            page.problem(block.line, f"the page has another exercise {fence.name!r}")
        page.items.append(Item(self.name, name, block.line))
        if not fence.problems:
            page.items.append(Item("form of the exercise", fence.form(), block.line))
        for text, line in fence.texts():
            yield text, block.line + 1 + line

    def readable_inside(self, lines: list[str]) -> list[str]:
        return toml_fence.readable(lines, exercises.SETTINGS)

    def sources(self, block: Block, page: Page) -> Iterable[Path]:
        return [_folder(page.full_name(exercises.read(block.body).name))]

    def load(self, root: Path, name: str, pages: Collection[Page]) -> Exercise:
        folder = _folder(name)
        found = {page.language: (page, block) for page, block in self.on(pages, name)}
        fences = {language: exercises.read(block.body) for language, (_, block) in found.items()}
        try:
            files = _files(root, folder, next(iter(fences.values())).kind)
        except (OSError, SyntaxError) as error:
            raise BuildFailure([Problem(folder, 1, f"the files of the exercise cannot be read: {error}")]) from None
        places = {language: page for language, (page, _) in found.items()}
        lines = {language: block.line for language, (_, block) in found.items()}
        exercise = Exercise(name, folder, fences, places, lines, files)
        if problems := [*_wrong_files(exercise, root), *_wrong_listing(exercise)]:
            raise BuildFailure(problems)
        return exercise

    def make(
        self, parts: Mapping[str, Any], root: Path, runs: Mapping[str, Run], cache: Cache, report: Report
    ) -> Mapping[str, Any]:
        problems: list[Problem] = []
        made: dict[str, Any] = {}
        for name, exercise in parts.items():
            problems += _wrong_answers(exercise, runs)
            if exercise.kind == exercises.CODE:
                texts = {language: fence.data for language, fence in exercise.fences.items()}
                made[name], wrong = packed(root / exercise.folder, name, texts, exercise.pages, runs, cache, report)
                problems += (Problem(exercise.folder / file, 1, said) for file, said in wrong)
        if problems:
            raise BuildFailure(sorted(problems))
        return made

    def files(self, name: str, part: Any, made: Made) -> Iterable[tuple[str, bytes]]:
        if name in made.results[self.name]:
            yield f"exercises/{name}.json", as_json(made.results[self.name][name]).encode()

    def html(self, block: Block, page: Page, made: Made, inline: Callable[[str], str]) -> str:
        name = page.full_name(exercises.read(block.body).name)
        return self.writer(block.body, name, page, made, inline).html()

    def cell(self, block: Block, notebook: Notebook) -> None:
        page, inline = notebook.page, notebook.inline
        name = page.full_name(exercises.read(block.body).name)
        writer = self.writer(block.body, name, page, notebook.made, inline)
        data = writer.data
        notebook.markdown(f"**{inline(data['title'])}**")
        for text in (data["task"], writer.to_answer()):
            if text:
                notebook.markdown(*inline(text.strip()).split("\n"))
        if writer.files.stub:
            notebook.code(writer.files.stub, {"exercise": name})
            call = f'check("{name}", "{page.language}")'
            notebook.code(
                f"from nn_tutorial.practice.notebook import check\n\n{call}", {"exercise": name, "tags": ["check"]}
            )
        hint = self.word("hint", page.language)
        folded = [(hint.format(n=n, of=len(data["hints"])), text) for n, text in enumerate(data.get("hints", ()), 1)]
        folded.append((self.word("solution", page.language), "\n\n".join([*writer.solved(), data.get("after", "")])))
        for title, text in folded:
            inside = inline(text.strip()).split("\n")
            notebook.markdown(f"<details><summary>{title}</summary>", "", *inside, "", "</details>")

    def writer(self, body: str, name: str, page: Page, made: Made, inline: Callable[[str], str]) -> Writer:
        """Make the writer of an exercise; `body` is its fence, with its values in place."""
        part: Exercise = made.parts[self.name][name]
        fence = exercises.read(body)
        return Writer(name, fence, part.files, page.language, lambda key: self.word(key, page.language), inline)


def _folder(name: str) -> Path:
    above, _, short = name.rpartition("/")
    return Path("docs", above, "exercises", short)


def _files(root: Path, folder: Path, kind: str) -> Files:
    """Read the folder of an exercise, as far as its kind has one.

    Raises:
        OSError, SyntaxError: something is not there, or is no Python.
        BuildFailure: something is not UTF-8, or no TOML.
    """

    def source(name: str) -> str:
        return text_file.read(root, folder / name)

    if kind == "order":
        wrong = sorted((root / folder / "distractors").glob("*.py"))
        distractors = {path.stem: source(f"distractors/{path.name}").strip("\n") for path in wrong}
        given, then = (source(name) if (root / folder / name).exists() else "" for name in ("given.py", "then.py"))
        program = lines_to_order.read(source("solution.py"))
        return Files(program=program, distractors=distractors, given=given, then=then)
    if kind == exercises.CODE:
        settings = text_file.toml(root, folder / "exercise.toml")
        return Files(settings.get("kind", ""), settings.get("version", 1), source("stub.py"), source("solution.py"))
    return Files()


def _wrong_files(exercise: Exercise, root: Path) -> Iterator[Problem]:
    """Hold the folder of an exercise against its fences."""
    kind, folder = exercise.kind, root / exercise.folder
    if kind == exercises.CODE and exercise.files.kind not in WITH_CODE:
        yield exercise.problem(f"kind in exercise.toml is one of {', '.join(WITH_CODE)}, given {exercise.files.kind!r}")
    key = {exercises.CODE: WRONG.get(exercise.files.kind, "mistakes"), "order": "distractors"}.get(kind, "")
    for language, fence in exercise.fences.items() if key else ():
        if differ := {*fence.data.get(key, ())} ^ {path.stem for path in folder.glob(f"{key}/*.py")}:
            said = f"{key} of the page and files of {exercise.folder}/{key} differ: {', '.join(sorted(differ))}"
            yield exercise.problem(said, language)
        left_over = len(exercise.files.distractors)
        if kind == "order" and (word := lines_to_order.miscounted(fence.data["task"], language, left_over)):
            said = f"the task ends with {word!r}, and {left_over} of its lines do not belong"
            yield exercise.problem(said, language)
    if kind == "order" and exercise.files.program and len(exercise.files.program.pieces) < 3:
        yield exercise.problem("there are fewer than three lines to order")


def _wrong_listing(exercise: Exercise) -> Iterator[Problem]:
    """Find questions before what does not come after them."""
    for language, fence in exercise.fences.items():
        before, blocks = fence.data.get("before"), walk(parse(exercise.pages[language].text))
        below = [kind_of(block).asks_before(block) for block in blocks if block.line > exercise.lines[language]]
        if before is not None and before not in below:
            said = f"before = {before!r} is no listing and no explorable below it on the page"
            yield exercise.problem(said, language)


def _wrong_answers(exercise: Exercise, runs: Mapping[str, Run]) -> Iterator[Problem]:
    """Find what readers could never answer, or could answer wrongly and be right."""
    kind, (language, fence) = exercise.kind, next(iter(exercise.fences.items()))
    page = exercise.pages[language]

    def quoted(text: object) -> answers.Answer:
        found = VALUE.sub(lambda match: value(runs, page, match["expression"], False), str(text))
        return answers.read(found, language, fence.data.get("tolerance"))

    try:
        if kind in ("predict", "shapes"):
            for asked in fence.data.get("cells", [fence.data]):
                wrong = (each["value"] for each in asked.get("wrong", ()))
                yield from _too_near(exercise, [asked["value"], *wrong], quoted)
        elif kind == "weights":
            yield from _wrong_weights(exercise, [float(quoted(n).value) for n in fence.data["solution"]], quoted)
        elif kind == "order":
            yield from _wrong_orders(exercise)
    except (KeyError, ValueError) as error:
        yield exercise.problem(f"an answer cannot be read: {error}")


def _too_near(
    exercise: Exercise, values: Sequence[str], quoted: Callable[[object], answers.Answer]
) -> Iterator[Problem]:
    read = [quoted(each) for each in values]
    for n, one in enumerate(read):
        for m in range(n):
            if one.is_near(read[m]):
                said = f"{values[n]} is {one.value}, and {values[m]} is {read[m].value}: one answer could be both"
                yield exercise.problem(said)
        if exercise.kind == "shapes" and one.kind != "shape":
            yield exercise.problem(f"{values[n]} is {one.value!r}, and no shape like (4, 2)")


def _wrong_weights(
    exercise: Exercise, solution: Sequence[float], quoted: Callable[[object], answers.Answer]
) -> Iterator[Problem]:
    data = next(iter(exercise.fences.values())).data
    cases = [[float(quoted(number).value) for number in case] for case in data["cases"]]
    for numbers, wanted, said in (
        (solution, True, "the solution does not meet all cases"),
        ([0.0] * len(solution), False, "weights of zero meet all cases"),
    ):
        if all(map(weighted.meets(data["layers"], data["activation"], numbers), cases)) is not wanted:
            yield exercise.problem(said)


def _wrong_orders(exercise: Exercise) -> Iterator[Problem]:
    """Run every order that is accepted, and hold its values against the author's."""
    program = exercise.files.program
    assert program is not None
    first = None
    for order in program.orders(MOST_ORDERS):
        found = trial_run.values(exercise.files.given, program.text(order) + exercise.files.then)
        if isinstance(found, str):
            yield exercise.problem(f"an order that is accepted does not run: {found}\n{program.text(order)}")
            return
        first = first or found
        if not trial_run.same(first, found):
            yield exercise.problem(f"an order that is accepted gives other values:\n{program.text(order)}")
            return
    for name, text in exercise.files.distractors.items():
        if text in [piece.text for piece in program.pieces]:
            yield exercise.problem(f"the distractor {name!r} is a line of the solution")
