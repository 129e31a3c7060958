"""What goes where, to read: each event at each destination, its name there and what fills its fields."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from trackwright.code import Code
from trackwright.destinations.filters import filters
from trackwright.destinations.subscriptions import Mapped, Subscription
from trackwright.languages import html, markdown
from trackwright.schema import Call, Plan
from trackwright.target import Rendered

_HAND = frozenset(
    ["user_id", "timestamp_micros", "engagement_time_msec"]
)  # on every event: no column for them


def matrix_files(plan: Plan, every: Sequence[Mapped]) -> Iterator[Rendered]:
    """The matrix in Markdown and as a page."""
    yield Rendered("matrix.md", "destinations/matrix.md.j2", _matrix(plan, every, markdown.span))
    yield Rendered("matrix.html", "destinations/matrix.html.j2", _matrix(plan, every, html.text))


class ColumnView(NamedTuple):
    title: Code
    segment: Code
    consent: tuple[Code, ...]
    held: tuple[Code, ...]


class ParameterView(NamedTuple):
    """`filled`: what of the message it takes, or what it always is."""

    name: Code
    filled: tuple[Code, ...]


class CellView(NamedTuple):
    """What an event is at a destination; `name` is None where it doesn't go there."""

    name: Code | None
    action: Code | None = None
    parameters: tuple[ParameterView, ...] = ()


class RowView(NamedTuple):
    kind: Code
    title: Code
    anchor: Code
    description: Code
    consent: tuple[Code, ...]
    cells: tuple[CellView, ...]
    nowhere: bool


class MatrixView(NamedTuple):
    plan: Code
    version: Code
    columns: tuple[ColumnView, ...]
    rows: tuple[RowView, ...]
    unmapped: tuple[Code, ...]  # destinations that nobody has described


def _matrix(plan: Plan, every: Sequence[Mapped], text: Any) -> MatrixView:
    found = [each for each in every if each.definition is not None]
    cells = {
        (each.destination.name, made.call.type, made.call.name): made
        for each in found
        for made in each.subscriptions
    }
    rows = []
    for call in _rows(plan, found):
        row = tuple(_cell(cells.get((each.destination.name, call.type, call.name)), text) for each in found)
        rows.append(
            RowView(
                text(call.type),
                text(call.name or f"every {call.type}"),
                html.identifier(call.type, call.name or "all"),
                text(call.notes.description),
                tuple(text(name) for name in call.consent),
                row,
                all(cell.name is None for cell in row),
            )
        )
    return MatrixView(
        text(plan.name or plan.id),
        text(plan.version),
        tuple(
            ColumnView(
                text(each.destination.name),
                text(each.destination.segment_name or ""),
                tuple(text(name) for name in each.destination.consent),
                tuple(text(name) for name in dict.fromkeys(_withheld(plan, each))),
            )
            for each in found
        ),
        tuple(rows),
        tuple(
            text(each.destination.name)
            for each in every
            if each.definition is None and each.destination.segment_name is not None
        ),
    )


def _rows(plan: Plan, found: Sequence[Mapped]) -> Iterator[Call]:
    others = {
        made.call.type: made.call for each in found for made in each.subscriptions if not made.call.name
    }
    yield from others.values()
    yield from (call for call in plan.calls if call.type == "track")


def _withheld(plan: Plan, found: Mapped) -> Iterable[str]:
    for held in filters(plan, found):
        for where, names in held.fields or ():
            below = where.partition(".")[2]
            about = f" of {', '.join(held.calls)}" if held.calls else ""
            for name in names:
                yield f"{f'{below}.' if below else ''}{name}{about}"


def _cell(made: Subscription | None, text: Any) -> CellView:
    if made is None:
        return CellView(None)
    parameters = [
        ParameterView(text(name), tuple(map(text, filled)))
        for name, filled in _parameters(made.mapping)
        if name not in _HAND
    ]
    return CellView(text(made.event_name), text(made.action), tuple(parameters))


def _parameters(
    mapping: dict[str, Any], prefix: str = "", inside: str = ""
) -> Iterator[tuple[str, list[str]]]:
    """Fields by name, and what each is filled with; those of a whole and of a list's items one by one."""
    for field, value in mapping.items():
        name = f"{prefix}{field}"
        plain = isinstance(value, dict) and not any(key.startswith("@") for key in value)
        items = value.get("@arrayPath") if isinstance(value, dict) else None
        if plain and value:
            yield from _parameters(value, f"{name}.", inside)
        elif items and len(items) == 2 and isinstance(items[0], str) and isinstance(items[1], dict):
            yield from _parameters(items[1], f"{name}[].", f"{items[0].removeprefix('$.')}[].")
        else:
            yield name, list(dict.fromkeys(_filled(value, inside)))


def _filled(value: Any, inside: str) -> Iterator[str]:
    if isinstance(value, str):
        yield f'"{value}"'
    elif isinstance(value, (bool, int, float)):
        yield str(value)
    elif isinstance(value, list):
        for item in value:
            yield from _filled(item, inside)
    elif isinstance(value, dict):
        for key, member in value.items():
            if key == "@path" and isinstance(member, str):
                yield inside + member.removeprefix("$.")
            elif key == "@liquid" and isinstance(member, str):
                yield member.removeprefix("{{ ").removesuffix(" }}")
            elif key == "@if" and isinstance(member, dict):
                yield from (text for part in ("then", "else") for text in _filled(member.get(part), inside))
            elif key == "@replace" and isinstance(member, dict):
                yield from _filled(member.get("value"), inside)
            else:
                yield from _filled(member, inside)
