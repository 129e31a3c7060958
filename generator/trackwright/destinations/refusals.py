"""Why a destination refuses an event, or gets less of it than the plan has."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from trackwright.destinations.definitions import Action, Definition
from trackwright.destinations.directives import Made
from trackwright.destinations.reach import Reach
from trackwright.diagnostics import Span

Gravity = Literal["refused", "at risk", "lost", "unclear"]
_NUMERIC = frozenset(["number", "integer"])
_TEXT = frozenset(["string"])
_SINGLE = frozenset(["string", "number", "integer", "boolean"])
_CURRENCY = re.compile(r"[A-Za-z]{3}")


@dataclass(frozen=True, slots=True)
class Problem:
    """Why a destination refuses an event (`refused`) or may (`at risk`), what of it counts for nothing there (`lost`), or a plan's wish
    that means nothing (`unclear`)."""

    gravity: Gravity
    span: Span
    message: str
    hint: str | None = None
    related: tuple[tuple[Span, str], ...] = ()


def of_fields(
    definition: Definition, action: Action, made: dict[str, Made], reach: Reach
) -> Iterator[Problem]:
    """Fields that an action must have and the mapping hasn't, or that it fills with what the action doesn't take."""
    title = definition.segment_name
    for field in action.required:
        found = made.get(field)
        if found is None:
            yield Problem(
                "refused",
                reach.call.span,
                f"{title} refuses it without `{field}`, and it has no property to take that from",
                f"plan one for it, or map `{field}` by hand",
            )
        elif not found.sure:
            names = [".".join(value.path) for value in found.values[:1]]
            span = next(
                (value.prop.span for value in found.values if value.prop is not None), reach.call.span
            )
            yield Problem(
                "at risk",
                span,
                f"{title} refuses it without `{field}`, and {names[0] if names else 'its source'} may be missing",
                "make the property required",
            )
    yield from _lost(title, action, made, reach)
    for path, found in _leaves(made, definition.open):
        yield from _of_type(definition, path, found, reach)
    if action.identified is not None and action.identified in made:
        yield from _items(title, action.identified, made[action.identified], reach)


def _lost(title: str, action: Action, made: dict[str, Made], reach: Reach) -> Iterator[Problem]:
    for field in action.wanted:
        if field not in made:
            yield Problem(
                "lost",
                reach.call.span,
                f"{title} gets it without `{field}`, as it has no property to take that from",
                f"plan one for it, or map `{field}` by hand",
            )
    for field, others in action.needed_with.items():
        missing = [other for other in others if other not in made or not made[other].sure]
        if field not in made or not missing or set(missing) & set(action.required):
            continue
        lacking = missing[0]
        named = [".".join(value.path) for value in made[lacking].values[:1]] if lacking in made else []
        why = f"{named[0]} may be missing" if named else "it has no property for that"
        yield Problem(
            "lost",
            reach.call.span,
            f"`{field}` counts for nothing at {title} without `{lacking}`, and {why}",
            f"plan `{lacking}` as required, or take `{field}` out by `mapping: {{{field}: null}}`",
        )


def _leaves(made: Mapping[str, Made], open_: frozenset[str], prefix: str = "") -> Iterator[tuple[str, Made]]:
    """Fields that take one value each, those of objects and of a list's items with the path to them."""
    for name, found in made.items():
        path = f"{prefix}{name}"
        if path in open_:
            continue
        if found.members:
            yield from _leaves(found.members, open_, f"{path}.")
        else:
            yield path, found


def _of_type(definition: Definition, path: str, made: Made, reach: Reach) -> Iterator[Problem]:
    """A value that the field doesn't take. Numbers and texts are turned into one another where they can be."""
    kinds, what = _SINGLE, "a single value"
    if path in definition.numbers:
        kinds, what = _NUMERIC, "a number"
    elif path in definition.currencies:
        kinds, what = _TEXT, "a currency's code"
    for value in made.values:
        if value.shape is None:
            continue
        types = set(value.shape.types)
        span = value.prop.span if value.prop is not None else reach.call.span
        if types and not types & kinds:
            told = f"{'.'.join(value.path)} is {'/'.join(sorted(types))}"
            yield Problem("refused", span, f"{definition.segment_name} takes {what} as `{path}`, and {told}")
        elif path in definition.currencies:
            for code in value.shape.enum or value.shape.const or ():
                if isinstance(code, str) and not _CURRENCY.fullmatch(code):
                    told = (
                        f'{definition.segment_name} takes codes of ISO 4217 as `{path}`, and "{code}" is none'
                    )
                    yield Problem("refused", span, told)


def _items(title: str, field: str, made: Made, reach: Reach) -> Iterator[Problem]:
    ids = [value for value in made.values if value.path[-1:] in (("product_id",), ("name",))]
    if not any(value.sure for value in ids):
        yield Problem(
            "refused" if not ids else "at risk",
            made.values[0].prop.span if made.values and made.values[0].prop is not None else reach.call.span,
            f"{title} refuses it where one of `{field}` has neither id nor name",
            "plan `product_id` as required",
        )


def of_name(name: str, definition: Definition) -> Iterator[Problem]:
    """A name that the destination doesn't take."""
    title, names = definition.segment_name, definition.names
    if not re.fullmatch(names.pattern, name):
        yield Problem(
            "refused",
            Span(""),
            f'{title} takes no event called "{name}"',
            f"names there look like {names.pattern}",
        )
    elif len(name) > names.max:
        yield Problem(
            "refused", Span(""), f'"{name}" has {len(name)} characters, and {title} takes {names.max}'
        )
    elif name in names.reserved or name.startswith(names.prefixes):
        yield Problem("refused", Span(""), f'{title} keeps "{name}" for itself')


def of_parameters(definition: Definition, mapping: dict[str, Any]) -> Iterator[Problem]:
    """Parameters of a custom event that the destination doesn't take, or too many of them."""
    rule = definition.parameters
    given = None if rule is None else mapping.get(rule.field)
    if rule is None or not isinstance(given, dict) or any(key.startswith("@") for key in given):
        return
    title = definition.segment_name
    for name in given:
        if not re.fullmatch(rule.pattern, name) or len(name) > rule.max:
            yield Problem(
                "refused",
                Span(""),
                f'{title} takes no parameter called "{name}"',
                f"at most {rule.max} of {rule.pattern}",
            )
        whole = isinstance(given[name], dict) and not any(key.startswith("@") for key in given[name])
        if rule.single and (whole or isinstance(given[name], (list, tuple))):
            yield Problem("refused", Span(""), f'{title} takes no list or object as the parameter "{name}"')
    if rule.count is not None and len(given) > rule.count:
        yield Problem(
            "refused",
            Span(""),
            f"{title} takes {rule.count} parameters with an event, and this one has {len(given)}",
        )
