"""GitHub Pages: it sends no header of ours. The pages bring their own policy; this keeps the files as they are."""

FILE = ".nojekyll"
"""An empty file: where it stands, a site that is published from a branch is not built once more, without its `_` files."""
