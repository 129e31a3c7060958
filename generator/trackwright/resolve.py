"""Document -> schema: the only builder of `schema.Plan`."""

from __future__ import annotations

import gc
import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from trackwright import document
from trackwright.calls import Calls
from trackwright.casing import follows, restyled
from trackwright.diagnostics import Diagnostics, PlanError, Span
from trackwright.document import read
from trackwright.includes import Files
from trackwright.plan_parts import check_generator, consent, destinations, identity, markets, sources
from trackwright.schema import Call, CallType, Plan, Property, Shape
from trackwright.source import Listing, Mapping, Node, Scalar, kind_of
from trackwright.type_forms import TypeForms

_SECTIONS: tuple[tuple[CallType, str], ...] = (("page", "pages"), ("group", "groups"))


@dataclass(frozen=True, slots=True)
class Reading:
    """What reading a plan gave.

    `plan` is None when nothing is left to go on with. Where `diagnostics.failed`, a plan may be there all the same: further findings can be
    had from it, but nothing may be made of it. `folder` is the plan's folder as the caller named it: spans are relative to it. `inputs`
    are all files that were read, sorted; `listings` are the globs that chose them, so that a new file is noticed. `document` is what a plan
    in JSON holds, as it was written.
    """

    plan: Plan | None
    diagnostics: Diagnostics
    folder: Path
    inputs: tuple[Path, ...]
    listings: tuple[Listing, ...]
    catalogue: tuple[Node, ...] = ()  # what the shop's own files add to the catalogue: their root nodes
    document: Node | None = None


def read_plan(path: Path) -> Reading:
    """Read the plan at `path` (YAML, with what it includes). Never raises for what a file holds."""
    diagnostics = Diagnostics()
    files = Files(path.parent, diagnostics)
    plan: Plan | None = None
    catalogue: tuple[Node, ...] = ()
    collecting = gc.isenabled()
    gc.disable()  # nothing of what is read is garbage before the end, and looking for it takes as long as reading
    try:
        root = files.document(path)
        if root is not None:
            plan = resolve(root, diagnostics)
            catalogue = tuple(node for named in _catalogues(root) for node in files.others(named))
    except PlanError as error:
        diagnostics.found.extend(error.diagnostics.found)
    finally:
        if collecting:
            gc.enable()
    inputs, listings = tuple(sorted(files.opened)), tuple(files.listings)
    return Reading(plan, diagnostics, path.parent, inputs, listings, catalogue)


def _catalogues(root: Mapping) -> Iterator[Node]:
    """What sources say under `catalogue`."""
    sources = root.get("sources")
    for _, source in sources.pairs if isinstance(sources, Mapping) else ():
        named = source.get("catalogue") if isinstance(source, Mapping) else None
        if named is not None:
            yield named


def resolve(root: Node, diagnostics: Diagnostics, *, imported: str | None = None) -> Plan | None:
    """The schema of an author-shaped tree, or None when `diagnostics` got an error that leaves no plan.

    `imported` names the format of another tool's plan. Importers say a payload as `schema: <JSON Schema of the properties or traits>` in
    place of `properties:` or `traits:`, and a typed context as `context_schema:`; both keep their own openness.
    """
    if not isinstance(root, Mapping):
        diagnostics.error(root.span, "wrong-value", f"a plan is a mapping, not {kind_of(root)}")
        return None
    head = read(
        document.Document, root, diagnostics, "the plan", otherwise={"plan": "plan", "version": "0.0.0"}
    )
    if head is None:
        return None
    if head.generator is not None:
        check_generator(head.generator, _place(root, "generator"), diagnostics)
    senders = sources(head.sources, diagnostics)
    choices = consent(head.consent, diagnostics)
    forms = TypeForms(diagnostics, {category.name: category for category in choices.categories})
    for section, node in (("types", head.types), ("definitions", head.definitions)):
        if isinstance(node, Mapping):
            forms.declare(node)
        elif node is not None:
            message = f"`{section}` is a mapping of names and types, not {kind_of(node)}"
            diagnostics.error(node.span, "wrong-value", message)
    reader = Calls(forms, senders, choices, diagnostics)
    reader.payloads.read_common(head.common)
    calls = _calls(root, head, reader, diagnostics)
    types = (*forms.finish(), *reader.payloads.definitions.items())
    plan = Plan(
        id=head.plan,
        version=head.version,
        namespace=_namespace(root, head, calls, imported, diagnostics),
        name=head.name or head.plan,
        description=head.description,
        sources=senders,
        markets=markets(head.markets, diagnostics),
        types=types,
        calls=tuple(calls),
        consent=choices,
        identity=identity(head.identity, diagnostics),
        destinations=destinations(
            head.destinations, tuple([category.name for category in choices.categories]), diagnostics
        ),
        stamp=head.stamp,
        imported=imported,
        span=_place(root, "plan"),
    )
    if head.naming is not None:
        _check_naming(plan, head.naming, diagnostics)
    return plan


def _calls(root: Mapping, head: document.Document, reader: Calls, diagnostics: Diagnostics) -> list[Call]:
    """Every call, in plan order: identify, pages, groups, alias, events."""
    found: list[Call] = []
    wanted = _identity_calls(head)
    at = root.key("identity")
    singles: tuple[tuple[CallType, Node | None], ...] = (("identify", head.identify), ("alias", head.alias))
    named: dict[CallType, Call] = {}
    for type_, node in singles:
        key = root.key(type_)
        if node is not None and key is not None:
            call = reader.single(type_, key, node)
            if call is not None:
                named[type_] = call
        elif at is not None and type_ in wanted:
            named[type_] = reader.implied(type_, at)
    if "identify" in named:
        found.append(named["identify"])
    for section_type, section in _SECTIONS:
        found.extend(reader.section(section_type, getattr(head, section), section))
    if "alias" in named:
        found.append(named["alias"])
    found.extend(reader.section("track", head.events, "events"))
    if not found and not diagnostics.failed:
        diagnostics.error(root.span, "no-calls", "the plan has no calls", "events stand under `events:`")
    return found


def _identity_calls(head: document.Document) -> set[str]:
    """The calls that identity rules ask for; findings about them are told where `identity` is read."""
    part = None if head.identity is None else read(document.Identity, head.identity, Diagnostics(), "")
    if part is None:
        return set()
    return {*part.on_sign_up, *part.on_sign_in, *part.on_sign_out, *part.on_order}


def _namespace(
    root: Mapping, head: document.Document, calls: list[Call], imported: str | None, diagnostics: Diagnostics
) -> str:
    """The plan's own, or, where no messageId is derived under it, one made from the plan's id."""
    if head.namespace is not None:
        return head.namespace.lower()
    derived = next((call for call in calls if call.once), None)
    if derived is not None and root.key("namespace") is None and imported is None:
        diagnostics.error(
            root.span,
            "missing-key",
            "the plan needs `namespace`: messageIds of `once` events are derived under it",
            "`trackwright init` makes one; it must never change",
            related=((derived.span, "an event with `once`"),),
        )
    return str(uuid.uuid5(uuid.NAMESPACE_URL, f"trackwright:{head.plan}"))


def _place(root: Mapping, key: str) -> Span:
    found: Scalar | Mapping = root.key(key) or root
    return found.span


def _check_naming(plan: Plan, node: Node, diagnostics: Diagnostics) -> None:
    """Wire names against the styles that the plan asks for."""
    part = read(document.Naming, node, diagnostics, "`naming`")
    if part is None:
        return
    told: set[Span] = set()

    def check(name: str, span: Span, style: str | None, what: str) -> None:
        if style is not None and span not in told and not follows(name, style):
            told.add(span)
            message = f"{what} `{name}` is not written in {style}"
            diagnostics.error(span, "naming", message, f"`{restyled(name, style)}` would be")

    for name, shape in plan.types:
        if plan.imported is None:
            check(name, shape.span, part.types, "the type")
    styles = {"track": part.events, "page": part.pages, "group": part.groups}
    for call in plan.calls:
        check(call.name, call.span, styles.get(call.type), f"the {_NOUNS.get(call.type, 'call')}")
        carries_traits = call.type in ("identify", "group")
        style = part.traits if carries_traits else part.properties
        for prop in _members(call.payload, {}, set()):
            check(prop.name, prop.span, style, "the trait" if carries_traits else "the property")


_NOUNS: dict[str, str] = {"track": "event", "page": "page", "group": "group"}


def _members(shape: Shape, found: dict[int, Property], seen: set[int]) -> list[Property]:
    """Every property declared in a shape, at any depth, each once."""
    if id(shape) not in seen:
        seen.add(id(shape))
        for prop in shape.properties:
            found.setdefault(id(prop), prop)
            _members(prop.shape, found, seen)
        inner = (
            shape.items,
            *(shape.tuple_items or ()),
            *shape.all_of,
            *shape.any_of,
            *shape.one_of,
            shape.then,
        )
        for part in inner:
            if part is not None:
                _members(part, found, seen)
    return list(found.values())
