"""A text below another key is told, where each language has as many texts as before."""

from small_project import a_page

from site_builder.problems import Problem
from site_builder.sources import keyed

FENCE = """```exercise
name = "p"
kind = "predict"
title = "{title}"
task = '''{task}'''
value = "1"
[mistakes]
{mistakes}
```
"""


def found(**id_: str) -> list[Problem]:
    en = FENCE.format(title="Two", task="Guess.", mistakes='half = "Half."\nturn = "Turn."')
    wanted = {"title": "Dua", "task": "Tebak.", "mistakes": 'half = "Separuh."\nturn = "Putar."'}
    pages = a_page("id", FENCE.format(**wanted | id_)), a_page("en", en)
    return list(keyed.compare(*pages))


def test_texts_in_the_same_order_pass() -> None:
    assert found() == []
    assert found(title="D\\u0075a") == []


def test_a_text_below_another_key_is_told() -> None:
    [problem] = found(mistakes='turn = "Separuh."\nhalf = "Putar."')
    assert problem.line == 8
    assert "one of 'mistakes.turn' here, where docs/a.en.md:8 has one of 'mistakes.half'" in problem.message
