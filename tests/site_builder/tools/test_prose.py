"""Only the prose of a text is read, all of it, in its language, and each word keeps its place."""

from pathlib import Path

import pytest

from site_builder.tools.prose import Word, words

PAGE = """\
---
description: Satu kalimat.
---

# Judul {#heading-id}

Kata `kode`, rumus $x_{baris} + \\text{jumlah}$, nilai {{ run.value:.2f }}-nya, 32-bit, *foreign words*,
**tebal**, ***both ways***, [tautan](../other/index.md#place) dan <https://example.net/nothing>.

$$
y = \\text{keluaran} + z
$$

!!! tip "Judul kotak"

    Isi kotak:

    ```console
    pip install nothing
    ```

```figure
name: not_a_word
alt: >-
  Garis lurus.
caption: Amati $w_1$ itu.
```

::: nn_tutorial.Dense

[Tombol](index.md){ .md-button }
"""


def project(folder: Path, name: str, text: str) -> list[Word]:
    (folder / name).parent.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(text, encoding="utf-8")
    return list(words(folder))


def texts(found: list[Word], language: str) -> list[str]:
    return [word.text for word in found if word.language == language]


def test_a_page_is_read_without_code(tmp_path: Path) -> None:
    """Code, formulas, values, names, numbers and addresses are no prose; words inside a formula are."""
    found = project(tmp_path, "docs/a/index.id.md", PAGE)
    assert " ".join(texts(found, "id")) == (
        "Satu kalimat Judul Kata rumus jumlah nilai foreign words tebal both ways tautan dan keluaran Judul kotak "
        "Isi kotak Garis lurus Amati itu Tombol"
    )


def test_words_keep_their_places(tmp_path: Path) -> None:
    """Whatever is left out, the line is that of the file."""
    lines = {word.text: word.line for word in project(tmp_path, "docs/a/index.id.md", PAGE)}
    for number, line in enumerate(PAGE.splitlines(), 1):
        for word in ("kalimat", "jumlah", "tautan", "keluaran", "Isi", "Garis", "Amati", "Tombol"):
            assert word not in line or lines[word] == number, word


def test_italics_mark_what_is_foreign(tmp_path: Path) -> None:
    """Bold type does not, and bold italics do."""
    found = project(tmp_path, "docs/a/index.id.md", PAGE)
    assert [word.text for word in found if word.foreign] == ["foreign", "words", "both", "ways"]


@pytest.mark.parametrize(
    ("name", "text", "indonesian", "english"),
    [
        (
            "README.md",
            "# Title\n\nText.\n\n## Dalam bahasa Indonesia\n\nIsi.\n\n## Licence\n",
            "Dalam bahasa Indonesia Isi",
            "Title Text Licence",
        ),
        ("docs/a/figures/f.py", 'WORDS = {"a": {"id": "garis {n}", "en": "line {n}"}}', "garis", "line"),
        ("site_builder/a.py", 'W = {"id": ["satu", "dua"], "en": f"three {four}"}', "satu dua", "three"),
        ("nn_tutorial/practice/words/id.py", 'A = "Daftar: python -m a.b list"\nB = {"k": "satu (pip uninstall a), dua"}', "Daftar satu dua", ""),
        ("site_builder/browser/a.js", '{ a: { id: "Ubah {x}", en: "Edit\\u2026" },\n id: ["Ya"] }', "Ubah Ya", "Edit"),
        (
            "nn_tutorial/a.py",
            'def f(rate):\n    """Move by rate.\n\n    Formula:\n        xyz + abc\n\n    Args:\n        rate: how far.\n'
            '\n    Source:\n        A. Name, "Title".\n\n    Raises:\n        ValueError: it is not.\n    """\n',
            "",
            "Move by how far it is not",
        ),
        ("docs/changes.yml", "- key: a\n  id:\n    t: satu\n  en:\n    t: >-\n      one\n      two\n", "satu", "one two"),
        (
            "docs/terms.csv",
            "term_en,term_id,running_text_id,avoid_id,chapter,definition_en,definition_id\n"
            "error,galat,galat,kesalahan,a,What is wrong.,Yang salah.\n",
            "galat galat Yang salah",
            "error What is wrong",
        ),
    ],
)  # fmt: skip
def test_every_text_for_readers_is_read(tmp_path: Path, name: str, text: str, indonesian: str, english: str) -> None:
    """Words on figures and buttons, terms, docstrings and the README, each in its language."""
    found = project(tmp_path, name, text)
    assert " ".join(texts(found, "id")) == indonesian
    assert " ".join(texts(found, "en")) == english
