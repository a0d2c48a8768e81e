"""A small project with exercises and the pages that remember them."""

import exercises_of_each_kind as each
import exercises_with_code as code
from small_project import Project

PAGES = {"progress": "progress", "practise": "practise", "class": "classroom"}
"""The pages, each with its block."""


def add(project: Project, with_code: bool = False) -> None:
    """Add exercises to the chapter, a second chapter with one, and the pages for progress, practice and classes."""
    each.add(project, *each.FENCES, *(code.FENCES if with_code else ()))
    if with_code:
        code.add_files(project)
    config = project.read("mkdocs.yml")
    listed = "".join(f"  - {name}/index.md\n" for name in ("second", *PAGES))
    project.write("mkdocs.yml", config.replace("  - chapter/index.md\n", f"  - chapter/index.md\n{listed}"))
    for language, text in (("id", "Ayo mulai."), ("en", "Let us begin.")):
        for name, block in PAGES.items():
            page = f"---\ndescription: {name}.\n---\n# {name.title()} {{#{name}}}\n\n{text}\n\n```{block}\n```\n"
            project.write(f"docs/{name}/index.{language}.md", page)
        question = each.fence(each.PREDICT.replace('"score"', '"again"').replace("gate.", "chapter/gate."), language)
        page = f"---\ndescription: Second.\n---\n# Second {{#second}}\n\n{text}\n{question}"
        project.write(f"docs/second/index.{language}.md", page)
    rows = [
        f"{number},{name},2026-05-01,"
        for number, name in enumerate(
            ("chapter/or_bias", "chapter/or_biases", "chapter/score", "chapter/shape", "chapter/two_shapes", "chapter/forward",
             "chapter/build_or", "second/again", *(f"chapter/{name}" for name in code.FILES if with_code)), 1,
        )
    ]  # fmt: skip
    project.write("docs/exercises.csv", "\n".join(["number,name,since,retired", *rows, ""]))
