"""What axe complains of on a page."""

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

# Of a page, every rule but those of level AAA; of parts, those that axe itself would choose. At any impact. axe reads no
# MathML, and takes a header that is a formula for empty.
_FIND = """async (parts) => {
  const rules = Object.fromEntries(axe.getRules().filter(() => !parts.length).map(({ ruleId, tags }) =>
    [ruleId, { enabled: !tags.includes("wcag2aaa") && !tags.includes("wcag21aaa") }]));
  if (matchMedia("(forced-colors: active)").matches) rules["color-contrast"] = { enabled: false }; // axe takes the system's for the page's
  const unread = (node) => document.querySelector(node.target[0]).querySelector("math");
  const where = parts.length ? { include: parts.filter((part) => document.querySelector(part)) } : document;
  const { violations } = await axe.run(where, { rules, resultTypes: ["violations"] });
  return violations.flatMap(({ id, impact, nodes }) => nodes.filter((it) => id !== "empty-table-header" || !unread(it)).map(({ html, failureSummary }) =>
    `${id} (${impact}): ${html.slice(0, 200)} ${failureSummary.slice(0, 300)}`));
}"""

_TAKE_AWAY_THE_REST = """(parts) => {
  for (const it of document.querySelectorAll(".md-sidebar, .md-footer, article > :not(h1)")) {
    if (!it.matches(parts) && !it.querySelector(parts)) it.remove();
  }
}"""


def alone(page: Page, *parts: str) -> None:
    """Leave nothing on a page but these parts and its frame: to judge a part, axe reads all that is there, each time."""
    page.evaluate(_TAKE_AWAY_THE_REST, ", ".join(parts))


def violations(page: Page, *parts: str) -> list[str]:
    """Let axe judge these parts of a page, as far as they are there; or all of it."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    found: list[str] = page.evaluate(_FIND, parts)
    return found
