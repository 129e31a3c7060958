"""What a property says of itself beside its type: whether it is required, its consent, its name in code."""

from __future__ import annotations

from typing import Any

from trackwright.keywords import text_of, wrong
from trackwright.source import Mapping, Node, Scalar, Sequence
from trackwright.suggest import did_you_mean
from trackwright.vocabulary import Forms


def read_property_keys(
    forms: Forms, key: Scalar, node: Mapping, required: bool, extra: dict[str, Any]
) -> bool:
    for own, value in node.pairs:
        if own.text == "required" and isinstance(value, Scalar):
            if not isinstance(value.value, bool):
                wrong(forms, own, value, "true, false, or a list of the names of members")
            elif value.value and not required:
                forms.diagnostics.error(
                    value.span, "bad-property", f"`{key.text}` is optional by its `?`, and required here"
                )
            else:
                required = value.value
        elif own.text == "consent":
            extra["consent"] = _consent(forms, own, value)
        elif own.text == "code_name":
            extra["code_name"] = _code_name(forms, own, value)
    return required


def _consent(forms: Forms, key: Scalar, node: Node) -> tuple[str, ...]:
    """One category or a list; each must be one of the plan's."""
    found: dict[str, None] = {}
    for item in node.items if isinstance(node, Sequence) else (node,):
        name = text_of(forms, key, item)
        if name is None:
            continue
        if name != "necessary" and name not in forms.categories:
            hint = did_you_mean(
                name,
                (*forms.categories, "necessary"),
                "categories are declared under `consent.categories`",
            )
            forms.diagnostics.error(
                item.span, "unknown-category", f"there is no consent category `{name}`", hint
            )
        found[name] = None
    return tuple(found)


def _code_name(forms: Forms, key: Scalar, node: Node) -> str | None:
    name = text_of(forms, key, node)
    if name is not None and not any(char.isascii() and char.isalnum() for char in name):
        forms.diagnostics.error(node.span, "wrong-value", "a code name needs a letter or a digit")
        return None
    return name
