"""How the plan language writes a type -> `schema.Shape`.

Four forms: an expression (`Product[] | null`), a list of allowed values (`[asc, desc]`), a mapping of keywords (`{type: string, …}`), and a
mapping of members (`{sku: string, price?: Money}`). A mapping is one of keywords where it holds a key of `DECIDING`; that is how an author
writes out an object whose member is called like a keyword: `{properties: {type: string}}`.

Where a schema stands decides what it means when it says nothing:

* for a part of a value (a property, an item, a named type), declared members are required unless their name ends in `?`, and an object
  that declares members is closed;
* inside keywords that apply to the same value (`allOf`, `anyOf`, `oneOf`, `not`, `if`, `then`, `else`, `dependencies`) or try items
  (`contains`), and all the way down from there, every keyword means exactly what draft-07 says: open, and nothing required but `required`.
"""

from __future__ import annotations

from collections.abc import Mapping as Table
from dataclasses import replace
from typing import Any

from trackwright.diagnostics import Diagnostics, Span
from trackwright.expressions import ArrayType, Expression, ExpressionError, Word, parse
from trackwright.extending import extended, inherited
from trackwright.keywords import (
    JSON_TYPES,
    KEYWORDS,
    Fields,
    read_items,
    read_keyword,
    read_notes,
    wrong,
)
from trackwright.property_keys import read_property_keys
from trackwright.refining import reference, refined
from trackwright.schema import NOWHERE, Notes, Property, Shape
from trackwright.source import Mapping, Node, Scalar, Sequence, kind_of
from trackwright.suggest import closest, did_you_mean
from trackwright.unions import union
from trackwright.variants import discriminated
from trackwright.vocabulary import (
    ANYTHING,
    BUILT_IN,
    DECIDING,
    NOTHING,
    SCHEMA_KEYS,
    SLIPS,
    is_keywords,
    is_word,
    reads_as_type,
    types_of,
)

MAX_CHAIN = 50  # named types that are being read at once


class TypeForms:
    """Reads the types of one plan. It is the `keywords.Reader` and the `vocabulary.Forms` of the plan language."""

    as_written = True

    def __init__(self, diagnostics: Diagnostics, categories: Table[str, object]) -> None:
        self.diagnostics = diagnostics
        self.categories = categories
        self.declared: dict[str, tuple[Scalar, Node]] = {}
        self.types: dict[str, Shape] = {}
        self.reading: dict[str, int] = {}  # named types being read -> how many values in they began
        self.plain: dict[str, Shape] = {}  # expressions of built-in types alone: one shape for all their uses
        self.depth = 0
        self.exact = False

    def declare(self, section: Mapping) -> None:
        """Make the entries of `types` or `definitions` known by name."""
        for key, node in section.pairs:
            if key.text in BUILT_IN or not is_word(key.text):
                message = (
                    f"`{key.text}` is the name of a built-in type"
                    if key.text in BUILT_IN
                    else f"`{key.text}` can't name a type: letters, digits and `_`, beginning with a letter"
                )
                self.diagnostics.error(key.span, "bad-type-name", message)
            elif key.text in self.declared:
                first = self.declared[key.text][0]
                self.diagnostics.error(
                    key.span,
                    "duplicate-type",
                    f"the type `{key.text}` is declared twice",
                    related=((first.span, "the first"),),
                )
            else:
                self.declared[key.text] = (key, node)

    def finish(self) -> tuple[tuple[str, Shape], ...]:
        """Every named type, in the order of their declaration, used or not."""
        while len(self.types) < len(self.declared):  # types may declare `definitions` of their own
            for name, (key, _) in tuple(self.declared.items()):
                self.named(name, key)
        return tuple([(name, self.types[name]) for name in self.declared if name in self.types])

    # -- the forms -----------------------------------------------------------------------------------------------------------------

    def inner(self, node: Node) -> Shape:
        """A type for a part of the value."""
        self.depth += 1
        shape = self.type(node)
        self.depth -= 1
        return shape

    def in_place(self, node: Node) -> Shape:
        """A type for the same value, in the exact reading."""
        before, self.exact = self.exact, True
        shape = self.type(node, in_place=True)
        self.exact = before
        return shape

    def test(self, node: Node) -> Shape:
        self.depth += 1
        shape = self.in_place(node)
        self.depth -= 1
        return shape

    def type(self, node: Node, *, in_place: bool = False) -> Shape:
        """A type in any of its forms."""
        if isinstance(node, Scalar):
            if isinstance(node.value, bool):
                return Shape(never=not node.value, span=node.span)
            return self.expression(node)
        if isinstance(node, Sequence):
            return self.listed(node)
        if self.exact or is_keywords(node):
            self.refuse_property_keys(node)
            return self.keywords(node, in_place=in_place)[0]
        return self.record(node)

    def expression(self, node: Scalar) -> Shape:
        if isinstance(node.value, int | float):
            hint = f"a single allowed value is written {{const: {node.text}}}"
            self.diagnostics.error(node.span, "bad-type", f"`{node.text}` is no type", hint)
            return ANYTHING
        shared = self.plain.get(node.text)
        if shared is not None:
            return shared
        try:
            parsed = parse(node.text)
        except ExpressionError as error:
            self.diagnostics.error(node.span, "bad-type", str(error), error.hint)
            return ANYTHING
        if not _all_built_in(parsed):
            return self.expressed(parsed, node, node.span)
        self.plain[node.text] = self.expressed(parsed, node, NOWHERE)
        return self.plain[node.text]

    def expressed(self, parsed: Expression, node: Scalar, span: Span) -> Shape:
        if isinstance(parsed, Word):
            fields = BUILT_IN.get(parsed.name)
            return self.named(parsed.name, node) if fields is None else Shape(**fields, span=span)
        if isinstance(parsed, ArrayType):
            self.depth += 1
            item = self.expressed(parsed.item, node, span)
            self.depth -= 1
            return Shape(types=("array",), items=item, span=span)
        return union([self.expressed(member, node, span) for member in parsed.members], span)

    def listed(self, node: Sequence) -> Shape:
        """`[asc, desc]`: the allowed values. Their types are those of the values."""
        values = []
        for item in node.items:
            if isinstance(item, Scalar):
                values.append(item.value)
            else:
                message = (
                    f"a list of allowed values holds text, numbers, true, false or null, not {kind_of(item)}"
                )
                self.diagnostics.error(item.span, "bad-type", message, "other values stand in {enum: […]}")
        if not values:
            self.diagnostics.error(node.span, "bad-type", "this list allows no value")
            return ANYTHING
        return Shape(types=types_of(values), enum=tuple(values), span=node.span)

    def named(self, name: str, at: Node) -> Shape:
        """The shape of a named type: always the same object; a ref where the type is being read."""
        if name in self.types:
            return self.types[name]
        if name not in self.declared:
            self.unknown(name, at)
            return ANYTHING
        if name in self.reading:
            if self.reading[name] == self.depth:
                message = f"`{name}` is said by way of `{name}` itself"
                self.diagnostics.error(
                    at.span, "endless-type", message, "a type may hold itself in a property or an array"
                )
                return ANYTHING
            return Shape(ref=name, span=at.span)
        if len(self.reading) >= MAX_CHAIN:
            message = (
                f"`{name}` is reached through more than {MAX_CHAIN} types, each declared by way of the next"
            )
            self.diagnostics.error(at.span, "too-deep", message, "declare the inner types first")
            return ANYTHING
        key, node = self.declared[name]
        exact, self.exact = self.exact, False
        self.reading[name] = self.depth
        shape = self.type(node)
        del self.reading[name]
        self.exact = exact
        self.types[name] = replace(shape, name=name, span=key.span)
        return self.types[name]

    def unknown(self, name: str, at: Node) -> None:
        if name in SLIPS:
            hint: str | None = f"did you mean `{SLIPS[name]}`?"
        else:
            hint = did_you_mean(name, (*self.declared, *BUILT_IN), "declare it under `types:`")
        self.diagnostics.error(at.span, "unknown-type", f"there is no type `{name}`", hint)

    # -- members -------------------------------------------------------------------------------------------------------------------

    def record(self, node: Mapping) -> Shape:
        """`{sku: string, price?: Money}`, with `extends` beside the members."""
        fields: Fields = {"types": ("object",), "span": node.span}
        bases = node.get("extends")
        pairs = tuple([pair for pair in node.pairs if pair[0].text != "extends"])
        if bases is None and pairs and all(self.is_keyword(key, value) for key, value in pairs):
            self.diagnostics.error(
                node.span,
                "bad-type",
                f"these keywords say nothing of the type: {', '.join(f'`{key.text}`' for key, _ in pairs)}",
                "add `type:` (`type: any` where every type will do); for members of these names write {properties: {…}}",
            )
            return ANYTHING
        if not node.pairs:
            hint = "`object` is an object of any members, `any` any value"
            self.diagnostics.error(node.span, "bad-type", "this type says nothing", hint)
            return ANYTHING
        members = self.members_of(pairs, hint_keywords=True)
        return self.object(fields, members, bases)

    def members(self, node: Mapping) -> tuple[Property, ...]:
        """Declared members as properties; `required` follows from the marks, or is settled by the schema that declares them."""
        return self.members_of(node.pairs)

    def members_of(
        self, pairs: tuple[tuple[Scalar, Node], ...], *, hint_keywords: bool = False
    ) -> tuple[Property, ...]:
        found: dict[str, Property] = {}
        for key, value in pairs:
            if hint_keywords and self.is_stray_keyword(key, value):
                continue
            prop = self.property(key, value)
            first = found.setdefault(prop.name, prop)
            if first is not prop:
                self.diagnostics.error(
                    key.span,
                    "duplicate-key",
                    f"the property `{prop.name}` stands here a second time",
                    related=((first.span, "the first"),),
                )
        return tuple(found.values())

    def is_keyword(self, key: Scalar, value: Node) -> bool:
        """A keyword with a value that is no type: it can't have been meant as a member."""
        if key.text not in SCHEMA_KEYS:
            return False
        if isinstance(value, Scalar):
            if isinstance(value.value, bool | int | float) or not reads_as_type(value.text):
                return True
            return is_word(value.text) and value.text not in BUILT_IN and value.text not in self.declared
        return key.text == "examples" and isinstance(value, Sequence)

    def is_stray_keyword(self, key: Scalar, value: Node) -> bool:
        """A description or the like among members, which would be read as a member with an odd type."""
        if not self.is_keyword(key, value):
            return False
        self.diagnostics.error(
            key.span,
            "bad-type",
            f"`{key.text}` stands among members, where it names a member",
            "to say something of the object, write {" + key.text + ": …, properties: {…}}",
        )
        return True

    def property(self, key: Scalar, node: Node) -> Property:
        """`name: type` or `name?: type`, with what is said of the property itself."""
        name = key.text
        required = True
        if name.endswith("?") and len(name) > 1:
            name, required = name[:-1], False
            if self.exact:
                hint = "here nothing is required but what `required` lists"
                self.diagnostics.error(
                    key.span, "bad-property", f"`{key.text}`: a `?` has no meaning here", hint
                )
            elif name.endswith("?"):
                hint = "one `?` says that it may be missing"
                self.diagnostics.warning(key.span, "odd-name", f"the property is called `{name}`", hint)
        if name in ("", "?"):
            self.diagnostics.warning(key.span, "odd-name", f"the property is called `{name}`")
        extra: dict[str, Any] = {}
        self.depth += 1
        if isinstance(node, Mapping) and (self.exact or is_keywords(node)):
            required = read_property_keys(self, key, node, required, extra)
            shape, own = self.keywords(node)
        else:
            shape, own = self.type(node), None
        self.depth -= 1
        notes = inherited(own, shape.notes)
        return Property(name, shape, required and not self.exact, notes=notes, span=key.span, **extra)

    def object(self, fields: Fields, members: tuple[Property, ...], bases: Node | None) -> Shape:
        """An object with its declared members and those of the types it extends."""
        if bases is not None:
            members = extended(self, bases, members, fields)
        listed = fields.get("required")
        if listed is not None and bases is None:
            members = tuple([replace(prop, required=prop.name in listed) for prop in members])
        fields["properties"] = members
        required = [prop.name for prop in members if prop.required]
        fields["required"] = tuple(dict.fromkeys((*required, *(listed or ()))))
        if "additional" not in fields:
            fields["additional"] = NOTHING
        return Shape(**fields)

    # -- keywords ------------------------------------------------------------------------------------------------------------------

    def keywords(self, node: Mapping, *, in_place: bool = False) -> tuple[Shape, Notes | None]:
        """`{type: string, pattern: …}`: every keyword of draft-07, and the plan language's own; and what it says beside.

        A named type's own shape comes back where the mapping only annotates it.
        """
        own = {key.text: (key, value) for key, value in node.pairs}
        if "definitions" in own:
            self.define(*own["definitions"])
        said = read_notes(self, node)
        notes = Notes(**said) if said else None
        if "$ref" in own:
            return reference(self, node, *own["$ref"]), notes
        fields: Fields = {}
        base: Shape | None = None
        for key, value in node.pairs:
            if key.text == "type":
                base = self.base_type(value, fields)
            elif key.text == "items":
                read_items(self, key, value, fields)
            elif key.text == "required" and isinstance(value, Scalar):
                continue
            elif key.text in KEYWORDS:
                read_keyword(self, key, value, fields)
            elif key.text not in SCHEMA_KEYS:
                self.unknown_keyword(key, node)
        if "discriminator" in own or "of" in own:
            fields.update(discriminated(self, node, fields))
        if base is not None:
            return refined(self, base, fields, node, own, notes), notes
        fields["span"] = node.span
        if notes is not None:
            fields["notes"] = notes
        bases = own.get("extends")
        if self.exact:
            if bases is not None:
                message = "`extends` has no meaning here, where keywords mean what JSON Schema says"
                self.diagnostics.error(bases[0].span, "bad-base", message)
            return self.exactly(fields, in_place), notes
        if "properties" in fields or "pattern_properties" in fields or bases is not None:
            return self.closed(fields, bases[1] if bases else None), notes
        if fields.get("types") == ("object",):
            fields.setdefault("additional", ANYTHING)
        return Shape(**fields), notes

    def closed(self, fields: Fields, bases: Node | None) -> Shape:
        """An object that declares members."""
        types = fields.setdefault("types", ("object",))
        members = fields.pop("properties", ())
        if "object" not in types:
            self.diagnostics.error(
                fields["span"],
                "bad-type",
                f"members are declared of what is no object but {' or '.join(types)}",
                "an object with members is `type: object`",
            )
        return self.object(fields, members, bases)

    def exactly(self, fields: Fields, in_place: bool) -> Shape:
        names = fields.get("required", ())
        members = fields.get("properties", ())
        fields["properties"] = tuple([replace(prop, required=prop.name in names) for prop in members])
        in_order = [prop.name for prop in fields["properties"] if prop.required]
        fields["required"] = tuple(dict.fromkeys((*in_order, *names)))
        if not in_place and members and "additional" not in fields:
            fields["additional"] = ANYTHING
        return Shape(**fields)

    def base_type(self, node: Node, fields: Fields) -> Shape | None:
        """`type:`: a JSON type goes to the fields, any other expression is a shape that the other keywords refine."""
        if isinstance(node, Sequence):
            texts = [item.text if isinstance(item, Scalar) else "" for item in node.items]
            if texts and all(text in JSON_TYPES for text in texts):
                fields["types"] = tuple(dict.fromkeys(texts))
                return None
            if not texts or any(not reads_as_type(text) for text in texts):
                message = "`type` lists types"
                self.diagnostics.error(node.span, "bad-type", message, "a list of allowed values is `enum:`")
                return ANYTHING
            if not any(text in BUILT_IN or text in self.declared or not is_word(text) for text in texts):
                message = f"`type` lists types, and `{texts[0]}` is none"
                self.diagnostics.error(
                    node.span, "unknown-type", message, "a list of allowed values is `enum:`"
                )
                return ANYTHING
            members = [self.expression(item) for item in node.items if isinstance(item, Scalar)]
            return union(members, node.span)
        if isinstance(node, Mapping):
            self.diagnostics.error(
                node.span, "bad-type", f"`type` takes a type expression, not {kind_of(node)}"
            )
            return ANYTHING
        if node.text in JSON_TYPES:
            fields["types"] = (node.text,)
            return None
        return self.expression(node)

    def define(self, key: Scalar, node: Node) -> None:
        if isinstance(node, Mapping):
            self.declare(node)
        else:
            wrong(self, key, node, "a mapping of names and types")

    def unknown_keyword(self, key: Scalar, node: Mapping) -> None:
        near = closest(key.text, SCHEMA_KEYS)
        if near is not None:
            hint = f"did you mean `{near}`?"
        elif self.exact:
            hint = "here a type is written in keywords"
        else:
            which = next((name.text for name, _ in node.pairs if name.text in DECIDING), "type")
            hint = f"where `{which}` is meant as the name of a member, write {{properties: {{{which}: …}}}}"
        self.diagnostics.error(key.span, "unknown-key", f"there is no keyword `{key.text}`", hint)

    def refuse_property_keys(self, node: Mapping) -> None:
        """What only a property can say, said of a type or an item."""
        for key, value in node.pairs:
            if key.text in ("consent", "code_name") or (key.text == "required" and isinstance(value, Scalar)):
                self.diagnostics.error(
                    key.span,
                    "only-of-properties",
                    f"`{key.text}` is said of a property, not of a type or an item",
                    "say it where the property is declared",
                )


def _all_built_in(parsed: Expression) -> bool:
    if isinstance(parsed, Word):
        return parsed.name in BUILT_IN
    inner = (parsed.item,) if isinstance(parsed, ArrayType) else parsed.members
    return all(map(_all_built_in, inner))
