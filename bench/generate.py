"""How long a plan of many events takes to become all clients, and how much memory: from YAML, everything cold.

    python bench/generate.py [1000 5000]

Each event has 12 properties, one of them an array of products written out in place. Beside it, where the folder named by TYPEWRITER holds an
installed `typewriter` (npm install typewriter), its time for one target on the same events.
"""

from __future__ import annotations

import json
import os
import platform
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

TARGETS = ("js", "php", "python", "schema")
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


def plan(events: int) -> str:
    return HEAD + "".join(EVENT.format(name=WORDS[number % 10], number=number) for number in range(events))


def segment_plan(events: int) -> dict[str, object]:
    """The same events as Typewriter's cached plan.json has them."""
    text = {"type": "string"}
    product = {
        "type": "object",
        "properties": {
            "product_id": text,
            "sku": text,
            "price": {"type": "number"},
            "quantity": {"type": "integer"},
            "coupon": text,
        },
        "required": ["product_id", "sku", "price", "quantity"],
    }
    properties = {
        "reference": text,
        "name": text,
        "total": {"type": "number"},
        "currency": {"type": "string", "pattern": "^[A-Z]{3}$"},
        "count": {"type": "integer"},
        "at": {"type": "string", "format": "date-time"},
        "url": text,
        "channel": {"type": "string", "enum": ["web", "app", "store"]},
        "note": {"type": ["string", "null"]},
        "flag": {"type": "boolean"},
        "tags": {"type": "array", "items": text},
        "products": {"type": "array", "items": product},
    }
    required = ["reference", "name", "total", "currency", "channel", "products"]
    rules = [
        {
            "key": (name := f"{WORDS[number % 10]} {number}"),
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
        for number in range(events)
    ]
    return {"id": "tp_1", "resourceSchemaId": "rs_1", "name": "Many", "slug": "many", "rules": rules}


def timed(command: list[str], folder: Path) -> tuple[float, float]:
    """Seconds and peak MB of a command."""
    start = time.perf_counter()
    process = subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    _, status, usage = os.wait4(process.pid, 0)
    assert status == 0, process.stderr.read().decode() if process.stderr else ""
    return time.perf_counter() - start, usage.ru_maxrss / 1024


def typewriter(events: int, folder: Path) -> tuple[float, float] | None:
    home = os.environ.get("TYPEWRITER")
    if not home:
        return None
    out = folder / "typewriter" / "out"
    out.mkdir(parents=True)
    (out / "plan.json").write_text(json.dumps(segment_plan(events)))
    (out.parent / "typewriter.yml").write_text(
        "client: {sdk: analytics-js, language: javascript}\ntrackingPlans: [{id: tp_1, path: ./out}]\n"
    )
    command = ["node", str(Path(home, "node_modules/typewriter/bin/run")), "production"]
    return timed(command, out.parent)


def main() -> None:
    sizes = [int(argument) for argument in sys.argv[1:]] or [1000, 5000]
    print(
        f"Python {platform.python_version()}, {os.cpu_count()} cores, peak memory of this process {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MB"
    )
    print("| events | what | seconds | peak MB | files |")
    print("| ---: | --- | ---: | ---: | ---: |")
    for events in sizes:
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            (folder / "plan.yaml").write_text(plan(events))
            runs = []
            for run in range(3):
                command = [sys.executable, "-m", "trackwright", "generate", "plan.yaml", "--out", f"out{run}"]
                command += [word for target in TARGETS for word in ("--only", target)]
                runs.append(timed(command, folder))
            seconds, memory = sorted(runs)[1]
            files = sum(path.is_file() for path in (folder / "out0").rglob("*"))
            print(
                f"| {events:,} | trackwright generate: JS, PHP, Python, JSON Schema | {seconds:.2f} | {memory:.0f} | {files:,} |"
            )
            peer = typewriter(events, folder)
            if peer:
                print(
                    f"| {events:,} | typewriter production: JavaScript | {peer[0]:.2f} | {peer[1]:.0f} | 1 |"
                )


if __name__ == "__main__":
    main()
