"""How long a plan of many events takes to become all clients, and how much memory: from YAML, everything cold.

    python bench/generate.py [1000 5000]

Each event has 12 properties, one of them an array of products written out in place. Two plans: one whose events all have the same properties,
as the events of a catalogue have much in common, and one whose events draw theirs from 275, half of them optional, so that no two are alike.
Beside them, where the folder named by TYPEWRITER holds an installed `typewriter` (npm install typewriter@9.2.0 typescript@4.9.5), its time
for one target on the same events, without checks (production) and with (development); ours always have them. Runs take turns. CPU is of all
processes, which other work on the machine stretches less than seconds. Each run writes into a folder of its own: ext4 is slow to make files
where it has just deleted as many. A second line has all that `generate` makes when it isn't told which targets.
"""

from __future__ import annotations

import json
import os
import platform
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

TARGETS = ("js", "php", "python")
RUNS = 3
HEAD = """plan: many
version: "1.0.0"
namespace: 6ba7b811-9dad-11d1-80b4-00c04fd430c8
sources:
  web: {language: js, package: many}
  shop: {language: php, vendor: Many, module: Tracking}
  service: {language: python, package: many}
consent:
  default: analytics
  categories:
    analytics: {segment_id: Analytics}
events:
"""
WORDS = [
    "Order",
    "Cart",
    "Product",
    "Coupon",
    "Refund",
    "Shipment",
    "Review",
    "Wishlist",
    "Session",
    "Banner",
]
EVENT = """  {name} {number}:
    description: Something happened with {name} {number}.
    sources: [web, shop, service]
    primary: shop
    properties:
      reference: {{type: string, minLength: 1, maxLength: 64}}
      name: string
      total: {{type: number, minimum: 0}}
      currency: {{type: string, pattern: "^[A-Z]{{3}}$"}}
      count?: {{type: integer, minimum: 1}}
      at?: datetime
      url?: uri
      channel: [web, app, store]
      note?: string | null
      flag?: boolean
      tags?: string[]
      products:
        type: array
        minItems: 1
        items:
          type: object
          properties:
            product_id: string
            sku: string
            price: {{type: number, minimum: 0}}
            quantity: {{type: integer, minimum: 1}}
            coupon?: string
"""


Kind = tuple[
    str, str, dict[str, object]
]  # the end of a name, the type in the plan language, the same in JSON Schema
TEXT: dict[str, object] = {"type": "string"}
KINDS: tuple[Kind, ...] = (
    ("id", "string", TEXT),
    ("name", "{type: string, minLength: 1, maxLength: 64}", TEXT),
    ("total", "{type: number, minimum: 0}", {"type": "number"}),
    ("count", "{type: integer, minimum: 1}", {"type": "integer"}),
    ("at", "datetime", {"type": "string", "format": "date-time"}),
    ("url", "uri", TEXT),
    ("state", "[new, open, done]", {"type": "string", "enum": ["new", "open", "done"]}),
    ("note", "string | null", {"type": ["string", "null"]}),
    ("flag", "boolean", {"type": "boolean"}),
    ("tags", "string[]", {"type": "array", "items": TEXT}),
    ("code", '{type: string, pattern: "^[A-Z]{3}$"}', {"type": "string", "pattern": "^[A-Z]{3}$"}),
)
NOUNS = [
    "order",
    "cart",
    "product",
    "coupon",
    "refund",
    "shipment",
    "review",
    "wishlist",
    "session",
    "banner",
    "price",
    "stock",
    "store",
    "customer",
    "payment",
    "method",
    "step",
    "list",
    "filter",
    "search",
    "page",
    "element",
    "form",
    "field",
    "video",
]


class Drawn(NamedTuple):
    """An event of the plan whose events differ."""

    name: str
    members: list[tuple[str, Kind, bool]]  # name, kind, optional
    items: list[tuple[str, Kind]]


def drawn(events: int) -> list[Drawn]:
    """Always the same events for one number of them."""
    chance = random.Random(1)
    pool = [(f"{noun}_{kind[0]}", kind) for noun in NOUNS for kind in KINDS]
    lines = [(f"{noun}_{kind[0]}", kind) for noun in NOUNS[:6] for kind in KINDS[:5]]
    return [
        Drawn(
            f"{WORDS[number % 10]} {number}",
            [(name, kind, chance.random() < 0.5) for name, kind in chance.sample(pool, 11)],
            chance.sample(lines, 5),
        )
        for number in range(events)
    ]


def plan(events: int) -> str:
    """Events that are all alike."""
    return HEAD + "".join(EVENT.format(name=WORDS[number % 10], number=number) for number in range(events))


def different(events: int) -> str:
    """Events of which no two are alike."""
    parts = [HEAD]
    for event in drawn(events):
        parts.append(f"  {event.name}:\n    description: Something happened with {event.name}.\n")
        parts.append("    sources: [web, shop, service]\n    primary: shop\n    properties:\n")
        parts += [f"      {name}{'?' if free else ''}: {kind[1]}\n" for name, kind, free in event.members]
        parts.append("      products:\n        type: array\n        minItems: 1\n        items:\n")
        parts.append("          type: object\n          properties:\n")
        parts += [f"            {name}: {kind[1]}\n" for name, kind in event.items]
    return "".join(parts)


def segment_plan(events: int) -> dict[str, object]:
    """The events that are alike, as Typewriter's cached plan.json has them."""
    product = {
        "type": "object",
        "properties": {
            "product_id": TEXT,
            "sku": TEXT,
            "price": {"type": "number"},
            "quantity": {"type": "integer"},
            "coupon": TEXT,
        },
        "required": ["product_id", "sku", "price", "quantity"],
    }
    properties = {
        "reference": TEXT,
        "name": TEXT,
        "total": {"type": "number"},
        "currency": {"type": "string", "pattern": "^[A-Z]{3}$"},
        "count": {"type": "integer"},
        "at": {"type": "string", "format": "date-time"},
        "url": TEXT,
        "channel": {"type": "string", "enum": ["web", "app", "store"]},
        "note": {"type": ["string", "null"]},
        "flag": {"type": "boolean"},
        "tags": {"type": "array", "items": TEXT},
        "products": {"type": "array", "items": product},
    }
    required = ["reference", "name", "total", "currency", "channel", "products"]
    return cached([(f"{WORDS[number % 10]} {number}", properties, required) for number in range(events)])


def segment_different(events: int) -> dict[str, object]:
    """The events that differ, for Typewriter."""
    found = []
    for event in drawn(events):
        item = {
            "type": "object",
            "properties": {name: kind[2] for name, kind in event.items},
            "required": [name for name, _ in event.items],
        }
        properties = {name: kind[2] for name, kind, _ in event.members} | {
            "products": {"type": "array", "items": item}
        }
        required = [name for name, _, free in event.members if not free]
        found.append((event.name, properties, [*required, "products"]))
    return cached(found)


def cached(events: Sequence[tuple[str, object, list[str]]]) -> dict[str, object]:
    rules = [
        {
            "key": name,
            "type": "TRACK",
            "version": 1,
            "jsonSchema": {
                "$schema": "http://json-schema.org/draft-07/schema#",
                "type": "object",
                "properties": properties,
                "required": required,
                "title": name,
                "eventMetadata": {"name": name, "type": "TRACK"},
            },
        }
        for name, properties, required in events
    ]
    return {"id": "tp_1", "resourceSchemaId": "rs_1", "name": "Many", "slug": "many", "rules": rules}


class Taken(NamedTuple):
    """Seconds on the clock, seconds of CPU, and the most memory of one process, in MB."""

    seconds: float
    cpu: float
    memory: float


def timed(command: list[str], folder: Path) -> Taken:
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    start = time.perf_counter()
    process = subprocess.Popen(
        command, cwd=folder, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    )
    _, status, usage = os.wait4(process.pid, 0)
    assert status == 0, process.stderr.read().decode() if process.stderr else ""
    return Taken(time.perf_counter() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def ours(folder: Path, out: str, targets: Sequence[str]) -> Taken:
    command = [sys.executable, "-m", "trackwright", "generate", "plan.yaml", "--out", out]
    return timed(command + [word for target in targets for word in ("--only", target)], folder)


def typewriter(folder: Path, mode: str) -> Taken:
    command = ["node", str(Path(os.environ["TYPEWRITER"], "node_modules/typewriter/bin/run")), mode]
    return timed(command, folder / "typewriter")


def shown(events: int, what: str, who: str, runs: list[Taken]) -> None:
    seconds, cpu, memory = (min(column) for column in zip(*runs, strict=True))
    print(f"| {events:,} {what} | {who} | {seconds:.2f} | {cpu:.2f} | {memory:.0f} |", flush=True)


def main() -> None:
    sizes = [int(argument) for argument in sys.argv[1:]] or [1000, 5000]
    print(f"Python {platform.python_version()}, {os.cpu_count()} cores; the best of {RUNS} runs in turns")
    print("| events | what | seconds | CPU | peak MB |")
    print("| ---: | --- | ---: | ---: | ---: |")
    for events in sizes:
        for what, text, peer in (
            ("alike", plan, segment_plan),
            ("different", different, segment_different),
        ):
            with tempfile.TemporaryDirectory() as name:
                folder = Path(name)
                (folder / "plan.yaml").write_text(text(events))
                out = folder / "typewriter" / "out"
                out.mkdir(parents=True)
                (out / "plan.json").write_text(json.dumps(peer(events)))
                (out.parent / "typewriter.yml").write_text(
                    "client: {sdk: analytics-js, language: javascript}\ntrackingPlans: [{id: tp_1, path: ./out}]\n"
                )
                beside = "TYPEWRITER" in os.environ and events <= 1000
                runs: dict[str, list[Taken]] = {}
                for run in range(RUNS):
                    for who, targets in (("JS, PHP, Python", TARGETS), ("everything", ())):
                        taken = ours(folder, f"{who}{run}", targets)
                        runs.setdefault(f"trackwright generate: {who}", []).append(taken)
                    for mode in ("production", "development") if beside else ():
                        taken = typewriter(folder, mode)
                        runs.setdefault(f"typewriter {mode}: JavaScript", []).append(taken)
                for who, taken_by in runs.items():
                    shown(events, what, who, taken_by)


if __name__ == "__main__":
    main()
