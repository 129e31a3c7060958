"""JavaScript: an ES module a call, one a named type, and the runtime they share, with declarations beside each."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from trackwright.code import Code
from trackwright.languages.js import JS, called, check_of, literal, quoted, test_of
from trackwright.naming import words
from trackwright.program import Program
from trackwright.records import call_words
from trackwright.schema import Call, Category, Json, JsonObject, Shape
from trackwright.target import Copied, Model, OutputRule, Rendered, SharedType, Target, Text, Unit
from trackwright.targets.js_checks import MODULE_OF, Checks, Definition
from trackwright.targets.js_fast import FastView
from trackwright.targets.js_gates import Gates, gates
from trackwright.targets.js_types import (
    DocView,
    Fields,
    RecordView,
    doc_of,
    names_of,
    record_view,
    shared_of,
)

_ADAPTERS = "cookiebot didomi google google-drive magento onetrust tcf usercentrics usercentrics-v2"
_MODULES = """all calls carry check client consent debug default explain formats gate identity message none once overlay page rules segment
snapshot testing uuid validate versions adapters/choices"""
_DECLARED = "types client cmp debug default identity plan segment testing"
RUNTIME = (*_MODULES.split(), *(f"adapters/{name}" for name in _ADAPTERS.split()))
DECLARED = (*_DECLARED.split(), *(f"adapters/{name}" for name in _ADAPTERS.split()))
# Entries of the package beside its index, the calls and the types, by what an importer writes.
ENTRIES = {
    "./all": "./all",
    "./events/*": "./events/*",
    "./types/*": "./types/*",
    "./adapters/*": "./runtime/adapters/*",
    **{f"./{name}": f"./runtime/{name}" for name in ("debug", "default", "identity", "segment", "testing")},
}
# Platforms of consent whose names for categories the adapters read.
PLATFORMS = ("onetrust", "cookiebot", "usercentrics", "didomi", "tcf", "google")


class ImportView(NamedTuple):
    names: tuple[Code, ...]
    path: Code


class PreviousView(NamedTuple):
    number: Code
    check: Code
    context: Code | None


class EventView(NamedTuple):
    """A module of one call."""

    code_name: Code
    type: Code
    name: Code
    category: Code | None
    consent: Code | None  # only where it isn't the plan's default
    common: Code | None  # names of the members that all calls share
    once: Code | None
    derived: bool  # this source makes the id of a `once` call
    gates: Code | None
    refine: tuple[Code, ...]  # what the message goes through
    check: bool
    context: bool
    previous: bool
    imports: tuple[ImportView, ...]


class ChecksView(NamedTuple):
    """The checks of one call, in a module of their own so that a build can leave them out."""

    check: Code
    context: Code | None
    previous: tuple[PreviousView, ...]
    imports: tuple[ImportView, ...]
    definitions: tuple[Definition | FastView, ...]


class EventTypesView(NamedTuple):
    code_name: Code
    type: Code
    payload: Code
    context: Code | None
    doc: DocView | None
    imports: tuple[ImportView, ...]
    records: tuple[RecordView, ...]


class TypeView(NamedTuple):
    """A module of one named type."""

    code_name: Code
    check: Code
    test: Code | None  # beside the check of an object
    test_name: Code
    imports: tuple[ImportView, ...]
    definitions: tuple[Definition | FastView, ...]


class TypeTypesView(NamedTuple):
    code_name: Code
    imports: tuple[ImportView, ...]
    records: tuple[RecordView, ...]


class ModuleView(NamedTuple):
    """A module as an index speaks of it."""

    code_name: Code
    path: Code
    types: tuple[Code, ...]


class IndexView(NamedTuple):
    modules: tuple[ModuleView, ...]
    types: tuple[ModuleView, ...]
    foreign: tuple[Code, ...]


class PlanView(NamedTuple):
    id: Code
    version: Code
    digest: Code
    source: Code
    generator: Code
    namespace: Code
    stamp: bool
    model: Code
    markets: Code
    loads_always: Code
    holds: Code
    resets: Code
    identity: Code
    consent: Code
    categories: Code
    destinations: Code


class PlatformView(NamedTuple):
    name: Code
    ids: Code


class CmpView(NamedTuple):
    platforms: tuple[PlatformView, ...]


class PlaceView(NamedTuple):
    call: Code
    place: Code


class PlacesView(NamedTuple):
    places: tuple[PlaceView, ...]


class ReadmeView(NamedTuple):
    package: Code
    plan: Code
    version: Code
    example: Code
    example_file: Code
    properties: Code


def files(model: Model) -> Iterator[OutputRule]:
    """Every file of the package of one source."""
    return package(model, quick=True)


def package(model: Model, quick: bool) -> Iterator[OutputRule]:
    """The files; `quick` says whether tests stand beside the checks of objects."""
    programs = {shared.key: shared.program for shared in model.types}
    named = dict(model.plan.types)
    type_names = {shared.key: JS.name("type", words(shared.key)) for shared in model.types}
    modules: list[ModuleView] = []
    checked: dict[tuple[int, ...], ChecksView] = {}
    gated: dict[tuple[int, int], Gates | None] = {}
    fields: Fields = {}
    for unit in model.units:
        parts = call_words(unit.call)
        file = JS.name("file", parts)
        yield Rendered(
            f"events/{file}.js",
            "js/event.js.j2",
            event_view(model, unit, file, _gated(unit.call, named, gated)),
        )
        if unit.call.type != "alias":
            key = (id(unit.program.functions), *(id(program) for program in unit.previous))
            if key not in checked:
                checked[key] = checks_view(unit, programs, quick)
            yield Rendered(f"checks/{file}.js", "js/checks.js.j2", checked[key], repeated=True)
        types = event_types_view(unit, type_names, fields)
        yield Rendered(f"events/{file}.d.ts", "js/event.d.ts.j2", types)
        modules.append(
            ModuleView(
                JS.name("call", parts), Code(f"./events/{file}.js"), tuple(r.name for r in types.records)
            )
        )
    shared_modules: list[ModuleView] = []
    for shared in model.types:
        file = JS.name("file", words(shared.key))
        yield Rendered(f"types/{file}.js", "js/type.js.j2", type_view(shared, programs, quick))
        declared = type_types_view(shared, type_names)
        yield Rendered(f"types/{file}.d.ts", "js/type.d.ts.j2", declared)
        if declared.records:
            shared_modules.append(
                ModuleView(
                    declared.code_name, Code(f"./types/{file}.js"), tuple(r.name for r in declared.records)
                )
            )
    foreign = tuple(JS.literal(f"{type_} {name}") for type_, name in model.foreign)
    index = IndexView(tuple(modules), tuple(shared_modules), foreign)
    for name in ("index.js", "index.d.ts", "all.js", "all.d.ts"):
        yield Rendered(name, f"js/{name}.j2", index)
    yield Rendered("runtime/plan.js", "js/plan.js.j2", plan_view(model))
    yield Rendered("runtime/cmp.js", "js/cmp.js.j2", cmp_view(model.plan.consent.categories))
    yield Rendered("runtime/places.js", "js/places.js.j2", places_view(model))
    for name in RUNTIME:
        yield Copied(f"runtime/{name}.js", f"js/runtime/{name}.js")
    for name in DECLARED:
        yield Copied(f"runtime/{name}.d.ts", f"js/runtime/{name}.d.ts")
    yield Copied("LICENSE", "js/LICENSE")
    yield Text("package.json", package_json(model))
    yield Rendered("README.md", "js/README.md.j2", readme_view(model))


def _gated(
    call: Call, named: Mapping[str, Shape], known: dict[tuple[int, int], Gates | None]
) -> Gates | None:
    """The call's gates; `known` has them by the identity of payload and context, as calls of one type have them."""
    body = "properties" if call.type in ("track", "page") else "traits"
    key = (id(call.payload), id(call.context) if body == "properties" else -id(call.context))
    if key not in known:
        parts = [(body, call.payload), *([("context", call.context)] if call.context else [])]
        known[key] = gates(parts, named)
    return known[key]


def event_view(model: Model, unit: Unit, file: Code, gated: Gates | None) -> EventView:
    call, plan = unit.call, model.plan
    kind = ImportView((Code(call.type),), Code("../runtime/calls.js"))
    needed: list[ImportView] = [kind]
    refine: list[Code] = []
    if gated:
        needed.append(ImportView((Code("gated"), *gated.uses), Code("../runtime/gate.js")))
        refine.append(called("gated", Code("gates")))
    if derived := derives(call, model):
        needed.append(ImportView((Code("once"), Code("onceId")), Code("../runtime/once.js")))
    elif call.once:
        needed.append(ImportView((Code("once"),), Code("../runtime/once.js")))
    if plan.stamp:
        needed.append(ImportView((Code("stamp"),), Code("../runtime/plan.js")))
    versions = call.previous or call.version != 1
    if versions or plan.stamp:
        names = [*(["stamped"] if plan.stamp else []), *(["versioned"] if versions else [])]
        needed.append(ImportView(tuple(map(Code, names)), Code("../runtime/versions.js")))
    if versions:
        refine.append(called("versioned", JS.literal(call.version)))
    if plan.stamp:
        refine.append(called("stamped", Code("stamp")))
    checked = call.type != "alias"
    context = checked and call.context is not None
    if checked:
        names = ["check", *(["context"] if context else []), *(["previous"] if unit.previous else [])]
        needed.append(ImportView(tuple(map(Code, names)), Code(f"#checks/{file}")))
    return EventView(
        code_name=JS.name("call", call_words(call)),
        type=Code(call.type),
        name=JS.literal("" if call.type in ("identify", "alias") else call.name),
        category=None if call.category is None else JS.literal(call.category),
        consent=None if call.consent == plan.consent.default else JS.literal(call.consent),
        common=_some(tuple(prop.name for prop in call.payload.properties if prop.common) or None),
        once=called("once", *map(quoted, call.once)) if call.once else None,
        derived=derived,
        gates=gated.states if gated else None,
        refine=tuple(refine),
        check=checked,
        context=context,
        previous=checked and bool(unit.previous),
        imports=tuple(needed),
    )


def checks_view(unit: Unit, programs: Mapping[str, Program], quick: bool) -> ChecksView:
    checks = Checks(programs, quick)
    checks.add(unit.program)
    entry = checks.entry(unit.program.entry)
    context = checks.entry(unit.program.context) if unit.program.context else None
    previous: list[PreviousView] = []
    for program in unit.previous:
        checks.add(program, (f"v{program.version}",))
        previous.append(
            PreviousView(
                JS.literal(program.version),
                checks.entry(program.entry),
                checks.entry(program.context) if program.context else None,
            )
        )
    return ChecksView(entry, context, tuple(previous), imports(checks), tuple(checks.definitions))


def derives(call: Call, model: Model) -> bool:
    """This source makes the id of a `once` call: nobody else sends it, or the plan names this source as its sender."""
    if not call.once:
        return False
    return call.primary == model.source.name if call.primary else len(call.sources) <= 1


def event_types_view(unit: Unit, type_names: Mapping[str, Code], fields: Fields) -> EventTypesView:
    call, typed = unit.call, unit.typed
    names = names_of(typed.records, type_names, fields)
    token = ImportView((Code("Token"),), Code("../runtime/types.js"))
    extra = [f"Once for each {', '.join(call.once)}."] if call.once else []
    if call.replaced_by:
        extra.append(f"Replaced by {call.replaced_by}.")
    notes = call.notes
    return EventTypesView(
        code_name=JS.name("call", call_words(call)),
        type=Code(call.type),
        payload=names.own[typed.payload],
        context=None if typed.context is None else names.own[typed.context],
        doc=doc_of(notes, "", notes.description, extra),
        imports=(token, *type_imports(shared_of(typed.records), type_names, "../types/")),
        records=tuple(record_view(record, names) for record in typed.records),
    )


def type_view(shared: SharedType, programs: Mapping[str, Program], quick: bool) -> TypeView:
    checks = Checks(programs, quick, own=shared.key)
    checks.add(shared.program)
    parts = words(shared.key)
    return TypeView(
        check_of(parts),
        checks.entry(shared.program.entry),
        checks.tests.get(shared.program.entry),
        test_of(parts),
        imports(checks, types="./"),
        tuple(checks.definitions),
    )


def type_types_view(shared: SharedType, type_names: Mapping[str, Code]) -> TypeTypesView:
    records = (*shared.nested, shared.record) if shared.record else ()
    names = names_of(records, type_names, {})
    return TypeTypesView(
        check_of(words(shared.key)),
        tuple(type_imports(shared_of(records) - {shared.key}, type_names, "./")),
        tuple(record_view(record, names) for record in records),
    )


def imports(checks: Checks, types: str = "../types/") -> tuple[ImportView, ...]:
    """What the functions of a module need, in order of paths."""
    found: list[ImportView] = []
    for module in sorted({MODULE_OF[name] for name in checks.helpers}):
        names = sorted(name for name in checks.helpers if MODULE_OF[name] == module)
        found.append(ImportView(tuple(map(Code, names)), Code(f"../runtime/{module}.js")))
    for key in sorted(checks.types):
        path = Code(f"{types}{JS.name('file', words(key))}.js")
        found.append(ImportView(tuple(sorted(checks.types[key])), path))
    return tuple(found)


def type_imports(keys: Iterable[str], type_names: Mapping[str, Code], folder: str) -> Iterator[ImportView]:
    for key in sorted(keys):
        yield ImportView((type_names[key],), Code(f"{folder}{JS.name('file', words(key))}.js"))


def plan_view(model: Model) -> PlanView:
    plan, consent = model.plan, model.plan.consent
    identity = plan.identity
    return PlanView(
        id=JS.literal(plan.id),
        version=JS.literal(plan.version),
        digest=JS.literal(model.digest),
        source=JS.literal(model.source.name),
        generator=JS.literal(f"trackwright {model.tool_version}"),
        namespace=JS.literal(plan.namespace),
        stamp=plan.stamp,
        model=JS.literal(consent.model),
        markets=JS.literal(
            JsonObject(tuple((m.name, m.consent_model) for m in plan.markets if m.consent_model))
        ),
        loads_always=JS.literal(consent.load == "always"),
        holds=JS.literal(consent.hold != "none"),
        resets=JS.literal(consent.reset_on_withdrawal),
        identity=JS.literal(
            JsonObject(
                (
                    ("signUp", identity.on_sign_up),
                    ("signIn", identity.on_sign_in),
                    ("signOut", identity.on_sign_out),
                )
            )
        ),
        consent=JS.literal(consent.default),
        categories=literal(tuple(map(_category, consent.categories))),
        destinations=literal(
            tuple(
                (found.segment_name, found.consent)
                for found in plan.destinations
                if found.segment_name is not None and any(name != "necessary" for name in found.consent)
            ),
        ),
    )


def _category(category: Category) -> JsonObject:
    """{name, id?, gpc?}: `id` is Segment's, where it differs."""
    members: list[tuple[str, Json]] = [("name", category.name)]
    if category.segment_id != category.name:
        members.append(("id", category.segment_id))
    if category.gpc is not None:
        members.append(("gpc", category.gpc))
    return JsonObject(tuple(members))


def cmp_view(categories: tuple[Category, ...]) -> CmpView:
    """Each platform's ids by category, which is its own id where the plan says none; "segment" has Segment's own."""
    segment = JsonObject(tuple((category.name, category.segment_id) for category in categories))
    platforms = [PlatformView(Code("segment"), JS.literal(segment))]
    for name in PLATFORMS:
        ids = tuple((category.name, dict(category.ids).get(name, category.name)) for category in categories)
        platforms.append(PlatformView(Code(name), literal(JsonObject(ids))))
    return CmpView(tuple(platforms))


def places_view(model: Model) -> PlacesView:
    """Where the plan says each call."""
    return PlacesView(
        tuple(
            PlaceView(
                JS.literal(
                    f"{unit.call.type} {'' if unit.call.type in ('identify', 'alias') else unit.call.name}"
                ),
                JS.literal(f"{unit.call.span.file}:{unit.call.span.line}"),
            )
            for unit in model.units
        )
    )


def package_name(model: Model) -> str:
    return model.source.option("package", f"{model.plan.id}-tracking")


def package_json(model: Model) -> str:
    """The package's manifest. `sideEffects` lets a bundler leave out every call that a page doesn't make."""
    manifest = {
        "name": package_name(model),
        "version": model.plan.version if model.plan.version.count(".") == 2 else f"{model.plan.version}.0",
        "description": f"Tracking of the plan {model.plan.id}",
        "license": "0BSD",
        "type": "module",
        "sideEffects": False,
        "main": "./index.js",
        "types": "./index.d.ts",
        "exports": {
            ".": {"types": "./index.d.ts", "default": "./index.js"},
            **{entry: {"types": f"{path}.d.ts", "default": f"{path}.js"} for entry, path in ENTRIES.items()},
            "./package.json": "./package.json",
        },
        # The condition `no-validators` of a bundler leaves every check out.
        "imports": {
            "#checks/*": {"no-validators": "./runtime/none.js", "default": "./checks/*.js"},
            "#validate": {"no-validators": "./runtime/none.js", "default": "./runtime/validate.js"},
        },
        # A generated statement stands on one line, however long: a change of the plan is a change of its lines.
        "prettier": {
            "printWidth": 100000,
            "singleQuote": True,
            "quoteProps": "preserve",
            "overrides": [
                {
                    "files": "runtime/**/*",
                    "excludeFiles": ["runtime/plan.js", "runtime/cmp.js", "runtime/places.js"],
                    "options": {"printWidth": 120},
                }
            ],
        },
    }
    return json.dumps(manifest, indent=2, ensure_ascii=False) + "\n"


def readme_view(model: Model) -> ReadmeView:
    """What a README speaks of; its example is a track call, one that the plan gives an example of where there is one."""
    tracked = [unit.call for unit in model.units if unit.call.type == "track"]
    call = next((call for call in tracked if call.notes.examples), tracked[0] if tracked else None)
    parts = call_words(call) if call else ("event",)
    return ReadmeView(
        Code(_markdown(package_name(model))),
        Code(_markdown(model.plan.id)),
        Code(_markdown(model.plan.version)),
        JS.name("call", parts),
        Code(f"events/{JS.name('file', parts)}"),
        literal(call.notes.examples[0]) if call and call.notes.examples else Code("properties"),
    )


def _markdown(text: str) -> str:
    """Text inside code marks of a README: on one line, without the mark itself."""
    return " ".join(text.replace("`", "'").replace("<", "&lt;").split())


def _some(value: Json) -> Code | None:
    return None if value is None else literal(value)


TARGET = Target("js", "js", files, once_a_shape=True)
