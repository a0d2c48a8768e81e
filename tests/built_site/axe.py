"""What axe complains of on a page."""

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

_FIND = """async (parts) => {
  const forced = matchMedia("(forced-colors: active)").matches; // those of the system, which axe takes for the page's
  const unread = (id, html) => id === "empty-table-header" && html.includes("<math"); // axe takes a formula for nothing
  const include = parts.filter((part) => document.querySelector(part));
  const { violations } = await axe.run({ include }, { resultTypes: ["violations"] });
  return violations.filter(({ id }) => !forced || id !== "color-contrast").flatMap(({ id, nodes }) => nodes
    .filter(({ html }) => !unread(id, html))
    .map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary.slice(0, 300)}`));
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
    """Let axe judge these parts of a page, as far as they are there."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    found: list[str] = page.evaluate(_FIND, parts)
    return found
