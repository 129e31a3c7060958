"""Holding a node to a model, with every finding told at its line and in the plan's words."""

from __future__ import annotations

import re
from collections.abc import Mapping as Table
from typing import Any, TypeVar

from pydantic import ValidationError

from trackwright.diagnostics import Diagnostics, Span
from trackwright.document.fields import Marker
from trackwright.document.models import Part
from trackwright.source import Mapping, Node, Scalar, Sequence, kind_of, thawed
from trackwright.suggest import did_you_mean, one_of

_M = TypeVar("_M", bound=Part)
_FORMS: dict[type[Part], dict[str, tuple[str, str | None]]] = {}


def _fields_of(model: type[Part]) -> dict[str, tuple[str, str | None]]:
    """Key -> the field's name and how its node is turned into input."""
    found = _FORMS.get(model)
    if found is None:
        found = {}
        for name, field in model.model_fields.items():
            markers = [item.kind for item in field.metadata if isinstance(item, Marker)]
            found[field.alias or name] = (name, markers[0] if markers else _nested_marker(field.annotation))
        _FORMS[model] = found
    return found


def _nested_marker(annotation: Any) -> str | None:
    """The marker inside `X | None`."""
    for item in getattr(annotation, "__args__", ()):
        for marker in getattr(item, "__metadata__", ()):
            if isinstance(marker, Marker):
                return marker.kind
    return None


def read(
    model: type[_M],
    node: Node,
    diagnostics: Diagnostics,
    what: str,
    *,
    elsewhere: Table[str, str] | None = None,
    otherwise: Table[str, Any] | None = None,
) -> _M | None:
    """The node as a model; every finding is told at its line.

    A value that is refused counts as not given. Where something required is missing or refused, reading goes on with its value in
    `otherwise`; without one there, the result is None. `what` names the mapping in messages ("an event", "the plan"); `elsewhere` are keys
    of the model that make no sense here, with a hint for each.
    """
    if not isinstance(node, Mapping):
        diagnostics.error(node.span, "wrong-value", f"{what} is a mapping, not {kind_of(node)}")
        return None
    forms = _fields_of(model)
    misplaced = elsewhere or {}
    values: dict[str, Any] = {}
    for key, value in node.pairs:
        if key.text in forms and key.text not in misplaced:
            values[key.text] = _input(value, forms[key.text][1])
            continue
        hint = misplaced.get(key.text) or _unknown_hint(
            key.text, [name for name in forms if name not in misplaced]
        )
        diagnostics.error(key.span, "unknown-key", f"`{key.text}` is no key of {what}", hint)
    try:
        return model.model_validate(values)
    except ValidationError as error:
        problems = error.errors(include_url=False)
    told: set[Span] = set()
    for problem in problems:
        _tell(problem, node, diagnostics, what, told)
    refused = {problem["loc"][0] for problem in problems if problem["loc"]}
    kept = {key: value for key, value in values.items() if key not in refused}
    try:
        return model.model_validate({**(otherwise or {}), **kept})
    except ValidationError:
        return None


def _unknown_hint(key: str, known: list[str]) -> str | None:
    return did_you_mean(key, known, f"here stands {one_of(known)}" if len(known) <= 9 else None)


def _input(node: Node, kind: str | None) -> Any:
    if kind == "kept":
        return node
    if kind == "text":
        return _text(node)
    if kind == "texts":
        items = node.items if isinstance(node, Sequence) else (node,)
        return tuple([_text(item) for item in items])
    return thawed(node)


def _text(node: Node) -> Any:
    """An unquoted number is the text that was written."""
    if isinstance(node, Scalar) and isinstance(node.value, int | float) and not isinstance(node.value, bool):
        return node.text
    return thawed(node)


def _tell(problem: Any, node: Mapping, diagnostics: Diagnostics, what: str, told: set[Span]) -> None:
    """One finding of pydantic's, in the plan's words and at its place; a place is told once."""
    if problem["type"] == "missing":
        key = str(problem["loc"][0])
        diagnostics.error(node.span, "missing-key", f"{what} needs `{key}`", _MISSING.get(key))
        return
    name, value = _place(node, problem["loc"])
    if value.span in told:
        return
    told.add(value.span)
    context = problem.get("ctx") or {}
    kind: str = problem["type"]
    hint = None
    if kind == "literal_error":
        expected = re.findall(r"'([^']*)'", str(context.get("expected", "")))
        text = value.text if isinstance(value, Scalar) else kind_of(value)
        if problem["loc"][-1] == "[key]":
            name, text = f"a key of `{problem['loc'][0]}`", str(problem["loc"][-2])
            value = _key_of(node, problem["loc"])
        hint = did_you_mean(text, expected)
        message = f"{name if '`' in name else f'`{name}`'} is {one_of(expected)}, not `{text}`"
    elif kind == "value_error":
        message = f"`{name}` {context.get('error')}"
    elif kind == "string_too_short":
        message = f"`{name}` is empty text"
    elif kind == "string_too_long":
        message = f"`{name}` is longer than {context.get('max_length')} characters"
    elif kind == "greater_than_equal":
        message = f"`{name}` is a whole number from {context.get('ge')} up"
    else:
        expected_kind = _EXPECTED.get(kind, str(problem["msg"]))
        hint = "write true or false, in lower case and without quotes" if kind.startswith("bool") else None
        message = f"`{name}` is {expected_kind}, not {kind_of(value)}"
    diagnostics.error(value.span, "wrong-value", message, hint)


_EXPECTED = {
    "string_type": "text",
    "bool_type": "true or false",
    "int_type": "a whole number",
    "dict_type": "a mapping",
    "tuple_type": "a list",
}
_MISSING = {
    "plan": "the plan's id, such as `plan: acme-store`; storage keys and globals carry it",
    "version": 'the plan\'s own version, such as `version: "1.0.0"`',
    "language": "one of js, php, python",
    "consent": "the categories that must be on; `necessary` always is",
    "trigger": "what makes the event happen, such as `trigger: order.placed`",
}


def _key_of(node: Mapping, loc: tuple[Any, ...]) -> Node:
    """The key that a mapping of fixed keys refuses."""
    inner = node.get(str(loc[0]))
    found = inner.key(str(loc[-2])) if isinstance(inner, Mapping) else None
    return found or node


def _place(node: Node, loc: tuple[Any, ...]) -> tuple[str, Node]:
    """The node that a path of the model names, as near as the nodes go, and its name."""
    at: Node = node
    names: list[str] = []
    for part in loc:
        inner: Node | None = None
        if isinstance(at, Mapping) and isinstance(part, str):
            inner = at.get(part)
        elif isinstance(at, Sequence) and isinstance(part, int) and part < len(at.items):
            inner = at.items[part]
        if inner is None:
            break
        at = inner
        if isinstance(part, str):
            names.append(part)
    return ".".join(names), at
