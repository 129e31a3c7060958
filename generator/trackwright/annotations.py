"""The keywords of a JSON Schema that check nothing: what draft-07, and the drafts and tools around it, let them hold."""

from __future__ import annotations

from typing import Any

from trackwright.diagnostics import Diagnostics
from trackwright.schema import Notes
from trackwright.source import Mapping, Node, Scalar, Sequence, frozen, kind_of

_TEXT = "$schema $id $comment id title description contentMediaType contentEncoding key"
_EXPECTED = {
    **dict.fromkeys(_TEXT.split(), "text"),
    "readOnly": "true or false",
    "writeOnly": "true or false",
    "examples": "a list of values",
    "deprecated": "true, false or a reason",
    "labels": "a mapping of names and texts",
}
QUIET = frozenset(_EXPECTED) | {"definitions", "$defs", "default"}
"""Keywords that have no effect on purpose."""


def report_annotation(key: Scalar, node: Node, diagnostics: Diagnostics) -> None:
    """A warning where a quiet keyword holds what it can't, and so is left out."""
    if not is_annotation(key.text, node):
        message = f"`{key.text}` takes {_EXPECTED[key.text]}, not {kind_of(node)}: it has no effect"
        diagnostics.warning(node.span, "wrong-annotation", message)


def is_annotation(keyword: str, node: Node) -> bool:
    """Whether a quiet keyword holds what it can."""
    expected = _EXPECTED.get(keyword)
    return expected is None or _holds(expected, node)


def _holds(expected: str, node: Node) -> bool:
    if expected == "a list of values":
        return isinstance(node, Sequence)
    if expected == "a mapping of names and texts":
        return isinstance(node, Mapping) and all(
            isinstance(value, Scalar) and value.value is not None for _, value in node.pairs
        )
    if not isinstance(node, Scalar):
        return False
    is_text, is_flag = isinstance(node.value, str), isinstance(node.value, bool)
    return {"text": is_text, "true or false": is_flag}.get(expected, is_text or is_flag)


def read_annotations(node: Mapping) -> Notes | None:
    """What a schema says for its readers, or None."""
    found: dict[str, Any] = {}
    for key, value in node.pairs:
        if key.text == "description" and isinstance(value, Scalar) and isinstance(value.value, str):
            found["description"] = value.value
        elif key.text == "examples" and isinstance(value, Sequence):
            found["examples"] = tuple([frozen(item) for item in value.items])
        elif key.text == "default":
            found["default"] = (frozen(value),)
        elif key.text == "deprecated" and isinstance(value, Scalar) and value.value not in (False, None):
            found["deprecated"] = value.value if isinstance(value.value, str) else ""
    return Notes(**found) if found else None
