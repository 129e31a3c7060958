"""Target `python`: an installable, typed package for one source of the plan, without dependencies."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import NamedTuple

from trackwright.code import Code
from trackwright.languages.python import PYTHON
from trackwright.lower import Named
from trackwright.naming import words
from trackwright.program import Program
from trackwright.records import call_words
from trackwright.render import templates_folder
from trackwright.schema import Call, Shape
from trackwright.target import Copied, Model, OutputRule, Rendered, SharedType, Target, Text, Unit
from trackwright.targets.python_checks import (
    Checks,
    CheckView,
    ConstantView,
    FailView,
    NamesView,
    Scope,
    runtime,
)
from trackwright.targets.python_fast import BranchView, Fast, FastView, ItemView, Known
from trackwright.targets.python_gates import Gated, Strips, StripView
from trackwright.targets.python_imports import Imports, ImportView
from trackwright.targets.python_types import (
    AliasView,
    Fields,
    FieldView,
    RecordView,
    Types,
    described,
    type_imports,
)
from trackwright.typed import Record

_RELEASE = re.compile(r"\d+(\.\d+)*((a|b|rc)\d+)?(\.post\d+)?(\.dev\d+)?(\+[a-z0-9]+(\.[a-z0-9]+)*)?")
_EVENTS = {"group": "GroupEvent", "alias": "AliasEvent"}
_EXPORTS = (
    ("ABSENT", "runtime.values"),
    ("Client", "client"),
    ("Consent", "runtime.consent"),
    ("Customer", "runtime.customer"),
    ("Event", "runtime.calls"),
    ("InvalidEvent", "runtime.customer"),
    ("Outcome", "runtime.customer"),
    ("Violation", "runtime.violations"),
    ("recording", "runtime.recording"),
)
_CATEGORY_CALLS = {
    "track": "Track",
    "page": "Page",
    "group": "Group",
    "identify": "Identify",
    "alias": "Alias",
}


class ChecksView(NamedTuple):
    """Everything in a module that checks: constants first, then functions."""

    fails: tuple[FailView, ...]
    regexes: tuple[ConstantView, ...]
    values: tuple[ConstantView, ...]
    names: tuple[NamesView, ...]
    checks: tuple[CheckView, ...]
    fast: tuple[FastView | ItemView, ...]
    strips: tuple[StripView, ...]

    @property
    def asks(self) -> bool:
        """Whether some short cut asks a question of the runtime."""
        return any(
            view.walk
            or (view.text is not None and view.text.asks)
            or any(branch.kind == "string" for branch in view.branches)
            or _asked(view.branches)
            for view in self.fast
        )


class ListView(NamedTuple):
    """An argument that is a tuple of texts, one a line."""

    name: Code
    items: tuple[Code, ...]
    single: bool


class VersionView(NamedTuple):
    number: Code
    check: Code


class CallView(NamedTuple):
    """The arguments of a call's record in the runtime; None and () are left to their defaults."""

    type: Code
    name: Code
    made_by: Code
    check: Code
    fast: Code | None
    text: Code | None
    category: Code | None
    version: Code | None
    versions: tuple[VersionView, ...]
    lists: tuple[ListView, ...]  # consent, once, common, where they aren't empty
    check_context: Code | None
    strip: Code | None
    strip_context: Code | None


class EventView(NamedTuple):
    """One call's module. `context` is the type of its context; `extra` the parameter for undeclared members of an open payload."""

    title: Code
    kind: Code
    description: Code
    function: Code
    event: Code
    deprecated: Code | None
    standard: tuple[ImportView, ...]
    own: tuple[ImportView, ...]
    aliases: tuple[AliasView, ...]
    records: tuple[RecordView, ...]
    parameters: bool
    required: tuple[FieldView, ...]
    optional: tuple[FieldView, ...]
    documented: tuple[FieldView, ...]
    context: Code | None
    context_name: Code
    extra: Code | None
    checks: ChecksView
    call: CallView


class TypeModuleView(NamedTuple):
    """A named type's module."""

    title: Code
    description: Code
    standard: tuple[ImportView, ...]
    own: tuple[ImportView, ...]
    annotations: tuple[ImportView, ...]  # needed by type checkers alone
    aliases: tuple[AliasView, ...]
    records: tuple[RecordView, ...]
    checks: ChecksView
    entry: Code
    fast: Code | None
    text: Code | None


class EntryView(NamedTuple):
    """A call in the package's table: its module is named like its function. `place` is where the plan has it."""

    type: Code
    name: Code
    function: Code
    key: Code
    place: Code


class ExportView(NamedTuple):
    """A name and the module it is taken from when it is first used, as code and as text."""

    name: Code
    module: Code
    key: Code
    file: Code

    @classmethod
    def of(cls, name: str, module: str) -> ExportView:
        return cls(runtime(name), runtime(module), PYTHON.literal(name), PYTHON.literal(module))


class CategoryView(NamedTuple):
    name: Code
    segment_id: Code
    gpc: Code


class DestinationView(NamedTuple):
    segment_name: Code
    consent: Code


class PackageView(NamedTuple):
    """What the package's own files say: identity, table of calls, consent."""

    package: Code
    distribution: Code
    version: Code
    title: Code
    plan_id: Code
    plan_version: Code
    digest: Code
    namespace: Code
    model: Code
    holds: Code
    stamp: Code
    categories: tuple[CategoryView, ...]
    destinations: tuple[DestinationView, ...]
    entries: tuple[EntryView, ...]
    foreign: tuple[tuple[Code, Code], ...]
    records: tuple[ExportView, ...]
    exports: tuple[ExportView, ...]
    record_imports: tuple[ImportView, ...]
    imports: tuple[ImportView, ...]
    tool_version: Code


class _Checked(NamedTuple):
    """The functions of a call, and their names. `uses` are the named types whose modules they need."""

    view: ChecksView
    uses: set[str]
    entry: Code
    context: Code | None
    versions: tuple[VersionView, ...]
    fast: Code | None
    text: Code | None
    strip: Code | None
    strip_context: Code | None


def package_name(model: Model) -> str:
    """The import name: the source's `package` option, or made of the plan's id."""
    option = model.source.option("package", "")
    return (
        PYTHON.name_of("module", words(option))
        if option
        else PYTHON.name_of("module", (*words(model.plan.id), "tracking"))
    )


class _Package:
    """The views of one model."""

    def __init__(self, model: Model) -> None:
        self.model = model
        self.named: Mapping[str, Shape] = dict(model.plan.types)
        self.shared = {item.key: item for item in model.types}
        self.programs = {key: item.program for key, item in self.shared.items()}
        self.gated = Gated(self.named)
        self.classes = {
            item.key: PYTHON.name("class", item.record.words)
            for item in model.types
            if item.record is not None
        }
        self.modules = {key: PYTHON.name("module", words(key)) for key in self.shared}
        self._fast: dict[str, tuple[bool, bool]] = {}
        self._fields: Fields = {}
        self._known = Known()
        self._checked: dict[tuple[object, ...], _Checked] = {}  # by the identity of what is checked

    @cached_property
    def recursive(self) -> frozenset[str]:
        """Types that reach themselves; one that does so directly has no `uses` to show it."""
        return Named.from_types(self.named).recursive

    def has_fast(self, key: str) -> bool:
        return self._shortcuts(key)[0]

    def has_text(self, key: str) -> bool:
        return self._shortcuts(key)[1]

    def _shortcuts(self, key: str) -> tuple[bool, bool]:
        """Whether the module of a named type has a short cut, and one that writes."""
        found = self._fast.get(key)
        if found is None:
            fast = self.fast(self.scope(), "_fast_", self.programs[key])
            entry = None if key in self.recursive else fast.entry()
            found = self._fast[key] = (entry is not None, entry in fast.texts)
        return found

    def scope(self, own: str | None = None) -> Scope:
        return Scope(lambda key: runtime(self.alias(key)), own)

    def alias(self, key: str) -> str:
        """What the module of a named type is called where it is imported; no function's name ends in an underscore."""
        return f"_{self.modules[key]}_"

    def fast(self, scope: Scope, prefix: str, program: Program) -> Fast:
        return Fast(
            scope, prefix, program, self.programs, self.recursive, self.has_fast, self.has_text, self._known
        )

    def strips(self, scope: Scope, own: str | None) -> Strips:
        def shared(key: str) -> Code | None:
            return scope.shared(key, "strip") if key in self.shared else None

        return Strips(self.gated, "_strip", shared, scope.regex, own)

    def types(self, records: Iterable[Record], used: set[str]) -> Types:
        def shared(key: str) -> Code:
            used.add(key)
            return self.classes[key]

        names = {record.key: PYTHON.name("class", record.words) for record in records}
        return Types(shared, names, self._fields)

    def imports(
        self,
        types: Types,
        records: tuple[RecordView, ...],
        checks: ChecksView,
        uses: set[str],
        used: set[str],
    ) -> Imports:
        """What a module's types and checks take from elsewhere. `used` are the named types whose classes it names."""
        found = Imports()
        type_imports(found, types, records)
        found.add_as("..runtime", "checks", "_on")
        if checks.asks:
            found.add_as("..runtime", "fast", "_fast")
        if checks.strips:
            found.add_as("..runtime", "gates", "_gates")
        for key in uses:
            found.add_as("..types", str(self.modules[key]), self.alias(key))
        for key in used:
            found.add(f"..types.{self.modules[key]}", str(self.classes[key]))
        return found

    def checked(self, unit: Unit) -> _Checked:
        """What checks a call, and takes out of it what consent doesn't permit: nothing in it speaks of the call's name."""
        call, program = unit.call, unit.program
        versions = ((version.version, id(version.functions)) for version in unit.previous)
        key = (id(program.functions), id(call.payload), id(call.context), *versions)
        if key not in self._checked:
            self._checked[key] = self._checks_of(unit)
        return self._checked[key]

    def _checks_of(self, unit: Unit) -> _Checked:
        call, scope = unit.call, self.scope()
        checks = Checks(scope, "_check_")
        checks.add(unit.program)
        versions = []
        for version in unit.previous:
            older = Checks(scope, f"_check_v{version.version}_")
            older.add(version)
            versions.append(VersionView(PYTHON.literal(version.version), older.label(version.entry)))
        fast = self.fast(scope, "_fast_", unit.program)
        fast_entry = fast.entry()
        strips = self.strips(scope, None)
        strip = strips.function(call.payload)
        strip_context = None if call.context is None else strips.function(call.context)
        return _Checked(
            _checks_view(scope, fast, strips),
            scope.used,
            checks.label(unit.program.entry),
            None if unit.program.context is None else checks.label(unit.program.context),
            tuple(versions),
            fast_entry,
            None if fast_entry is None else fast.texts.get(fast_entry),
            strip,
            strip_context,
        )

    def event(self, unit: Unit) -> EventView:
        call, used = unit.call, set[str]()
        records = {record.key: record for record in unit.typed.records}
        payload = records.pop(unit.typed.payload)
        types = self.types(records.values(), used)
        fields = types.fields(payload, "            ")
        record_views = tuple(types.record(record) for record in records.values())
        checked = self.checked(unit)
        taken = {field.name for field in fields}
        context = (
            None if unit.typed.context is None else PYTHON.name("class", records[unit.typed.context].words)
        )
        common = tuple(field.wire for field in payload.fields if field.common)
        lists = tuple(
            ListView(runtime(name), tuple(map(PYTHON.literal, items)), len(items) == 1)
            for name, items in (("consent", call.consent), ("once", call.once), ("common", common))
            if items
        )
        view = CallView(
            PYTHON.literal(call.type),
            PYTHON.literal(call.name),
            PYTHON.literal(PYTHON.name_of("function", call_words(call))),
            checked.entry,
            checked.fast,
            checked.text,
            None if call.category is None else PYTHON.literal(call.category),
            None if call.version == 1 else PYTHON.literal(call.version),
            checked.versions,
            lists,
            checked.context,
            checked.strip,
            checked.strip_context,
        )
        imports = self.imports(types, record_views, checked.view, checked.uses, used)
        event = _EVENTS.get(call.type, "Event")
        imports.add("..runtime.calls", "Call", event)
        if payload.open:
            imports.add("collections.abc", "Mapping")
        if _deprecation(call) is not None:
            imports.add_as("..runtime.deprecation", "deprecated", "_deprecated")
        if any(field.nullable and (field.common or not field.required) for field in fields):
            imports.add("..runtime.values", "ABSENT", "Absent")
        return EventView(
            PYTHON.doc(_line(call.name), ""),
            runtime(_CATEGORY_CALLS[call.type]),
            described(call.notes, "    "),
            PYTHON.name("function", call_words(call)),
            runtime(event),
            _deprecation(call),
            imports.lines(own=False),
            imports.lines(own=True),
            tuple(types.aliases),
            record_views,
            bool(fields) or context is not None or payload.open,
            tuple(field for field in fields if field.required and not field.common),
            tuple(field for field in fields if not field.required or field.common),
            tuple(field for field in fields if field.doc),
            context,
            _free("context", taken),
            _free("extra", taken) if payload.open else None,
            checked.view,
            view,
        )

    def type_module(self, item: SharedType) -> TypeModuleView:
        scope, used = self.scope(item.key), set[str]()
        own = () if item.record is None else (*item.nested, item.record)
        types = self.types(own, used)
        if item.record is not None:
            types.own[item.key] = self.classes[item.key]
        records = tuple(types.record(record) for record in own)
        checks = Checks(scope, "_check_")
        checks.add(item.program)
        fast = self.fast(scope, "_fast_", item.program)
        fast_entry = fast.entry() if self.has_fast(item.key) else None
        strips = self.strips(scope, item.key)
        strips.function(Shape(ref=item.key))
        used.discard(item.key)
        checks_view = _checks_view(scope, fast, strips)
        shape = self.named[item.key]
        imports = self.imports(types, records, checks_view, scope.used, used)
        annotations = imports.defer()  # what is evaluated at import names other classes in quotes
        return TypeModuleView(
            PYTHON.doc(_line(item.key), ""),
            described(shape.notes, ""),
            imports.lines(own=False),
            imports.lines(own=True),
            annotations.lines(own=True),
            tuple(types.aliases),
            records,
            checks_view,
            checks.label(item.program.entry),
            fast_entry,
            None if fast_entry is None else fast.texts.get(fast_entry),
        )

    def entry(self, call: Call) -> EntryView:
        return EntryView(
            PYTHON.literal(call.type),
            PYTHON.literal(call.name),
            PYTHON.name("function", call_words(call)),
            PYTHON.literal(PYTHON.name_of("function", call_words(call))),
            PYTHON.literal(str(call.span)),
        )

    def package(self) -> PackageView:
        plan, literal, name = self.model.plan, PYTHON.literal, package_name(self.model)
        entries = tuple(self.entry(unit.call) for unit in self.model.units)
        records = tuple(
            ExportView.of(str(name), str(self.modules[key])) for key, name in self.classes.items()
        )
        exports = (
            *(ExportView.of(name, module) for name, module in _EXPORTS),
            *(ExportView.of(str(entry.function), f"events.{entry.function}") for entry in entries),
        )
        return PackageView(
            runtime(name),
            PYTHON.name("distribution", words(name)),
            literal(_release(plan.version)),
            PYTHON.doc(_line(plan.name or plan.id), ""),
            literal(plan.id),
            literal(plan.version),
            literal(self.model.digest),
            literal(plan.namespace),
            literal(plan.consent.model),
            literal(plan.consent.hold != "none"),
            literal(plan.stamp),
            tuple(
                CategoryView(literal(item.name), literal(item.segment_id), literal(item.gpc))
                for item in plan.consent.categories
            ),
            tuple(
                DestinationView(literal(item.segment_name), literal(item.consent))
                for item in plan.destinations
                if item.segment_name is not None
            ),
            entries,
            tuple((literal(type_), literal(wire)) for type_, wire in self.model.foreign),
            records,
            exports,
            _all_imports(records),
            _all_imports(exports),
            literal(self.model.tool_version),
        )


def _release(version: str) -> str:
    """A plan's version as one that Python's packaging takes."""
    return version if _RELEASE.fullmatch(version) else f"0+{'.'.join(words(version))}"


def _line(text: str) -> str:
    return " ".join(text.split())


def _free(name: str, taken: set[Code]) -> Code:
    code = runtime(name)
    while code in taken:
        code = runtime(f"{code}_")
    return code


def _all_imports(exports: tuple[ExportView, ...]) -> tuple[ImportView, ...]:
    """Imports that hand a package's names on to type checkers."""
    found = Imports()
    for export in exports:
        found.add_as(f".{export.module}", str(export.name), str(export.name))
    return found.lines(own=True)


def _asked(branches: tuple[BranchView, ...]) -> bool:
    return any(test.kind in ("multiple", "format", "plain") for branch in branches for test in branch.tests)


def _deprecation(call: Call) -> Code | None:
    if call.notes.deprecated is None and call.status != "deprecated":
        return None
    reason = call.notes.deprecated or ""
    if call.replaced_by:
        reason = f"{reason} Use {call.replaced_by}.".strip()
    return PYTHON.literal(reason or "The plan says so.")


def _checks_view(scope: Scope, fast: Fast, strips: Strips) -> ChecksView:
    return ChecksView(
        tuple(scope.fails.values()),
        tuple(scope.regexes.values()),
        tuple(scope.values.values()),
        tuple(scope.names.values()),
        tuple(scope.checks),
        tuple(fast.views),
        tuple(strips.views),
    )


def files(model: Model) -> Iterator[OutputRule]:
    """Every file of the package."""
    package = _Package(model)
    view = package.package()
    name = package_name(model)
    for path in ("pyproject.toml", "README.md"):
        yield Rendered(path, f"python/{path}.j2", view)
    yield Copied("LICENSE", "python/LICENSE")
    yield Rendered(f"{name}/__init__.py", "python/init.py.j2", view)
    yield Rendered(f"{name}/client.py", "python/client.py.j2", view)
    yield Rendered(f"{name}/__main__.py", "python/main.py.j2", view)
    yield Rendered(f"{name}/schema.py", "python/schema.py.j2", view)
    yield Rendered(f"{name}/types/__init__.py", "python/types_init.py.j2", view)
    yield Rendered(f"{name}/events/__init__.py", "python/events_init.py.j2", view)
    yield Rendered(f"{name}/runtime/release.py", "python/release.py.j2", view)
    yield Text(f"{name}/py.typed", "")
    folder = templates_folder() / "python" / "runtime"
    for file in sorted(folder.glob("*.py")):
        yield Copied(f"{name}/runtime/{file.name}", f"python/runtime/{file.name}")
    for unit in model.units:
        module = PYTHON.name_of("function", call_words(unit.call))
        yield Rendered(f"{name}/events/{module}.py", "python/event.py.j2", package.event(unit))
    for item in model.types:
        yield Rendered(
            f"{name}/types/{package.modules[item.key]}.py", "python/type.py.j2", package.type_module(item)
        )


TARGET = Target("python", "python", files, once_a_shape=True)
