"""Who sends an event, and what makes a repeat a repeat."""

from __future__ import annotations

from collections.abc import Iterator

from trackwright.checks.check import Check, Finding, Subject, quoted, title
from trackwright.diagnostics import Severity
from trackwright.magento.bound import Read
from trackwright.schema import Call, Property, Shape
from trackwright.suggest import did_you_mean

_USABLE = frozenset({"string", "integer"})
# Who, or which cart: the same for many orders.
_WHO = frozenset(
    [
        "user_id",
        "customer_id",
        "anonymous_id",
        "account_id",
        "email",
        "email_sha256",
        "session_id",
        "cart_id",
        "checkout_id",
        "quote_id",
    ]
)
# What an event about money or goods can be told apart by.
_WHAT = frozenset(
    [
        "order_id",
        "order_uid",
        "refund_id",
        "shipment_id",
        "invoice_id",
        "payment_id",
        "transaction_id",
        "return_id",
    ]
)
_COUNTED_BY_STORE = frozenset(
    f"{entity}.increment_id" for entity in ("order", "creditmemo", "shipment", "invoice")
)


def _once(subject: Subject) -> Iterator[Finding]:
    for call in subject.plan.calls:
        declared = {prop.name: prop for prop in call.payload.properties}
        for name in call.once:
            prop = declared.get(name)
            if prop is None:
                yield Finding(
                    call.place(f"once/{name}", "once"),
                    f'`once` of {title(call)} names "{name}", which is no property of it',
                    did_you_mean(name, declared),
                )
                continue
            problem = _unusable(prop, subject)
            if problem:
                yield Finding(
                    call.place(f"once/{name}", "once"),
                    f'`once` of {title(call)} names "{name}", which {problem}',
                    "a repeat is known by values that are always there: required, ungated strings or integers",
                    ((prop.span, f'"{name}" is here'),),
                )
        shapes = [subject.inside(declared[name].shape) for name in call.once if name in declared]
        if shapes and len(shapes) == len(call.once) and all(map(_few, shapes)):
            yield Finding(
                call.place("once"),
                f"`once` of {title(call)} names only {quoted(call.once)}, which takes few values: all others would count as repeats",
                "name what identifies the thing: an order, a refund, a shipment",
            )


def _unusable(prop: Property, subject: Subject) -> str | None:
    if not prop.required:
        return "is optional"
    if prop.consent:
        return f"leaves without consent to {quoted(prop.consent)}"
    kinds = _kinds(subject.inside(prop.shape))
    if "null" in kinds:
        return "may be null"
    return None if kinds and kinds <= _USABLE else "is neither a string nor an integer"


def _kinds(shape: Shape) -> frozenset[str]:
    """The types a value can have, as far as they are said."""
    if shape.types:
        return frozenset(shape.types)
    values = shape.const or shape.enum or ()
    if values and all(isinstance(value, str) or type(value) is int for value in values):
        return _USABLE
    return frozenset({"null"}) if None in values else frozenset()


def _few(shape: Shape) -> bool:
    return bool(shape.const) or shape.enum is not None


def _weak(subject: Subject) -> Iterator[Finding]:
    for call in subject.plan.calls:
        if not call.once or call.type != "track":
            continue
        others = [
            prop.name
            for prop in call.payload.properties
            if prop.required and prop.name in _WHAT and prop.name not in call.once
        ]
        if others and _WHO.issuperset(call.once):
            yield Finding(
                call.place("once"),
                f"`once` of {title(call)} names {quoted(call.once)}: a shopper's second one would count as a repeat of the first",
                f'name what happened as well: "{others[0]}"',
            )
    for bound in subject.bindings.bounds:
        for field in bound.fields:
            path = field.supply.value.path if isinstance(field.supply, Read) else ""
            if field.name in bound.call.once and path in _COUNTED_BY_STORE:
                entity = path.partition(".")[0]
                yield Finding(
                    field.span,
                    f'`once` of {title(bound.call)} takes "{field.name}" from {path}, which Magento counts for each store view: two stores can have the same',
                    f"take it from {entity}.uid, the store's id and that number",
                )


def _senders(subject: Subject) -> Iterator[Finding]:
    languages = {source.name: source.language for source in subject.plan.sources}
    for call in subject.plan.calls:
        senders = [use.source for use in call.sources]
        if call.primary is not None and call.primary not in senders:
            yield Finding(
                call.place("primary"),
                f'`primary` of {title(call)} is "{call.primary}", which doesn\'t send it',
                f"it is sent by {quoted(senders)}" if senders else None,
            )
        if call.type != "track" or len(senders) < 2 or call.primary is not None or subject.plan.imported:
            continue
        yield from _undecided(call, senders, {languages.get(name, "") for name in senders})


def _undecided(call: Call, senders: list[str], languages: set[str]) -> Iterator[Finding]:
    hint = "say `primary:`, or name the one source that sends it under `sources:`"
    if call.once and "js" in languages:
        yield Finding(
            call.span,
            f"{title(call)} can be sent by {quoted(senders)}, and nobody says which: the browser doesn't derive the messageId that would make them one",
            hint,
        )
    elif call.magento and not call.once:
        yield Finding(
            call.span,
            f"{title(call)} can be sent by {quoted(senders)}, and Magento sends it by itself: it would count twice",
            hint,
        )


CHECKS = (
    Check(
        "once-unusable",
        "A `once` property that isn't there on every call, can be null or gated, or can't tell two events apart.",
        Severity.ERROR,
        _once,
    ),
    Check(
        "once-weak",
        "A `once` that would take two events for one: only who or which cart, or a number that Magento counts for each store view.",
        Severity.WARNING,
        _weak,
    ),
    Check(
        "two-senders",
        "An event that several sources can send without the plan saying who does.",
        Severity.ERROR,
        _senders,
    ),
)
