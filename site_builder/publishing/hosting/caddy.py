"""Caddy: a part of a Caddyfile, to be imported."""

from site_builder.localize import LANGUAGES
from site_builder.publishing.hosting.served import (
    ASK_AGAIN,
    COMPRESSED,
    FOR_EVER,
    NEVER_CHANGES,
    TYPES,
    WORTH_COMPRESSING,
    headers,
)

FILE = "hosting/Caddyfile"
_MISSING = " || ".join([
    "{http.error.status_code} in [403, 404]",
    *(f'{{http.error.message}}.contains("{reason}")' for reason in ("file name too long", "invalid argument")),
])  # fmt: skip


def configuration(policy: str) -> str:
    """Give what serves the site from the top of a host of its own."""
    sent = "\n".join(f'\t{name} "{value}"' for name, value in headers(policy).items())
    return f"""\
# How Caddy serves this site, made by its build. Import it in a site of its own, and reload Caddy with every new version
# of the site, since the policy below names the scripts of its pages by their hashes:
#
#     tutorial.example {{
#         root * /srv/tutorial
#         import /srv/tutorial/{FILE}
#     }}

header {{
{sent}
}}

# What lies in a folder of its version, or has a hash in its name, never changes; of all else the browser asks each
# time whether it has.
@unchanging path_regexp "{NEVER_CHANGES}"
@changing not path_regexp "{NEVER_CHANGES}"
header @unchanging Cache-Control "{FOR_EVER}"
header @changing Cache-Control "{ASK_AGAIN}"

{_types()}

{_encode()}

# The site has no hidden files; what may lie there of others, say a .git, is not for readers.
@hidden {{
	path */.*
	not path /.well-known/*
}}
error @hidden 404
@writing not method GET HEAD
error @writing 405

file_server {{
	precompressed gzip
}}

# No failure is kept. The page for what is not there is always sent whole, also for a name that no file can have.
handle_errors {{
	header Cache-Control "{ASK_AGAIN}"
	@missing expression `{_MISSING}`
	handle @missing {{
		header Content-Type "text/html; charset=utf-8"
		request_header -If-None-Match
		request_header -If-Modified-Since
		request_header -Range
{_not_found_pages()}
		file_server {{
			status 404
		}}
	}}
}}
"""


def _types() -> str:
    """Name the types: Caddy's own depend on the machine that it runs on."""
    lines = []
    for kind, ends in TYPES.items():
        name = f"@{kind.replace('/', '_').replace('+', '_')}"
        charset = "; charset=utf-8" if kind.startswith("text/") else ""
        lines += [f"{name} path {' '.join(f'*.{end}' for end in ends.split())}"]
        lines += [f'header {name} Content-Type "{kind}{charset}"']
    return "\n".join(lines)


def _encode() -> str:
    kinds = "\n".join(f"\t\theader Content-Type {kind}*" for kind in COMPRESSED)
    return f"encode zstd gzip {{\n\tminimum_length {WORTH_COMPRESSING}\n\tmatch {{\n{kinds}\n\t}}\n}}"


def _not_found_pages() -> str:
    lines = []
    for language in LANGUAGES[1:]:
        lines += [f"@{language} path /{language}/*", f"rewrite @{language} /{language}/404.html"]
    others = " ".join(f"/{language}/*" for language in LANGUAGES[1:])
    lines += [f"@{LANGUAGES[0]} not path {others}", f"rewrite @{LANGUAGES[0]} /404.html"]
    return "\n".join(f"\t\t{line}" for line in lines)
