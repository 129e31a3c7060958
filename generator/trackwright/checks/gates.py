"""Consent: gates that can't work, and personal data without one."""

from __future__ import annotations

from collections.abc import Iterator

from trackwright.checks.check import Check, Finding, Subject, quoted, title
from trackwright.destinations.definitions import definition_of
from trackwright.diagnostics import Severity
from trackwright.lower import children
from trackwright.schema import Call, Destination, Property, Shape

Gated = tuple[Property, frozenset[str], frozenset[str]]


def _gated_required(subject: Subject) -> Iterator[Finding]:
    for shape in subject.shapes:
        for prop in shape.properties:
            if prop.consent and (prop.required or prop.name in shape.required):
                yield Finding(
                    prop.span,
                    f'"{prop.name}" leaves without consent to {quoted(prop.consent)}, yet it is required',
                    f'make it optional ("{prop.name}?"), or ask for the category on the whole call',
                )


def _personal(subject: Subject) -> Iterator[Finding]:
    if not subject.plan.consent.categories:
        return  # this plan leaves consent to others
    if not any(map(_is_personal, subject.properties)):
        return
    for call in subject.plan.calls:
        needed = frozenset(call.consent) - {"necessary"}
        receiving = [destination for destination in subject.plan.destinations if _receives(destination, call)]
        carried = [call.payload] if call.context is None else [call.payload, call.context]
        for prop, gates, own in (found for shape in carried for found in _private(subject, shape, needed)):
            exposed = [
                destination
                for destination in receiving
                if not gates >= frozenset(destination.consent) - {"necessary"} and _sees(destination, own)
            ]
            if not gates:
                yield Finding(
                    prop.span,
                    f'"{prop.name}" of {title(call)} is personal data and is sent whatever the shopper agreed to',
                    f"make it optional with a `consent:`, or take it out of {title(call)}",
                )
            elif exposed:
                yield Finding(
                    prop.span,
                    f'"{prop.name}" of {title(call)} is personal data for {quoted(item.name for item in exposed)}, but is sent without consent to {quoted(_missing(exposed, gates))}',
                    "give it a `consent:` of its own, so that it leaves when that is denied",
                )


def _private(subject: Subject, root: Shape, needed: frozenset[str]) -> Iterator[Gated]:
    """Every property with personal data in a payload, with all categories that it needs and those of them that are its own.

    The same one under the same gates once.
    """
    todo = [(root, needed, frozenset[str]())]
    seen: set[tuple[int, frozenset[str], frozenset[str]]] = set()
    while todo:
        shape, gates, own = todo.pop()
        shape = subject.inside(shape)
        if (id(shape), gates, own) in seen:
            continue
        seen.add((id(shape), gates, own))
        for prop in shape.properties:
            more = frozenset(prop.consent) - {"necessary"}
            if _is_personal(prop):
                yield prop, gates | more, own | more
            else:
                todo.append((prop.shape, gates | more, own | more))
        members = {id(prop.shape) for prop in shape.properties}
        todo.extend((inner, gates, own) for inner in children(shape) if id(inner) not in members)


def _is_personal(prop: Property) -> bool:
    return prop.notes.pii is not None or prop.shape.notes.pii is not None


def _sees(destination: Destination, own: frozenset[str]) -> bool:
    """Neither mapping nor filter keeps a property that has these categories of its own from the destination."""
    return own <= frozenset(destination.consent) or definition_of(destination) is None


def _missing(exposed: list[Destination], gates: frozenset[str]) -> list[str]:
    return list(dict.fromkeys(name for item in exposed for name in item.consent if name not in gates))


def _receives(destination: Destination, call: Call) -> bool:
    """The destination gets the call: an event that it maps, or every identify and group."""
    if destination.segment_name is None:
        return False
    if call.type == "track":
        return any(name == call.name for name, _ in destination.events)
    return call.type in ("identify", "group")


def _identifying(subject: Subject) -> Iterator[Finding]:
    if not subject.plan.consent.categories:
        return
    for call in subject.plan.calls:
        if call.type in ("identify", "alias", "group") and not set(call.consent) - {"necessary"}:
            yield Finding(
                call.place("consent"),
                f"{title(call)} tells who a shopper is, whatever the shopper agreed to",
                "give it a `consent:` other than necessary",
            )


def _user_id(subject: Subject) -> Iterator[Finding]:
    user_id = subject.plan.identity.user_id
    if user_id is not None and ("mail" in user_id.lower() or "@" in user_id):
        yield Finding(
            subject.plan.span,
            f'`identity.user_id` is "{user_id}": an e-mail address changes, and it is personal data in every message',
            "use an id that stays, such as customer.id",
        )


CHECKS = (
    Check(
        "gated-required",
        "A property that leaves without consent, yet is required: Segment Protocols would reject what the gate stripped.",
        Severity.ERROR,
        _gated_required,
    ),
    Check(
        "ungated-personal-data",
        "Personal data (`pii`) that reaches a destination, or is sent at all, without that destination's consent asked for.",
        Severity.WARNING,
        _personal,
    ),
    Check(
        "identity-ungated",
        "identify, group or alias that would go out for shoppers who denied everything.",
        Severity.WARNING,
        _identifying,
    ),
    Check("user-id-is-email", "A userId that is an e-mail address.", Severity.ERROR, _user_id),
)
