"""What the tests of the warehouse share: generated files, a loaded week of traffic, dbt, and a PostgreSQL of their own."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from trackwright.schema import Plan

from warehouse.cluster import Cluster
from warehouse.projects import ACME, LoadedWeek, emit, once_a_run, plan_of

DBT = Path(__file__).parent / ".dbt"


@pytest.fixture(scope="session")
def acme() -> Plan:
    return plan_of(ACME)


@pytest.fixture(scope="session")
def emitted(acme: Plan, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return emit(acme, tmp_path_factory.mktemp("warehouse"))


@pytest.fixture(scope="session")
def week(acme: Plan, tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> LoadedWeek:
    """Loaded, and not to be changed: other processes read it, too."""
    return once_a_run(tmp_path_factory, worker_id, "week", partial(LoadedWeek.of, acme))


@pytest.fixture(scope="session")
def dbt() -> str:
    """The command, from the environment that `.ci/run` makes, or from PATH."""
    for found in (os.environ.get("TRACKWRIGHT_DBT"), DBT / "bin/dbt", shutil.which("dbt")):
        if found and Path(found).is_file():
            return str(found)
    pytest.fail(
        "dbt is missing: python3 -m venv tests/warehouse/.dbt && "
        "tests/warehouse/.dbt/bin/pip install -r tests/warehouse/requirements.txt"
    )


@pytest.fixture(scope="session")
def postgres() -> Iterator[Cluster]:
    with tempfile.TemporaryDirectory(
        prefix="tw-pg-"
    ) as folder:  # short, for a socket's path is limited to 107 bytes
        cluster = Cluster(Path(folder))
        cluster.start()
        try:
            yield cluster
        finally:
            cluster.stop()
