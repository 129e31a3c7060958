"""Templates of a definition -> directives of Segment's mapping language, for one call and one destination.

Beside Segment's own directives, a definition may say

- `$first: [...]`   the first that messages have; where that one is optional, else the next
- `$either: [...]`  the same, of which one is always there
- `$items: {...}`   a list of products: the call's `products`, or its one product
- `$one: {...}`     a list of the one item that the payload itself is
- `$integer: path`  a whole number; fractions are rounded up, as the action refuses them
- `$times: [a, b]`  a product of two numbers
- `$amount: {gross, net}`  the amount on the basis that the plan chose
- `$e164: [paths]`  the first that the plan promises to be a phone number in E.164
- `$consent: option`, `$option: name`, `$name`
- `$carried: true`, `$scalars: true`  in a mapping: all properties that the destination may see, or those that are single values

Paths to what no message has, or to what the destination must not see, leave nothing behind.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from trackwright.destinations.reach import Reach, Value, is_null, path_text
from trackwright.schema import Json, Shape

Directive = Any  # plain JSON
_SCALAR = frozenset(["string", "number", "integer", "boolean"])


@dataclass(frozen=True, slots=True)
class Made:
    """A directive, and whether every message gives it a value. `values`: what it reads, the most telling first.

    `members`: of an object, or of the items of a list, each by its name.
    """

    value: Directive
    sure: bool
    values: tuple[Value, ...] = ()
    members: Mapping[str, Made] = field(default_factory=dict)


@dataclass(frozen=True)
class Composer:
    """Makes the directives of one call for one destination."""

    reach: Reach
    name: str  # what the destination calls the event
    options: Mapping[str, Json]
    used: set[str] = field(
        default_factory=set
    )  # payload properties that fields read: `$scalars` leaves them out

    def make(self, template: Any, inside: Shape | None = None) -> Made | None:
        """The directive that a template comes to; None where nothing is left of it."""
        if isinstance(template, str):
            if template == "$name":
                return Made(self.name, True)
            return self.path(template, inside) if template.startswith("$.") else Made(template, True)
        if isinstance(template, Mapping):
            for key, rule in _RULES.items():
                if key in template:
                    return rule(self, template[key], inside)
            return self.mapping(template, inside)
        if isinstance(template, list):
            made = [found for item in template if (found := self.make(item, inside))]
            return Made([item.value for item in made], True) if made else None
        return None if template is None else Made(template, True)

    def path(self, path: str, inside: Shape | None) -> Made | None:
        value = self.reach.find(path, inside)
        if value is None or value.forbidden:
            return None
        if inside is None and value.path[0] == self.reach.holder:
            self.used.add(value.path[1])
        return Made({"@path": path}, value.sure, (value,))

    def mapping(self, template: Mapping[str, Any], inside: Shape | None) -> Made | None:
        made: dict[str, Directive] = {}
        members: dict[str, Made] = {}
        values: list[Value] = []
        sure = False
        if template.get("$carried"):
            made.update(self.carried(frozenset(template.get("$without", ()))))
            sure = True  # an empty object is one, too
        if template.get("$scalars"):
            made.update(self.scalars())
        for key, member in template.items():
            if key.startswith("$"):
                continue
            found = self.make(member, inside)
            if found is not None:
                made[key] = found.value
                members[key] = found
                values += found.values
                sure = sure or found.sure
        if "@if" in template:
            condition = template["@if"]
            tested = self.make(condition["exists"], inside)
            if tested is None:
                return self.make(condition.get("else"), inside)
            return Made(
                {"@if": {**condition, "exists": tested.value}},
                "else" in condition,
                tested.values,
            )
        return Made(made, sure, tuple(values), members) if made or template.get("$carried") else None

    def first(self, templates: list[Any], inside: Shape | None) -> Made | None:
        """`used` takes all candidates: another name of the same fact is no parameter of its own."""
        found: list[Made] = []
        for template in templates:
            made = self.make(template, inside)
            if made is not None and not (found and found[-1].sure):
                found.append(made)
        if not found:
            return None
        value = found[-1].value
        for made in reversed(found[:-1]):
            value = {"@if": {"exists": made.value, "then": made.value, "else": value}}
        values = tuple(each for made in found for each in made.values)
        return Made(value, found[-1].sure, values, found[0].members)

    def either(self, templates: list[Any], inside: Shape | None) -> Made | None:
        made = self.first(templates, inside)
        return None if made is None else Made(made.value, True, made.values, made.members)

    def items(self, fields: Mapping[str, Any], inside: Shape | None) -> Made | None:
        products = self.reach.find(f"$.{self.reach.holder}.products")
        if products is not None and not products.forbidden and products.shape is not None:
            self.used.add("products")
            item = self.reach.item_of(products.shape)
            made = None if item is None else self.mapping(fields, item)
            if made is None:
                return None
            return Made(
                {"@arrayPath": [path_text(products.path), made.value]},
                products.sure,
                (products, *made.values),
                made.members,
            )
        return self.one(fields, inside) if self._declares("product_id") else None

    def one(self, fields: Mapping[str, Any], inside: Shape | None) -> Made | None:
        made = self.mapping(fields, self.reach.call.payload)
        if made is None:
            return None
        self.used.update(value.path[0] for value in made.values)
        return Made({"@arrayPath": [f"$.{self.reach.holder}", made.value]}, True, made.values, made.members)

    def integer(self, path: str, inside: Shape | None) -> Made | None:
        made = self.path(path, inside)
        if made is None or made.values[0].shape is None or set(made.values[0].shape.types) == {"integer"}:
            return made
        rounded = {"@liquid": "{{ " + path.removeprefix("$.") + " | ceil }}"}
        if made.sure:
            return Made(rounded, True, made.values)
        return Made({"@if": {"exists": made.value, "then": rounded}}, False, made.values)

    def times(self, paths: list[str], inside: Shape | None) -> Made | None:
        parts = [self.path(path, inside) for path in paths]
        if any(part is None for part in parts):
            return None
        made = [part for part in parts if part is not None]
        left, right = (path.removeprefix("$.") for path in paths)
        value: Directive = {"@liquid": f"{{{{ {left} | times: {right} | round: 4 }}}}"}
        for part in reversed(made):
            if not part.sure:
                value = {"@if": {"exists": part.value, "then": value}}
        return Made(
            value, all(part.sure for part in made), tuple(each for part in made for each in part.values)
        )

    def amount(self, bases: Mapping[str, Any], inside: Shape | None) -> Made | None:
        found = {
            basis: self.make(template, inside) for basis, template in bases.items()
        }  # all of them count as used
        return found.get(str(self.options.get("value", "gross")))

    def e164(self, paths: list[str], inside: Shape | None) -> Made | None:
        for path in paths:
            made = self.path(path, inside)
            shape = made.values[0].shape if made is not None else None
            if shape is not None and (shape.pattern or "").startswith("^\\+"):
                return made
        return None

    def consent(self, option: str, inside: Shape | None) -> Made | None:
        """GRANTED or DENIED, by the category that the option names. Denied where the plan names none."""
        segment_id = self.segment_id(self.options.get(option))
        if segment_id is None:
            return Made("DENIED", True)
        path = path_text(("context", "consent", "categoryPreferences", segment_id))
        value = {
            "pattern": "true",
            "replacement": "GRANTED",
            "pattern2": "false",
            "replacement2": "DENIED",
            "value": {"@path": path},
        }
        return Made({"@replace": value}, True)

    def segment_id(self, category: Json) -> str | None:
        """A category's key in a message. Without an option, that of the plan's `marketing` or `advertising`."""
        wanted = (category,) if category is not None else ("marketing", "advertising")
        for found in self.reach.plan.consent.categories:
            if found.name in wanted:
                return found.segment_id
        return None

    def option(self, name: str, inside: Shape | None) -> Made | None:
        path = self.options.get(name)
        if not isinstance(path, str):
            return None
        text = path if path.startswith("$") else f"$.{path}"
        value = self.reach.find(text)
        return None if value is not None and value.forbidden else Made({"@path": text}, False)

    def carried(self, without: frozenset[str]) -> dict[str, Directive]:
        """Every property that the destination may see and that isn't personal: a person is told by fields of their own.

        What no plan says isn't passed on, as nobody has asked for consent to it.
        """
        holder = self.reach.holder
        found: dict[str, Directive] = {}
        for prop in self.reach.members(self.reach.call.payload):
            personal = prop.notes.pii is not None or prop.shape.notes.pii is not None
            if prop.name in without or personal or self.reach.forbidden(prop):
                continue
            made = self._whole(prop.shape, (holder, prop.name))
            if made is not None:
                found[prop.name] = made
        return found

    def scalars(self) -> dict[str, Directive]:
        """Properties with single values that no other field reads and that aren't personal; null is left out."""
        holder = self.reach.holder
        found: dict[str, Directive] = {}
        for prop in self.reach.members(self.reach.call.payload):
            shape = self.reach.inside(prop.shape)
            personal = prop.notes.pii is not None or shape.notes.pii is not None
            if prop.name in self.used or personal or self.reach.forbidden(prop) or not _is_scalar(shape):
                continue
            path = {"@path": path_text((holder, prop.name))}
            found[prop.name] = {"@if": {"exists": path, "then": path}} if is_null(shape) else path
        return found

    def _whole(self, shape: Shape, path: tuple[str, ...]) -> Directive | None:
        """A value with all that is in it, but for what is forbidden."""
        if self.reach.clean(shape):
            return {"@path": path_text(path)}
        item = self.reach.item_of(shape)
        if item is not None:
            inner = {
                prop.name: made
                for prop in self.reach.members(item)
                if not self.reach.forbidden(prop) and (made := self._whole(prop.shape, (prop.name,)))
            }
            return {"@arrayPath": [path_text(path), inner]} if inner else None
        inner = {
            prop.name: made
            for prop in self.reach.members(shape)
            if not self.reach.forbidden(prop) and (made := self._whole(prop.shape, (*path, prop.name)))
        }
        return inner or None

    def _declares(self, name: str) -> bool:
        return any(prop.name == name for prop in self.reach.members(self.reach.call.payload))


def _is_scalar(shape: Shape) -> bool:
    if shape.types:
        return set(shape.types) <= _SCALAR | {"null"}
    values = shape.enum or shape.const
    return bool(values) and all(
        value is None or isinstance(value, (str, int, float)) for value in values or ()
    )


_Rule = Callable[[Composer, Any, Shape | None], Made | None]
_RULES: Mapping[str, _Rule] = {
    "$first": Composer.first,
    "$either": Composer.either,
    "$items": Composer.items,
    "$one": Composer.one,
    "$integer": Composer.integer,
    "$times": Composer.times,
    "$amount": Composer.amount,
    "$e164": Composer.e164,
    "$consent": Composer.consent,
    "$option": Composer.option,
}
