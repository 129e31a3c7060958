"""Starting and stopping `listen`."""

from __future__ import annotations

import asyncio
import signal
from collections.abc import Callable, Mapping
from pathlib import Path

from aiohttp import web

from trackwright.collector import validators
from trackwright.collector.inspection import Inspector
from trackwright.collector.intake import Intake
from trackwright.collector.server import Listener, Settings
from trackwright.collector.store import Store
from trackwright.schema import Plan


def listener(plan: Plan, settings: Settings, database: Path, keep: int, keys: Mapping[str, str]) -> Listener:
    """A listener over a database file, which is made where it is missing. Raises StoreError."""
    inspector = Inspector(plan, validators.load(plan), keys)
    return Listener(Intake(inspector, Store(database, keep)), settings)


async def serve(listening: Listener, started: Callable[[str], None]) -> None:
    """Serve until SIGINT or SIGTERM. `started` gets the address once the port is open. Raises OSError where it can't be opened."""
    settings = listening.settings
    runner = web.AppRunner(
        listening.application(),
        auto_decompress=False,
        access_log=None,
        handle_signals=False,
        shutdown_timeout=3,
    )
    await runner.setup()
    try:
        site = web.TCPSite(runner, settings.host, settings.port, backlog=1024)
        await site.start()
        port = site._server.sockets[0].getsockname()[1] if settings.port == 0 else settings.port  # type: ignore[union-attr]
        name = f"[{settings.host}]" if ":" in settings.host else settings.host
        started(f"http://{name}:{port}/")
        stop = asyncio.Event()
        for one in (signal.SIGINT, signal.SIGTERM):
            asyncio.get_running_loop().add_signal_handler(one, stop.set)
        await stop.wait()
    finally:
        await runner.cleanup()
        await asyncio.to_thread(listening.store.close)
