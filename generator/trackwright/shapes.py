"""JSON Schema (draft-07) -> `schema.Shape`, with its exact meaning: its own openness, `$ref`, `$id`, boolean schemas."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin

from trackwright.annotations import QUIET, read_annotations, report_annotation
from trackwright.diagnostics import Diagnostics
from trackwright.keywords import KEYWORDS, Fields, read_items, read_keyword, wrong
from trackwright.schema import Property, Shape
from trackwright.source import Mapping, Node, Scalar, Sequence, kind_of
from trackwright.suggest import did_you_mean

Definitions = tuple[tuple[str, Shape], ...]

METASCHEMA = "http://json-schema.org/draft-07/schema"
ANYTHING = Shape()
NOTHING = Shape(never=True)

_LATER = {
    "dependentRequired": "dependencies",
    "dependentSchemas": "dependencies",
    "prefixItems": "items",
    "minContains": None,
    "maxContains": None,
    "unevaluatedProperties": "additionalProperties",
    "unevaluatedItems": "additionalItems",
    "$dynamicRef": "$ref",
    "$recursiveRef": "$ref",
    "nullable": None,
}
_ONE = (
    "items",
    "additionalItems",
    "contains",
    "additionalProperties",
    "propertyNames",
    "not",
    "if",
    "then",
    "else",
)
_LISTS = ("items", "allOf", "anyOf", "oneOf")
_MAPS = ("properties", "patternProperties", "definitions", "dependencies")


def from_json_schema(node: Node, diagnostics: Diagnostics, key_prefix: str) -> tuple[Shape, Definitions]:
    """The shape of a JSON Schema, and what its `$ref`s point at, keyed `key_prefix` + a name, in order of first use.

    `additional` stays None where the schema says nothing about members that it doesn't declare. Beside `$ref` no keyword counts, as
    draft-07 has it, and refs that leave the document are errors. What has no effect is told: keywords that draft-07 doesn't have, those
    beside `$ref`, annotations of a wrong type. Definitions that nothing refers to are read for what is wrong with them.
    """
    reader = _SchemaReader(node, diagnostics, key_prefix)
    shape = reader.inner(node)
    definitions = reader.finished(node, shape)
    reader.read_unused()
    return shape, definitions


def unguarded(shapes: dict[str, Shape]) -> Iterator[str]:
    """Keys of shapes that apply to a value only by way of themselves, so that checking it would never end."""
    direct = {key: tuple(_refs_in_place(shape)) for key, shape in shapes.items()}
    for key in shapes:
        seen: set[str] = set()
        ahead = list(direct[key])
        while ahead:
            target = ahead.pop()
            if target == key:
                yield key
                break
            if target not in seen:
                seen.add(target)
                ahead.extend(direct.get(target, ()))


def _refs_in_place(shape: Shape) -> Iterator[str]:
    if shape.ref is not None:
        yield shape.ref
        return
    needs = (need for _, need in shape.dependencies if isinstance(need, Shape))
    singles = (inner for inner in (shape.not_, shape.if_, shape.then, shape.else_) if inner is not None)
    for inner in (*shape.all_of, *shape.any_of, *shape.one_of, *singles, *needs):
        yield from _refs_in_place(inner)


class _Resource:
    """A document part with an identity of its own: what `#` means inside it."""

    def __init__(self, root: Node, url: str) -> None:
        self.root = root
        self.url = url


class _SchemaReader:
    """Reads one document. `keywords.Reader` for schemas in which everything means what draft-07 says."""

    def __init__(self, root: Node, diagnostics: Diagnostics, prefix: str) -> None:
        self.diagnostics = diagnostics
        self.as_written = not root.file.lower().endswith(".json")
        self.prefix = prefix
        self.bases: dict[int, str] = {}
        self.resources: dict[str, Node] = {}
        self.keys: dict[int, str] = {}
        self.taken: set[str] = set()
        self.definitions: dict[str, Shape] = {}
        self.nodes: dict[str, Node] = {}
        self.pending: list[str] = []  # keys of definitions that are still to be read
        self.seen: set[int] = set()  # ids of the schemas that were read
        self.unread: list[Node] = []  # schemas under `definitions`, which may have been read by a reference
        self.root = root
        self.resources[""] = root
        self.index(root, "")

    def finished(self, root: Node, shape: Shape) -> Definitions:
        """All definitions; the root's own where something refers to it."""
        while self.pending:  # not by recursion: a chain of references may be long
            key = self.pending.pop(0)
            target = self.nodes[key]
            self.definitions[key] = shape if target is root else self.inner(target)
        for loop in unguarded(self.definitions):
            self.diagnostics.error(
                self.nodes[loop].span,
                "endless-reference",
                "this schema leads back to itself without getting anywhere",
            )
        return tuple(self.definitions.items())

    def read_unused(self) -> None:
        """Report what is wrong with definitions that nothing refers to."""
        while self.unread or self.pending:
            node = self.nodes[self.pending.pop()] if self.pending else self.unread.pop()
            if id(node) not in self.seen:
                self.inner(node)

    def index(self, node: Node, base: str) -> None:
        """Note the base URL of every schema, and where each `$id` lies."""
        if not isinstance(node, Mapping):
            return
        pairs = {key.text: value for key, value in node.pairs}
        identity = pairs.get("$id")
        if "$ref" not in pairs and isinstance(identity, Scalar) and isinstance(identity.value, str):
            url, fragment = urldefrag(_join(base, identity.text))
            if fragment:
                self.resources.setdefault(f"{url}#{fragment}", node)
            else:
                base = url
                self.resources.setdefault(url, node)
        self.bases[id(node)] = base
        for keyword in _ONE:
            if keyword in pairs:
                self.index(pairs[keyword], base)
        for keyword in _LISTS:
            inner = pairs.get(keyword)
            for item in inner.items if isinstance(inner, Sequence) else ():
                self.index(item, base)
        for keyword in _MAPS:
            inner = pairs.get(keyword)
            for _, value in inner.pairs if isinstance(inner, Mapping) else ():
                self.index(value, base)

    def inner(self, node: Node) -> Shape:
        """The shape of one schema."""
        self.seen.add(id(node))
        if isinstance(node, Scalar) and isinstance(node.value, bool):
            return ANYTHING if node.value else Shape(never=True, span=node.span)
        if not isinstance(node, Mapping):
            message = f"a JSON Schema is a mapping, true or false, not {kind_of(node)}"
            self.diagnostics.error(node.span, "wrong-value", message)
            return ANYTHING
        reference = node.get("$ref")
        if isinstance(reference, Scalar) and isinstance(reference.value, str):
            self.report_beside(node)
            return self.reference(reference, self.bases.get(id(node), ""), node)
        fields: Fields = {"span": node.span}
        for key, value in node.pairs:
            self.keyword(key, value, fields)
        notes = read_annotations(node)
        if notes is not None:
            fields["notes"] = notes
        if "required" in fields:
            names = fields["required"]
            declared = fields.get("properties", ())
            fields["properties"] = tuple([replace(prop, required=prop.name in names) for prop in declared])
            in_order = [prop.name for prop in fields["properties"] if prop.required]
            fields["required"] = tuple(dict.fromkeys((*in_order, *names)))
        return Shape(**fields)

    in_place = inner
    test = inner

    def keyword(self, key: Scalar, value: Node, fields: Fields) -> None:
        if key.text == "items":
            read_items(self, key, value, fields)
        elif key.text in KEYWORDS:
            read_keyword(self, key, value, fields)
        elif key.text == "$ref":
            wrong(self, key, value, "the address of a schema")
        elif key.text == "definitions":
            self.declared(key, value)
        elif key.text in _LATER:
            instead = _LATER[key.text]
            message = f"`{key.text}` is no keyword of draft-07: it has no effect"
            self.diagnostics.warning(
                key.span, "not-draft-07", message, f"draft-07 has `{instead}`" if instead else None
            )
        elif key.text in QUIET:
            report_annotation(key, value, self.diagnostics)
        else:
            message = f"`{key.text}` is no keyword of JSON Schema: it has no effect"
            self.diagnostics.warning(key.span, "unknown-keyword", message, did_you_mean(key.text, KEYWORDS))

    def declared(self, key: Scalar, node: Node) -> None:
        if isinstance(node, Mapping):
            self.unread.extend(value for _, value in node.pairs)
        else:
            wrong(self, key, node, "a mapping of names and schemas")

    def report_beside(self, node: Mapping) -> None:
        """What stands beside `$ref`, which alone counts."""
        for key, value in node.pairs:
            if key.text == "definitions":
                self.declared(key, value)
            elif key.text in KEYWORDS:
                message = f"`{key.text}` beside `$ref` has no effect in draft-07"
                hint = "put both into an `allOf`"
                self.diagnostics.warning(key.span, "beside-reference", message, hint)

    def members(self, node: Mapping) -> tuple[Property, ...]:
        """Members, with `required` still to be told by the schema that declares them."""
        return tuple([self.member(key, value) for key, value in node.pairs])

    def member(self, key: Scalar, value: Node) -> Property:
        shape = self.inner(value)
        return Property(key.text, shape, required=False, notes=shape.notes, span=key.span)

    def reference(self, node: Scalar, base: str, schema: Mapping) -> Shape:
        target = self.target(node, base)
        if target is None:
            return ANYTHING
        key = self.keys.get(id(target))
        if key is None:
            key = self.key_for(node, target)
            self.keys[id(target)] = key
            self.nodes[key] = target
            self.definitions[key] = ANYTHING  # keeps the place in the order of first use
            self.pending.append(key)
        return Shape(ref=key, span=schema.span)

    def key_for(self, node: Scalar, target: Node) -> str:
        token = node.text.rstrip("/#").replace("#", "/").rsplit("/", 1)[-1]
        if target is self.root:
            token = "root"
        name = unquote(token).replace("~1", "/").replace("~0", "~") or "schema"
        key, number = f"{self.prefix}{name}", 2
        while key in self.taken:
            key, number = f"{self.prefix}{name} {number}", number + 1
        self.taken.add(key)
        return key

    def target(self, node: Scalar, base: str) -> Node | None:
        """The schema that a `$ref` names, or None after saying why not."""
        url, fragment = urldefrag(_join(base, node.text))
        if url == METASCHEMA and url not in self.resources:
            self.resources[url] = metaschema()
            self.index(self.resources[url], "")
        if fragment and not fragment.startswith("/"):
            found = self.resources.get(f"{url}#{fragment}")
        else:
            found = self.resources.get(url)
            if found is not None:
                found = self.walk(found, unquote(fragment), url)
        if found is None:
            inside = url in self.resources
            self.diagnostics.error(
                node.span,
                "unknown-reference",
                f"`{node.text}` points at nothing in this document",
                (
                    None
                    if inside
                    else "references to other documents are not followed; put the schema under `definitions`"
                ),
            )
        return found

    def walk(self, node: Node, pointer: str, base: str) -> Node | None:
        """What a JSON Pointer names below `node`."""
        found: Node | None = node
        for token in pointer.split("/")[1:]:
            name = token.replace("~1", "/").replace("~0", "~")
            if isinstance(found, Mapping):
                found = found.get(name)
            elif isinstance(found, Sequence) and name.isdecimal() and int(name) < len(found.items):
                found = found.items[int(name)]
            else:
                return None
        if found is not None and id(found) not in self.bases:
            self.index(found, base)  # reached through a keyword of no meaning
        return found


def metaschema() -> Node:
    """The schema of draft-07 itself, which schemas may refer to."""
    from trackwright.json_source import parse_json

    path = Path(__file__).with_name("draft-07.json")
    return parse_json(path.read_text(encoding="utf-8"), "draft-07.json")


def _join(base: str, reference: str) -> str:
    if reference.startswith("#"):
        return base + reference
    return urljoin(base, reference)
