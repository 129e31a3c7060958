"""What each destination of a plan receives: a subscription for each call, and what stands in its way."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from trackwright.destinations import overrides, refusals
from trackwright.destinations.browser import OPTION
from trackwright.destinations.definitions import Action, Definition, definition_of
from trackwright.destinations.directives import Composer, Made
from trackwright.destinations.reach import Reach
from trackwright.destinations.refusals import Problem
from trackwright.diagnostics import Span
from trackwright.schema import Call, Destination, Json, Plan, Property, Shape
from trackwright.suggest import did_you_mean

_FQL_PLAIN = re.compile(r"[A-Za-z_][A-Za-z0-9_-]*(?: [A-Za-z0-9_-]+)*")
_BASES = ("gross", "net")


@dataclass(frozen=True, slots=True)
class Subscription:
    """One call at one destination, as Segment's Public API takes it but for ids."""

    call: Call
    event_name: str  # what the destination calls it
    action: str
    trigger: str  # Segment's filter language
    mapping: dict[str, Any]
    sources: tuple[str, ...]

    @property
    def name(self) -> str:
        return self.call.name or self.call.type

    @property
    def title(self) -> str:
        """What it is called in Segment."""
        return f"{self.name}: {self.event_name}"


@dataclass(frozen=True, slots=True)
class Mapped:
    """A destination of the plan with all that it receives. `definition` is None where nobody has described it."""

    destination: Destination
    definition: Definition | None
    subscriptions: tuple[Subscription, ...]
    problems: tuple[Problem, ...]

    @property
    def options(self) -> dict[str, Json]:
        return dict(self.destination.options)


def mapped(plan: Plan) -> tuple[Mapped, ...]:
    """Every destination of a plan that Segment passes messages on to; the warehouse is none of these."""
    return tuple(_mapped(plan, found) for found in plan.destinations if found.segment_name is not None)


def _mapped(plan: Plan, destination: Destination) -> Mapped:
    definition = definition_of(destination)
    if definition is None:
        return Mapped(destination, None, (), ())
    subscriptions: list[Subscription] = []
    problems = list(_options(plan, destination, definition))
    calls = {call.name: call for call in plan.calls if call.type == "track"}
    spans = dict(zip([name for name, _ in destination.events], destination.event_spans, strict=False))
    for name, value in destination.events:
        call = calls.get(name)
        if call is None:
            continue  # a finding of its own
        span = spans.get(name, destination.span)
        override = overrides.read(name, value, definition)
        if isinstance(override, str):
            problems.append(Problem("unclear", span, f'destination "{destination.name}": {override}'))
            continue
        action = definition.action(override.name, override.action)
        if action is None:
            known = sorted({found.slug for found in definition.actions.values()})
            problems.append(
                Problem(
                    "unclear",
                    span,
                    f'{definition.segment_name} has no action "{override.action}"',
                    did_you_mean(override.action or "", known),
                )
            )
            continue
        made = _subscription(plan, destination, definition, call, action, override)
        subscriptions.append(made.subscription)
        problems += [_placed(problem, span, destination, call) for problem in made.problems]
    for call, action, names in _others(plan, destination, definition):
        override = overrides.Override(action.name or call.name)
        made = _subscription(plan, destination, definition, call, action, override, names)
        subscriptions.append(made.subscription)
        problems += [_placed(problem, destination.span, destination, call) for problem in made.problems]
    return Mapped(destination, definition, tuple(subscriptions), tuple(problems))


@dataclass(frozen=True, slots=True)
class _Subscribed:
    subscription: Subscription
    problems: tuple[Problem, ...]


def _subscription(
    plan: Plan,
    destination: Destination,
    definition: Definition,
    call: Call,
    action: Action,
    override: overrides.Override,
    names: tuple[str, ...] = (),
) -> _Subscribed:
    reach = Reach(plan, call, destination)
    composer = Composer(reach, override.name, dict(destination.options))
    made: dict[str, Made] = {}
    for field, template in {**definition.shared, **action.fields}.items():
        found = composer.make(template)
        if found is not None:
            made[field] = found
    for field, value in override.mapping.items():
        if value is None:
            made.pop(field, None)
        else:
            made[field] = Made(value, True)
    dangling = {
        field
        for field, others in action.needed_with.items()
        if field in made and not all(other in made for other in others)
    }
    mapping = {field: found.value for field, found in made.items() if field not in dangling}
    subscription = Subscription(
        call,
        override.name,
        action.slug,
        trigger(plan, destination, call, names),
        mapping,
        tuple(use.source for use in call.sources),
    )
    problems: list[Problem] = []
    if call.type == "track":
        problems += refusals.of_fields(definition, action, made, reach)
        problems += refusals.of_name(override.name, definition)
        problems += refusals.of_parameters(definition, mapping)
        problems += _leaking(definition, override, reach)
    if '"' in call.name or "\\" in call.name:
        problems.append(
            Problem(
                "refused", call.span, "its name can't be written in a trigger", "use no quotes or backslashes"
            )
        )
    return _Subscribed(subscription, tuple(problems))


def trigger(plan: Plan, destination: Destination, call: Call, names: tuple[str, ...] = ()) -> str:
    """When the subscription fires: on this call, where the shopper's stamped choice permits both the call and the destination.

    `names`: of pages, where one subscription serves some of them only. Written with `=`, `and` and `or`; what else the language has
    isn't read alike everywhere.
    """
    parts = [f'type = "{call.type}"']
    if call.type == "track":
        parts.append(f'event = "{call.name}"')
    elif names:
        parts.append("(" + " or ".join(f'name = "{name}"' for name in names) + ")")
    wanted = tuple(dict.fromkeys((*call.consent, *destination.consent)))
    return " and ".join([*parts, *(f"{path} = true" for path in consent_paths(plan, wanted))])


def consent_paths(plan: Plan, categories: Iterable[str]) -> list[str]:
    """Where a message says whether the shopper permits these categories, as the filter language writes it."""
    ids = {category.name: category.segment_id for category in plan.consent.categories}
    wanted = [ids[name] for name in categories if name in ids]
    return [
        f"context.consent.categoryPreferences.{text.replace(' ', chr(92) + ' ')}"
        for text in wanted
        if _FQL_PLAIN.fullmatch(text)
    ]


def _others(
    plan: Plan, destination: Destination, definition: Definition
) -> Iterator[tuple[Call, Action, tuple[str, ...]]]:
    """Page and identify, where the plan asks for them: one subscription serves all pages, or those that need the same consent."""
    also = dict(destination.options).get("also", ())
    for type_ in (also,) if isinstance(also, str) else also if isinstance(also, tuple) else ():
        action = definition.calls.get(str(type_))
        calls = [call for call in plan.calls if call.type == type_]
        if action is None or not calls:
            continue
        kinds: dict[frozenset[str], list[Call]] = {}
        for call in calls:
            kinds.setdefault(frozenset(call.consent), []).append(call)
        for same in kinds.values():
            names = tuple(call.name for call in same) if len(kinds) > 1 else ()
            reach = Reach(plan, same[0], destination)
            yield _together(reach, same, ", ".join(names)), action, names


def _together(reach: Reach, calls: list[Call], name: str) -> Call:
    """Several calls as one: what all of them are sure to have is sure, and what any of them gates is gated."""
    used = {use.source: use for call in calls for use in call.sources}
    sources = tuple(used[source.name] for source in reach.plan.sources if source.name in used)
    first = calls[0]
    payload = _common(reach, [call.payload for call in calls])
    contexts = [call.context or Shape() for call in calls]
    context = _common(reach, contexts) if any(call.context for call in calls) else None
    return Call(first.type, name, payload, context, sources, first.consent, span=first.span)


def _common(reach: Reach, shapes: list[Shape]) -> Shape:
    if len(shapes) == 1:
        return shapes[0]
    each = [{prop.name: prop for prop in reach.members(shape)} for shape in shapes]
    found: list[Property] = []
    for name in dict.fromkeys(name for members in each for name in members):
        having = [members[name] for members in each if name in members]
        consent = tuple(dict.fromkeys(one for prop in having for one in prop.consent))
        sure = len(having) == len(each) and all(prop.required for prop in having)
        found.append(replace(having[0], required=sure, consent=consent))
    required = tuple(prop.name for prop in found if prop.required)
    return Shape(types=("object",), properties=tuple(found), required=required)


def _leaking(definition: Definition, override: overrides.Override, reach: Reach) -> Iterator[Problem]:
    title = definition.segment_name
    for path in overrides.leaks(override.mapping, reach):
        yield Problem(
            "unclear",
            Span(""),
            f"`{path}` leaves without a consent that {title} doesn't stand under, so it can't be mapped",
        )
    for path in overrides.paths(override.mapping):
        text = path if path.startswith("$") else f"$.{path}"
        if text.startswith((f"$.{reach.holder}.", "$.context.traits.")) and reach.find(text) is None:
            yield Problem("unclear", Span(""), f"`{path}` is in no message of this event")
    rule = definition.parameters
    for path in overrides.paths(override.mapping.get(rule.field)) if rule and rule.single else ():
        value = reach.find(path if path.startswith("$") else f"$.{path}")
        if value is not None and value.shape is not None and set(value.shape.types) & {"array", "object"}:
            yield Problem("refused", Span(""), f"{title} takes no list or object as a parameter: `{path}`")


def _options(plan: Plan, destination: Destination, definition: Definition) -> Iterator[Problem]:
    def wrong(message: str, hint: str | None = None) -> Problem:
        return Problem("unclear", destination.span, f'destination "{destination.name}": {message}', hint)

    for key, value in destination.options:
        if key == OPTION:
            continue
        if key not in definition.options:
            yield wrong(f"there is no option `{key}`", did_you_mean(key, definition.options))
        elif key == "value" and value not in _BASES:
            yield wrong("`value` is gross or net")
        elif key == "ad_consent" and value not in {found.name for found in plan.consent.categories}:
            yield wrong("`ad_consent` names a consent category")
        elif key == "also":
            named: Iterable[Json] = value if isinstance(value, tuple) else (value,)
            for call in named:
                if call not in definition.calls:
                    yield wrong(f"`also` takes {', '.join(definition.calls)}")
    ids = {category.name: category.segment_id for category in plan.consent.categories}
    for name in destination.consent:
        if name in ids and not _FQL_PLAIN.fullmatch(ids[name]):
            yield wrong(
                f'no trigger can speak of the consent category "{ids[name]}": Segment alone keeps the destination from shoppers who deny it'
            )


def _placed(problem: Problem, span: Span, destination: Destination, call: Call) -> Problem:
    """At the destination's line, and where the event or property stands."""
    message = f'event "{call.name}" at destination "{destination.name}": {problem.message}'
    related = ((problem.span, "this one"),) if problem.span.file else ()
    return Problem(problem.gravity, span, message, problem.hint, related)
