"""A printer that gets one operation wrong is noticed by the vectors.

Operations of the programs of the keyword matrix are removed or changed, one at a time, before the three languages print them. Each such
mutant is an event of its own, so that all are generated and run at once; its vectors must give another answer for it.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, get_args

import pytest
from conformance.clients import Client
from conformance.mutants import mutants
from conformance.plans import clients_in, plan_of
from trackwright import program as ops
from trackwright import targets
from trackwright.models import build_models
from trackwright.rendering import Job, rendered
from trackwright.target import Model, Unit

HAND = Path(__file__).parent / "conformance/hand"
NAN = {"$value": "nan"}
# Values of every type and some that JSON can't carry, for what no vector of an event happens to be.
EVERYTHING: list[Any] = [
    None,
    True,
    1,
    1.5,
    2**53,
    "x",
    ["x"],
    {"x": "x"},
    NAN,
    [NAN],
    {"a": NAN},
    {"x": {"y": NAN}},
]
PAYLOADS: list[Any] = ["x", {}, {"value": "x", "other": 1}, {"value": 1, "other": NAN}, {"Value": 1}]
MOST = 25  # of one kind of mutant
# What a language makes out of the operation instead of printing it, so that no printer can get it wrong.
REPORTS = ("another rule", "another message", "another severity")
NOT_PRINTED = {
    "js": lambda kind, done: done in REPORTS or done == "another pointer",
    "classic": lambda kind, done: done in REPORTS or done == "another pointer",
    "php": lambda kind, done: kind in ("Plain", "Pattern") and done in ("another rule", "another severity"),
    "python": lambda kind, done: False,
}


@dataclass(frozen=True, slots=True)
class Mutant:
    """`event` is the mutant's own, `origin` the event it was made from."""

    event: str
    origin: str
    kind: str
    done: str
    unit: Unit

    @property
    def title(self) -> str:
        return f"{self.kind}: {self.done}: in {self.origin}"


def rows(name: str) -> list[dict[str, Any]]:
    read: list[dict[str, Any]] = json.loads((HAND / f"{name}.json").read_text(encoding="utf-8"))
    return read


def schemas() -> dict[str, Any]:
    """The keyword matrix and one event for each format."""
    found = {f"keyword {index}": row["schema"] for index, row in enumerate(rows("keywords"))}
    return found | {f"format {row['format']}": {"format": row["format"]} for row in rows("formats")[:5]}


def payloads() -> dict[str, list[Any]]:
    """What is put to each event: its vectors, and what every event's payload can have wrong with it."""
    values = {
        f"keyword {index}": [*row["good"], *(bad["value"] for bad in row["bad"]), *EVERYTHING]
        for index, row in enumerate(rows("keywords"))
    }
    values |= {f"format {row['format']}": [*row["yes"], *row["no"], NAN] for row in rows("formats")[:5]}
    return {name: [*({"value": value} for value in listed), *PAYLOADS] for name, listed in values.items()}


def made(model: Model) -> Iterator[Mutant]:
    number = 0
    for unit in model.units:
        for kind, done, program in mutants(unit.program):
            number += 1
            event = f"mutant {number}"
            call = replace(unit.call, name=event)
            changed = replace(unit, call=call, program=replace(program, name=event))
            yield Mutant(event, unit.call.name, kind, done, changed)


def chosen(model: Model, target: str) -> list[Mutant]:
    """At most `MOST` of each kind of mutant, spread over the matrix."""
    kinds: dict[tuple[str, str], list[Mutant]] = {}
    for mutant in made(model):
        if not NOT_PRINTED[target](mutant.kind, mutant.done):
            kinds.setdefault((mutant.kind, mutant.done), []).append(mutant)
    return [mutant for found in kinds.values() for mutant in found[:: -(-len(found) // MOST)]]


@pytest.fixture(scope="module")
def models() -> dict[str, Model]:
    return {model.source.language: model for model in build_models(plan_of(schemas()))}


@pytest.mark.parametrize("target", ["js", "classic", "php", "python"])
def test_every_slip_of_a_printer_is_noticed(models: dict[str, Model], target: str, tmp_path: Path) -> None:
    kind_of = targets.load(target)
    model = models[str(kind_of.language)]
    tried = chosen(model, target)
    assert {mutant.kind for mutant in tried} == {kind.__name__ for kind in get_args(ops.Op)}
    units = (*model.units, *(mutant.unit for mutant in tried))
    whole = replace(model, units=units, plan=replace(model.plan, calls=tuple(unit.call for unit in units)))
    for file in rendered([Job(kind_of, whole, target)]):
        path = tmp_path / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(file.content)
    clients = clients_in(tmp_path, "Acme\\Vectors\\Schema", "vectors")
    client = {
        "js": clients.javascript,
        "classic": clients.classic,
        "php": clients.php[0],
        "python": clients.python,
    }[target]
    put = payloads()
    expected = answers(client, [(origin, payload) for origin in put for payload in put[origin]])
    said = answers(client, [(mutant.event, payload) for mutant in tried for payload in put[mutant.origin]])
    noticed: Counter[tuple[str, str]] = Counter()
    survivors: list[str] = []
    for mutant in tried:
        places = range(len(put[mutant.origin]))
        if any(said[mutant.event, place] != expected[mutant.origin, place] for place in places):
            noticed[mutant.kind, mutant.done] += 1
        else:
            survivors.append(mutant.title)
    never = {(mutant.kind, mutant.done) for mutant in tried} - set(noticed)
    assert not never, f"no vector notices {sorted(never)}"
    # Some schemas of the matrix say a thing twice, or what can't happen: there one operation may go without a trace.
    assert len(survivors) < 0.1 * len(tried), "\n".join(
        [f"{len(survivors)} of {len(tried)} went unnoticed:", *survivors]
    )


def answers(client: Client, asked: list[tuple[str, Any]]) -> dict[tuple[str, int], Any]:
    """By event and place among its payloads: path, rule, message, severity of each violation; a throw is one answer."""
    common = {"op": "validate", "special": True, "call": "track"}
    requests = [{**common, "name": event, "payload": payload} for event, payload in asked]
    found: dict[tuple[str, int], Any] = {}
    counts: Counter[str] = Counter()
    for (event, _), answer in zip(asked, client.answers(requests), strict=True):
        listed = isinstance(answer, list)
        keys = ("path", "rule", "message", "severity")
        found[event, counts[event]] = [[item[key] for key in keys] for item in answer] if listed else "thrown"
        counts[event] += 1
    return found
