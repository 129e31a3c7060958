"""A second module in the shop, which fails where a test asks it to."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from shop import HERE, Shop


class Faults:
    """Names: `submitted` (an observer after the order throws), `invoice` (it invoices at once), `decline` (payment),
    `writer` (our insert throws), `kill` (the process dies before our insert). `measure` is none: it has observers timed.
    """

    def __init__(self, shop: Shop) -> None:
        self._wanted = shop.root / "var" / "live-faults.json"
        self._times = shop.root / "var" / "live-times.jsonl"
        self._place = shop.root / "app" / "code" / "Live" / "Faults"
        self._shop = shop

    def install(self) -> None:
        shutil.rmtree(self._place, ignore_errors=True)
        shutil.copytree(HERE / "module", self._place)
        self._shop.magento("module:enable", "Live_Faults")
        self._shop.magento("setup:upgrade", "--keep-generated", "--no-interaction")
        self._clean()

    def remove(self) -> None:
        self._shop.magento("module:disable", "Live_Faults", check=False)
        shutil.rmtree(self._place.parent, ignore_errors=True)
        self._wanted.unlink(missing_ok=True)
        self._clean()

    def _clean(self) -> None:
        """Interceptors were generated for other plugins than there are now."""
        self._shop.forget_generated()
        self._shop.magento("cache:flush")

    @contextmanager
    def happening(self, *names: str) -> Iterator[None]:
        self._wanted.write_text(json.dumps(names), encoding="utf-8")
        try:
            yield
        finally:
            self._wanted.unlink()

    def times(self) -> list[dict[str, Any]]:
        """What `measure` has written since the last call."""
        lines = self._times.read_text(encoding="utf-8").splitlines() if self._times.exists() else []
        self._times.unlink(missing_ok=True)
        return [json.loads(line) for line in lines]
