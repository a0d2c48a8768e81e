"""What hosts need to serve the built site well: a ready configuration for each, one module a host."""

from collections.abc import Collection, Iterator

from site_builder.publishing.hosting import github_pages, headers_file, nginx

KEPT_BY_HOSTS = frozenset([headers_file.HEADERS, headers_file.REDIRECTS, github_pages.FILE])
"""A host that goes by these files may not give them away."""


def files(policy: str, names: Collection[str]) -> Iterator[tuple[str, bytes]]:
    """Give the files for hosts of a site with this policy and files of these names: path below it, and content."""
    yield nginx.FILE, nginx.configuration(policy).encode()
    yield headers_file.HEADERS, headers_file.headers_file(policy, names).encode()
    yield headers_file.REDIRECTS, headers_file.redirects().encode()
    yield github_pages.FILE, b""
