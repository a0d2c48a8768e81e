"""Pictures: the figures of the pages, and the tables of what they draw."""

SCHEMES = ("light", "dark")
"""In whose colours each figure is drawn."""
