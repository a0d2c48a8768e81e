"""What readers are told, in each language: a module each, with the same keys."""

from types import ModuleType

from nn_tutorial.practice.words import en, id

LANGUAGES: dict[str, ModuleType] = {"id": id, "en": en}


def words_in(language: str) -> ModuleType:
    """Give the words of a language, by its name."""
    if language not in LANGUAGES:
        raise ValueError(f"language: {' or '.join(map(repr, LANGUAGES))} is wanted, given {language!r}")
    return LANGUAGES[language]
