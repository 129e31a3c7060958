"""Statements by which `load` reads a file into its temporary tables, and the columns that every call has."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime
from pathlib import Path

from trackwright.flattening import moment
from trackwright.languages.sql import DUCKDB
from trackwright.warehouse import SegmentType

_FIELDS = (
    *("type", "event", "name", "category", "messageId", "anonymousId", "userId", "groupId", "previousId"),
    *("timestamp", "originalTimestamp", "sentAt", "receivedAt"),
)
_DOCUMENTS = ("context", "properties", "traits")
_MESSAGE = {**dict.fromkeys(_FIELDS, "VARCHAR"), **dict.fromkeys(_DOCUMENTS, "JSON")}
_LINE = json.dumps({"source": "VARCHAR", "message": _MESSAGE, **_MESSAGE})
_LARGEST = 64 << 20  # bytes of one line
# Columns beside those of documents: Segment's name and type, and what stands for it in `calls`.
EVERY: dict[str, tuple[SegmentType, str]] = {
    "id": ("varchar", "id"),
    "anonymous_id": ("varchar", "anonymous_id"),
    "user_id": ("varchar", "user_id"),
    "received_at": ("timestamp", "received_at"),
    "sent_at": ("timestamp", "sent_at"),
    "timestamp": ("timestamp", "happened_at"),
    "original_timestamp": ("timestamp", "original_at"),
    "uuid_ts": ("timestamp", "loaded_at"),
}
_NAMED: dict[str, tuple[SegmentType, str]] = {
    "name": ("varchar", "name"),
    "category": ("varchar", "category"),
}
OWN: dict[str, dict[str, tuple[SegmentType, str]]] = {
    "track": {"event": ("varchar", "event_key"), "event_text": ("varchar", "event")},
    "page": _NAMED,
    "screen": _NAMED,
    "group": {"group_id": ("varchar", "group_id")},
    "alias": {"previous_id": ("varchar", "previous_id")},
    "identify": {},
}
KINDS: dict[str, SegmentType] = {
    "BOOLEAN": "boolean",
    "BIGINT": "integer",
    "INTEGER": "integer",
    "DOUBLE": "float",
    "FLOAT": "float",
    "TIMESTAMP": "timestamp",
    "TIMESTAMP WITH TIME ZONE": "timestamp",
}


def lines_statement(events: Path) -> str:
    """Makes `lines`: what stands in each line, read once."""
    file = f"read_ndjson_objects({DUCKDB.text(_no_glob(events))}, maximum_object_size = {_LARGEST})"
    return (
        "CREATE TEMP TABLE lines AS SELECT line, "
        "CASE WHEN line.message.type IS NULL THEN json_type(json, '$.message') END AS envelope, "
        "CASE WHEN coalesce(line.message.messageId, line.messageId, '') = '' THEN md5(json) END AS digest "
        f"FROM (SELECT json, from_json(json, {DUCKDB.text(_LINE)}) AS line FROM {file})"
    )


def _no_glob(path: Path) -> str:
    return re.sub(r"([*?\[])", r"[\1]", str(path))


def calls_statement(source: str) -> str:
    """The statement that makes `calls` out of `lines`, `names` and `places`."""

    def of(name: str) -> str:
        return f"coalesce(line.message.{name}, line.{name})"

    now = f"TIMESTAMP {DUCKDB.text(datetime.now(UTC).replace(tzinfo=None).isoformat(sep=' '))}"
    told, original = moment(of("timestamp")), moment(of("originalTimestamp"))
    received = (
        f"coalesce({moment('line.receivedAt')}, make_timestamp(CAST(try_cast(line.receivedAt AS DOUBLE) * 1000000 AS BIGINT)), "
        f"{moment('line.message.receivedAt')}, {now})"
    )
    fields = _listed(
        {
            "place": "lines.rowid",
            "envelope": "coalesce(envelope, 'OBJECT')",
            "kind": of("type"),
            "event": of("event"),
            "id": f"coalesce(nullif({of('messageId')}, ''), digest)",
            "anonymous_id": f"nullif({of('anonymousId')}, '')",
            "user_id": f"nullif({of('userId')}, '')",
            "group_id": of("groupId"),
            "previous_id": of("previousId"),
            "name": of("name"),
            "category": of("category"),
            "received_at": received,
            "sent_at": moment(of("sentAt")),
            "original_at": f"coalesce({original}, {told}, received_at)",
            "happened_at": f"CASE WHEN {original} IS NOT NULL AND {told} IS NOT NULL THEN {told} "
            "WHEN sent_at IS NOT NULL THEN received_at - (sent_at - original_at) ELSE original_at END",
            "loaded_at": now,
            "context": of("context"),
            "properties": of("properties"),
            "traits": of("traits"),
        }
    )
    return (
        f"CREATE TEMP TABLE calls AS SELECT {fields}, names.event_key, names.tbl, places.schema, places.schema_number, "
        "names.number * 1000 + places.schema_number AS part FROM lines "
        f"LEFT JOIN names ON names.kind = {of('type')} AND (names.kind <> 'track' OR names.event = {of('event')}) "
        f"LEFT JOIN places ON places.source = coalesce(nullif(line.source, ''), {DUCKDB.text(source)})"
    )


def _listed(fields: dict[str, str]) -> str:
    return ", ".join(f"{value} AS {DUCKDB.name(name)}" for name, value in fields.items())
