"""Discriminated unions: `{discriminator: kind, of: [OrderLine, GiftCardLine]}`.

They become plain draft-07, so that checks and the emitted JSON Schema can't disagree: the discriminator is required and one of the variants'
values, and for each variant an `if` on its value with the variant as `then`. A violation is then told inside the variant that was meant.
"""

from __future__ import annotations

from typing import Any

from trackwright.keywords import Fields, wrong
from trackwright.schema import Json, Property, Shape
from trackwright.source import Mapping, Scalar, Sequence, frozen
from trackwright.vocabulary import ANYTHING, Forms


def discriminated(forms: Forms, node: Mapping, fields: Fields) -> dict[str, Any]:
    """The fields of the union's shape. `fields` holds what other keywords said: only annotations may stand beside."""
    diagnostics = forms.diagnostics
    key, of = node.get("discriminator"), node.get("of")
    if of is None or key is None:
        missing = "of" if of is None else "discriminator"
        message = f"a union of objects needs `{missing}`"
        diagnostics.error(
            node.span, "missing-key", message, "{discriminator: kind, of: [OrderLine, GiftCardLine]}"
        )
        return {}
    if not isinstance(key, Scalar) or not isinstance(of, Sequence) or len(of.items) < 2:
        at = key if not isinstance(key, Scalar) else of
        diagnostics.error(
            at.span,
            "wrong-value",
            "a union of objects is the name of a property and a list of two types or more",
        )
        return {}
    if set(fields) - {"types", "notes"}:
        diagnostics.error(node.span, "bad-type", "beside `discriminator` and `of` only annotations may stand")
        return {}
    branches: dict[str, tuple[Scalar, Shape]] = {}
    names: list[str] = []
    for item in of.items:
        if not isinstance(item, Scalar):
            wrong(forms, Scalar("of", "of", item.file, item.line, item.column), item, "names of types")
            continue
        shape = forms.named(item.text, item)
        if shape == ANYTHING:
            continue
        names.append(item.text)
        for value in _values(forms, key.text, item, shape):
            if value in branches:
                message = f"`{item.text}` and `{branches[value][0].text}` both have `{key.text}: {value}`"
                diagnostics.error(item.span, "ambiguous-variant", message)
            else:
                branches[value] = (item, shape)
    if not branches:
        return {}
    values = tuple(branches)
    discriminator = Property(
        key.text, Shape(types=("string",), enum=values, span=key.span), True, span=key.span
    )
    conditions = [
        Shape(if_=_holds(key.text, value), then=Shape(ref=shape.ref) if shape.ref else shape, span=item.span)
        for value, (item, shape) in branches.items()
    ]
    return {
        "types": ("object",),
        "required": (key.text,),
        "properties": (discriminator,),
        "additional": ANYTHING,
        "all_of": tuple(conditions),
        "discriminator": key.text,
        "variants": tuple(names),
    }


def _holds(name: str, value: str) -> Shape:
    return Shape(properties=(Property(name, Shape(const=(value,)), True),), required=(name,))


def _values(forms: Forms, name: str, item: Scalar, shape: Shape) -> tuple[str, ...]:
    """The discriminator's values in one variant."""
    if shape.ref is not None:
        prop = _as_written(forms, shape.ref, name)
    else:
        prop = next((prop for prop in shape.properties if prop.name == name), None)
    allowed = (prop.shape.const or prop.shape.enum or ()) if prop is not None else ()
    texts = tuple([value for value in allowed if isinstance(value, str)])
    if prop is None or not prop.required or not texts or len(texts) < len(allowed):
        forms.diagnostics.error(
            item.span,
            "unusable-variant",
            f"`{item.text}` can't be told by `{name}`: it needs a required property of that name with fixed text",
            f"{name}: {{const: …}}",
            related=((forms.declared[item.text][0].span, "declared here"),),
        )
        return ()
    return texts


def _as_written(forms: Forms, type_: str, name: str, passed: tuple[str, ...] = ()) -> Property | None:
    """A member of a type that is still being read, because it holds this union: its fixed values can be seen all the same."""
    node = forms.declared[type_][1]
    if not isinstance(node, Mapping) or type_ in passed:
        return None
    members = node.get("properties") or node
    found = members.get(name) if isinstance(members, Mapping) else None
    if isinstance(found, Sequence | Mapping):
        fixed = {"enum": frozen(found)} if isinstance(found, Sequence) else dict(_pairs(found))
        given = fixed.get("enum")
        const = (fixed["const"],) if "const" in fixed else ()
        return Property(
            name, Shape(const=const, enum=given if isinstance(given, tuple) else None), required=True
        )
    bases = node.get("extends")
    for base in bases.items if isinstance(bases, Sequence) else (bases,):
        if isinstance(base, Scalar) and base.text in forms.declared:
            inherited = _as_written(forms, base.text, name, (*passed, type_))
            if inherited is not None:
                return inherited
    return None


def _pairs(node: Mapping) -> list[tuple[str, Json]]:
    return [(key.text, frozen(value)) for key, value in node.pairs]
