"""A figure that moves: drawn by the build like any other, and taken in hand by readers whose browser runs its script.

Beside the page, the folder `explorables/NAME` holds `explorable.js`, which computes and draws, and `program.py`, the listing
that *Show as Python* makes with the reader's numbers. The still picture is `figures/NAME.py`.
"""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import Any

import numpy as np

from site_builder.blocks import Made, option_problems
from site_builder.blocks.figure import Figure
from site_builder.drawing import figures
from site_builder.languages import LANGUAGES
from site_builder.problems import BuildFailure, Problem
from site_builder.rendering.render import as_json
from site_builder.sources import answers, explorables, toml_fence
from site_builder.sources.document import Block
from site_builder.sources.pages import Item, Page

SCRIPT, PROGRAM = "explorable.js", "program.py"
OWN = "template"
"""The element around what belongs to the figure on any page that shows it: its panel, and its texts."""
_BUTTONS = (("step", "run", "reset"), ("python", "close"))
"""What stands directly below the picture, so that both are seen together on a phone, and what stands below the fields."""


@dataclass(frozen=True)
class Moving(figures.Figure):
    """A figure that moves, and the files in its folder."""

    script: Path
    program: Path
    data: tuple[str, ...] = ()
    """The values of listings that its script is given, `listing.name` with the listing's full name."""
    later: tuple[str, ...] = ()
    """Those that come once a state needs them."""


class Explorable(Figure):
    """An `explorable` block: TOML that describes a figure, its fields, its goal, and what it says of its state."""

    name = "explorable"
    words = {
        **Figure.words,
        "explore": {"id": "Coba sendiri", "en": "Explore"},
        "goal": {"id": "Sasaran", "en": "Goal"},
        "step": {"id": "Satu langkah", "en": "Step"},
        "run": {"id": "Jalankan", "en": "Run"},
        "stop": {"id": "Berhenti", "en": "Stop"},
        "reset": {"id": "Ulangi dari awal", "en": "Start over"},
        "python": {"id": "Tampilkan sebagai Python", "en": "Show as Python"},
        "close": {"id": "Kembali ke gambar semula", "en": "Back to the drawing"},
        "numbers": {"id": "Bilangan yang dapat Anda ubah", "en": "Numbers that you can change"},
        "between": {
            "id": "Isilah bilangan dari {least} sampai {most}; yang tertulis: {given}.",
            "en": "Enter a number from {least} to {most}; given: {given}.",
        },
        "met": {"id": "tercapai", "en": "reached"},
        "before": {"id": "pernah tercapai", "en": "reached before"},
        "program": {
            "id": "Program ini memakai bilangan dari gambar di atas. Jalankan untuk membandingkan hasilnya.",
            "en": "This program has the numbers of the figure above. Run it and compare.",
        },
    }
    common = ("run", "stop", "between", "program", "met", "before")
    """Words that the scripts of all figures say."""

    def data(self, body: str) -> Any:
        return explorables.read(body).data

    def read(self, block: Block, page: Page) -> Iterable[tuple[str, int]]:
        option_problems("an explorable", block, page, ())
        if block.indent:
            page.problem(block.line, "an explorable stands by itself, not inside a callout, a list or a tab")
        fence = explorables.read(block.body)
        for line, said in fence.problems:
            page.problem(block.line + 1 + line, said)
        page.items.append(Item(self.name, page.full_name(str(fence.data.get("name", "?"))), block.line))
        if fence.problems:  # its values may be anything
            return
        page.items.append(Item("form of the explorable", fence.form(), block.line))
        page.quote((each, block.line) for key in explorables.DATA for each in fence.data.get(key, ()))
        asked = [item.detail for item in page.items if item.kind == "exercise"]
        if "question" in fence.data and page.full_name(fence.data["question"]) not in asked:
            page.problem(block.line, f"question = {fence.data['question']!r} is no exercise above it on the page")
        for text, line in fence.texts():
            yield text, block.line + 1 + line

    def readable_inside(self, lines: list[str]) -> list[str]:
        return toml_fence.readable([explorables.without_places(line) for line in lines], explorables.SETTINGS)

    def sources(self, block: Block, page: Page) -> Iterable[Path]:
        data = self.data(block.body)
        if "name" not in data:
            return []
        name = page.full_name(str(data["name"]))
        return [figures.path_of(name), folder_of(name)]

    def asks_before(self, block: Block) -> str | None:
        return str(self.data(block.body).get("name"))

    def load(self, root: Path, name: str, pages: Collection[Page]) -> Moving:
        folder = folder_of(name)
        script, program = root / folder / SCRIPT, root / folder / PROGRAM
        if missing := [path for path in (script, program) if not path.is_file()]:
            raise BuildFailure(
                [Problem(path.relative_to(root), 1, f"the explorable {name!r} has no {path.name}") for path in missing]
            )
        still = figures.load(root, name)
        said = ((page, self.data(block.body)) for page, block in self.on(pages, name))
        own = [(page, data) for page, data in said if not explorables.is_borrowed(data)]
        values = (tuple(map(page.full_name, data.get(key, ()))) for page, data in own[:1] for key in explorables.DATA)
        return Moving(still.name, still.path, still.runs, still.words, script, program, *values)

    def listings(self, part: Any) -> Iterable[str]:
        return [*super().listings(part), *(each.rpartition(".")[0] for each in (*part.data, *part.later))]

    def html(self, block: Block, page: Page, made: Made, inline: Callable[[str], str]) -> str:
        data, language = self.data(block.body), page.language
        name = page.full_name(data["name"])
        short = name.rpartition("/")[2]
        goal = f"<b>{self.word('goal', language)}.</b> {inline(data['goal'].strip())}"
        goal += ' <span class="explorable__reached" hidden></span>'
        texts = f'<p class="explorable__goal">{goal}</p><p class="explorable__met">{inline(data["met"].strip())}</p>'
        if not explorables.is_borrowed(data):
            said = {**data, "common": {key: self.word(key, language) for key in self.common}}
            texts += self._panel(data, language, inline) + "".join(
                f'<p data-{kind}="{escape(key)}">{inline(text.strip())}</p>'
                for kind in ("says", "words", "common")
                for key, text in said.get(kind, {}).items()
                if key != explorables.FOLDED  # it stands in the panel
            )
            texts = f"<{OWN}>{texts}</{OWN}>"
        above = ""
        if "explore" in data:  # the page is there for the figure: its button waits in the first window
            look = "md-button" if "begins" in data else "listing__button"  # home has a main button beside it
            button = _button("explore", inline(data["explore"].strip()), look).replace("<button", "<button disabled", 1)
            above = f'<div class="explorable__start explorable__start--above">{button}</div>'
        begins = f' data-begins="{data["begins"]}"' if "begins" in data else ""
        later = " ".join(_short(each) for each in data.get("later", ()))
        later = later and f' data-later="{later}"'  # what a browser keeps for a reader without a network
        return (
            f'<div class="explorable" id="explore-{short}" data-explorable="{escape(name)}" data-state="still" '
            f'data-script="explorable" data-when="near"{begins}{later} data-explore="{self.word("explore", language)}" '
            f'role="group" aria-label="{escape(data["title"])}">{above}{super().html(block, page, made, inline)}'
            f'<div class="explorable__texts" hidden>{texts}</div></div>'
        )

    def _panel(self, data: Mapping[str, Any], language: str, inline: Callable[[str], str]) -> str:
        """Make what stands below the picture once the figure is in hand; its script takes away the buttons that it does without.

        The last fields stand below the buttons, or above them in a fold with a title of its own; if it holds all fields, it hides what
        stands below it, too.
        """
        groups = []
        for last in (False, True):
            fields = (each for each in data.get("fields", ()) if each.get("last", False) is last)
            inside = "".join(_field(each, language, inline) for each in fields)
            label = escape(self.word("numbers", language))
            groups.append(
                inside and f'<div class="explorable__fields" role="group" aria-label="{label}">{inside}</div>'
            )
        folded = ""
        if title := data.get("words", {}).get(explorables.FOLDED):
            whole = "" if groups[0] else ' class="explorable__more"'
            folded = f"<details{whole}><summary>{inline(title.strip())}</summary>{groups.pop()}</details>"
        first, second = (
            "".join(_button(action, self.word(action, language)) for action in actions) for actions in _BUTTONS
        )
        return (
            f'<div class="explorable__panel"><div class="explorable__buttons">{first}</div>'
            '<p class="explorable__sentence" data-sentence role="status"></p>'
            f'{groups[0]}{folded}<div class="explorable__buttons">{second}</div>{"".join(groups[1:])}'
            '<div class="explorable__place"></div><div class="explorable__table"></div></div>'
        )

    def files(self, name: str, part: Any, made: Made) -> Iterable[tuple[str, bytes]]:
        yield from super().files(name, part, made)
        found = {_short(each): _value(each, made) for each in part.data}
        for language in LANGUAGES:  # its texts come with the pages
            yield file_of(name, language), as_json({"data": found}).encode()
        for each in part.later:
            yield file_of(name, _short(each)), as_json(_value(each, made)).encode()


def file_of(name: str, part: str) -> str:
    """Give the path below the site of what an explorable needs once it is taken in hand, in a language, or of a later value."""
    return f"{folder_of(name).relative_to('docs').as_posix()}.{part}.json"


def folder_of(name: str) -> Path:
    """Give the folder of an explorable."""
    above, _, short = name.rpartition("/")
    return Path("docs", above, "explorables", short)


def scripts(parts: Mapping[str, Moving]) -> dict[str, Path]:
    """Give the script and the program of each explorable, by their names below the folder of modules."""
    return {
        f"explorables/{name}{path.suffix}": path for name, part in parts.items() for path in (part.script, part.program)
    }


def _short(value: str) -> str:
    return value.rpartition(".")[2]


def _value(name: str, made: Made) -> Any:
    """Give a value of a run as JSON has it."""
    value = made.runs[name.rpartition(".")[0]].values[_short(name)]
    return value.tolist() if isinstance(value, np.ndarray | np.generic) else value


def _field(field: Mapping[str, Any], language: str, inline: Callable[[str], str]) -> str:
    symbol, label = escape(field["symbol"]), inline(field["label"].strip())
    if "choices" in field:
        settings = f'data-value="{escape(field["value"])}"'
        options = "".join(
            f'<option value="{escape(key)}">{inline(text)}</option>' for key, text in field["choices"].items()
        )
        inside = f'<select data-field="{symbol}">{options}</select>'
    else:
        settings = f'data-value="{answers.read(field["value"], language).value}" ' + " ".join(
            f'data-{key}="{field[key]:g}"' for key in ("least", "most", "step")
        )
        inside = f'{_nudge("−")}<input data-field="{symbol}" inputmode="decimal">{_nudge("+")}'
    return (
        f'<div class="explorable__field" {settings}><label>{label}</label>'
        f'<span class="explorable__number">{inside}</span></div>'
    )


def _button(action: str, said: str, look: str = "listing__button") -> str:
    return f'<button class="{look}" type="button" data-action="{action}">{said}</button>'


def _nudge(sign: str) -> str:
    """Make a button beside a field; keys and screen readers have the field itself."""
    return f'<button class="explorable__nudge" type="button" tabindex="-1" aria-hidden="true">{sign}</button>'
