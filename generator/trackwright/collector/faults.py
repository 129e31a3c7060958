"""Faults that `listen` plays on purpose, so that clients can be tested against a Segment that misbehaves."""

from __future__ import annotations

import random
import re
import time
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Fail:
    """`share` of requests (0..1) is answered with `status`; nothing of them is stored."""

    share: float
    status: int


@dataclass(frozen=True, slots=True)
class Answer:
    """What a request gets instead of its due. `status` 0 means that the connection is dropped."""

    status: int
    retry_after: int | None = None


def parse_fail(text: str) -> Fail:
    """ "5%:500" -> Fail(0.05, 500). Raises ValueError with what was expected."""
    match = re.fullmatch(r"(\d+(?:\.\d+)?)%(?::([1-5]\d\d))?", text.strip())
    if not match or float(match[1]) > 100:
        raise ValueError(f"{text!r}: expected a share and a status, such as 5%:500")
    return Fail(float(match[1]) / 100, int(match[2] or 500))


def parse_share(text: str) -> float:
    """ "5%" -> 0.05. Raises ValueError with what was expected."""
    match = re.fullmatch(r"(\d+(?:\.\d+)?)%", text.strip())
    if not match or float(match[1]) > 100:
        raise ValueError(f"{text!r}: expected a share of requests, such as 5%")
    return float(match[1]) / 100


@dataclass(slots=True)
class Faults:
    """The faults of one run; `rate` is requests a second before 429, `delay` seconds before each answer."""

    fails: tuple[Fail, ...] = ()
    rate: int = 0
    delay: float = 0.0
    drop: float = 0.0
    seed: int | None = None
    retry_after: int | None = 1
    _random: random.Random = field(init=False)
    _second: int = field(init=False, default=0)
    _count: int = field(init=False, default=0)

    def __post_init__(self) -> None:
        self._random = random.Random(self.seed)

    def answer(self) -> Answer | None:
        """The fault that the next request meets, if any."""
        if self.drop and self._random.random() < self.drop:
            return Answer(0)
        if self.rate:
            second = int(time.monotonic())
            if second != self._second:
                self._second, self._count = second, 0
            self._count += 1
            if self._count > self.rate:
                return Answer(429, self.retry_after)
        for fail in self.fails:
            if self._random.random() < fail.share:
                return Answer(fail.status, self.retry_after if fail.status == 429 else None)
        return None
