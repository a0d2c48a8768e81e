"""An exercise as HTML that is whole without a script: the task, what it is answered with, folded hints, the folded solution.

The script finds in it all that it needs to judge an answer, so no text stands on the page twice.
"""

import difflib
import hashlib
import itertools
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from html import escape
from typing import Any, TypeVar

from site_builder.rendering.render import as_json, colored
from site_builder.sources import answers
from site_builder.sources.exercises import LETTERS, Fence
from site_builder.sources.lines_to_order import Program

Row = TypeVar("Row")
_BLOCK = re.compile(r"^<(?:p|ul|ol|pre|table|div)\b")


@dataclass(frozen=True)
class Files:
    """What stands in the folder of an exercise, as far as the page needs it."""

    kind: str = ""
    """The kind of an exercise with code."""
    version: int = 1
    stub: str = ""
    solution: str = ""
    program: Program | None = None
    distractors: Mapping[str, str] = field(default_factory=dict)
    given: str = ""
    """What the lines of an `order` need before they run."""
    then: str = ""
    """What is done with them then."""


@dataclass(frozen=True)
class Writer:
    """Writes one exercise: `name` is its full name, `say` gives words, `inline` makes HTML of running text."""

    name: str
    fence: Fence
    files: Files
    language: str
    say: Callable[[str], str]
    inline: Callable[[str], str]

    @property
    def data(self) -> Mapping[str, Any]:
        return self.fence.data

    @property
    def kind(self) -> str:
        return self.files.kind or self.fence.kind

    def html(self) -> str:
        """Give the whole exercise."""
        short = self.name.rpartition("/")[2]
        body, solution = getattr(self, f"_{self.fence.kind}")()
        hints = self.data.get("hints", ())
        folded = "".join(
            f'<details class="exercise__fold" data-hint><summary>{self.say("hint").format(n=n, of=len(hints))}</summary>'
            f"{self._text(hint)}</details>"
            for n, hint in enumerate(hints, 1)
        )
        after = f"<div data-after>{self._text(self.data['after'])}</div>" if "after" in self.data else ""
        before = f' data-before="{escape(self.data["before"])}"' if "before" in self.data else ""
        return (
            f'<div class="exercise" id="exercise-{short}" data-exercise="{escape(self.name)}" data-kind="{self.kind}" '
            f'data-state="still" data-version="{self.data.get("version", self.files.version)}" data-script="exercise" data-when="near"{before} '
            f'{self._faulty()}role="group" aria-labelledby="exercise-{short}-title">'
            f'<p class="exercise__title" id="exercise-{short}-title">{self.inline(self.data["title"])} '
            f'<span class="exercise__kind">{self._kind_said()}</span></p>'
            f'<div class="exercise__task">{self._text(self.data["task"])}</div>{body}'
            f'{folded}<details class="exercise__fold" data-solution><summary>{self.say("solution")}</summary>'
            f"{solution}{after}</details></div>"
        )

    def _faulty(self) -> str:
        """Name the lines of a program to repair that are wrong."""
        if self.kind != "repair":
            return ""
        stub, solution = self.files.stub.split("\n"), self.files.solution.split("\n")
        changes = difflib.SequenceMatcher(None, stub, solution, autojunk=False).get_opcodes()
        lines = [
            n + 1 for kind, start, stop, *_ in changes if kind != "equal" for n in range(start, max(stop, start + 1))
        ]
        return f'data-faulty="{" ".join(map(str, lines))}" '

    def _kind_said(self) -> str:
        many = self.kind == "choose" and sum(bool(option.get("right")) for option in self.data["options"]) > 1
        return self.say("choose_many" if many else self.kind)

    def _text(self, text: str) -> str:
        html = self.inline(text.strip())
        return html if _BLOCK.match(html) else f"<p>{html}</p>"

    def to_answer(self) -> str:
        """Give what is answered as Markdown, for a notebook."""
        data, program = self.data, self.files.program
        if self.kind == "choose":
            return "\n".join(f"- **{LETTERS[n]}** {option['text'].strip()}" for n, option in enumerate(self._options()))
        if self.kind == "shapes":
            return "\n".join(f"- `{cell['name']}`" for cell in data["cells"])
        if self.kind == "weights":
            inputs, *_, outputs = data["layers"]
            heads = [f"$x_{n}$" for n in range(1, inputs + 1)] + [self.say("target")] * outputs
            rows = [heads, ["---"] * len(heads), *data["cases"]]
            return "\n".join(f"| {' | '.join(map(str, row))} |" for row in rows)
        if program:
            rows = [*(piece.text for piece in program.pieces), *self.files.distractors.values()]
            return "\n".join(f"- `{row}`" for row in self._shuffled(rows, str))
        return ""

    def solved(self) -> list[str]:
        """Give the solution as paragraphs of Markdown, for a notebook."""
        data, reasons = self.data, []
        if self.kind == "choose":
            options = self._options()
            right = ", ".join(f"**{LETTERS[n]}**" for n, option in enumerate(options) if option.get("right"))
            said = self.say("right").format(answer=right)
            reasons = [f"- **{LETTERS[n]}** {o['because'].strip()}" for n, o in enumerate(options) if o.get("because")]
        elif self.kind == "predict":
            said = self.say("answer").format(answer=f"**{data['value']}**")
            reasons = [f"- {each['value']}: {each['because'].strip()}" for each in data.get("wrong", ())]
            said += self._foreseen(reasons)
        elif self.kind == "shapes":
            said = "\n".join(f"- `{cell['name']}`: {cell['value']}" for cell in data["cells"])
        elif self.kind == "weights":
            found = self._neurons([str(number) for number in data["solution"]])
            said = "\n".join(f"- {name}: {written}" for name, written in found)
        else:
            program = self.files.program.text() if self.files.program else self.files.solution
            said = f"```python\n{program.rstrip()}\n```"
        return [said, *(["\n".join(reasons)] if reasons else [])]

    # The kinds: what is answered, and the solution.

    def _choose(self) -> tuple[str, str]:
        options = self._options()
        letters = dict(zip((option["id"] for option in options), LETTERS, strict=False))
        shown = "".join(
            f'<li data-option="{option["id"]}">{self.inline(option["text"].strip())}</li>' for option in options
        )
        right = [option for option in options if option.get("right")]
        said = ", ".join(f"<b>{letters[option['id']]}</b>" for option in right)
        reasons = "".join(
            f'<li data-of="{option["id"]}"><b>{letters[option["id"]]}</b> {self.inline(option["because"].strip())}</li>'
            for option in options
            if option.get("because")
        )
        ids = " ".join(option["id"] for option in right)
        return (
            f'<ol class="exercise__options">{shown}</ol>',
            f'<p data-right="{ids}">{self.say("right").format(answer=said)}</p>' + _reasons(reasons),
        )

    def _predict(self) -> tuple[str, str]:
        tolerance = self.data.get("tolerance")
        right = answers.read(self.data["value"], self.language, tolerance)
        reasons = "".join(self._wrong(each, self.data["value"], tolerance) for each in self.data.get("wrong", ()))
        note = ""
        if right.kind == "number" and right.decimals and tolerance is None:
            note = f'<p class="exercise__note">{self.say("decimals" if right.decimals > 1 else "decimal").format(n=right.decimals)}</p>'
        shown = f"<b{_judged(right)}>{escape(self.data['value'])}</b>"
        return (
            note,
            f"<p data-answer>{self.say('answer').format(answer=shown)}{self._foreseen(reasons)}</p>{_reasons(reasons)}",
        )

    def _foreseen(self, reasons: object) -> str:
        """Say whose the wrong answers are that are listed next, if there are any: they speak to whoever gave them."""
        return f" {self.say('foreseen')}" if reasons else ""

    def _wrong(self, each: Mapping[str, Any], right: str, tolerance: float | None = None) -> str:
        read = answers.foreseen(each["value"], self.language, right, tolerance)
        near = answers.read(right, self.language, tolerance).tolerance
        return f"<li{_judged(read, near)}><b>{escape(each['value'])}</b>: {self.inline(each['because'].strip())}</li>"

    def _shapes(self) -> tuple[str, str]:
        rows = "".join(
            f'<tr><th scope="row"><code>{escape(cell["name"])}</code></th><td></td></tr>' for cell in self.data["cells"]
        )
        head = (
            f'<thead><tr><th scope="col">{self.say("array")}</th><th scope="col">{self.say("shape")}</th></tr></thead>'
        )
        solved = ""
        for cell in self.data["cells"]:
            right = f"<b{_judged(answers.read(cell['value'], self.language))}>{escape(cell['value'])}</b>"
            reasons = "".join(self._wrong(each, cell["value"]) for each in cell.get("wrong", ()))
            named = f"<code>{escape(cell['name'])}</code>: {right}{reasons and '.'}{self._foreseen(reasons)}"
            solved += f"<li data-cell>{named}{_reasons(reasons)}</li>"
        return f'<table class="exercise__shapes">{head}<tbody>{rows}</tbody></table>', f"<ul>{solved}</ul>"

    def _order(self) -> tuple[str, str]:
        program = self.files.program
        assert program is not None
        rows = [(piece.text, f' data-line="{n}"{_needs(program.needs(n))}') for n, piece in enumerate(program.pieces)]
        rows += [(text, f' data-distractor="{name}"') for name, text in self.files.distractors.items()]
        shown = "".join(
            f"<li{told}><code>{escape(text)}</code></li>" for text, told in self._shuffled(rows, lambda row: row[0])
        )
        fixed = f'<pre class="exercise__given"><code>{escape(program.before)}</code></pre>' if program.before else ""
        reasons = "".join(
            f'<li data-of="{name}"><code>{escape(text)}</code>: {self.inline(self.data["distractors"][name].strip())}</li>'
            for name, text in self.files.distractors.items()
        )
        return f'{fixed}<ol class="exercise__lines">{shown}</ol>', _program(program.text()) + _reasons(reasons)

    def _weights(self) -> tuple[str, str]:
        layers, numbers = self.data["layers"], [str(number) for number in self.data["solution"]]
        inputs, outputs = layers[0], layers[-1]
        heads = [f"<i>x</i><sub>{n}</sub>" for n in range(1, inputs + 1)]
        heads += [self.say("target")] * outputs
        head = "".join(f'<th scope="col">{name}</th>' for name in heads)
        rows = "".join(
            f"<tr>{''.join(f'<td>{_written(str(n))}</td>' for n in case)}</tr>" for case in self.data["cases"]
        )
        plain = [answers.read(number, self.language).value for number in numbers]
        cases = [[float(answers.read(str(n), self.language).value) for n in case] for case in self.data["cases"]]
        net = {
            "layers": layers,
            "activation": self.data["activation"],
            "cases": cases,
            "solution": list(map(float, plain)),
        }
        solved = "".join(f"<li>{name}: {written}</li>" for name, written in self._neurons(numbers))
        return (
            f'<table class="exercise__cases" data-net="{escape(as_json(net))}">'
            f"<thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>",
            f"<ul>{solved}</ul>",
        )

    def _neurons(self, numbers: Sequence[str]) -> Iterable[tuple[str, str]]:
        """Name each neuron, and write its weights and its bias."""
        at, layers = iter(numbers), self.data["layers"]
        for depth, (n, m) in enumerate(itertools.pairwise(layers), 1):
            hidden = depth < len(layers) - 1
            for neuron in range(1, m + 1):
                weights = "; ".join(f"<i>w</i><sub>{k}</sub> = {_written(next(at))}" for k in range(1, n + 1))
                name = self.say("hidden" if hidden else "output").format(n=f" {neuron}" if m > 1 else "")
                yield name, f"{weights}; <i>b</i> = {_written(next(at))}"

    def _code(self) -> tuple[str, str]:
        return (
            f'<div class="language-python highlight exercise__stub"><pre><code>{colored(self.files.stub)}</code></pre></div>',
            _program(self.files.solution),
        )

    def _options(self) -> list[Mapping[str, Any]]:
        return self._shuffled(self.data["options"], lambda option: str(option["id"]))

    def _shuffled(self, rows: Iterable[Row], text: Callable[[Row], str]) -> list[Row]:
        """Give rows in an order that tells nothing, and is the same in every build and language: by the hash of a text of each."""
        return sorted(rows, key=lambda row: hashlib.sha256(f"{self.name}\0{text(row)}".encode()).digest())


def _reasons(items: str) -> str:
    return f'<ul class="exercise__reasons">{items}</ul>' if items else ""


def _judged(answer: answers.Answer, usual: float = 0.0) -> str:
    """Tell the script what an answer is, and by how much another may differ where that is not as usual."""
    near = "" if answer.tolerance == usual else f' data-tolerance="{answer.tolerance:g}"'
    value = answer.value.removesuffix(".0") if answer.kind == "number" else answer.value
    return f' data-{answer.kind}="{escape(value)}"{near}'


def _needs(needs: Mapping[int, str]) -> str:
    return f' data-needs="{escape(" ".join(f"{n}:{name}" for n, name in needs.items()))}"' if needs else ""


def _written(number: str) -> str:
    return escape(number.replace("-", "\N{MINUS SIGN}"))


def _program(text: str) -> str:
    return f'<div class="language-python highlight"><pre><code>{colored(text)}</code></pre></div>'
