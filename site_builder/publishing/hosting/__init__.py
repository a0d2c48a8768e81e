"""What hosts need to serve the built site well: a ready configuration for each, one module a host."""

from collections.abc import Collection, Iterator

from site_builder.publishing.hosting import headers_file, nginx

NO_JEKYLL = ".nojekyll"
"""An empty file: where it stands, GitHub does not build a site from a branch once more, without its `_` files."""
KEPT_BY_HOSTS = frozenset([headers_file.HEADERS, headers_file.REDIRECTS, NO_JEKYLL])
"""A host that goes by these files may not give them away."""


def files(policy: str, names: Collection[str]) -> Iterator[tuple[str, bytes]]:
    """Give the files for hosts of a site with this policy and files of these names: path below it, and content."""
    yield nginx.FILE, nginx.configuration(policy).encode()
    yield headers_file.HEADERS, headers_file.headers_file(policy, names).encode()
    yield headers_file.REDIRECTS, headers_file.redirects().encode()
    yield NO_JEKYLL, b""
