"""Fixtures of the tests of the Magento module."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from trackwright.models import build_models
from trackwright.rendering import files_of
from trackwright.resolve import read_plan
from trackwright.targets.php import TARGET

from .database import MYSQLD, Database, running

HERE = Path(__file__).parent


@dataclass(frozen=True)
class Php:
    """Runs PHP with the module's files, and with what the plan of these tests makes."""

    database: Database
    schema: Path

    def environment(self, database: str = "shop", **more: str) -> dict[str, str]:
        return {
            **os.environ,
            "TRACKWRIGHT_SCHEMA": str(self.schema),
            "TRACKWRIGHT_DSN": self.database.dsn(database),
            "TRACKWRIGHT_DB_USER": self.database.user,
            **more,
        }

    def start(
        self, script: str, arguments: dict[str, object], database: str = "shop"
    ) -> subprocess.Popen[str]:
        """A script of `scripts/`, with its arguments as JSON."""
        command = ["php", str(HERE / "scripts" / script), json.dumps(arguments)]
        return subprocess.Popen(
            command,
            env=self.environment(database),
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )

    def run(self, script: str, arguments: dict[str, object], database: str = "shop") -> str:
        process = self.start(script, arguments, database)
        printed, _ = process.communicate(timeout=300)
        assert process.returncode == 0, printed
        return printed


_MYSQL = pytest.param(
    MYSQLD, id="mysql", marks=pytest.mark.skipif(not MYSQLD, reason="TRACKWRIGHT_MYSQLD names no MySQL")
)


@pytest.fixture(scope="session", params=[pytest.param("", id="mariadb"), _MYSQL])
def server(request: pytest.FixtureRequest) -> Iterator[Database]:
    options = ("--innodb-flush-log-at-trx-commit=2", "--innodb-buffer-pool-size=128M")
    with running(*options, mysqld=request.param) as database:
        yield database


def write_schema(folder: Path) -> Path:
    """What the plan of these tests makes, in `folder`; `Schema/` is what the module's files use of it."""
    reading = read_plan(HERE / "plans" / "outbox.yaml")
    assert reading.plan is not None, list(map(str, reading.diagnostics.sorted()))
    (model,) = build_models(reading.plan)
    for file in files_of(TARGET, model):
        if file.path.startswith("Schema/"):
            path = folder / file.path
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(file.content)
    return folder


@pytest.fixture(scope="session")
def schema(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_schema(tmp_path_factory.mktemp("outbox"))


@pytest.fixture(scope="session")
def php(server: Database, schema: Path) -> Php:
    server.create()
    return Php(server, schema)
