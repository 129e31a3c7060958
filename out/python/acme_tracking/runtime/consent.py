# SPDX-License-Identifier: 0BSD
"""What a shopper's choices come to, category by category."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

Model = Literal["opt-in", "opt-out"]
State = Literal["granted", "denied", "undecided", "unknown"]


@dataclass(frozen=True, slots=True)
class Category:
    """A consent category of the plan. `gpc` is what the Global Privacy Control signal does to it: "deny", "default" or nothing."""

    name: str
    segment_id: str
    gpc: str | None = None


@dataclass(frozen=True, slots=True)
class Destination:
    """A destination that a message can switch off by its name in Segment."""

    segment_name: str
    consent: Sequence[str]


@dataclass(frozen=True, slots=True)
class Consent:
    """One shopper's choices. A category that `preferences` doesn't name is unknown, and unknown is a no."""

    preferences: Mapping[str, str] = field(default_factory=dict)
    model: str = "opt-in"
    gpc: bool = False

    def effect(self, category: str, gpc: str | None) -> str:
        """granted, denied, undecided or unknown, with the model and the signal weighed in."""
        signal = gpc if self.gpc else None
        state = self.preferences.get(category, "unknown")
        if signal == "deny" or state == "denied":
            return "denied"
        if state == "undecided":
            if self.model != "opt-out":
                return "undecided"
            return "denied" if signal == "default" else "granted"
        return "granted" if state == "granted" else "unknown"


class Choices:
    """A shopper's choices against the categories of a plan."""

    __slots__ = ("effects",)

    def __init__(self, categories: Iterable[Category], consent: Consent) -> None:
        self.effects = {"necessary": "granted"}
        for category in categories:
            self.effects[category.name] = consent.effect(category.name, category.gpc)

    def allow(self, categories: Iterable[str]) -> bool:
        """Whether every category is on."""
        return all(self.effects.get(name) == "granted" for name in categories)

    def verdict(self, categories: Iterable[str]) -> Literal["send", "undecided", "denied"]:
        found = {self.effects.get(name, "unknown") for name in categories}
        if "denied" in found or "unknown" in found:
            return "denied"
        return "undecided" if "undecided" in found else "send"
