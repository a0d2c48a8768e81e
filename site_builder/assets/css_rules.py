"""Style sheets without the rules that no page can use, and without what only their authors need."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

import tinycss2

from site_builder.assets.vocabulary import Vocabulary

_GROUPS = {"media", "supports", "layer", "container"}
_KEYFRAMES = {"keyframes", "-webkit-keyframes"}
_ANY_OF = {"is", "where", "has", "-webkit-any", "-moz-any", "matches", "host", "host-context"}
_TIGHT = {"{", "}", ",", ">", ";", ":", "!"}
_NAME = re.compile(r"[\w-]+")

Token = Any
Address = Callable[[str], str]


@dataclass(frozen=True)
class Style:
    """Selectors and what they declare."""

    selectors: list[list[Token]]
    declarations: list[Any]


@dataclass(frozen=True)
class Group:
    """Rules that hold under a condition, as `@media` says it."""

    keyword: str
    condition: list[Token]
    rules: list["Rule"]


AtRule = Any
"""Another rule with an @, as tinycss2 gives it."""
Rule = Style | Group | AtRule


def usable(
    css: str, vocabulary: Vocabulary, address: Address = str, replaced: re.Pattern[str] | None = None
) -> list[Rule]:
    """Read the rules of a style sheet that pages with this vocabulary can use.

    `address` gives what stands in place of each address in it; a selector with something that is `replaced` is left out.

    Raises:
        ValueError: this is no style sheet; names the line.
    """
    tokens = tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True)

    def wanted(selector: list[Token]) -> bool:
        return not (replaced and replaced.search(_tight(selector))) and _can_match(selector, vocabulary)

    return [*_used_rules(tokens, wanted, address)]


def written(rules: list[Rule], vocabulary: Vocabulary) -> str:
    """Write the rules of a whole site down, without the properties and animations that none of them uses."""
    styles = [rule for rule in _plain(rules) if isinstance(rule, Style)]
    moving = [d for style in styles for d in style.declarations if "animation" in d.name]
    animations = {name for declaration in moving for name in _NAME.findall(tinycss2.serialize(declaration.value))}
    return "".join(_written(rules, _wanted_properties(rules, vocabulary), animations))


def _used_rules(rules: Iterable[Token], wanted: Callable[[list[Token]], bool], address: Address) -> Iterator[Rule]:
    """Keep the rules with a selector that is wanted, and of their selectors those."""
    for rule in rules:
        if rule.type == "error":
            raise ValueError(f"line {rule.source_line}: {rule.message}")
        if rule.type == "at-rule" and rule.lower_at_keyword in _GROUPS and rule.content is not None:
            inner = tinycss2.parse_rule_list(rule.content, skip_comments=True, skip_whitespace=True)
            yield Group(rule.lower_at_keyword, rule.prelude, [*_used_rules(inner, wanted, address)])
        elif rule.type == "qualified-rule":
            selectors = [s for s in _split(rule.prelude) if wanted(s)]
            if selectors:
                yield Style(selectors, [*_declarations(rule, address)])
        elif rule.lower_at_keyword != "charset":
            _readdress(rule.content or [], address)
            yield rule


def _declarations(rule: Token, address: Address) -> Iterator[Any]:
    for part in tinycss2.parse_blocks_contents(rule.content, skip_comments=True, skip_whitespace=True):
        if part.type != "declaration":
            raise ValueError(f"line {part.source_line}: {getattr(part, 'message', 'wanted is a declaration')}")
        _readdress(part.value, address)
        yield part


def _split(tokens: Iterable[Token]) -> list[list[Token]]:
    """Split a list of selectors at its commas."""
    parts: list[list[Token]] = [[]]
    for token in tokens:
        if token.type == "literal" and token.value == ",":
            parts.append([])
        else:
            parts[-1].append(token)
    return parts


def _can_match(selector: list[Token], vocabulary: Vocabulary) -> bool:
    """Tell whether each element that a selector names can be there."""
    before = ""
    for token in selector:
        if token.type == "ident" and before == ".":
            possible = vocabulary.has_class(token.value)
        elif token.type == "ident" and before != ":":
            possible = vocabulary.has_element(token.value)
        elif token.type == "[] block":
            possible = _can_have(token.content, vocabulary)
        elif token.type == "function" and token.lower_name in _ANY_OF:
            possible = any(_can_match(arm, vocabulary) for arm in _split(token.arguments))
        else:
            possible = True
        if not possible:
            return False
        before = token.value if token.type == "literal" else ""
    return True


def _can_have(content: list[Token], vocabulary: Vocabulary) -> bool:
    parts = [token for token in content if token.type != "whitespace"]
    exact = len(parts) == 3 and parts[1] == "=" and parts[2].type in ("ident", "string")
    return vocabulary.has_attribute(parts[0].value, parts[2].value if exact else None)


def _plain(rules: Iterable[Rule]) -> Iterator[Style | AtRule]:
    """Go through the rules, those in groups too."""
    for rule in rules:
        if isinstance(rule, Group):
            yield from _plain(rule.rules)
        else:
            yield rule


def _wanted_properties(rules: list[Rule], vocabulary: Vocabulary) -> set[str]:
    """Name the custom properties that some other declaration, or a script, reads."""
    reads = [
        (declaration.name, _read(declaration.value))
        for rule in _plain(rules)
        if isinstance(rule, Style)
        for declaration in rule.declarations
    ]
    reads += [("", _read(rule.content or [])) for rule in _plain(rules) if not isinstance(rule, Style)]
    wanted = {word for word in vocabulary.words if word.startswith("--")}
    while new := set().union(*(r for name, r in reads if not name.startswith("--") or name in wanted)) - wanted:
        wanted |= new
    return wanted


def _read(tokens: Iterable[Token]) -> set[str]:
    """Find the custom properties that a value reads."""
    return {name for name in _NAME.findall(tinycss2.serialize(tokens)) if name.startswith("--")}


def _written(rules: Iterable[Rule], wanted: set[str], animations: set[str]) -> Iterator[str]:
    for rule in rules:
        if isinstance(rule, Group):
            inner = "".join(_written(rule.rules, wanted, animations))
            if inner:
                yield f"@{rule.keyword} {_tight(rule.condition)}{{{inner}}}"
        elif isinstance(rule, Style):
            declarations = [d for d in rule.declarations if not d.name.startswith("--") or d.name in wanted]
            if declarations:
                body = ";".join(_declaration(d) for d in declarations)
                yield ",".join(map(_tight, rule.selectors)) + "{" + body + "}"
        elif rule.lower_at_keyword not in _KEYFRAMES or _tight(rule.prelude) in animations:
            body = ";" if rule.content is None else "{" + _tight(rule.content).rstrip(";") + "}"
            yield f"@{rule.at_keyword} {_tight(rule.prelude)}".rstrip() + body


def _declaration(declaration: Any) -> str:
    return f"{declaration.name}:{_tight(declaration.value)}{'!important' if declaration.important else ''}"


def _readdress(tokens: Iterable[Token], address: Address) -> None:
    """Replace the addresses."""
    for token in tokens:
        if token.type == "url":
            token.representation = f"url({_quoted(address(token.value))})"
        elif token.type == "function" and token.lower_name == "url":
            for argument in token.arguments:
                if argument.type == "string":
                    argument.representation = _quoted(address(argument.value))


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _tight(tokens: Iterable[Token]) -> str:
    """Write tokens with no more space than they need."""
    made: list[str] = []
    for token in tokens:
        text = " " if token.type == "whitespace" else token.serialize()
        if text == " " and (not made or made[-1] in _TIGHT or made[-1] == " "):
            continue
        if text in _TIGHT and made and made[-1] == " " and text != ":":
            made.pop()
        made.append(text)
    return "".join(made).strip()
