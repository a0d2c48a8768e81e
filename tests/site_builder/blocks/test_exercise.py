"""Exercises: whole without a script, and refused where a reader could not trust them."""

import json
import re
import string

import exercises_of_each_kind as each
import pytest
from small_project import Project

from site_builder import blocks
from site_builder import project as projects
from site_builder.assets import in_browser
from site_builder.languages import LANGUAGES
from site_builder.rendering.exercise_html import Files, Writer
from site_builder.sources import answers, exercises, lines_to_order, toml_fence, trial_run
from site_builder.sources.document import parse, walk


def html(project: Project, kind: str = "exercise") -> dict[str, str]:
    """Give the first block of a kind in each language as a page shows it, what stands inside left as it was written."""
    site = project.prepare()
    shown = {}
    for language in LANGUAGES:
        page = site.pages["chapter/index", language]
        block = next(each for each in walk(parse(site.markdown(page))) if each.language == kind)
        shown[language] = blocks.kind_of(block).html(block, page, site.made, str)
    return shown


@pytest.mark.slow
def test_an_exercise_is_whole_without_a_script(project: Project) -> None:
    """The task, what to choose from, the hints and every reason stand in the page, each once; the options in one order."""
    each.add(project, each.CHOOSE)
    both = html(project)
    shown = both["id"]
    assert 'data-exercise="chapter/or_bias" data-kind="choose" data-state="still"' in shown
    assert shown.count("<details") == 3  # two hints and the solution
    assert shown.count("That is AND.") == 1
    assert '<li data-option="low">−1,5</li>' in shown  # as Indonesian writes numbers
    order, other = (re.findall(r"data-option=\"(\w+)\"", text) for text in both.values())
    assert f'<p data-right="half">Yang benar: <b>{"ABC"[order.index("half")]}</b>.</p>' in shown
    assert order == other != ["low", "half", "high"]  # which is the author's


@pytest.mark.slow
def test_what_a_program_prints_is_folded_below_a_question_about_it(project: Project) -> None:
    """The answer is not in sight; it is one press away, with and without a script."""
    each.add(project)
    assert "<details" not in html(project, "python")["id"]
    for language in LANGUAGES:
        asked = each.fence(
            each.CHOOSE.replace("[[options]]", 'before = "gate"\n[[options]]', 1).replace("or_bias", "asked"), language
        )
        project.change(f"docs/chapter/index.{language}.md", "```python exec", f"{asked}\n```python exec")
    shown = html(project, "python")["id"]
    assert (
        '<details class="listing__output no-copy"><summary class="listing__label">Keluaran: tebak dahulu</summary>'
        in shown
    )
    assert re.search(r"<pre><code data-output>[^<]+</code></pre></details>", shown)


@pytest.mark.slow
@pytest.mark.parametrize(("fence", "language", "pieces"), [
    (each.PREDICT, "id", [  # an answer is what the run gave
        '<b data-number="0.25" data-tolerance="0.005">0,25</b>', "2 angka di belakang koma", "</b>. Kalau Anda menjawab:</p>",
        '<li data-number="0.5"><b>0,50</b>',  # as near as the right one, which says it
    ]),
    (each.ORDER, "en", [  # lines know what they need
        '<li data-line="1" data-needs="0:z1"><code>a1 = np.tanh(z1)</code></li>', '<li data-distractor="early"><code>z2 = z1 @ W2</code></li>',
    ]),
    (each.WEIGHTS.replace('"{{{{ gate.or_bias }}}}"', "-1"), "en", ["<i>b</i> = \N{MINUS SIGN}1"]),
], ids=["predict", "order", "weights"])  # fmt: skip
def test_what_a_page_says_of_an_exercise(project: Project, fence: str, language: str, pieces: list[str]) -> None:
    each.add(project, fence)
    shown = html(project)[language]
    assert {piece: shown.count(piece) for piece in pieces} == dict.fromkeys(pieces, 1)


@pytest.mark.parametrize(
    ("fence", "old", "new", "said"),
    [
        (each.CHOOSE, 'kind = "choose"', 'kind = "guess"', "the kind of an exercise is one of choose, predict"),
        (each.CHOOSE, 'title = "{title}"\n', "", "the exercise has no title"),
        (each.CHOOSE, "right = true", "", "the wrong option 'half' has no reason"),
        (each.CHOOSE, 'id = "half"', 'id = "low"', "an option has an id of its own"),
        (each.CHOOSE, "hints = [", "hints = ['''a''', '''b''', ", "hints are a list of 0 to 3 texts"),
        (each.CHOOSE, "text = \"`0.5`\"", "text = \"`-0.5`\"", "two options read the same: '`-0.5`'"),
        (each.CHOOSE, "That is AND.", "…", "has no reason"),
        (each.CHOOSE, "task =", "tusk =", "unknown key 'tusk'"),
        (each.CHOOSE, "after =", "after", "the exercise is not TOML"),
        (each.CHOOSE, "That is AND.", "That is `{{{{ gate.bias }}}}`.", "no value is put into code"),
        (each.CHOOSE, "That is AND.", "\n| a | b |\n| --- | --- |\n", "an exercise has no table: write sentences, or a matrix; given '| a | b |'"),
        (each.CHOOSE, "That is AND.", "That is 35 times AND.", "the number '35' is typed by hand"),
        (each.PREDICT, "{{{{ gate.scores[0]:.2f }}}}", "0.25", "an answer is quoted from a run"),
        (each.PREDICT, "because = '''{text}'''", "", "a wrong value has a reason"),
        (each.WEIGHTS, "solution = [1, 1, ", "solution = [1, ", "the solution is a list of 3 numbers"),
        (each.WEIGHTS, "solution = [1, ", "solution = [1.25, ", "a number is quoted from a run"),
        (each.WEIGHTS, "[1, 1, 1]]", "[1, 1]]", "a case is 2 inputs and 1 targets, 3 numbers"),
        (each.SHAPES, 'name = "b1"', 'name = "W1"', "a cell has a name of its own"),
        (each.SHAPES, 'name = "b1"', 'name = "b1[:98]"', "the number in the name of a cell is typed"),
        (each.SHAPES, "{{{{ gate.row }}}}", "(1, {{{{ gate.n }}}})", "a shape is quoted from an array"),
        (each.SHAPES, "{{{{ gate.flat }}}}", "({{{{ gate.n }}}},)", "a shape is quoted from an array"),
        (each.SHAPE, "{{{{ gate.shape }}}}", " ({{{{ gate.n }}}}, 1)", "a shape is quoted from an array"),
        (each.ORDER, "early =", "late =", "differ: early, late"),
        (each.PREDICT, "[[wrong]]", 'before = "gate"\n[[wrong]]', "before = 'gate' is no listing and no explorable below it on the page"),
    ],
)  # fmt: skip
def test_what_readers_could_not_use_is_refused(project: Project, fence: str, old: str, new: str, said: str) -> None:
    assert old in fence
    each.add(project, fence.replace(old, new, 1))
    assert said in project.refused()


def test_an_exercise_with_code_has_a_hint() -> None:
    said = [message for _, message in exercises.read("name = 'p'\ntitle = 'T'\ntask = 'Write it.'\n").problems]
    assert said == ["hints are a list of 1 to 3 texts"]


def test_a_refusal_names_the_line(project: Project) -> None:
    each.add(project, each.CHOOSE.replace('title = "{title}"', 'tilte = "{title}"'))
    lines = project.read("docs/chapter/index.en.md").split("\n")
    line = lines.index('tilte = "Question"') + 1
    assert f"docs/chapter/index.en.md:{line}: unknown key" in project.refused()


TWO = {
    "id": ("Ayo mulai. Dua baris tidak terpakai.", "'dua'"),
    "en": ("Let us begin. Two of the lines do not belong.", "'two'"),
}


def test_a_task_counts_the_lines_that_do_not_belong(project: Project) -> None:
    """With one too few, it is told in each language; the words before the last sentence count other things."""
    each.add(project, each.ORDER)
    for language, (task, _) in TWO.items():
        begun = task.split(". ")[0]
        project.change(f"docs/chapter/index.{language}.md", f"task = '''{begun}.", f"task = '''{task}")
    refused = project.refused()
    assert all(f"the task ends with {said}, and 1 of its lines do not belong" in refused for _, said in TWO.values())
    project.write("docs/chapter/exercises/forward/distractors/late.py", "z2 = z1\n")
    for language in LANGUAGES:
        text = "Sejak mulai" if language == "id" else "From the start"
        project.change(f"docs/chapter/index.{language}.md", "early =", f"late = '''{text}.'''\nearly =")
    projects.read(project.root)


def test_both_languages_have_one_form(project: Project) -> None:
    """The same hints, options, mistakes and right answers, whatever the words."""
    each.add(project, each.CHOOSE)
    project.change("docs/chapter/index.id.md", "hints = ['''Ayo mulai.''', ", "hints = [")
    assert (
        "the two languages differ: docs/chapter/index.id.md:29 has the form of the exercise 'name or_bias"
        in project.refused()
    )


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("hints = ['One.', 'Two.']", "hints = ['One.']"),
        ("half = 'One.'\nturn = 'Two.'", "turn = 'Satu.'\nhalf = 'Dua.'"),
        ("version = 1", "version = 2"),
    ],
)
def test_what_has_a_place_or_a_value_is_part_of_the_form(old: str, new: str) -> None:
    """Texts are held against each other by their places; what they say is not."""
    body = "name = 'p'\nversion = 1\nhints = ['One.', 'Two.']\n[mistakes]\nhalf = 'One.'\nturn = 'Two.'\n"
    assert exercises.read(body).form() == exercises.read(body.replace("One", "Satu")).form()
    assert exercises.read(body).form() != exercises.read(body.replace(old, new)).form()


@pytest.mark.slow
@pytest.mark.parametrize(
    ("fence", "old", "new", "said"),
    [
        (each.PREDICT, "scores[1]:.2f", "scores[0]:.2f", "one answer could be both"),
        (each.SHAPES, "gate.flat", "gate.shape", "one answer could be both"),
        (each.SHAPES, "gate.flat", "gate.n", "and no shape like (4, 2)"),
        (each.WEIGHTS, "gate.or_bias", "gate.bias", "the solution does not meet all cases"),
        (each.WEIGHTS, "[[0, 0, 0], ", "[[0, 0, 1], ", "weights of zero meet all cases"),
    ],
)
def test_answers_that_cannot_be_told_apart_are_refused(
    project: Project, fence: str, old: str, new: str, said: str
) -> None:
    assert old in fence
    each.add(project, fence.replace(old, new, 1))
    assert said in project.refused(made=True)


@pytest.mark.slow
def test_an_order_that_is_accepted_runs(project: Project) -> None:
    """What the data flow cannot see, the runs do: two names for one array."""
    each.add(project, each.ORDER)
    project.write("docs/chapter/exercises/forward/given.py", "X = np.zeros(2)\nY = X\n")
    project.write("docs/chapter/exercises/forward/solution.py", "X[0] = 1\nz = Y[0]\nb = 2\n")
    assert "an order that is accepted gives other values" in project.refused(made=True)


@pytest.mark.slow
def test_a_distractor_is_no_right_line(project: Project) -> None:
    each.add(project, each.ORDER)
    project.write("docs/chapter/exercises/forward/distractors/early.py", "z1 = X @ W1\n")
    assert "the distractor 'early' is a line of the solution" in project.refused(made=True)


@pytest.mark.parametrize(
    ("text", "language", "kind", "value", "tolerance"),
    [
        ("0,350", "id", "number", "0.35", 0.0005),
        ("1.234,5", "id", "number", "1234.5", 0.05),
        ("1,234", "en", "number", "1234.0", 0),
        ("1.5 × 10⁻³", "en", "number", "0.0015", 0.00005),
        ("\N{MINUS SIGN}2", "en", "number", "-2.0", 0),
        ("(4, 3)", "id", "shape", "4,3", 0),
        ("(4,)", "en", "shape", "4", 0),
        ("()", "en", "shape", "", 0),
        ("[0  1]", "en", "text", "[0 1]", 0),
    ],
)
def test_answers_are_read_as_their_language_writes_them(
    text: str, language: str, kind: str, value: str, tolerance: float
) -> None:
    read = answers.read(text, language)
    assert (read.kind, read.value, read.tolerance) == (kind, value, tolerance)


@pytest.mark.parametrize(
    ("text", "right", "tolerance", "wanted"),
    [
        ("4662", "4636", 30, 30),
        ("2318", "4636", 30, 15),
        ("26.5", "4636", 30, 0.171484),
        ("\N{MINUS SIGN}2", "4", 1, 0.5),
        ("0.02", "\N{MINUS SIGN}0.2", 0.001, 0.005),  # by no less than its own rounding
        ("1", "0", 2, 2),
        ("0", "0", 2, 0),
        ("0.25", "0.5", None, 0.005),
        ("(4,)", "4", 1, 0),
    ],
)
def test_a_foreseen_answer_is_not_taken_for_smaller_ones(
    text: str, right: str, tolerance: float | None, wanted: float
) -> None:
    assert answers.foreseen(text, "en", right, tolerance).tolerance == wanted


def test_scripts_know_what_the_page_judges() -> None:
    """All else goes to Python; the scripts have a list of their own."""
    script = (in_browser.MODULES / "exercise.js").read_text(encoding="utf-8")
    listed = re.search(r"^export const ON_THE_PAGE = (\[.*\]);$", script, re.MULTILINE)
    assert listed is not None
    assert sorted(json.loads(listed[1])) == sorted(exercises.JUDGED_ON_THE_PAGE)


@pytest.mark.parametrize("count", [1, 2, 26, 27])
def test_each_option_has_a_letter_of_its_own(count: int) -> None:
    """On the page and in the notebook, up to Z; what would have none is refused."""
    options = "".join(f"[[options]]\nid = 'a{n}'\ntext = 'Text {n}.'\nright = true\n" for n in range(count))
    fence = exercises.read(f'name = "a"\nkind = "choose"\ntitle = "A"\ntask = "B"\n{options}')
    said = [said for _, said in fence.problems]
    if not 1 < count < 27:
        assert said == ["a choice has at least two [[options]] and at most 26, as there are letters"]
        return
    assert said == []
    writer = Writer("a/b", fence, Files(), "en", lambda key: blocks.exercise.ExerciseKind.words[key]["en"], str)
    wanted = list(string.ascii_uppercase[:count])
    assert re.findall("<b>(.)</b>", writer.html()) == wanted
    assert re.findall(r"\*\*(.)\*\*", writer.to_answer()) == re.findall(r"\*\*(.)\*\*", writer.solved()[0]) == wanted


def test_cases_have_heads_where_there_is_no_page() -> None:
    """In a notebook, and in the Markdown copy of a page."""
    fence = exercises.read(each.WEIGHTS.format(title="", text=""))
    writer = Writer("a/b", fence, Files(), "en", lambda key: blocks.exercise.ExerciseKind.words[key]["en"], str)
    assert writer.to_answer().startswith("| $x_1$ | $x_2$ | target |\n| --- | --- | --- |\n| 0 | 0 | 0 |\n")


@pytest.mark.parametrize(
    ("source", "orders"),
    [
        ("a = 1\nb = 2\nc = a + b\n", 2),
        ("a = 1\na += 1\nb = a\n", 1),
        ("a = 1\nb = a\na = 2\n", 1),
        ("x[0] = 1\ny = x.sum()\nz = x.mean()\n", 2),
        ("a = rng.normal()\nb = rng.normal()\n", 1),
        ("print(1)\nprint(2)\na = 3\n", 3),
        ("def f(x):\n    a = x\n    b = x\n    return a\n", 2),
        ("import numpy as np\na = np.ones(2)\nb = np.ones(3)\n", 2),
    ],
)  # fmt: skip
def test_lines_may_stand_where_their_data_flow_allows(source: str, orders: int) -> None:
    program = lines_to_order.read(source)
    assert len(list(program.orders(100))) == orders
    assert program.text() == source


def test_why_a_line_has_to_wait_is_told() -> None:
    """It lacks a value, or it changes one that another line still reads."""
    program = lines_to_order.read("da = dz @ W\ndW = a @ dz\nW -= dW\n")
    assert program.needs(2) == {0: "W!", 1: "dW"}


def test_a_loop_needs_what_it_runs_over_and_not_its_own_variable() -> None:
    program = lines_to_order.read(
        "for layer in layers:\n    a = layer.forward(a)\nfor layer in reversed(layers):\n    da = layer.backward(da)\n"
    )
    assert program.needs(1) == {0: "layers"}


def test_a_trial_run_tells_values_apart() -> None:
    one, other = trial_run.values("x = 1", "a = np.ones(2) * x"), trial_run.values("x = 1", "a = np.ones(3) * x")
    assert isinstance(one, dict)
    assert isinstance(other, dict)
    assert trial_run.same(one, one)
    assert not trial_run.same(one, other)
    assert "NameError" in str(trial_run.values("", "b = y"))


def test_a_trial_run_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(trial_run, "SECONDS", 0.2)
    assert trial_run.values("n = 1", "while n: n += 1") == "line 1 has been running for 0.2 seconds"


def test_only_texts_of_a_fence_are_text() -> None:
    """Each line keeps its length, so that mistakes are found at their place."""
    body = each.CHOOSE.format(title="T", text="Some words.").split("\n")
    shown = toml_fence.readable(body, exercises.SETTINGS)
    assert [len(line) for line in shown] == [len(line) for line in body]
    words = " ".join(shown).split()
    assert not {"name", "kind", "id", "right", "options", "low"} & set(words)
    assert {"Some", "words.", "T"} <= set(words)


@pytest.mark.parametrize("text", ["nan", "inf", "-Infinity", "1_000"])
def test_what_no_reader_could_write_as_a_number_is_a_text(text: str) -> None:
    assert answers.read(text, "en").kind == "text"
