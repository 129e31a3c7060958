"""Target `warehouse`: what Segment's warehouse destination holds, as DDL of four warehouses, and a dbt project on top of it."""

from __future__ import annotations

from collections.abc import Iterator

from trackwright.target import Copied, Model, OutputRule, Target
from trackwright.targets.warehouse_changes import changes, compatible_files
from trackwright.targets.warehouse_ddl import ddl_files
from trackwright.targets.warehouse_marts import mart_files
from trackwright.targets.warehouse_project import project_files
from trackwright.targets.warehouse_staging import staged, staging_files
from trackwright.warehouse_tables import schemas

_MACROS = ("columns.sql", "lines.sql", "tests.sql")


def files(model: Model) -> Iterator[OutputRule]:
    """The files of the target; models for which the plan has no events are left out."""
    found = schemas(model.plan)
    tables = staged(found)
    changed = changes(model.plan, found)
    yield from ddl_files(found)
    yield from compatible_files(changed, tables)
    yield from staging_files(tables)
    marts = mart_files(model.plan, tables)
    for mart in marts:
        yield mart.file
    for name in _MACROS:
        yield Copied(f"dbt/macros/{name}", f"warehouse/macros/{name}")
    yield from project_files(model, found, tables, marts, changed)


TARGET = Target("warehouse", None, files)
