"""Who is who: ids that were seen together belong to one shopper, as Segment's identity resolution would have it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

Id = tuple[str, str]  # ("user" | "anonymous", value)


@dataclass(frozen=True, slots=True)
class Merge:
    """Two ids that a message has joined, and which were two shoppers until then. `shared`: the anonymous one had another user already."""

    left: Id
    right: Id
    shared: bool


@dataclass(slots=True)
class Shoppers:
    """Ids and the groups that they form. Every id that was ever seen is known; joins are never undone."""

    _parent: dict[Id, Id] = field(default_factory=dict)
    _members: dict[Id, list[Id]] = field(default_factory=dict)
    _user_of: dict[str, str] = field(default_factory=dict)

    def known(self, one: Id) -> bool:
        return one in self._parent

    def _root(self, one: Id) -> Id:
        parent = self._parent
        if one not in parent:
            parent[one] = one
            self._members[one] = [one]
            return one
        while parent[one] != one:
            parent[one] = parent[parent[one]]
            one = parent[one]
        return one

    def members(self, one: Id) -> tuple[Id, ...]:
        """Every id of the shopper that `one` belongs to, `one` included."""
        return tuple(self._members[self._root(one)]) if one in self._parent else (one,)

    def see(self, message: Mapping[str, Any]) -> Merge | None:
        """Take in a message's ids; the merge that it causes, if any."""
        ids = list(ids_of(message))
        for one in ids:
            self._root(one)
        if len(ids) < 2:
            return None
        left, right = ids[0], ids[1]
        shared = False
        if left[0] == "user" and right[0] == "anonymous":
            shared = self._user_of.setdefault(right[1], left[1]) != left[1]
        a, b = self._root(left), self._root(right)
        if a == b:
            return None
        if len(self._members[a]) < len(self._members[b]):
            a, b = b, a
        self._parent[b] = a
        self._members[a] += self._members.pop(b)
        return Merge(left, right, shared)


def ids_of(message: Mapping[str, Any]) -> Iterator[Id]:
    """The ids that a message ties together: user and anonymous, or for alias user and previous."""
    user, anonymous, previous = (message.get(key) for key in ("userId", "anonymousId", "previousId"))
    if isinstance(user, str) and user:
        yield "user", user
    if message.get("type") == "alias":
        if isinstance(previous, str) and previous:
            yield "anonymous", previous
    elif isinstance(anonymous, str) and anonymous:
        yield "anonymous", anonymous
