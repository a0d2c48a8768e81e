"""What readers are told, in each language: a module each, with the same keys."""

from types import ModuleType

from nn_tutorial.practice.words import en, id

LANGUAGES: dict[str, ModuleType] = {"id": id, "en": en}
