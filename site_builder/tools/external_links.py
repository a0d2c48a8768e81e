"""Ask for each address elsewhere that a built site or the README names: `python -m site_builder.tools.external_links SITE`."""

import argparse
import http.client
import sys
import time
import urllib.error
import urllib.request
from collections import defaultdict
from pathlib import Path
from urllib.parse import urldefrag, urlsplit

from site_builder.finishing import links
from site_builder.finishing.references import read

ROOT = Path(__file__).resolve().parents[2]
DEAD, NO_HEAD = {404, 410}, {400, 403, 405, 501}  # the second: what hosts answer that know GET alone
SECONDS, PAUSE = 10, 1.0  # for an answer, and between two questions to one host


def places(site: Path, web: str = "") -> dict[str, list[str]]:
    """Give each address elsewhere with the places that name it."""
    found = defaultdict(list)
    readme = [r for r in read(ROOT, "README.md").references if urlsplit(r.target).scheme]
    for reference in [*links.external(site, web), *(r for r in readme if urlsplit(r.target).hostname != "127.0.0.1")]:
        found[urldefrag(reference.target)[0]].append(f"{reference.path.as_posix()}:{reference.line}")
    return dict(sorted(found.items()))


def ask(address: str, method: str = "HEAD") -> int | str:
    """Give a host's last answer after redirections: its status, or why there is none."""
    request = urllib.request.Request(address, method=method, headers={"User-Agent": "nn-tutorial link check"})
    try:
        with urllib.request.urlopen(request, timeout=SECONDS) as response:
            return int(response.status)
    except urllib.error.HTTPError as error:
        return ask(address, "GET") if error.code in NO_HEAD and method == "HEAD" else error.code
    except (OSError, http.client.HTTPException, UnicodeError) as error:  # the last: a letter beyond ASCII
        return str(error) or type(error).__name__


def main(arguments: list[str]) -> int:
    """Say what each host answers; only what says that it is gone fails."""
    parser = argparse.ArgumentParser(prog="python -m site_builder.tools.external_links", description=__doc__)
    parser.add_argument("site", type=Path, help="the folder of a built site")
    parser.add_argument("--web", default="", help="the site's own address, if its pages name it")
    options = parser.parse_args(arguments)
    if not options.site.is_dir():
        print(f"there is no folder {options.site}; wanted is a built site", file=sys.stderr)
        return 2
    said: dict[str, int | str] = {}
    host = ""
    answer: int | str = 0  # both of the address before: addresses of one host follow each other
    for address, named in places(options.site, options.web).items():
        if urlsplit(address).netloc != host:
            host, answer = urlsplit(address).netloc, ask(address)
        elif isinstance(answer, int):  # a host that does not answer is not asked again
            time.sleep(PAUSE)
            answer = ask(address)
        said[address] = answer
        print(f"{'dead' if answer in DEAD else 'asked'} ({answer}) {address}\n    " + "\n    ".join(named))
    dead = sum(answer in DEAD for answer in said.values())
    print(f"{len(said)} addresses, {dead} dead, {sum(isinstance(a, str) for a in said.values())} without an answer")
    return 1 if dead else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
