"""What may stand beside a type: keywords beside an expression, which both hold, and beside `$ref`, which nothing may."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from trackwright.keywords import KEYWORDS, Fields, text_of
from trackwright.schema import Notes, Shape
from trackwright.source import Mapping, Node, Scalar
from trackwright.unions import DEFAULTS
from trackwright.vocabulary import ANYTHING, NO_NOTES, SCHEMA_KEYS, Forms, is_word

_OF_OBJECTS = frozenset({"properties", "patternProperties", "additionalProperties"})
_LOWER = frozenset({"minimum", "exclusive_minimum", "min_length", "min_items", "min_properties"})
_UPPER = frozenset({"maximum", "exclusive_maximum", "max_length", "max_items", "max_properties"})


def refined(
    forms: Forms,
    base: Shape,
    fields: Fields,
    node: Mapping,
    own: dict[str, tuple[Scalar, Node]],
    notes: Notes | None,
) -> Shape:
    """A type expression with keywords beside it: both hold."""
    for name in ("extends", *_OF_OBJECTS):
        if name in own and (name == "extends" or "object" in base.types or base.ref is not None):
            message = f"`{name}` can't stand beside a type expression"
            forms.diagnostics.error(
                own[name][0].span, "bad-type", message, "`extends:` adds members to a type"
            )
            return base
    if not fields:
        shared = base.name is not None or base.ref is not None
        return base if notes is None or shared else replace(base, notes=notes, span=own["type"][1].span)
    if (
        base.ref is not None
        or base.never
        or not all(_only_tightens(base, *field) for field in fields.items())
    ):
        extra = Shape(**fields, span=node.span)
        return Shape(all_of=(base, extra), types=base.types, notes=notes or NO_NOTES, span=node.span)
    return replace(base, name=None, notes=notes or base.notes, span=node.span, **fields)


def reference(forms: Forms, node: Mapping, key: Scalar, value: Node) -> Shape:
    """`$ref` to a type of the plan. Beside it draft-07 ignores every other keyword, so those are refused."""
    for other, _ in node.pairs:
        if other.text in KEYWORDS or other.text in ("extends", "of", "discriminator"):
            if other.text == "required" and isinstance(node.get("required"), Scalar):
                continue
            message = f"`{other.text}` has no effect beside `$ref`"
            forms.diagnostics.error(
                other.span,
                "beside-ref",
                message,
                "write `type: <name>` in place of `$ref`: it can be refined",
            )
        elif other.text not in SCHEMA_KEYS:
            forms.unknown_keyword(other, node)
    text = text_of(forms, key, value)
    for root in ("#/types/", "#/definitions/"):
        if text is not None and text.startswith(root) and is_word(text[len(root) :]):
            return forms.named(text[len(root) :], value)
    if text is not None:
        message = f"`{text}` points at nothing a plan can refer to"
        hint = "a `$ref` is #/types/<name> or #/definitions/<name>, within the plan"
        forms.diagnostics.error(value.span, "unknown-reference", message, hint)
    return ANYTHING


def _only_tightens(base: Shape, name: str, value: Any) -> bool:
    """Whether a keyword of one's own says all that the base's says."""
    before = getattr(base, name)
    if before == DEFAULTS[name]:
        return True
    return bool((name in _LOWER and value >= before) or (name in _UPPER and value <= before))
