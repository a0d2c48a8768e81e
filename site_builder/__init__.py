"""What turns the pages, listings and figures of `docs/` into the site.

Plain Python throughout; `mkdocs_hooks` is the only module that imports MkDocs.
"""
