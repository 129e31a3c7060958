"""The warehouse target's files of a plan, and a week of traffic loaded by them."""

from __future__ import annotations

import fcntl
import pickle
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import pytest
from trackwright.loading import Loaded, load
from trackwright.models import build_models
from trackwright.rendering import files_of
from trackwright.resolve import read_plan
from trackwright.schema import Plan
from trackwright.targets.warehouse import TARGET

from warehouse.traffic import Ledger, Week

ACME = Path(__file__).parents[2] / "plans/acme-store/plan.yaml"
Made = TypeVar("Made")


def plan_of(path: Path) -> Plan:
    reading = read_plan(path)
    assert reading.plan is not None, list(map(str, reading.diagnostics.sorted()))
    return reading.plan


def emit(plan: Plan, folder: Path) -> Path:
    """The target's files, in `folder`."""
    for file in files_of(TARGET, build_models(plan)[0]):
        path = folder / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(file.content)
    return folder


@dataclass(frozen=True)
class LoadedWeek:
    database: Path
    events: Path
    ledger: Ledger
    done: Loaded

    @staticmethod
    def of(plan: Plan, folder: Path) -> LoadedWeek:
        ledger = Week().write(folder / "week.jsonl")
        done = load(folder / "week.jsonl", folder / "week.duckdb", plan, keep_duplicates=True)
        return LoadedWeek(folder / "week.duckdb", folder / "week.jsonl", ledger, done)


def once_a_run(factory: pytest.TempPathFactory, worker: str, name: str, make: Callable[[Path], Made]) -> Made:
    """What `make` makes in a folder of its own, made by whichever of the run's processes comes first; the others wait for it."""
    root = factory.getbasetemp() if worker == "master" else factory.getbasetemp().parent
    folder = root / f"once-{name}"
    with (root / f"once-{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        made = folder / "made.pickle"
        if not made.exists():
            folder.mkdir(exist_ok=True)
            made.write_bytes(pickle.dumps(make(folder)))
        found: Made = pickle.loads(made.read_bytes())
    return found
