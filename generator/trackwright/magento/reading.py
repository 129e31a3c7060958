"""Files of the catalogue, as nodes, made records. Mistakes are told at their lines, and what they stand in is left out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Any

from trackwright.diagnostics import Diagnostics
from trackwright.document import read
from trackwright.magento.documents import CatalogueFile, HookPart, MoneyPart, RootPart, TriggerPart, ValuePart
from trackwright.magento.getters import BadGetters, parse_getters
from trackwright.magento.records import (
    EMPTY,
    Catalogue,
    Getter,
    Hook,
    Money,
    Reader,
    Root,
    Trigger,
    Value,
    ValueType,
)
from trackwright.naming import words
from trackwright.source import Mapping, Node, Scalar, Sequence, kind_of
from trackwright.suggest import did_you_mean

_NAME = re.compile(r"[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)*\Z")


@cache
def spelt(path: str) -> str:
    """A property's path in one spelling: `postalCode` and `postal_code` are one name."""
    return ".".join("_".join(words(step)) for step in path.split("."))


@dataclass
class Reading:
    """One reading: what has been read so far, on top of what was there before."""

    diagnostics: Diagnostics
    base: Catalogue = EMPTY
    triggers: dict[str, Trigger] = field(default_factory=dict)
    roots: dict[str, Root] = field(default_factory=dict)

    def catalogue(self, nodes: Iterable[Node]) -> Catalogue:
        self.triggers = {trigger.id: trigger for trigger in self.base.triggers}
        self.roots = {root.id: root for root in self.base.roots}
        files = [
            part for node in nodes if (part := read(CatalogueFile, node, self.diagnostics, "a catalogue"))
        ]
        extending: list[tuple[Scalar, Node]] = []
        for file in files:
            for key, node in self.entries(file.roots, "roots"):
                if isinstance(node, Mapping) and node.get("extends") is not None:
                    extending.append((key, node))
                else:
                    self.root(key, node)
        for key, node in extending:
            self.root(key, node)
        for file in files:
            for key, node in self.entries(file.triggers, "triggers"):
                self.trigger(key, node)
        for root in self.roots.values():
            self.lists(root)
        return Catalogue(tuple(self.triggers.values()), tuple(self.roots.values()))

    # -- roots and values ----------------------------------------------------------------------------------------------------------

    def root(self, key: Scalar, node: Node) -> None:
        part = read(RootPart, node, self.diagnostics, "a root")
        if part is None:
            return
        before = self.roots.get(part.extends) if part.extends else self.roots.get(key.text)
        if part.extends and before is None:
            hint = did_you_mean(part.extends, self.roots)
            self.error(key, "unknown-root", f"`{key.text}` extends `{part.extends}`, which is no root", hint)
            return
        name = part.name or (before.name if before and not part.extends else key.text)
        values = {
            value.name: replace(value, path=f"{name}.{value.name}")
            for value in (before.values if before else ())
        }
        for value_key, value_node in self.entries(part.values, "values"):
            shipped_already = before is not None and not part.extends and value_key.text in values
            if shipped_already:
                self.error(
                    value_key,
                    "catalogue-taken",
                    f"`{name}.{value_key.text}` is in the catalogue already",
                    "give it a name of its own",
                )
                continue
            value = self.value(key.text, name, part, value_key, value_node)
            if value is not None:
                values[value.name] = value
        names = dict(before.names if before else ())
        for prop, value_name in self.entries(part.names, "names"):
            text = value_name.text if isinstance(value_name, Scalar) else ""
            if text in values:
                names[spelt(prop.text)] = text
            else:
                at = value_name if isinstance(value_name, Scalar) else prop
                self.error(at, "unknown-value", f"`{name}` has no value `{text}`", did_you_mean(text, values))
        foreign = next((value for value in values.values() if value.getters or value.reader), None)
        if foreign is not None and part.class_ is None and (before is None or before.type is None):
            self.error(key, "missing-key", f"`{key.text}` needs `class`: what `{foreign.path}` is read from")
        self.roots[key.text] = Root(
            key.text,
            name,
            part.description or (before.description if before else ""),
            part.class_ or (before.type if before else None),
            tuple(values.values()),
            tuple(names.items()),
            part.everywhere or (before is not None and not part.extends and before.everywhere),
            part.source or (before.source if before else ""),
            key.span,
        )

    def value(self, root: str, prefix: str, of: RootPart, key: Scalar, node: Node) -> Value | None:
        part = read(ValuePart, node, self.diagnostics, "a value")
        if part is None or not isinstance(node, Mapping):
            return None
        money = None
        if part.money is not None:
            amount = read(MoneyPart, part.money, self.diagnostics, "`money`")
            if amount is not None:
                money = Money(amount.currency, amount.scope, amount.tax, amount.discount)
        reader = None
        if part.reader is not None:
            name, _, method = part.reader.rpartition("::")
            reader = Reader(name, method)
        value = Value(
            f"{prefix}.{key.text}",
            key.text,
            root,
            _type(part.type.removesuffix("?"), part.enum),
            part.type.endswith("?"),
            part.description,
            self.getters(node, "from", part.from_),
            reader,
            part.defer,
            part.script,
            part.argument,
            part.side or of.side,
            money,
            part.pii,
            part.source,
            key.span,
        )
        if not value.on_server and not value.on_page:
            if not self.told_within(node):
                self.error(
                    key,
                    "catalogue-unread",
                    f"nothing says how `{value.path}` is read",
                    "say `from:`, `reader:`, `defer:` or `script:`",
                )
            return None
        return value

    def told_within(self, node: Mapping) -> bool:
        """Whether something about a mapping's keys or values has been told already."""
        places = {item.span for pair in node.pairs for item in pair}
        return any(found.span in places for found in self.diagnostics.found)

    def lists(self, root: Root) -> None:
        """Lists of roots that there are."""
        for value in root.values:
            if value.type.each is not None and value.type.each not in self.roots:
                self.diagnostics.error(
                    value.span,
                    "unknown-root",
                    f"`{value.path}` is a list of `{value.type.each}`, which is no root",
                    did_you_mean(value.type.each, self.roots),
                )
                self.roots[root.id] = replace(
                    root, values=tuple(other for other in root.values if other is not value)
                )

    # -- triggers ------------------------------------------------------------------------------------------------------------------

    def trigger(self, key: Scalar, node: Node) -> None:
        part = read(TriggerPart, node, self.diagnostics, "a trigger")
        if part is None or not isinstance(node, Mapping):
            return
        if key.text in self.triggers:
            self.error(
                key,
                "catalogue-taken",
                f"`{key.text}` is in the catalogue already",
                "give it a name of its own",
            )
            return
        known = []
        for id in part.roots:
            if id in self.roots:
                known.append(id)
            else:
                self.error(
                    _item(node, "roots", id),
                    "unknown-root",
                    f"there is no root `{id}`",
                    did_you_mean(id, self.roots),
                )
        trigger = Trigger(
            key.text,
            part.description,
            part.side,
            tuple(known),
            tuple(self.hooks(part.hooks)),
            part.detector,
            part.once,
            part.certain,
            self.getters(node, "store", part.store, texts=True),
            self.getters(node, "customer", part.customer, texts=True),
            self.getters(node, "email", part.email, texts=True),
            part.source,
            bool(self.base.triggers),
            part.optional,
            key.span,
        )
        for id in part.optional:
            if id not in part.roots:
                self.error(
                    _item(node, "optional", id),
                    "unknown-root",
                    f"`{id}` doesn't come with `{key.text}`",
                    did_you_mean(id, part.roots),
                )
        offered = {
            value.path
            for root in Catalogue((), tuple(self.roots.values())).roots_of(trigger)
            for value in root.values
        }
        for path in (*part.certain, *([part.once] if part.once else ())):
            if path not in offered:
                self.error(
                    key,
                    "unknown-value",
                    f"`{key.text}` names the value `{path}`, which doesn't come with it",
                    did_you_mean(path, offered),
                )
        if trigger.side != "browser" and trigger.detector is None and not self.detectable(trigger, key, node):
            return
        self.triggers[key.text] = trigger

    def detectable(self, trigger: Trigger, key: Scalar, node: Mapping) -> bool:
        """Whether a trigger without a detector says all that finds its occurrences."""
        hooks = [hook for hook in trigger.hooks if hook.kind == "event"]
        if hooks and all(hook.when and hook.entity for hook in hooks) and len(trigger.roots) == 1:
            return True
        if self.told_within(node):
            return False
        self.error(
            key,
            "catalogue-undetected",
            f"nothing says when `{key.text}` has happened",
            "name a `detector`, or one root and a hook {event: ..., entity: data_object, when: new}",
        )
        return False

    def hooks(self, node: Node | None) -> Iterable[Hook]:
        for item in () if node is None else node.items if isinstance(node, Sequence) else (node,):
            part = read(HookPart, item, self.diagnostics, "a hook")
            if part is None:
                continue
            kinds = [
                (kind, text)
                for kind in ("event", "plugin", "page", "script")
                if (text := getattr(part, kind))
            ]
            if len(kinds) != 1:
                self.error(item, "wrong-value", "a hook is one of event, plugin, page and script")
                continue
            kind: Any = kinds[0][0]
            yield Hook(kind, kinds[0][1], part.payload, part.type, part.when, part.entity)

    # -- small parts ---------------------------------------------------------------------------------------------------------------

    def getters(self, node: Mapping, key: str, text: str | None, texts: bool = False) -> tuple[Getter, ...]:
        """A chain; with `texts`, one whose getters take a text at most, as dependency injection hands it over."""
        if text is None:
            return ()
        try:
            found = parse_getters(text)
        except BadGetters as error:
            self.error(node.get(key) or node, "bad-getters", str(error))
            return ()
        arguments = [getter.arguments for getter in found if getter.arguments]
        if texts and not all(len(given) == 1 and isinstance(given[0], str) for given in arguments):
            self.error(node.get(key) or node, "bad-getters", f"a getter under `{key}` takes one text at most")
            return ()
        return found

    def entries(self, node: Node | None, section: str) -> Iterator[tuple[Scalar, Node]]:
        """Those of a mapping's pairs whose keys can be names."""
        if node is not None and not isinstance(node, Mapping):
            self.error(node, "wrong-value", f"`{section}` is a mapping of names, not {kind_of(node)}")
            return
        for key, value in node.pairs if node is not None else ():
            if section == "names" or _NAME.match(key.text):
                yield key, value
            else:
                self.error(
                    key, "bad-name", f"`{key.text}` is no name: words in lower case, joined by `_` and `.`"
                )

    def error(self, at: Node, code: str, message: str, hint: str | None = None) -> None:
        self.diagnostics.error(at.span, code, message, hint)


def _type(text: str, enum: tuple[str, ...]) -> ValueType:
    kind: Any = text
    if not text.endswith("[]"):
        return ValueType(kind, enum=enum)
    item: Any = text.removesuffix("[]")
    plain = item in ("string", "number", "integer", "boolean", "datetime", "any")
    return ValueType("list", item if plain else None, None if plain else item)


def _item(node: Mapping, key: str, text: str) -> Node:
    """The place of one text in a list."""
    value = node.get(key)
    items = value.items if isinstance(value, Sequence) else (value,)
    return next((item for item in items if isinstance(item, Scalar) and item.text == text), node)
