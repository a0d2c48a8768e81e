"""The one style sheet of the built site shows every page exactly as the whole style sheets from which it was cut."""

from importlib.util import find_spec
from pathlib import Path

import pytest
import yaml
from built_site.conftest import Reader
from fontTools.ttLib import TTFont
from playwright.sync_api import CDPSession, Page
from sampling import chosen

ROOT = Path(__file__).resolve().parents[2]
PAGES = ["", "en/page-1/perceptron/", "playground/", "reference/"]
OPENED = """() => {
    document.querySelectorAll("#__drawer, #__search, .md-nav__toggle").forEach((box) => (box.checked = true));
    document.querySelectorAll("details, dialog").forEach((it) => (it.open = true));
    document.querySelectorAll("[hidden]").forEach((it) => (it.hidden = false));
    document.body.setAttribute("data-md-color-scheme", "slate");
}"""
POINTED_AT = ["hover", "focus", "focus-visible", "focus-within", "active", "target"]

OF_A_KIND = """
    const kinds = new Set();  // what stands in the same places with the same names, once
    const isFirst = (element) => {
        let kind = element.id;
        for (let it = element; it; it = it.parentElement) kind += ` ${it.localName}.${it.className}`;
        return !kinds.has(kind) && kinds.add(kind);
    };
"""
THIN_OUT = f"() => {{{OF_A_KIND}document.querySelectorAll('body *').forEach((it) => isFirst(it) || it.remove())}}"
COMPARE = (
    f"(whole) => {{{OF_A_KIND}"
    + """
    const elements = [...document.querySelectorAll("html, body, body *")].filter(isFirst);
    const styles = () => {
        document.getAnimations().forEach((moving) => moving.finish());
        return elements.flatMap((element) => ["", "::before", "::after"].map((part) => {
            const style = getComputedStyle(element, part || null);
            if (part && style.content === "none") return "";
            const names = Array.from(style).filter((name) => !name.startsWith("--"));  // those that nothing reads are cut too
            return names.map((name) => `${name}: ${style.getPropertyValue(name)}`).join("\\n");
        }));
    };
    const cut = styles();
    const link = document.querySelector("link[rel=stylesheet][href*='/site.']");
    const full = Object.assign(document.createElement("style"), { textContent: whole });
    link.after(full);
    link.sheet.disabled = true;
    const all = styles();
    full.remove();
    const margin = getComputedStyle(document.body).margin;
    link.sheet.disabled = false;
    // A few used values settle late: what differs still differs from what is found again.
    const again = all.some((style, i) => style !== cut[i]) ? styles() : cut;
    const differing = [];
    all.forEach((style, i) => {
        if (style === cut[i] || style === again[i]) return;
        const [one, other] = [style.split("\\n"), cut[i].split("\\n")];
        const element = elements[Math.floor(i / 3)];
        const line = one.find((line, n) => line !== other[n]) ?? "(nothing)";
        differing.push(`${element.localName}.${element.className}#${element.id} part ${i % 3}: ${line}, and not ${other[one.indexOf(line)]}`);
    });
    return { differing, compared: elements.length, margin };  // without any style, a body has a margin
}"""
)


def whole() -> str:
    """Give the style sheets from which the site's is cut, from where they come."""
    folders = {name: Path(next(iter(find_spec(name).submodule_search_locations))) for name in ("material", "mkdocstrings_handlers")}  # type: ignore[union-attr, arg-type]  # fmt: skip
    theme = folders["material"] / "templates" / "assets" / "stylesheets"
    sheets = [next(theme.glob("main.*.min.css")), next(theme.glob("palette.*.min.css"))]
    sheets.append(folders["mkdocstrings_handlers"] / "python" / "templates" / "material" / "style.css")
    settings = yaml.load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"), yaml.BaseLoader)
    sheets += [ROOT / "docs" / name for name in settings["extra_css"]]
    sheets += sorted(ROOT.glob("docs/assets/stylesheets/blocks/*.css"))
    return "\n".join(sheet.read_text(encoding="utf-8") for sheet in sheets)


@pytest.fixture(scope="module")
def css() -> str:
    return whole()


@pytest.fixture
def page(reader: Reader) -> Page:
    context = reader(service_workers="block", bypass_csp=True)
    context.route("**/*.woff2", lambda route: route.abort())  # named by other addresses in the whole style sheets
    return context.new_page()


def compare(page: Page, css: str, what: str) -> None:
    found = page.evaluate(COMPARE, css)
    assert found["differing"] == [], what
    assert found["compared"] > 50, what
    assert found["margin"] == "8px", what


@pytest.mark.parametrize("path", chosen(PAGES, "en/page-1/perceptron/", "reference/"))
def test_every_element_looks_the_same(page: Page, css: str, path: str) -> None:
    """On a desk and on a phone, in light, on paper, and in dark with all that can be opened and shown."""
    for width in (1280, 390):
        page.set_viewport_size({"width": width, "height": 900})
        page.goto(path)
        page.wait_for_load_state("networkidle")
        compare(page, css, f"{width}, light")
        page.evaluate(OPENED)
        compare(page, css, f"{width}, dark, all opened")
    page.emulate_media(media="print")
    compare(page, css, "print")


def test_what_is_pointed_at_looks_the_same(page: Page, css: str) -> None:
    """Every element as if the pointer and the keyboard were on it."""
    page.goto("en/page-1/perceptron/")
    page.wait_for_load_state("networkidle")
    page.evaluate(THIN_OUT)  # the tools take one element at a time
    tools = page.context.new_cdp_session(page)
    for name in ("DOM", "CSS"):
        tools.send(f"{name}.enable")
    for node in elements(tools):
        tools.send("CSS.forcePseudoState", {"nodeId": node, "forcedPseudoClasses": POINTED_AT})
    compare(page, css, "pointed at")


def elements(tools: CDPSession) -> list[int]:
    nodes = tools.send("DOM.getFlattenedDocument", {"depth": -1})["nodes"]
    return [node["nodeId"] for node in nodes if node["nodeType"] == 1 and node["nodeName"] != "SPAN"]


ITALIC = """() => {
    const found = new Set();
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
        const style = getComputedStyle(texts.currentNode.parentElement);
        const [family] = style.fontFamily.split(",");
        if (style.fontStyle === "italic" && family.includes("Source Sans 3")) for (const letter of texts.currentNode.data) found.add(letter);
    }
    return [...found].filter((letter) => letter.trim()).join("");
}"""


@pytest.mark.parametrize(
    "path",
    chosen([*PAGES, "page-2/mnist/", "en/contributing/"], "en/page-1/perceptron/", "page-2/mnist/"),
)
def test_what_stands_in_italics_is_in_the_italic_font(site: Path, page: Page, path: str) -> None:
    """As far as the other font has it."""
    upright, italic = (
        set(TTFont(next(site.glob(f"assets/fonts/*-{kind}.*.woff2"))).getBestCmap()) for kind in ("normal", "italic")
    )
    page.set_viewport_size({"width": 412, "height": 915})
    page.goto(path)
    shown = page.evaluate(ITALIC)
    assert shown or "page-" not in path
    assert [letter for letter in shown if ord(letter) in upright - italic] == []
