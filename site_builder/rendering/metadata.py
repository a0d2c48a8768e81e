"""What a page says of itself to browsers, search engines and those who share it."""

from typing import Any

from site_builder import languages
from site_builder.addresses import address
from site_builder.catalogue import ANY, Catalogue
from site_builder.languages import LANGUAGES, word
from site_builder.publishing import web_app
from site_builder.rendering.render import as_json
from site_builder.sources import terms
from site_builder.sources.pages import Page


def about(catalogue: Catalogue, page: Page) -> dict[str, Any]:
    """Collect what stands in the head of a page; what needs the site's address is empty where that is not known."""
    language = page.language
    return {
        "language": language,
        "title": catalogue.full_title(page),
        "description": page.description,
        "site_name": catalogue.names[language],
        "locale": languages.language(language).locale,
        "other_locales": [languages.language(other).locale for other in LANGUAGES if other != language],
        "is_home": page.name == "index",
        "canonical": catalogue.url(page),
        "alternates": catalogue.alternates(page),
        "card": catalogue.card(language),
        "feed": catalogue.feed(language),
        "app": web_app.address(language),  # of the manifest by which a browser can install the site
        "changed": catalogue.changed(page),
        "structured": _script(structured(catalogue, page)),
    }


def about_lost(catalogue: Catalogue, language: str) -> dict[str, Any]:
    """Collect it for the page that says that there is no such page: no search engine is to keep it."""
    title = f"{word('lost', language)} – {catalogue.names[language]}"
    return {"language": language, "title": title, "description": word("lost_why", language)}


def places(catalogue: Catalogue, language: str) -> list[tuple[str, str]]:
    """Give the pages outside of chapters, in order: title, and address below the site."""
    pages = catalogue.in_order(language)
    return [(page.title, address(page)) for page in pages if not catalogue.part(page)]


def structured(catalogue: Catalogue, page: Page) -> dict[str, Any]:
    """Describe a page in the words of schema.org: the course, its parts, and the chapters, each within the other."""
    landing = catalogue.part(page)
    inside = catalogue.chapters(page)
    data: dict[str, Any] = {"@context": "https://schema.org"} | _named(catalogue, page)
    data |= {"description": page.description, "inLanguage": page.language, "isAccessibleForFree": True}
    data |= {"license": catalogue.licence, "author": _author(catalogue)}
    dates = {"datePublished": catalogue.published(page), "dateModified": catalogue.changed(page)}
    data |= {key: day for key, day in dates.items() if day}
    if card := catalogue.card(page.language):
        data["image"] = card
    if catalogue.web:
        data["workTranslation"] = [
            {"@id": link, "inLanguage": language}
            for language, link in catalogue.alternates(page)
            if language not in (page.language, ANY)
        ]
    if page.name == "index":
        data |= {"provider": _author(catalogue), "educationalLevel": word("level", page.language)}
    else:
        data["isPartOf"] = _named(catalogue, landing or catalogue.pages["index", page.language])
    if landing:
        data |= {"learningResourceType": word("lesson", page.language)}
        if page in (siblings := catalogue.chapters(landing)):
            data["position"] = siblings.index(page) + 1
        data["teaches"] = _taught(catalogue, page)
    if inside:
        data["hasPart"] = [_named(catalogue, each) | {"position": n} for n, each in enumerate(inside, 1)]
    return {key: value for key, value in data.items() if value not in ("", [])}


def _named(catalogue: Catalogue, page: Page) -> dict[str, Any]:
    """Name a page with its kind and, where it is known, its address."""
    kind: str | list[str] = "WebPage"
    if page.name == "index":
        kind = "Course"
    elif catalogue.part(page):
        kind = ["LearningResource", "TechArticle"]
    elif catalogue.chapters(page):
        kind = "LearningResource"
    name = catalogue.names[page.language] if page.name == "index" else page.title
    whole = catalogue.url(page)
    return {"@type": kind, "name": name} | ({"@id": whole, "url": whole} if whole else {})


def _author(catalogue: Catalogue) -> dict[str, str]:
    return {"@type": "Organization", "name": catalogue.author} | ({"url": catalogue.web} if catalogue.web else {})


def _taught(catalogue: Catalogue, page: Page) -> list[str]:
    return [term.running[page.language] for term in catalogue.terms if terms.taught_in(term, [page.name])]


def _script(data: dict[str, Any]) -> str:
    """Write data so that it can stand in a script element, whatever its texts hold."""
    return as_json(data).replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e")
