"""How a plan is bound to what Magento offers: what `magento.binding` couldn't bind, and what is bound though it had better not be."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial

from trackwright.checks.check import Check, Finding, Subject, title
from trackwright.diagnostics import Severity
from trackwright.magento.bound import Bound, Field, Listed, Members, Read, reads_of
from trackwright.magento.records import Money

_PRICES = frozenset(["unit", "row"])


def _problems(check: str, subject: Subject) -> Iterator[Finding]:
    for problem in subject.bindings.problems:
        if problem.check == check:
            yield Finding(problem.span, problem.message, problem.hint, problem.related)


def _deferred(subject: Subject) -> Iterator[Finding]:
    for bound in subject.bindings.bounds:
        for field in bound.fields:
            if bound.sender != "server" or field.name not in bound.call.once:
                continue
            for read in reads_of([field.supply]):
                if read.value.when == "worker":
                    yield Finding(
                        field.span,
                        f'`once` of {title(bound.call)} names "{field.name}", which is {read.value.path}: it takes a load, and the messageId is made before',
                        "take a value that is known when it happens; `trackwright magento values` says which are",
                    )


def _mixed(subject: Subject) -> Iterator[Finding]:
    for bound in subject.bindings.bounds:
        amounts = list(_amounts(bound.fields))
        yield from _differing(
            bound, amounts, _currency, "currencies", "the base currency beside the shopper's"
        )
        prices = [
            amount
            for amount in amounts
            if amount[1].scope in _PRICES and "only" not in (amount[1].tax, amount[1].discount)
        ]
        yield from _differing(bound, prices, _tax, "prices", "with tax beside without")


def _amounts(fields: Iterable[Field]) -> Iterator[tuple[Field, Money, str]]:
    for field in fields:
        if isinstance(field.supply, Read) and field.supply.value.money is not None:
            yield field, field.supply.value.money, field.supply.value.path
        elif isinstance(field.supply, Listed | Members):
            yield from _amounts(field.supply.fields)


def _currency(money: Money) -> str:
    return "base" if money.currency == "base" else "the shopper's"


def _tax(money: Money) -> str:
    return money.tax


def _differing(
    bound: Bound, amounts: list[tuple[Field, Money, str]], basis: Callable[[Money], str], what: str, how: str
) -> Iterator[Finding]:
    """The first pair of amounts of different bases of which the plan hasn't said both."""
    for index, (field, money, path) in enumerate(amounts):
        for other, others, other_path in amounts[:index]:
            if basis(money) != basis(others) and not (field.explicit and other.explicit):
                yield Finding(
                    bound.span,
                    f'{title(bound.call)} mixes {what}: "{other.path}" is {other_path}, "{field.path}" is {path}, {how}',
                    "say under `values` which is meant, for both where it is meant so",
                    ((other.span, f'"{other.name}" is here'), (field.span, f'"{field.name}" is here')),
                )
                return


def _personal(subject: Subject) -> Iterator[Finding]:
    for bound in subject.bindings.bounds:
        yield from _unmarked(bound, (*bound.fields, *bound.context))


def _unmarked(bound: Bound, fields: Iterable[Field]) -> Iterator[Finding]:
    for field in fields:
        if field.pii is not None:
            continue
        if isinstance(field.supply, Listed | Members):
            yield from _unmarked(bound, field.supply.fields)
            continue
        for read in reads_of([field.supply]):
            if read.value.pii is not None:
                yield Finding(
                    field.span,
                    f'"{field.path}" of {title(bound.call)} is {read.value.path}, which is personal ({read.value.pii}), and isn\'t marked so',
                    f"mark the property: pii: {read.value.pii}; a hash of it is personal, too",
                )


def _check(id: str, purpose: str) -> Check:
    return Check(id, purpose, Severity.ERROR, partial(_problems, id))


CHECKS = (
    _check("unknown-trigger", "A trigger that the catalogue doesn't have."),
    _check("trigger-side", "A trigger of the server for what the browser sends, or the other way round."),
    _check(
        "value-expression",
        "A value that can't be read: no path, no such function, an argument that doesn't fit.",
    ),
    _check("unknown-value", "A value that the catalogue doesn't have."),
    _check(
        "value-unavailable",
        "A value that doesn't come with the trigger, or that the sending side can't tell.",
    ),
    _check(
        "server-only-value", "A value for the server alone, such as the cost, in an event of the browser."
    ),
    _check("value-mismatch", "A value whose type, or one of whose texts, the property refuses."),
    _check("value-nullable", "A value that can be missing, for a required property."),
    _check("property-unsupplied", "A required property that nothing at the trigger supplies."),
    Check(
        "once-deferred",
        "A `once` property whose value takes a load: the messageId is made before.",
        Severity.ERROR,
        _deferred,
    ),
    Check(
        "money-mixed",
        "Amounts of one event in base and shopper's currency, or prices with and without tax, without the plan saying so.",
        Severity.ERROR,
        _mixed,
    ),
    Check(
        "personal-value",
        "A value about a person in a property that isn't marked `pii`.",
        Severity.WARNING,
        _personal,
    ),
)
