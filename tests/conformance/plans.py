"""Plans made for vectors: every schema is the required property `value` of one event, open to all three sources."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from trackwright import targets
from trackwright.diagnostics import Diagnostics
from trackwright.json_source import parse_json
from trackwright.models import build_models
from trackwright.rendering import jobs, rendered
from trackwright.schema import Call, Consent, Identity, Plan, Property, Shape, Source, SourceUse
from trackwright.shapes import from_json_schema

from conformance.clients import Client, classic, javascript, php, python

NAMESPACE = "6ba7b811-9dad-11d1-80b4-00c04fd430c8"
SOURCES = (
    Source("web", "js", (("package", "vectors"),)),
    Source("shop", "php", (("vendor", "Acme"), ("module", "Vectors"))),
    Source("desk", "python", (("package", "vectors"),)),
)
PHP_NAMESPACE = "Acme\\Vectors\\Schema"
PRECISIONS = (-1, 14, 17)


@dataclass(frozen=True, slots=True)
class Clients:
    """The three clients of one plan, PHP's in every form that it is to be tried in."""

    javascript: Client
    classic: Client  # for `validate` alone
    python: Client
    php: tuple[Client, ...]  # with objects, under each precision
    php_arrays: Client

    @property
    def all(self) -> tuple[Client, ...]:
        return (self.javascript, self.python, *self.php)


def schema_shape(schema: Any, prefix: str) -> tuple[Shape, tuple[tuple[str, Shape], ...]]:
    """The shape of a JSON Schema given as plain Python, and its definitions. AssertionError where it can't be read."""
    diagnostics = Diagnostics()
    shape = from_json_schema(parse_json(json.dumps(schema), "schema.json"), diagnostics, prefix)
    assert not diagnostics.failed, (schema, list(map(str, diagnostics.sorted())))
    return shape


def value_call(name: str, shape: Shape, span: Any = None) -> Call:
    """A track event that requires `value` to have a shape; all else is closed."""
    payload = Shape(
        types=("object",),
        properties=(Property("value", shape, required=True),),
        required=("value",),
        additional=Shape(never=True),
    )
    return Call(
        "track", name, payload, None, tuple(SourceUse(source.name) for source in SOURCES), ("necessary",)
    )


def plan_of(schemas: Mapping[str, Any]) -> Plan:
    """A plan with an event for each schema."""
    calls: list[Call] = []
    types: list[tuple[str, Shape]] = []
    for name, schema in schemas.items():
        shape, definitions = schema_shape(schema, f"{name} ")
        calls.append(value_call(name, shape))
        types.extend(definitions)
    return assembled(calls, types)


def assembled(calls: Iterable[Call], types: Iterable[tuple[str, Shape]]) -> Plan:
    return Plan(
        id="vectors",
        version="1.0.0",
        namespace=NAMESPACE,
        name="Vectors",
        description="",
        sources=SOURCES,
        markets=(),
        types=tuple(types),
        calls=tuple(calls),
        consent=Consent(default=("necessary",)),
        identity=Identity(),
        destinations=(),
        imported="json-schema",
    )


def write(plan: Plan, folder: Path, chosen: tuple[str, ...] = ("js", "classic", "php", "python")) -> None:
    """The plan's clients, below `folder`."""
    for file in rendered(jobs(build_models(plan), [targets.load(name) for name in chosen])):
        path = folder / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(file.content)


def clients_of(plan: Plan, folder: Path) -> Clients:
    """The plan's clients, generated below `folder`."""
    write(plan, folder)
    return clients_in(folder, PHP_NAMESPACE, "vectors")


def clients_in(folder: Path, namespace: str, package: str) -> Clients:
    """The clients of a plan with one source in each language, already generated below `folder`."""
    return Clients(
        javascript(folder / "js"),
        classic(folder / "classic"),
        python(folder / "python", package),
        tuple(php(folder / "php", namespace, precision) for precision in PRECISIONS),
        php(folder / "php", namespace, form="arrays"),
    )
