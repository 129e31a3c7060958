"""How long captured events take to be loaded into DuckDB, and the dbt project over them to be built.

    python bench/warehouse.py [1000000]

The events are those of tests/warehouse/traffic.py, about ten for each order: first the week of 10,000 orders that the tests build, then as many
as asked for. Beside each time stands that of the processors, which tells on a machine that others use, too. dbt is run where it is on PATH or in
tests/warehouse/.dbt.
"""

from __future__ import annotations

import os
import platform
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT / "generator"), str(ROOT / "tests")]

from trackwright.loading import load  # noqa: E402
from trackwright.models import build_models  # noqa: E402
from trackwright.rendering import files_of  # noqa: E402
from trackwright.resolve import read_plan  # noqa: E402
from trackwright.schema import Plan  # noqa: E402
from trackwright.targets.warehouse import TARGET  # noqa: E402
from warehouse.traffic import Week  # noqa: E402

EVENTS_OF_AN_ORDER = 9.83


def main(events: int) -> None:
    plan = read_plan(ROOT / "plans/acme-store/plan.yaml").plan
    assert plan is not None
    print(
        f"{platform.machine()}, {len(os.sched_getaffinity(0))} processors, Python {platform.python_version()}"
    )
    for orders, keep in ((10_000, True), (round(events / EVENTS_OF_AN_ORDER), False)):
        with tempfile.TemporaryDirectory() as name:
            _measure(Path(name), plan, orders, keep)


def _measure(folder: Path, plan: Plan, orders: int, keep_duplicates: bool) -> None:
    print(f"{orders} orders")
    Week(orders).write(folder / "events.jsonl")
    size = (folder / "events.jsonl").stat().st_size / 1e6
    started = _now()
    done = load(folder / "events.jsonl", folder / "events.duckdb", plan, keep_duplicates=keep_duplicates)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6
    print(f"  load: {done.messages} events, {size:.0f} MB: {_since(started)}, {memory:.1f} GB at most")
    dbt = shutil.which("dbt") or str(ROOT / "tests/warehouse/.dbt/bin/dbt")
    if not Path(dbt).is_file():
        print("  dbt build: dbt is missing")
        return
    for file in files_of(TARGET, build_models(plan)[0]):
        path = folder / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(file.content)
    started = _now()
    subprocess.run(
        [dbt, "-q", "build", "--profiles-dir", "."],
        cwd=folder / "dbt",
        env={**os.environ, "DUCKDB_PATH": str(folder / "events.duckdb")},
        check=True,
    )
    print(f"  dbt build: {_since(started)}")


def _now() -> tuple[float, float]:
    own, others = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return time.monotonic(), own.ru_utime + own.ru_stime + others.ru_utime + others.ru_stime


def _since(started: tuple[float, float]) -> str:
    wall, cpu = (now - then for now, then in zip(_now(), started, strict=True))
    return f"{wall:.1f} s, of processors {cpu:.1f} s"


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000)
