"""PHP: a Magento 2 module whose Schema folder is plain PHP, a class a call, one a named type, and the runtime they share."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from pathlib import PurePosixPath
from typing import NamedTuple

from trackwright import messages
from trackwright.code import Code
from trackwright.languages.markdown import span
from trackwright.languages.php import PHP, array_of, boolean, concatenation, doc, number, sequence, string
from trackwright.module_names import module_names
from trackwright.naming import words
from trackwright.program import Program
from trackwright.records import call_words
from trackwright.render import templates_folder
from trackwright.schema import Call, Plan, Shape
from trackwright.target import Copied, Model, OutputRule, Rendered, SharedType, Target, Text, Unit
from trackwright.targets.magento_files import copied_files
from trackwright.targets.magento_mappers import mappers
from trackwright.targets.magento_module import module_rules
from trackwright.targets.magento_storefront import storefront_files
from trackwright.targets.magento_wiring import wiring
from trackwright.targets.magento_xml import merged
from trackwright.targets.php_checks import Checks, checks_of
from trackwright.targets.php_forms import Form, Use, beside, form_of, printed
from trackwright.targets.php_simple import Bodies, inline_bodies
from trackwright.targets.php_types import Arguments, TypedObject, told, typed_object
from trackwright.typed import Record

_OBJECT = Shape(types=("object",))
_PAD = Code("        ")
_PHP = "~8.1.0||~8.2.0||~8.3.0||~8.4.0||~8.5.0"  # those of Magento 2.4.6 to 2.4.9
_CALL_TYPES = ("track", "identify", "page", "group", "alias")


class ConstantView(NamedTuple):
    name: Code
    value: Code


class ObjectView(NamedTuple):
    """A typed object's file."""

    namespace: Code
    imports: tuple[Code, ...]
    name: Code
    doc: Code
    deprecated: Code | None
    constants: tuple[ConstantView, ...]
    object: TypedObject


class CheckView(NamedTuple):
    """A check's file."""

    namespace: Code
    imports: tuple[Code, ...]
    name: Code
    summary: Code
    call: bool
    properties: tuple[ConstantView, ...]
    checks: Checks
    pad: Code = _PAD


class CallView(NamedTuple):
    name: Code
    check: Code | None


class GroupView(NamedTuple):
    """Calls of one type."""

    type: Code
    calls: tuple[CallView, ...]


class SchemaView(NamedTuple):
    namespace: Code
    plan: Code
    version: Code
    digest: Code
    source: Code
    generator: Code
    groups: tuple[GroupView, ...]
    foreign: tuple[GroupView, ...]
    wrong_source: Code
    unplanned_event: Code
    plan_namespace: Code
    categories: Code
    destinations: Code
    model: Code
    holds: Code
    stamp: Code
    default_consent: Code
    unknown: Code


class ReadmeView(NamedTuple):
    package: Code
    plan: Code
    version: Code
    namespace: Code
    namespace_in_code: Code
    module: Code
    example: Code


def files(model: Model) -> Iterator[OutputRule]:
    """Every file of the package of one PHP source."""
    return _Package(model).files()


class _Package:
    """One package in the making: what its files share."""

    def __init__(self, model: Model) -> None:
        self.model = model
        self.plan = model.plan
        self.names = module_names(model.plan, model.source)
        self.schema = f"{self.names.namespace}\\Schema"
        self.types = dict(self.plan.types)
        self.bodies: Bodies = inline_bodies((shared.key, shared.program) for shared in model.types)
        self.checks: dict[int, Checks] = {}  # by the identity of a program's functions
        self.objects: dict[tuple[int, ...], TypedObject] = {}  # by that of a call's fields
        self.arguments: Arguments = {}
        self.forms: dict[tuple[str, int], tuple[Shape, tuple[ConstantView, ...]]] = {}  # by that of a payload

    def files(self) -> Iterator[OutputRule]:
        yield Text("composer.json", self.composer())
        copied = copied_files(self.plan, self.model.source, self.names, self.model.bindings)
        bounds = self.model.bindings.of(self.model.source.name)
        yield from merged((*copied, *module_rules(self.plan, self.names), *wiring(bounds, self.names)))
        yield from mappers(bounds, self.names)
        yield from storefront_files(self.model, self.names)
        yield Rendered("README.md", "php/README.md.j2", self.readme())
        yield Rendered("Schema/Schema.php", "php/schema.j2", self.index())
        for name in runtime_files():
            yield Copied(f"Schema/Runtime/{name}", f"php/runtime/{name}", self.names.tokens)
        for unit in self.model.units:
            yield from self.call(unit)
        for shared in self.model.types:
            yield from self.type(shared)

    def composer(self) -> str:
        manifest = {
            "name": self.names.package,
            "description": f"Typed tracking calls of the plan {self.plan.id}",
            "type": "magento2-module",
            "version": self.plan.version,
            "license": "0BSD",
            "require": {"php": _PHP, "ext-json": "*", "ext-mbstring": "*"},
            "autoload": {"files": ["registration.php"], "psr-4": {f"{self.names.namespace}\\": ""}},
        }
        return json.dumps(manifest, indent=4, ensure_ascii=False) + "\n"

    def readme(self) -> ReadmeView:
        example = next((unit.call for unit in self.model.units if unit.call.type == "track"), None)
        namespace = Code(self.schema)
        return ReadmeView(
            span(self.names.package),
            span(self.plan.id),
            span(self.plan.version),
            namespace,
            Code(f"\\{self.schema}"),
            span(self.names.name),
            class_of_call(example) if example else Code("OrderCompleted"),
        )

    def index(self) -> SchemaView:
        plan = self.plan
        groups = tuple(
            GroupView(string(kind), calls)
            for kind in _CALL_TYPES
            if (calls := tuple(self.entry(unit.call) for unit in self.model.units if unit.call.type == kind))
        )
        foreign = tuple(
            GroupView(string(kind), calls)
            for kind in _CALL_TYPES
            if (calls := tuple(CallView(string(n), None) for k, n in self.model.foreign if k == kind))
        )
        stamp = {"plan_version": plan.version, "plan_digest": self.model.digest} if plan.stamp else {}
        return SchemaView(
            Code(self.schema),
            string(plan.id),
            string(plan.version),
            string(self.model.digest),
            string(self.model.source.name),
            string(self.model.tool_version),
            groups,
            foreign,
            string(messages.WRONG_SOURCE.message),
            string(messages.UNPLANNED_EVENT.message),
            string(plan.namespace),
            categories(plan),
            destinations(plan),
            string(plan.consent.model),
            boolean(plan.consent.hold == "memory"),
            array_of([(string(key), string(value)) for key, value in stamp.items()], " " * 12),
            sequence(map(string, plan.consent.default)),
            array_of([(string(key), string(value)) for key, value in plan.consent.unknown], " " * 12),
        )

    def entry(self, call: Call) -> CallView:
        return CallView(string(call.name), Code(f"Check\\{class_of_call(call)}"))

    def call(self, unit: Unit) -> Iterator[OutputRule]:
        call = unit.call
        name = class_of_call(call)
        records = {record.key: record for record in unit.typed.records}
        record = records[unit.typed.payload]
        constants = [
            ConstantView(Code("CALL"), string(call.type)),
            ConstantView(Code("NAME"), string(call.name)),
        ]
        view = self.object(record, records, "Event", name, call_doc(call), constants, call.notes.deprecated)
        yield Rendered(f"Schema/Event/{name}.php", "php/object.j2", view)
        check = self.check(
            "Check", name, unit.program, self.properties(unit), f"{call.type} {call.name}".strip()
        )
        yield Rendered(f"Schema/Check/{name}.php", "php/check.j2", check)
        for program in unit.previous:
            older = Code(f"{name}V{program.version}")
            properties = self.identity(call, program.version)
            summary = f"{call.type} {call.name}, version {program.version}"
            view_of_older = self.check("Check\\Previous", older, program, properties, summary)
            yield Rendered(f"Schema/Check/Previous/{older}.php", "php/check.j2", view_of_older)

    def type(self, shared: SharedType) -> Iterator[OutputRule]:
        name = class_of_type(shared.key)
        if shared.record is not None:
            nested = {record.key: record for record in shared.nested}
            text = told(shared.record.notes) or "A named type of the plan."
            view = self.object(shared.record, nested, "Type", name, text, [], shared.record.notes.deprecated)
            yield Rendered(f"Schema/Type/{name}.php", "php/object.j2", view)
        properties = self.constants("FORM", form_of((self.types[shared.key],), self.types))
        check = self.check("Check\\Type", name, shared.program, properties, shared.key, shared.key)
        yield Rendered(f"Schema/Check/Type/{name}.php", "php/check.j2", check)

    def object(
        self,
        record: Record,
        nested: dict[str, Record],
        part: str,
        name: Code,
        text: str,
        constants: list[ConstantView],
        deprecated: str | None,
    ) -> ObjectView:
        key = (id(record.fields), record.open, *(id(inner.fields) for inner in nested.values()))
        typed = self.objects.get(key)
        if typed is None:
            typed = self.objects[key] = typed_object(record, nested, _typed_class, self.arguments)
        imports = [Code(f"{self.schema}\\Runtime")]
        if typed.uses_types:
            imports.append(Code(f"{self.schema}\\Type"))
        reason = None if deprecated is None else doc(deprecated or "Not to be used any more.", "")
        return ObjectView(
            Code(f"{self.schema}\\{part}"),
            tuple(imports),
            name,
            doc(text, ""),
            reason,
            tuple(constants),
            typed,
        )

    def check(
        self,
        part: str,
        name: Code,
        program: Program,
        properties: tuple[ConstantView, ...],
        subject: str,
        own_key: str | None = None,
    ) -> CheckView:
        checks = self.checks.get(id(program.functions))
        if checks is None:
            checks = self.checks[id(program.functions)] = checks_of(
                program, own_key, self.bodies, _type_check
            )
        imports = [Code(f"{self.schema}\\Runtime")]
        if checks.uses_types or any("Type\\" in constant.value for constant in properties):
            imports.insert(0, Code(f"{self.schema}\\Check\\Type"))
        return CheckView(
            Code(f"{self.schema}\\{part}"),
            tuple(imports),
            name,
            doc(f"Checks of {subject}.", ""),
            program.call is not None,
            properties,
            checks,
        )

    def identity(self, call: Call, version: int) -> tuple[ConstantView, ...]:
        constants = [ConstantView(Code("TYPE"), string(call.type))]
        if call.name:
            constants.append(ConstantView(Code("NAME"), string(call.name)))
        if version != 1:
            constants.append(ConstantView(Code("VERSION"), number(version)))
        return tuple(constants)

    def properties(self, unit: Unit) -> tuple[ConstantView, ...]:
        """What building the call's message takes, as far as it isn't the default."""
        call = unit.call
        constants = list(self.identity(call, call.version))
        if unit.previous:
            older = [
                (number(program.version), Code(f"Previous\\{class_of_call(call)}V{program.version}::class"))
                for program in unit.previous
            ]
            constants.append(ConstantView(Code("PREVIOUS"), array_of(older, "    ")))
        if call.consent:
            constants.append(ConstantView(Code("CONSENT"), sequence(map(string, call.consent))))
        if call.once:
            constants.append(ConstantView(Code("ONCE"), sequence(map(string, call.once))))
        if call.category:
            constants.append(ConstantView(Code("CATEGORY"), string(call.category)))
        forms = (("FORM", call.payload), ("CONTEXT_FORM", call.context or _OBJECT))
        for word, shape in forms:
            constants.extend(self.form(word, shape))
        return tuple(constants)

    def form(self, word: str, shape: Shape) -> tuple[ConstantView, ...]:
        """The form of a payload or context, where it tells anything."""
        known = self.forms.get((word, id(shape)))
        if known is None:
            form = form_of((shape,), self.types)
            known = (shape, self.constants(word, form) if form.looks_inside else ())
            self.forms[word, id(shape)] = known
        return known[1]

    def constants(self, word: str, form: Form) -> tuple[ConstantView, ...]:
        """A form, and those that it needs beside it."""
        more = beside((form,), self.types)
        names = {use: f"{word}_{count}" for count, use in enumerate(more, 1)}

        def named(use: Use) -> Code:
            if use.stray is None:
                return Code(f"{_type_check(use.key)}::class")
            return concatenation(Code("self::class"), string(f"::{names[use]}"))

        forms = ((word, form), *((names[use], more[use]) for use in more))
        return tuple(ConstantView(Code(name), printed(one, named, "    ")) for name, one in forms)


@cache
def _type_check(key: str) -> Code:
    return Code(f"Type\\{class_of_type(key)}")


_typed_class = _type_check  # both folders are called Type, and a file imports one of them


@cache
def class_of_type(key: str) -> Code:
    """The class of a named type."""
    return PHP.name("class", words(key))


def class_of_call(call: Call) -> Code:
    """The class of a call, in `Event` and in `Check`."""
    return PHP.name("class", call_words(call))


def call_doc(call: Call) -> str:
    """What the comment of a call's class says."""
    lines = [call.notes.description.strip() or f"The call {call.type} {call.name}".strip() + "."]
    told_more = []
    if call.consent:
        told_more.append(f"Consent: {', '.join(call.consent)}.")
    if call.owner:
        told_more.append(f"Owner: {call.owner}.")
    if call.since:
        told_more.append(f"Since version {call.since} of the plan.")
    if call.replaced_by:
        told_more.append(f"Replaced by {call.replaced_by}.")
    return "\n\n".join(filter(None, [*lines, " ".join(told_more), "\n".join(call.links)]))


def categories(plan: Plan) -> Code:
    """Consent categories by name: {segment, gpc}."""
    pairs = []
    for category in plan.consent.categories:
        members = (
            (string("segment"), string(category.segment_id)),
            (string("gpc"), string(category.gpc or "")),
        )
        pairs.append((string(category.name), array_of(members, " " * 16)))
    return array_of(pairs, " " * 12)


def destinations(plan: Plan) -> Code:
    """Destinations that a message can switch off, as a list of {segment, consent}."""
    items: list[tuple[Code, Code]] = []
    for destination in plan.destinations:
        if destination.segment_name is not None:
            segment = (string("segment"), string(destination.segment_name))
            consent = (string("consent"), sequence(map(string, destination.consent)))
            items.append((number(len(items)), array_of((segment, consent), " " * 16)))
    return array_of(items, " " * 12)


@cache
def runtime_files() -> tuple[str, ...]:
    """Names of the runtime's files."""
    folder = templates_folder() / "php" / "runtime"
    return tuple(sorted(PurePosixPath(path.name).name for path in folder.glob("*.php")))


TARGET = Target("php", "php", files, once_a_shape=True)
