"""The parts of a plan beside its calls: sources, markets, consent, identity, destinations."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from collections.abc import Mapping as Table
from typing import Any, TypeVar

from trackwright import document
from trackwright.diagnostics import Diagnostics, Span
from trackwright.document import Part, read
from trackwright.schema import Category, Consent, Destination, Identity, Json, Market, Source
from trackwright.source import Mapping, Node, Scalar, frozen, kind_of
from trackwright.suggest import did_you_mean
from trackwright.version import __version__

LANGUAGES = ("js", "php", "python")
NECESSARY = "necessary"
_OPTIONS = {
    "js": ("package",),
    "php": ("package", "vendor", "module", "catalogue", "parts"),
    "python": ("package",),
}
PARTS = ("queue",)  # of a Magento module, those that no event asks for
_NAME = re.compile(r"[a-z][a-z0-9]*([-_][a-z0-9]+)*\Z")
_NPM_PART = r"[a-z0-9][a-z0-9._-]*"
_PACKAGES = {
    "js": (re.compile(rf"(@{_NPM_PART}/)?{_NPM_PART}\Z"), "npm takes, such as @acme/tracking"),
    "php": (
        re.compile(r"[a-z0-9]+([._-][a-z0-9]+)*/[a-z0-9]+([._-]+[a-z0-9]+)*\Z"),
        "Composer takes, such as acme/module-tracking",
    ),
    "python": (re.compile(r"[A-Za-z][A-Za-z0-9_]*\Z"), "Python can import, such as acme_tracking"),
}
_COMPARISON = re.compile(r"(>=|<=|>|<|==|=)?\s*(\d+)(?:\.(\d+))?(?:\.(\d+))?\Z")
_M = TypeVar("_M", bound=Part)


def entries(node: Node | None, diagnostics: Diagnostics, section: str) -> Iterator[tuple[Scalar, Node]]:
    """The named entries of a section that may be missing."""
    if node is None:
        return
    if not isinstance(node, Mapping):
        diagnostics.error(node.span, "wrong-value", f"`{section}` is a mapping of names, not {kind_of(node)}")
        return
    yield from node.pairs


def named(
    node: Node | None,
    model: type[_M],
    diagnostics: Diagnostics,
    section: str,
    what: str,
    otherwise: Table[str, Any] | None = None,
) -> Iterator[tuple[Scalar, Mapping, _M]]:
    """The entries of a section as models, those that can be read."""
    for key, value in entries(node, diagnostics, section):
        found = read(model, value, diagnostics, what, otherwise=otherwise)
        if found is not None and isinstance(value, Mapping):
            yield key, value, found


def plain_name(key: Scalar, diagnostics: Diagnostics, what: str) -> None:
    """Names that folders and keys of the clients are made of."""
    if not _NAME.match(key.text):
        message = (
            f"`{key.text}` can't name {what}: lower-case letters and digits, with `-` or `_` between words"
        )
        diagnostics.error(key.span, "bad-name", message)


def sources(node: Node | None, diagnostics: Diagnostics) -> tuple[Source, ...]:
    """The places that send. A plan that names none has one of each language, called like it."""
    if node is None:
        return tuple([Source(language, language) for language in LANGUAGES])
    found: list[Source] = []
    packages: dict[tuple[str, str], Scalar] = {}
    for key, value, part in named(
        node, document.Source, diagnostics, "sources", "a source", {"language": "js"}
    ):
        plain_name(key, diagnostics, "a source")
        options: list[tuple[str, str]] = []
        for option in ("package", "vendor", "module", "catalogue", "parts"):
            text = getattr(part, option)
            if not text:
                continue
            if option not in _OPTIONS[part.language]:
                at = value.key(option) or value
                message = f"a source in {part.language} has no `{option}`"
                diagnostics.error(
                    at.span, "unknown-key", message, f"it has {', '.join(_OPTIONS[part.language])}"
                )
            if isinstance(text, str):
                options.append((option, text))
            if option == "package":
                at = value.key(option) or key
                _check_package(part.language, text, at, diagnostics)
                other = packages.setdefault((part.language, text), at)
                if other is not at:
                    related = ((other.span, "the other one"),)
                    message = f"two sources make a package `{text}`: nobody could install both"
                    diagnostics.error(at.span, "duplicate-package", message, related=related)
            elif option == "parts":
                _check_parts(text, value.key(option) or value, diagnostics)
                options.append((option, " ".join(text)))
        found.append(Source(key.text, part.language, tuple(options), key.span))
    if isinstance(node, Mapping) and not node.pairs:
        diagnostics.error(
            node.span, "wrong-value", "`sources` names no source", "leave it out for one of each language"
        )
    return tuple(found)


def _check_package(language: str, name: str, at: Scalar, diagnostics: Diagnostics) -> None:
    pattern, such = _PACKAGES[language]
    if not pattern.match(name):
        diagnostics.error(at.span, "bad-name", f"`{name}` is no package name that {such}")


def _check_parts(parts: Iterable[str], node: Node, diagnostics: Diagnostics) -> None:
    for part in parts:
        if part not in PARTS:
            hint = did_you_mean(part, PARTS, f"there is {', '.join(PARTS)}")
            diagnostics.error(node.span, "wrong-value", f"a Magento module has no part `{part}`", hint)


def markets(node: Node | None, diagnostics: Diagnostics) -> tuple[Market, ...]:
    """What differs by country."""
    found: list[Market] = []
    for key, _, part in named(node, document.Market, diagnostics, "markets", "a market"):
        plain_name(key, diagnostics, "a market")
        found.append(Market(key.text, part.consent, part.region, part.currency, key.span))
    return tuple(found)


def categories_of(
    node: Node | None, known: Iterable[str], diagnostics: Diagnostics, names: tuple[str, ...]
) -> tuple[str, ...]:
    """Those of `names` that are consent categories; the others are told at `node`, which holds them."""
    declared = tuple(known)
    found: dict[str, None] = {}
    for name in names:
        if name in declared or name == NECESSARY:
            found[name] = None
        elif node is not None:
            hint = did_you_mean(
                name, (*declared, NECESSARY), "categories are declared under `consent.categories`"
            )
            diagnostics.error(
                _item(node, name), "unknown-category", f"there is no consent category `{name}`", hint
            )
    return tuple(found)


def _item(node: Node, text: str) -> Span:
    """The place of a text in a list, or of the node itself."""
    for item in getattr(node, "items", ()):
        if isinstance(item, Scalar) and item.text == text:
            return item.span
    return node.span


def consent(node: Node | None, diagnostics: Diagnostics) -> Consent:
    """The consent section. Without one there are no categories, and every call is `necessary`."""
    if node is None:
        return Consent(default=(NECESSARY,))
    part = read(document.Consent, node, diagnostics, "`consent`")
    if part is None or not isinstance(node, Mapping):
        return Consent(default=(NECESSARY,))
    found: list[Category] = []
    by_id: dict[str, Scalar] = {}
    for key, _, entry in named(
        part.categories, document.Category, diagnostics, "categories", "a consent category"
    ):
        if key.text == NECESSARY:
            message = "`necessary` exists by itself and is always on"
            diagnostics.error(key.span, "reserved-category", message, "remove it; events may name it")
            continue
        plain_name(key, diagnostics, "a consent category")
        segment_id = entry.segment_id or key.text
        first = by_id.setdefault(segment_id, key)
        if first is not key:
            message = f"two categories are `{segment_id}` to Segment"
            diagnostics.error(key.span, "duplicate-category", message, related=((first.span, "the first"),))
        ids = pairs_of(entry.ids, diagnostics, "ids")
        found.append(Category(key.text, segment_id, entry.description, entry.gpc, ids, key.span))
    names = tuple([category.name for category in found])
    default = categories_of(node.get("default"), names, diagnostics, part.default)
    if not part.default and found:
        message = "`consent` needs `default`: the categories of every call that names none"
        diagnostics.error(node.span, "missing-key", message, f"default: {names[0]}")
    return Consent(
        part.model,
        default or (NECESSARY,),
        tuple(found),
        part.load,
        part.hold,
        part.reset_on_withdrawal,
        tuple(part.unknown.items()),
    )


def identity(node: Node | None, diagnostics: Diagnostics) -> Identity:
    """Who somebody is, and which calls tell so."""
    part = None if node is None else read(document.Identity, node, diagnostics, "`identity`")
    if part is None:
        return Identity()
    return Identity(part.user_id, part.on_sign_up, part.on_sign_in, part.on_sign_out, part.on_order)


def destinations(
    node: Node | None, categories: tuple[str, ...], diagnostics: Diagnostics
) -> tuple[Destination, ...]:
    """Where Segment passes events on."""
    found: list[Destination] = []
    for key, value, part in named(
        node, document.Destination, diagnostics, "destinations", "a destination", {"consent": (NECESSARY,)}
    ):
        plain_name(key, diagnostics, "a destination")
        needed = categories_of(value.get("consent"), categories, diagnostics, part.consent)
        events = pairs_of(part.events, diagnostics, "events")
        options = pairs_of(part.options, diagnostics, "options")
        spans = tuple(name.span for name, _ in entries(part.events, Diagnostics(), "events"))
        found.append(Destination(key.text, part.segment_name, needed, events, options, key.span, spans))
    return tuple(found)


def pairs_of(node: Node | None, diagnostics: Diagnostics, section: str) -> tuple[tuple[str, Json], ...]:
    """A mapping as pairs of key and frozen value."""
    return tuple([(key.text, frozen(value)) for key, value in entries(node, diagnostics, section)])


def check_generator(text: str, span: Span, diagnostics: Diagnostics) -> None:
    """The releases of the generator that a plan is written for, such as ">=1.0 <2"."""
    own = _release(__version__.partition("-")[0].split("."))
    for part in re.split(r"[\s,]+(?=[<>=\d])", text.strip()):
        match = _COMPARISON.match(part)
        if match is None:
            message = f"`{part}` compares no release"
            diagnostics.error(span, "wrong-value", message, 'write it as ">=1.0 <2"')
            return
        wanted = _release([group for group in match.groups()[1:] if group is not None])
        holds = {
            ">=": own >= wanted,
            "<=": own <= wanted,
            ">": own > wanted,
            "<": own < wanted,
        }.get(match.group(1) or "=", own == wanted)
        if not holds:
            message = f"this plan is for Trackwright {text}, and this is {__version__}"
            diagnostics.error(
                span, "other-generator", message, "install a release that fits, or change `generator`"
            )
            return


def _release(parts: list[str]) -> tuple[int, ...]:
    numbers = [int(part) for part in parts]
    return (*numbers, *[0] * (3 - len(numbers)))
