"""The tutorial's English chapters as the stock theme shows them: the same Markdown, code and figures, and nothing of ours."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import yaml

ROOT = Path(__file__).resolve().parents[1]
LISTING = re.compile(r'^( *)```python exec="on" listing="([\w/-]+)"[^\n]*\n *```\n', re.MULTILINE)
FIGURE = re.compile(r"^( *)```figure\n(.*?)^ *```\n", re.MULTILINE | re.DOTALL)
VALUE = re.compile(r"\{\{.*?\}\}", re.DOTALL)
COMPRESSED = (
    "gzip on; gzip_comp_level 9; gzip_vary on; gzip_min_length 1000;"
    "gzip_types text/css text/javascript application/json image/svg+xml application/xml;\n"
)


def build(site: Path, folder: Path) -> Path:
    """Build them with the packages of this environment, beside nginx's settings for them; give the folder of the site.

    Fonts and formulas come from other hosts in the stock theme. They are left out, and so is what the listings print.
    """
    for page in sorted((ROOT / "docs").glob("page-*/**/index.en.md")):
        chapter = page.parent.relative_to(ROOT / "docs").as_posix()
        target = folder / "docs" / chapter / "index.md"
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(_plain(page.read_text(encoding="utf-8"), site, chapter, target.parent), encoding="utf-8")
    (folder / "docs" / "index.md").write_text("# Neural networks\n", encoding="utf-8")
    ours = yaml.load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"), yaml.BaseLoader)
    theme = {
        "name": "material",
        "font": False,
        "features": ours["theme"]["features"],
        "palette": ours["theme"]["palette"],
    }
    for scheme in theme["palette"]:
        scheme |= {"primary": "indigo", "accent": "indigo"}
    settings = {
        "site_name": "Neural networks", "theme": theme, "plugins": ["search"],
        "markdown_extensions": ours["markdown_extensions"],
    }  # fmt: skip
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(settings), encoding="utf-8")
    subprocess.run([sys.executable, "-m", "mkdocs", "build", "-q"], cwd=folder, check=True, capture_output=True)
    built = folder / "site"
    types = re.search(
        r"^types \{.*?^\}\n", (site / "hosting/nginx.conf").read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL
    )
    assert types is not None
    (built / "hosting").mkdir()
    (built / "hosting/nginx.conf").write_text(f"index index.html;\n{types[0]}{COMPRESSED}", encoding="utf-8")
    return built


def _plain(markdown: str, site: Path, chapter: str, target: Path) -> str:
    """Write the chapter with what any Markdown has: code in place of its listings, pictures in place of its figures."""

    def listing(found: re.Match[str]) -> str:
        path = site / chapter / f"{found[2]}.py"
        code = path.read_text(encoding="utf-8") if path.is_file() else ""
        return "".join(f"{found[1]}{line}\n" for line in ["```python", *code.splitlines(), "```"])

    def figure(found: re.Match[str]) -> str:
        given = yaml.safe_load(VALUE.sub("1", found[2]))
        path = site / chapter / "figures" / f"{given['name']}.en.light.svg"
        if not path.is_file():
            return ""
        shutil.copy(path, target / path.name)
        return f"{found[1]}![{' '.join(given['alt'].split()[:20])}]({path.name}){{ loading=lazy }}\n"

    return VALUE.sub("0.5", FIGURE.sub(figure, LISTING.sub(listing, markdown)))
