"""`extends`: the members of other types, flattened into one. A member declared again may only narrow."""

from __future__ import annotations

from dataclasses import replace

from trackwright.keywords import Fields
from trackwright.narrowing import widens
from trackwright.schema import Notes, Property, Shape
from trackwright.source import Node, Scalar, Sequence
from trackwright.unions import DEFAULTS
from trackwright.vocabulary import ANYTHING, BUILT_IN, NO_NOTES, Forms, is_word

_FLATTENED = frozenset({"types", "properties", "required", "additional", "name", "notes", "span"})


def extended(
    forms: Forms, bases: Node, members: tuple[Property, ...], fields: Fields
) -> tuple[Property, ...]:
    """The members of the bases, in their order, then one's own; a member of one's own replaces a base's in its place."""
    found: dict[str, Property] = {}
    for item in bases.items if isinstance(bases, Sequence) else (bases,):
        base = _base(forms, item)
        if base is None:
            continue
        for prop in base.properties:
            other = found.get(prop.name)
            if other is not None and other != prop:
                message = f"two bases declare `{prop.name}`, and not alike"
                related = ((other.span, "the first"), (prop.span, "the second"))
                forms.diagnostics.error(
                    item.span, "bases-disagree", message, "declare it here, once more", related=related
                )
            found.setdefault(prop.name, prop)
        for name, default in DEFAULTS.items():
            if name not in _FLATTENED and getattr(base, name) != default and name not in fields:
                fields[name] = getattr(base, name)
        if "additional" not in fields and not base.closed:
            fields["additional"] = base.additional
    for prop in members:
        base_prop = found.get(prop.name)
        if base_prop is not None:
            _compare(forms, base_prop, prop)
            prop = _merged_property(base_prop, prop)
        found[prop.name] = prop
    return tuple(found.values())


def _base(forms: Forms, item: Node) -> Shape | None:
    """The object type that `extends` names."""
    if not isinstance(item, Scalar) or not is_word(item.text) or item.text in BUILT_IN:
        message = "`extends` takes the name of a type, or a list of names"
        forms.diagnostics.error(item.span, "bad-base", message)
        return None
    if item.text in forms.reading:
        forms.diagnostics.error(item.span, "endless-type", f"`{item.text}` extends itself")
        return None
    shape = forms.named(item.text, item)
    if shape == ANYTHING:
        return None
    if shape.types != ("object",) or shape.ref is not None or shape.discriminator is not None:
        forms.diagnostics.error(
            item.span,
            "bad-base",
            f"`{item.text}` is no object with members of its own, so it can't be extended",
            related=((shape.span, "declared here"),),
        )
        return None
    return shape


def _compare(forms: Forms, base: Property, own: Property) -> None:
    """A redeclared member may only narrow."""
    if base.required and not own.required:
        why: str | None = "it is no longer required"
    else:
        why = widens(base.shape, own.shape, forms.types)
    if why is not None:
        forms.diagnostics.error(
            own.span,
            "widened-property",
            f"`{own.name}` may only narrow what it extends, but {why}",
            related=((base.span, "declared here"),),
        )


def inherited(own: Notes | None, base: Notes) -> Notes:
    """A property's own notes, with what it leaves unsaid taken from its type."""
    if own is None or own == base:
        return base
    if base == NO_NOTES:
        return own
    return Notes(
        own.description or base.description,
        own.examples or base.examples,
        own.default or base.default,
        own.deprecated if own.deprecated is not None else base.deprecated,
        own.pii or base.pii,
    )


def _merged_property(base: Property, own: Property) -> Property:
    """A redeclared member: consent and code name stay unless it says otherwise."""
    return replace(
        own,
        consent=own.consent or base.consent,
        code_name=own.code_name or base.code_name,
        notes=inherited(own.notes, base.notes),
    )
