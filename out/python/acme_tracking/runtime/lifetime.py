# SPDX-License-Identifier: 0BSD
"""What a process's own life asks of its clients: forks and exits. Looked after once there is a client, not on import."""

from __future__ import annotations

import atexit
import os
import sys
import weakref
from collections.abc import Callable
from typing import Any, Protocol


class Living(Protocol):
    def before_fork(self) -> Callable[[], None]: ...

    def after_fork(self) -> None: ...

    def close(self) -> None: ...


class _Process:
    """The clients of this process that are open."""

    def __init__(self) -> None:
        self._clients: weakref.WeakSet[Any] = weakref.WeakSet()
        self._releases: list[Callable[[], None]] = []
        self._installed = False

    def add(self, client: Living) -> None:
        self._clients.add(client)
        if not self._installed:
            self._installed = True
            atexit.register(self.close)
            if hasattr(os, "register_at_fork"):
                os.register_at_fork(before=self.before_fork, after_in_parent=self.release, after_in_child=self.after_fork)

    def remove(self, client: Living) -> None:
        self._clients.discard(client)

    def before_fork(self) -> None:
        self._releases = [client.before_fork() for client in list(self._clients)]

    def release(self) -> None:
        releases, self._releases = self._releases, []
        for release in releases:
            release()

    def after_fork(self) -> None:
        self._releases = []
        for client in list(self._clients):
            client.after_fork()
        # A child of multiprocessing ends without atexit, but runs its finalizers; one of Celery's pool runs neither, but tells this.
        util: Any = sys.modules.get("multiprocessing.util")
        if util is not None:
            util.register_after_fork(self, lambda process: util.Finalize(None, process.close, exitpriority=100))
        signals: Any = sys.modules.get("celery.signals")
        if signals is not None:
            signals.worker_process_shutdown.connect(self.close, weak=False, dispatch_uid="trackwright")

    def close(self, **_: object) -> None:
        for client in list(self._clients):
            client.close()


process = _Process()
