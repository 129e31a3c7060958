"""One model per source of a plan: everything lowered once, whatever the number of sources."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from trackwright.json_schema import Schemas, digest
from trackwright.lower import Named, lower_call, lower_type, lower_version, targets
from trackwright.magento.binding import Bindings, bind
from trackwright.program import Program
from trackwright.records import Known, typed_call, typed_type
from trackwright.schema import Call, Plan, Shape, Source, SourceUse
from trackwright.sharing import shared
from trackwright.target import Model, SharedType, Unit
from trackwright.version import __version__


def build_models(plan: Plan, bindings: Bindings | None = None) -> tuple[Model, ...]:
    """The models of all sources, in the plan's order. A call that no source changes is lowered once.

    `bindings` are the plan's to what Magento offers; without them, those to the catalogue that ships.
    """
    bindings = bind(plan) if bindings is None else bindings
    plan = shared(plan)
    named = Named.of(plan)
    schemas = Schemas(named)
    work = _Work(plan, named, bindings, schemas)
    hexadecimal = digest(plan, schemas)
    return tuple(_model(work, source, hexadecimal) for source in plan.sources)


def model_of(model: Model, source: Source) -> Model:
    """The model of another source of a model's plan, declared or not."""
    work = _Work(model.plan, model.schemas.named, model.bindings, model.schemas)
    return _model(work, source, model.digest)


def _model(work: _Work, source: Source, hexadecimal: str) -> Model:
    units: list[Unit] = []
    foreign: list[tuple[str, str]] = []
    for call in work.plan.calls:
        use = call.use(source.name)
        if use is None:
            foreign.append((call.type, call.name))
        else:
            units.append(work.unit(call, use))
    types = work.shared(units)
    return Model(
        work.plan,
        source,
        tuple(units),
        tuple(foreign),
        types,
        hexadecimal,
        __version__,
        work.schemas,
        work.bindings,
    )


@dataclass(slots=True)
class _Work:
    """What has been lowered so far."""

    plan: Plan
    named: Named
    bindings: Bindings
    schemas: Schemas
    units: dict[tuple[int, tuple[str, ...], tuple[str, ...]], Unit] = field(default_factory=dict)
    types: dict[str, SharedType] = field(default_factory=dict)
    typed: Known = field(default_factory=Known)
    spoken_of: dict[int, frozenset[str]] = field(
        default_factory=dict
    )  # by the id of a payload that a unit keeps

    def unit(self, call: Call, use: SourceUse) -> Unit:
        key = (id(call), use.require, use.omit)
        found = self.units.get(key)
        if found is None:
            found = self.units[key] = self._unit(call, use)
        return found

    def _unit(self, call: Call, use: SourceUse) -> Unit:
        if use.require or use.omit:
            call = replace(call, payload=use.narrowed(call.payload))
        previous = sorted(call.previous, key=lambda version: -version.number)
        return Unit(
            call,
            lower_call(self.plan, call, self.named),
            tuple(lower_version(self.plan, call, version, self.named) for version in previous),
            typed_call(call, self.named.shapes, self.typed),
        )

    def shared(self, units: Iterable[Unit]) -> tuple[SharedType, ...]:
        """The named types that the units use, directly or through others, in the plan's order."""
        todo = [key for unit in units for key in self.uses(unit)]
        seen: set[str] = set()
        while todo:
            key = todo.pop()
            if key not in seen:
                seen.add(key)
                todo.extend(self.type(key).uses)
        return tuple(self.type(key) for key in self.named.shapes if key in seen)

    def uses(self, unit: Unit) -> Iterable[str]:
        programs: tuple[Program, ...] = (unit.program, *unit.previous)
        gated = self.targets(unit.call.payload)
        if unit.call.context is not None:
            gated |= self.targets(unit.call.context)
        return {*unit.typed.uses, *(key for program in programs for key in program.uses), *gated}

    def targets(self, shape: Shape) -> frozenset[str]:
        found = self.spoken_of.get(id(shape))
        if found is None:
            found = self.spoken_of[id(shape)] = frozenset(targets(shape, self.named.shapes))
        return found

    def type(self, key: str) -> SharedType:
        found = self.types.get(key)
        if found is None:
            program = lower_type(self.plan, key, self.named)
            typed = typed_type(key, self.named.shapes)
            # What a check never comes to may be sent all the same, and is gated.
            gated = targets(self.named.shapes[key], self.named.shapes, key)
            uses = tuple(sorted({*program.uses, *typed.uses, *gated}))
            found = self.types[key] = SharedType(key, program, typed.record, typed.nested, uses)
        return found
