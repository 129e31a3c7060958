"""The document: what an author wrote, author-shaped. `models` says what may stand where, `read` holds a node to it.

The editors' schema is in `document.editors`; `plan_json_schema` fetches it from there, so that reading a plan doesn't build it.
"""

from __future__ import annotations

from typing import Any

from trackwright.document.models import (
    Alias,
    Binding,
    Carrying,
    Category,
    Common,
    Consent,
    Destination,
    Document,
    Event,
    Group,
    Identify,
    Identity,
    Market,
    Naming,
    Page,
    Part,
    Payload,
    Previous,
    Source,
    SourceUse,
)
from trackwright.document.reading import read

__all__ = [
    "Alias",
    "Binding",
    "Carrying",
    "Category",
    "Common",
    "Consent",
    "Destination",
    "Document",
    "Event",
    "Group",
    "Identify",
    "Identity",
    "Market",
    "Naming",
    "Page",
    "Part",
    "Payload",
    "Previous",
    "Source",
    "SourceUse",
    "plan_json_schema",
    "read",
]


def plan_json_schema() -> dict[str, Any]:
    """The JSON Schema (draft-07) of a plan file, for editors."""
    from trackwright.document.editors import editors_schema

    return editors_schema()
