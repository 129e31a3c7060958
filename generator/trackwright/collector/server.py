"""The HTTP face of `listen`: Segment's endpoints for sources, a small JSON interface and one page for people."""

from __future__ import annotations

import asyncio
import json
import logging
import secrets
import sqlite3
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, field
from importlib.resources import files
from pathlib import Path
from typing import Any, TextIO
from urllib.parse import quote, unquote, urlsplit

from aiohttp import ClientError, ClientSession, ClientTimeout, web

from trackwright.collector import queries
from trackwright.collector.faults import Faults
from trackwright.collector.intake import Intake
from trackwright.collector.messages import BATCH_LIMIT, Refused, inflate, read
from trackwright.collector.shoppers import Id
from trackwright.collector.store import Row
from trackwright.schema import Plan

BODY_SECONDS = 10.0
FORWARD_QUEUE = 10_000
LIVE_QUEUE = 5_000
LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1", "[::1]"})
_CORS = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Allow-Methods": "GET, POST, OPTIONS",
    "Access-Control-Allow-Headers": "authorization, content-type, content-encoding, x-retry-count",
    "Access-Control-Max-Age": "600",
}
_PAGE_HEADERS = {
    "Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:;"
    " base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
}
_TYPES = {".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml"}


@dataclass(slots=True)
class Settings:
    """How `listen` was called. `token` guards the page and its interface, and as a write key what comes in; "" on loopback.
    `keys` are the write keys that were given.
    """

    host: str = "127.0.0.1"
    port: int = 8787
    token: str = ""
    faults: Faults = field(default_factory=Faults)
    forward: str = ""
    record: TextIO | None = None
    analytics_js: Path | None = None
    keys: frozenset[str] = frozenset()
    warn: Callable[[str], None] = logging.getLogger(__name__).warning

    @property
    def exposed(self) -> bool:
        return self.host not in LOOPBACK


class Live:
    """Stored rows on their way to open pages. A page that can't keep up loses its stream and loads anew."""

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        self.loop = loop
        self.queues: set[asyncio.Queue[str | None]] = set()

    def stored(self, rows: list[Row]) -> None:
        """Called by the store's thread."""
        if self.queues:
            self.loop.call_soon_threadsafe(self._spread, rows)

    def _spread(self, rows: list[Row]) -> None:
        text = json.dumps([queries.summary(row) for row in rows])
        for waiting in list(self.queues):
            try:
                waiting.put_nowait(text)
            except asyncio.QueueFull:
                self.queues.discard(waiting)


class Listener:
    """The web application. `handler` methods answer one route each."""

    def __init__(self, intake: Intake, settings: Settings) -> None:
        self.intake, self.settings = intake, settings
        self.plan: Plan = intake.inspector.plan
        self.store = intake.store
        self.live: Live | None = None
        self.refused: dict[str, int] = {}
        self.faulted = 0
        self.not_recorded = ""
        self.forwarded = {"sent": 0, "failed": 0, "dropped": 0}
        self._forward: asyncio.Queue[tuple[str, bytes, dict[str, str]]] = asyncio.Queue(FORWARD_QUEUE)

    def application(self) -> web.Application:
        """An aiohttp application with every route."""
        app = web.Application(middlewares=[self._guard], client_max_size=BATCH_LIMIT * 20)
        app.router.add_route("OPTIONS", "/{rest:.*}", self._preflight)
        app.router.add_post("/v1/m", self._metrics)
        app.router.add_post("/v1/{endpoint}", self._intake)
        app.router.add_get("/v1/projects/{key}/settings", self._settings)
        if self.settings.analytics_js:
            app.router.add_get("/analytics.js/v1/{key}/analytics.min.js", self._analytics_js)
            app.router.add_get("/analytics-next/bundles/{name}", self._bundle)
        app.router.add_get("/api/plan", self._plan)
        app.router.add_get("/api/overview", self._overview)
        app.router.add_get("/api/events", self._events)
        app.router.add_get(r"/api/events/{seq:\d+}", self._event)
        app.router.add_get("/api/shoppers/{kind:user|anonymous}/{id:.+}", self._shopper)
        app.router.add_get("/api/stream", self._stream)
        app.router.add_get("/export.{kind:jsonl|csv}", self._export)
        app.router.add_get("/", self._page)
        app.router.add_get("/page/{name}", self._page)
        app.cleanup_ctx.append(self._running)
        return app

    async def _running(self, app: web.Application) -> AsyncIterator[None]:
        self.live = Live(asyncio.get_running_loop())
        self.store.on_stored = self._on_stored
        forwarding = asyncio.create_task(self._forwarder()) if self.settings.forward else None
        yield
        if forwarding:
            forwarding.cancel()
        for waiting in self.live.queues:
            waiting.put_nowait(None) if not waiting.full() else None

    def _on_stored(self, rows: Any) -> None:
        """Called by the store's thread, before the rows are acknowledged: a recording is never behind what senders know."""
        if self.settings.record:
            lines = [
                json.dumps(
                    queries.record({name: getattr(row, name) for name in queries.RECORDED}),
                    ensure_ascii=False,
                    separators=(",", ":"),
                )
                for row in rows
            ]
            try:
                self.settings.record.write("\n".join(lines) + "\n")
                self.settings.record.flush()
            except OSError as error:
                self.settings.record, self.not_recorded = None, f"the recording has ended: {error}"
                self.settings.warn(self.not_recorded)
        if self.live:
            self.live.stored(list(rows))

    @web.middleware
    async def _guard(
        self, request: web.Request, handler: Callable[[web.Request], Awaitable[web.StreamResponse]]
    ) -> web.StreamResponse:
        ingest = request.path.startswith(("/v1/", "/analytics"))
        if not ingest and request.method != "OPTIONS" and not self._allowed(request):
            return web.json_response(
                {"error": "this page needs its token: open the address that listen printed"}, status=403
            )
        try:
            response = await handler(request)
        except Refused as refused:
            self.refused[refused.code] = self.refused.get(refused.code, 0) + 1
            response = web.json_response(
                {"success": False, "code": refused.code, "message": refused.message}, status=refused.status
            )
        except web.HTTPException as error:
            response = web.json_response(
                {"success": False, "code": "http", "message": error.reason}, status=error.status
            )
        if ingest and not response.prepared:
            response.headers.update(_CORS)
        return response

    def _allowed(self, request: web.Request) -> bool:
        # A page of another site must not read events through a name that resolves to this machine.
        host = urlsplit(f"//{request.headers.get('Host', '')}").hostname or ""
        if not self.settings.exposed and host not in LOOPBACK:
            return False
        if not self.settings.token:
            return True
        given = (
            request.query.get("token")
            or unquote(request.cookies.get(self._cookie(request), ""))
            or request.headers.get("Authorization", "").removeprefix("Bearer ")
        )
        return secrets.compare_digest(given.encode(), self.settings.token.encode())

    def _cookie(self, request: web.Request) -> str:
        """A name of its own for each port: browsers keep one jar for all ports of a host."""
        return f"token-{urlsplit(f'//{request.host}').port or 80}"

    async def _preflight(self, request: web.Request) -> web.Response:
        return web.Response(status=204, headers=_CORS if request.path.startswith("/v1/") else {})

    async def _metrics(self, request: web.Request) -> web.Response:
        await self._body(request)
        return web.json_response({"success": True})

    async def _body(self, request: web.Request) -> bytes:
        """The body, within limits of size and time. Raises Refused."""
        if (request.content_length or 0) > BATCH_LIMIT * 2:
            request.protocol.close()
            raise Refused(400, "too_large", "Exceed payload limit")
        chunks, size = [], 0
        try:
            async with asyncio.timeout(BODY_SECONDS):
                async for chunk in request.content.iter_any():
                    size += len(chunk)
                    if size > BATCH_LIMIT * 2:
                        request.protocol.close()
                        raise Refused(400, "too_large", "Exceed payload limit")
                    chunks.append(chunk)
        except TimeoutError:
            request.protocol.close()
            raise Refused(408, "too_slow", f"the body took longer than {BODY_SECONDS:g} seconds") from None
        return b"".join(chunks)

    async def _intake(self, request: web.Request) -> web.StreamResponse:
        body = await self._body(request)
        faults = self.settings.faults
        if faults.delay:
            await asyncio.sleep(faults.delay)
        fault = faults.answer()
        if fault:
            self.faulted += 1
            if fault.status == 0:
                if request.transport:
                    request.transport.abort()
                return web.Response(status=500)
            headers = {"Retry-After": str(fault.retry_after)} if fault.retry_after is not None else {}
            return web.json_response(
                {"success": False, "code": "fault", "message": "asked for"},
                status=fault.status,
                headers=headers,
            )
        authorization = request.headers.get("Authorization", "")
        encoding = request.headers.get("Content-Encoding", "").strip().lower()
        plain = body if encoding in ("", "identity") else inflate(body, encoding, BATCH_LIMIT)
        received = read(request.match_info["endpoint"], plain, authorization)
        if self.settings.exposed and any(one.write_key not in self._keys for one in received):
            raise Refused(
                401,
                "unknown_write_key",
                "this write key is not known here; give it to listen with --write-key",
            )
        retries = request.headers.get("X-Retry-Count", "0")
        rows, stored = self.intake.take(
            received, int(retries) if retries.isdigit() and len(retries) < 6 else 0
        )
        try:
            await asyncio.wrap_future(stored)
        except Exception as error:
            self.store.forget(row.message_id for row in rows if not row.duplicate)
            raise Refused(503, "not_stored", f"could not be stored: {error}") from None
        if self.settings.forward:
            self._pass_on(request.path, plain, authorization)
        return web.json_response({"success": True})

    @property
    def _keys(self) -> set[str]:
        """What a sender must know where others than this machine can reach us: the name of a source is too easily guessed."""
        return {*self.settings.keys, self.settings.token}

    def _pass_on(self, path: str, body: bytes, authorization: str) -> None:
        headers = {"Content-Type": "application/json"} | (
            {"Authorization": authorization} if authorization else {}
        )
        try:
            self._forward.put_nowait((path, body, headers))
        except asyncio.QueueFull:
            self.forwarded["dropped"] += 1

    async def _forwarder(self) -> None:
        async with ClientSession(timeout=ClientTimeout(total=15)) as session:
            while True:
                path, body, headers = await self._forward.get()
                for attempt in range(5):
                    try:
                        async with session.post(
                            self.settings.forward + path, data=body, headers=headers
                        ) as answer:
                            if answer.status < 500 and answer.status != 429:
                                self.forwarded["sent" if answer.status < 400 else "failed"] += 1
                                break
                    except (ClientError, TimeoutError):
                        pass
                    await asyncio.sleep(0.25 * 2**attempt)
                else:
                    self.forwarded["failed"] += 1

    async def _settings(self, request: web.Request) -> web.Response:
        key = request.match_info["key"]
        segment = {
            "apiKey": key,
            "apiHost": f"{request.host}/v1",
            "protocol": request.scheme,
            "addBundledMetadata": True,
        }
        body = {
            "integrations": {"Segment.io": segment},
            "metrics": {"sampleRate": 0},
            "plan": {"track": {"__default": {"enabled": True}}},
        }
        return web.json_response(body)

    async def _analytics_js(self, request: web.Request) -> web.StreamResponse:
        assert self.settings.analytics_js
        return web.FileResponse(
            self.settings.analytics_js / "standalone.js", headers={"Content-Type": "text/javascript"}
        )

    async def _bundle(self, request: web.Request) -> web.StreamResponse:
        assert self.settings.analytics_js
        name = request.match_info["name"]
        file = self.settings.analytics_js / name
        if "/" in unquote(name) or "\\" in name or not file.is_file():
            raise Refused(404, "no_bundle", "there is no such bundle")
        return web.FileResponse(file)

    def _filter(self, request: web.Request) -> queries.Filter:
        query = request.query
        kind, _, value = query.get("shopper", "").partition(":")
        ids: tuple[Id, ...] = (
            self.intake.shoppers.members((kind, value)) if value and kind in ("user", "anonymous") else ()
        )
        return queries.Filter(
            query.get("source", ""),
            query.get("name", ""),
            query.get("verdict", ""),
            query.get("kind", ""),
            query.get("q", "")[:200],
            ids,
        )

    async def _ask(self, question: Callable[[sqlite3.Connection], Any]) -> Any:
        def answer() -> Any:
            with closing(self.store.reader()) as connection:
                return question(connection)

        return await asyncio.to_thread(answer)

    async def _plan(self, request: web.Request) -> web.Response:
        plan = self.plan
        return web.json_response(
            {
                "id": plan.id,
                "name": plan.name,
                "version": plan.version,
                "sources": [source.name for source in plan.sources],
                "categories": [category.segment_id for category in plan.consent.categories],
                "names": sorted({call.name for call in plan.calls if call.name}),
            }
        )

    async def _overview(self, request: web.Request) -> web.Response:
        """Everything at a glance; with `?brief` only what the head of the page shows."""
        brief = "brief" in request.query

        def question(connection: sqlite3.Connection) -> dict[str, Any]:
            if brief:
                return queries.totals(connection)
            return {
                **queries.totals(connection),
                "kinds": queries.kinds(connection),
                "coverage": queries.coverage(connection, self.plan),
                "funnel": queries.funnel(connection),
                "revenue": queries.revenue(connection),
                "delivery": queries.delivery(connection),
            }

        body = await self._ask(question)
        return web.json_response(
            body | {"refused": self.refused, "faulted": self.faulted, "forwarded": self.forwarded}
        )

    async def _events(self, request: web.Request) -> web.Response:
        chosen = self._filter(request)
        before, after = (_number(request.query.get(key, "")) for key in ("before", "after"))
        limit = min(_number(request.query.get("limit", "")) or queries.PAGE, 1000)
        return web.json_response(
            await self._ask(
                lambda connection: queries.events(connection, chosen, before=before, after=after, limit=limit)
            )
        )

    async def _event(self, request: web.Request) -> web.Response:
        found = await self._ask(
            lambda connection: queries.event(connection, int(request.match_info["seq"][:18]))
        )
        if found is None:
            raise Refused(404, "no_event", "there is no such message (older ones are removed, see --keep)")
        return web.json_response(found | {"entry": queries.entry(self.plan, found["type"], found["name"])})

    async def _shopper(self, request: web.Request) -> web.Response:
        ids = self.intake.shoppers.members((request.match_info["kind"], request.match_info["id"]))
        rows = await self._ask(
            lambda connection: queries.events(connection, queries.Filter(ids=ids), limit=1000)
        )
        return web.json_response({"ids": ids, "events": rows})

    async def _stream(self, request: web.Request) -> web.StreamResponse:
        assert self.live
        response = web.StreamResponse(
            headers={"Content-Type": "text/event-stream", "Cache-Control": "no-store"}
        )
        await response.prepare(request)
        waiting: asyncio.Queue[str | None] = asyncio.Queue(LIVE_QUEUE)
        self.live.queues.add(waiting)
        try:
            await response.write(b": open\n\n")
            while waiting in self.live.queues:
                try:
                    text = await asyncio.wait_for(waiting.get(), 15)
                except TimeoutError:
                    await response.write(b": still here\n\n")
                    continue
                if text is None:
                    break
                await response.write(f"data: {text}\n\n".encode())
        except (ConnectionError, asyncio.CancelledError):
            pass
        finally:
            self.live.queues.discard(waiting)
        return response

    async def _export(self, request: web.Request) -> web.StreamResponse:
        kind, chosen = request.match_info["kind"], self._filter(request)
        response = web.StreamResponse(
            headers={
                "Content-Type": "application/x-ndjson" if kind == "jsonl" else "text/csv; charset=utf-8",
                "Content-Disposition": f"attachment; filename=events.{kind}",
            }
        )
        await response.prepare(request)
        with closing(self.store.reader()) as connection:
            connection.row_factory = sqlite3.Row
            lines = (queries.export_lines if kind == "jsonl" else queries.export_csv)(connection, chosen)
            blocks = _blocks(lines)
            while (block := await asyncio.to_thread(next, blocks, None)) is not None:
                await response.write(block.encode())
        return response

    async def _page(self, request: web.Request) -> web.Response:
        name = request.match_info.get("name", "index.html")
        suffix = Path(name).suffix
        file = files("trackwright.collector") / "page" / name
        if "/" in name or suffix not in _TYPES or not file.is_file():
            raise Refused(404, "no_page", "there is no such page")
        response = web.Response(
            text=file.read_text(encoding="utf-8"), content_type=_TYPES[suffix], headers=_PAGE_HEADERS
        )
        if self.settings.token and request.query.get("token"):
            response.set_cookie(
                self._cookie(request), quote(self.settings.token), httponly=True, samesite="Strict"
            )
        return response


def _number(text: str) -> int:
    return int(text) if text.isdigit() and len(text) < 16 else 0


def _blocks(lines: Iterator[str], size: int = 64 * 1024) -> Iterator[str]:
    block: list[str] = []
    length = 0
    for line in lines:
        block.append(line)
        length += len(line)
        if length > size:
            yield "".join(block)
            block, length = [], 0
    yield "".join(block)
