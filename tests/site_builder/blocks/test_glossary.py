"""The glossary, made from the term table."""

import re
from pathlib import Path

from small_project import a_term

from site_builder.blocks.glossary import Glossary
from site_builder.sources import terms

ROOT = Path(__file__).resolve().parents[3]


def test_the_glossary_has_every_term_in_both_orders() -> None:
    """Both languages have the same terms, each sorted by its own, linked to the chapters."""
    table = terms.load(ROOT)
    link = {"perceptron": ("../page-1/perceptron/", "Perceptron")}
    both = {language: Glossary().table(table, language, link) for language in ("id", "en")}
    for html in both.values():
        assert html.count("<tr id=") == len(table)
        assert html.count("<tr>") == 1
        assert 'href="../page-1/perceptron/"' in html
    assert both["en"].index("accuracy") < both["en"].index("weight")
    assert both["id"].index("akurasi") < both["id"].index("bobot")
    # A search leads to the row, whose name is the same in both languages.
    names = {language: re.findall('<tr id="([a-z0-9-]+)">', html) for language, html in both.items()}
    assert len(set(names["en"])) == len(table)
    assert sorted(names["id"]) == sorted(names["en"])
    first_words = re.findall(r'<th scope="row">(.*?)</th>', both["id"])
    assert first_words == sorted(first_words, key=str.lower)


def test_each_letter_leads_to_its_first_term() -> None:
    """In the order of the table, each letter once."""
    for language in ("id", "en"):
        table, letters = (
            Glossary().table(terms.load(ROOT), language, {}),
            Glossary().letters(terms.load(ROOT), language),
        )
        rows = re.findall(r'<tr id="([\w-]+)"><th scope="row">(.)', table)
        firsts = {letter.upper(): name for name, letter in reversed(rows)}
        found = re.findall(r'<a href="#([\w-]+)">(.)</a>', letters)
        assert [(name, letter) for letter, name in reversed(firsts.items())] == found
        assert len(found) > 10


def test_no_two_terms_have_one_name_and_a_name_that_stands_twice_is_marked() -> None:
    """The whole name tells two apart; a phone shows what is the same in both languages once."""
    listed = [
        a_term("forward propagation", "propagasi maju", "propagasi maju"),
        a_term("forward pass", "langkah maju", "propagasi maju"),
        a_term("tanh", "tangen hiperbolik", "tanh"),
        a_term("Adam", "Adam", "Adam"),
    ]
    table = Glossary().table(listed, "id", {})
    assert re.findall(r'<th scope="row">(.*?)</th>', table) == [
        "Adam", "langkah maju", "propagasi maju", "tanh (tangen hiperbolik)",
    ]  # fmt: skip
    assert re.findall(r'<td lang="en" class="glossary__same">(.*?)</td>', table) == ["Adam", "tanh"]
    for language in ("id", "en"):
        names = re.findall(r'<th scope="row">(.*?)</th>', Glossary().table(terms.load(ROOT), language, {}))
        assert len(set(names)) == len(names) > 100
