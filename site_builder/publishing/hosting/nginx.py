"""nginx: a part of its configuration, to be included."""

from site_builder.languages import LANGUAGES
from site_builder.publishing.hosting.served import (
    ASK_AGAIN,
    COMPRESSED,
    FOR_EVER,
    NEVER_CHANGES,
    TYPES,
    WORTH_COMPRESSING,
    headers,
)

FILE = "hosting/nginx.conf"
BROTLI = "brotli_static on;"
"""What a server says besides, where nginx has the module ngx_brotli: it refuses a file with a line that it does not know."""


def configuration(policy: str) -> str:
    """Write the settings with which nginx serves the site from the top of a host of its own."""
    types = "\n".join(f"    {kind} {ends};" for kind, ends in TYPES.items())
    # nginx has text/html in these lists already.
    compressed = " ".join(kind for kind in COMPRESSED if kind != "text/html")
    texts = " ".join(kind for kind in COMPRESSED if kind.startswith("text/") and kind != "text/html")
    sent = "\n".join(f'add_header {name} "{value}" always;' for name, value in headers(policy).items())
    languages = "\n".join(
        f"location /{language}/ {{\n    error_page 404 /{language}/404.html;\n    try_files $uri $uri/ =404;\n}}"
        for language in LANGUAGES[1:]
    )
    return f"""\
# How nginx serves this site, made by its build. Include it in a server of its own, and reload nginx with every new
# version of the site, since the policy below names the scripts of its pages by their hashes:
#
#     server {{
#         listen 443 ssl;
#         server_name tutorial.example;
#         root /srv/tutorial;
#         include /srv/tutorial/{FILE};
#     }}

index index.html;
absolute_redirect off;
server_tokens off;
error_page 404 /404.html;
error_page 403 =404 /404.html;

location / {{
    try_files $uri $uri/ =404;
}}
{languages}

# The site has no hidden files; what may lie there of others, say a .git, is not for readers.
location ~ "/\\.(?!well-known/)" {{
    return 404;
}}

types {{
{types}
}}
default_type application/octet-stream;
charset utf-8;
charset_types {texts};

# What the build has compressed is sent as it is; what is compressed here takes a millisecond of every request. Where nginx
# has the module ngx_brotli, a line in the server sends what brotli has compressed, which is smaller still:
#
#     {BROTLI}
gzip_static on;
gzip on;
gzip_vary on;
gzip_min_length {WORTH_COMPRESSING};
gzip_types {compressed};

# What lies in a folder of its version, or has a hash in its name, never changes; of all else the browser asks each
# time whether it has. No failure is kept: the first of these headers comes with good answers only.
set $kept "";
set $asked "{ASK_AGAIN}";
if ($uri ~ "{NEVER_CHANGES}") {{
    set $kept "{FOR_EVER}";
    set $asked "";
}}
add_header Cache-Control $kept;
add_header Cache-Control $asked always;

{sent}
"""
