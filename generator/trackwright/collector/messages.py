"""Segment's HTTP API as a receiver sees it: request bodies to messages, with Segment's limits and status codes.

Facts: Segment's HTTP API page (endpoints, 32 KB an event, 500 KB and 2,500 events a batch, `writeKey` in the body or as Basic user) and
what analytics.js puts on the wire (`/v1/t`, `/v1/b`, JSON as text/plain).
"""

from __future__ import annotations

import base64
import binascii
import json
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

EVENT_LIMIT = 32 * 1024
BATCH_LIMIT = 500 * 1024
BATCH_EVENTS = 2500
MESSAGE_ID_LIMIT = 100
DEPTH_LIMIT = 100

SINGLES = {
    **{kind: kind for kind in ("track", "identify", "page", "screen", "group", "alias")},
    **{kind[0]: kind for kind in ("track", "identify", "page", "screen", "group", "alias")},
}
BATCHES = frozenset({"batch", "b", "import"})


class Refused(Exception):
    """A request that Segment would answer with an error. `status` is the HTTP status, `code` a stable word."""

    def __init__(self, status: int, code: str, message: str) -> None:
        super().__init__(message)
        self.status, self.code, self.message = status, code, message


@dataclass(frozen=True, slots=True)
class Received:
    """One message as it came. `size` is its length in bytes as compact JSON; `fault` names what Segment accepts with 200 and then drops."""

    message: dict[str, Any]
    write_key: str
    size: int
    fault: str | None = None


def inflate(body: bytes, encoding: str, limit: int) -> bytes:
    """The plain body; never more than `limit` bytes are inflated."""
    if encoding in ("", "identity"):
        return body
    if encoding not in ("gzip", "deflate"):
        raise Refused(415, "unsupported_encoding", f"Content-Encoding {encoding[:40]!r} is not supported")
    stream = zlib.decompressobj(wbits=47 if encoding == "gzip" else zlib.MAX_WBITS)
    try:
        plain = stream.decompress(body, limit + 1)
    except zlib.error:
        raise Refused(400, "bad_encoding", f"the body is not {encoding}") from None
    if len(plain) > limit:
        raise Refused(400, "too_large", "Exceed payload limit")
    if not stream.eof:
        raise Refused(400, "bad_encoding", f"the {encoding} body is cut short")
    return plain


def write_key(authorization: str) -> str:
    """The user part of a Basic header; "" where there is none. A header that is Basic but unreadable is refused."""
    if not authorization.lower().startswith("basic "):
        return ""
    try:
        user, colon, _ = base64.b64decode(authorization[6:].strip(), validate=True).decode().partition(":")
    except (binascii.Error, ValueError):
        raise Refused(401, "bad_authorization", "the Basic header is not base64 of 'writeKey:'") from None
    if not colon:
        raise Refused(401, "bad_authorization", "the Basic header lacks the colon after the write key")
    return user


def _refuse_constant(text: str) -> None:
    raise ValueError(f"{text} is not JSON")


def parse(body: bytes) -> Any:
    """JSON, strictly: UTF-8, no NaN, bounded depth."""
    try:
        text = body.decode()
    except UnicodeDecodeError as error:
        raise Refused(400, "bad_json", f"the body is not UTF-8 (byte {error.start})") from None
    try:
        value = json.loads(text, parse_constant=_refuse_constant)
    except json.JSONDecodeError as error:
        raise Refused(
            400, "bad_json", f"the body is not JSON: {error.msg} at character {error.pos}"
        ) from None
    except (ValueError, RecursionError) as error:
        reason = "nested too deeply" if isinstance(error, RecursionError) else str(error)[:120]
        raise Refused(400, "bad_json", f"the body is not JSON: {reason}") from None
    if not _shallow(value):
        raise Refused(400, "too_deep", f"the body is nested deeper than {DEPTH_LIMIT} levels")
    return value


def _shallow(value: Any) -> bool:
    level = [value]
    for _ in range(DEPTH_LIMIT):
        below: list[Any] = []
        for item in level:
            members = item.values() if type(item) is dict else item if type(item) is list else ()
            below.extend(member for member in members if type(member) is dict or type(member) is list)
        if not below:
            return True
        level = below
    return False


def read(endpoint: str, body: bytes, authorization: str) -> list[Received]:
    """The messages of one request. `endpoint` is the path's part after /v1/. Raises Refused as Segment refuses."""
    user = write_key(authorization)
    kind = SINGLES.get(endpoint)
    if kind is None and endpoint not in BATCHES:
        raise Refused(404, "unknown_endpoint", f"/v1/{endpoint[:40]} is no endpoint of the Tracking API")
    if len(body) > (EVENT_LIMIT if kind else BATCH_LIMIT):
        raise Refused(400, "too_large", "Exceed payload limit")
    value = parse(body)
    if not isinstance(value, dict):
        raise Refused(400, "bad_json", "the body must be a JSON object")
    key = user or (value["writeKey"] if isinstance(value.get("writeKey"), str) else "")
    if not key:
        raise Refused(401, "no_write_key", "no write key: send it as Basic user or as writeKey in the body")
    if kind:
        return [Received({"type": kind, **value}, key, len(body))]
    return _batch(value, key)


def _batch(value: Mapping[str, Any], key: str) -> list[Received]:
    items = value.get("batch")
    if not isinstance(items, list):
        raise Refused(400, "bad_batch", "batch must be a list of messages")
    fault = "batch_too_long" if len(items) > BATCH_EVENTS else None
    context, integrations = value.get("context"), value.get("integrations")
    found: list[Received] = []
    for index, item in enumerate(items):
        if not isinstance(item, dict):
            raise Refused(400, "bad_batch", f"batch[{index}] is not an object")
        size = len(
            json.dumps(item, separators=(",", ":"), ensure_ascii=False).encode("utf-8", "surrogatepass")
        )
        message = dict(item)
        if isinstance(context, dict):
            own = item.get("context")
            message["context"] = {**context, **own} if isinstance(own, dict) else context
        if isinstance(integrations, dict):
            own = item.get("integrations")
            message["integrations"] = {**integrations, **own} if isinstance(own, dict) else integrations
        if "sentAt" in value:
            message.setdefault("sentAt", value["sentAt"])
        found.append(Received(message, key, size, fault or ("too_large" if size > EVENT_LIMIT else None)))
    return found
