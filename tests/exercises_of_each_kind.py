"""A chapter with an exercise of each kind that is judged on the page, for the small project."""

from small_project import Project

CHOOSE = """name = "or_bias"
kind = "choose"
title = "{title}"
task = \'\'\'
{text} Bias, $w_1 = w_2 = 1$, OR?
\'\'\'
hints = [\'\'\'{text}\'\'\', \'\'\'{text}\'\'\']
after = \'\'\'{text}\'\'\'
[[options]]
id = "low"
text = "{{{{ gate.bias }}}}"
because = \'\'\'That is AND.\'\'\'
[[options]]
id = "half"
text = "`-0.5`"
right = true
[[options]]
id = "high"
text = "`0.5`"
because = \'\'\'Always fires.\'\'\'
"""
MANY = (
    CHOOSE.replace("or_bias", "or_biases")
    .replace('title = "', 'title = "*Three* ')
    .replace("text = \"`0.5`\"\nbecause = '''Always fires.'''", 'text = "`-1`"\nright = true')
)
PREDICT = """name = "score"
kind = "predict"
title = "{title}"
task = \'\'\'{text}\'\'\'
value = "{{{{ gate.scores[0]:.2f }}}}"
[[wrong]]
value = "{{{{ gate.scores[1]:.2f }}}}"
because = \'\'\'{text}\'\'\'
"""
SHAPE = """name = "shape"
kind = "predict"
title = "{title}"
task = \'\'\'{text}\'\'\'
hints = [\'\'\'{text}\'\'\', \'\'\'{text}\'\'\']
value = "{{{{ gate.shape }}}}"
"""
SHAPES = """name = "two_shapes"
kind = "shapes"
title = "{title}"
task = \'\'\'{text}\'\'\'
[[cells]]
name = "W1"
value = "{{{{ gate.shape }}}}"
[[cells.wrong]]
value = "{{{{ gate.flat }}}}"
because = \'\'\'{text}\'\'\'
[[cells]]
name = "b1"
value = "{{{{ gate.row }}}}"
"""
ORDER = """name = "forward"
kind = "order"
title = "{title}"
task = \'\'\'{text}\'\'\'
[distractors]
early = \'\'\'{text}\'\'\'
"""
WEIGHTS = """name = "build_or"
kind = "weights"
title = "{title}"
task = \'\'\'{text}\'\'\'
layers = [2, 1]
activation = "step"
cases = [[0, 0, 0], [0, 1, 1], [1, 0, 1], [1, 1, 1]]
solution = [1, 1, "{{{{ gate.or_bias }}}}"]
"""
FENCES = (CHOOSE, MANY, PREDICT, SHAPE, SHAPES, ORDER, WEIGHTS)
SOLUTION = "import numpy as np\n\nz1 = X @ W1\na1 = np.tanh(z1)\nz2 = a1 @ W2\n"
LISTING = "\nshape, flat, row = str((2, 3)), str((3,)), str((1, 3))\nn = 3\nor_bias = -0.5\n"


def fence(text: str, language: str = "en") -> str:
    """Give an exercise as it stands on a page of a language."""
    words = {"en": ("Question", "Let us begin."), "id": ("Pertanyaan", "Ayo mulai.")}[language]
    return f"\n```exercise\n{text.format(title=words[0], text=words[1])}```\n"


def add(project: Project, *fences: str) -> None:
    """Put exercises at the end of the chapter, in both languages."""
    project.write("docs/chapter/gate.py", project.read("docs/chapter/gate.py") + LISTING)
    for language in ("id", "en"):
        name = f"docs/chapter/index.{language}.md"
        project.write(name, project.read(name) + "".join(fence(each, language) for each in fences or FENCES))
    folder = "docs/chapter/exercises/forward"
    project.write(f"{folder}/solution.py", SOLUTION)
    project.write(f"{folder}/given.py", "X, W1, W2 = np.ones((4, 2)), np.ones((2, 3)), np.ones((3, 1))\n")
    project.write(f"{folder}/distractors/early.py", "z2 = z1 @ W2\n")
