"""Everything that can be wrong with a message, told with its path and the plan's line."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from functools import cached_property
from typing import Any

from trackwright.collector.messages import MESSAGE_ID_LIMIT, Received
from trackwright.collector.shoppers import Shoppers
from trackwright.schema import Call, Plan, Property, Shape

KINDS = ("violation", "unplanned", "consent", "identity", "duplicate", "limit", "source", "pii")
PREFERENCE_EVENT = "Segment Consent Preference Updated"
PROPERTY_LIMIT = 10_000
_EMAIL = re.compile(r"[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63})*\.[A-Za-z]{2,24}")
_PHONE = re.compile(r"\+\d(?:[ ()./-]{0,2}\d){7,14}(?!\d)")
_CARD = re.compile(r"(?<![\d.-])\d(?:[ -]?\d){12,18}(?![\d.-])")
# analytics.js fills these by itself on every page call, and copies name and category into the properties.
_PAGE_OWN = ("path", "referrer", "search", "title", "url", "name", "category")


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing wrong. `kind` is of KINDS; `path` a JSON Pointer from the message root; `place` is "file:line" in the plan or ""."""

    kind: str
    rule: str
    path: str
    message: str
    place: str = ""
    severity: str = "error"

    def as_dict(self) -> dict[str, str]:
        return asdict(self)


# (call, name, payload, context, version) -> violations as the generated clients give them
Validate = Callable[[str, str, Any, Any, int | None], Sequence[Mapping[str, str]]]


class Inspector:
    """Holds messages against a plan. `validators` are the generated Python validators by source; `keys` maps write keys to sources."""

    def __init__(
        self, plan: Plan, validators: Mapping[str, Validate], keys: Mapping[str, str] | None = None
    ) -> None:
        self.plan = plan
        self.validators = dict(validators)
        self.keys = dict(keys or {})
        self.calls: dict[tuple[str, str], Call] = {(call.type, call.name): call for call in plan.calls}
        self.shapes = dict(plan.types)
        self.segment_ids = {category.name: category.segment_id for category in plan.consent.categories}
        self.by_language: dict[str, list[str]] = {}
        for source in plan.sources:
            self.by_language.setdefault(source.language, []).append(source.name)
            self.keys.setdefault(source.name, source.name)

    @cached_property
    def has_groups(self) -> tuple[Call, ...]:
        return tuple(call for call in self.plan.calls if call.type == "group")

    def source_of(self, received: Received) -> str:
        """The plan's source that sent it: by write key (or a write key that is the source's name), else by the library's language."""
        if named := self.keys.get(received.write_key):
            return named
        context = received.message.get("context")
        library = context.get("library") if isinstance(context, dict) else None
        name = str(library.get("name", "")) if isinstance(library, dict) else ""
        for language, words in (
            ("python", ("python",)),
            ("php", ("php", "magento")),
            ("js", ("analytics.js", "js", "node")),
        ):
            if any(word in name for word in words):
                sources = self.by_language.get(language, [])
                return sources[0] if len(sources) == 1 else ""
        return ""

    def call_of(self, message: Mapping[str, Any]) -> Call | None:
        """The plan's entry for a message."""
        kind, name = message.get("type"), ""
        if kind in ("track", "page"):
            name = str(message.get("event" if kind == "track" else "name") or "")
        if kind == "group":
            return self.has_groups[0] if self.has_groups else None
        return self.calls.get((str(kind), name))

    def inspect(self, received: Received, source: str, shoppers: Shoppers) -> list[Finding]:
        """All findings of one message. `shoppers` is asked, not changed."""
        message = received.message
        call = self.call_of(message)
        found = list(self._limits(received))
        found += self._identity(message, shoppers)
        if message.get("event") == PREFERENCE_EVENT and message.get("type") == "track":
            if not isinstance(_at(message, "context", "consent", "categoryPreferences"), dict):
                found.append(
                    self._finding(
                        "consent", "required", "/context/consent/categoryPreferences", "is required", None
                    )
                )
            return found
        found += self._valid(message, source, call)
        found += self._consent(message, call)
        found += self._personal(message, call)
        return found

    def _finding(
        self, kind: str, rule: str, path: str, text: str, call: Call | None, severity: str = "error"
    ) -> Finding:
        return Finding(kind, rule, path, text, self.place(call, path), severity)

    def place(self, call: Call | None, path: str) -> str:
        """Where the plan speaks of a path: the deepest declared property on the way, else the call."""
        if call is None:
            return ""
        span = call.span
        parts = path.split("/")[1:]
        shape = (
            call.payload
            if parts[:1] in (["properties"], ["traits"])
            else call.context if parts[:1] == ["context"] else None
        )
        for part in parts[1:]:
            shape = self._resolved(shape)
            if shape is None:
                break
            if part.isdigit() and shape.items is not None:
                shape = shape.items
                continue
            found = _member(shape, part.replace("~1", "/").replace("~0", "~"))
            if found is None:
                break
            span, shape = found.span, found.shape
        return f"{span.file}:{span.line}" if span.line else span.file

    def _resolved(self, shape: Shape | None) -> Shape | None:
        for _ in range(32):
            if shape is None or shape.ref is None:
                return shape
            shape = self.shapes.get(shape.ref)
        return None

    def _limits(self, received: Received) -> Iterator[Finding]:
        message = received.message
        if received.fault:
            yield self._finding("limit", received.fault, "", "Segment answers 200 and drops it", None)
        identifier = message.get("messageId")
        if isinstance(identifier, str) and len(identifier) > MESSAGE_ID_LIMIT:
            yield self._finding(
                "limit", "message_id", "/messageId", f"is longer than {MESSAGE_ID_LIMIT} characters", None
            )
        for key in ("properties", "traits"):
            members = message.get(key)
            if isinstance(members, dict) and len(members) > PROPERTY_LIMIT:
                yield self._finding(
                    "limit", "properties", f"/{key}", f"has more than {PROPERTY_LIMIT} members", None
                )

    def _identity(self, message: Mapping[str, Any], shoppers: Shoppers) -> Iterator[Finding]:
        user, anonymous = message.get("userId"), message.get("anonymousId")
        kind = message.get("type")
        for key, value in (("userId", user), ("anonymousId", anonymous)):
            if value is not None and not isinstance(value, str):
                yield self._finding("identity", "type", f"/{key}", "must be a string", None)
        if isinstance(user, str) and _EMAIL.fullmatch(user):
            yield self._finding(
                "identity",
                "email_as_user_id",
                "/userId",
                "looks like an e-mail address; ids are stable and meaningless",
                None,
            )
        if not user and not anonymous and kind != "alias":
            yield self._finding(
                "identity", "no_user_anon_id", "/anonymousId", "userId or anonymousId is required", None
            )
        if kind == "group" and not message.get("groupId"):
            yield self._finding("identity", "required", "/groupId", "is required", None)
        if kind == "alias":
            previous = message.get("previousId")
            for key, value in (("userId", user), ("previousId", previous)):
                if not value:
                    yield self._finding("identity", "required", f"/{key}", "is required", None)
            if isinstance(previous, str) and previous and not shoppers.known(("anonymous", previous)):
                yield self._finding(
                    "identity",
                    "alias_order",
                    "/previousId",
                    "no message with this id came before the alias",
                    None,
                )
            if isinstance(user, str) and user and shoppers.known(("user", user)):
                yield self._finding(
                    "identity",
                    "alias_order",
                    "/userId",
                    "was in use before the alias: alias comes first",
                    None,
                )

    def _valid(self, message: Mapping[str, Any], source: str, call: Call | None) -> Iterator[Finding]:
        kind = str(message.get("type"))
        if kind == "alias" and call is not None:
            return  # it has no payload
        if kind in ("alias", "screen") or (
            kind in ("identify", "page", "group") and not any(c.type == kind for c in self.plan.calls)
        ):
            told = f"the plan has no {kind} calls"
            yield self._finding("unplanned", "unplanned_event", "/type", told, None, "warning")
            return
        name = call.name if call else str(message.get("event" if kind == "track" else "name") or "")
        payload = message.get("traits" if kind in ("identify", "group") else "properties")
        payload = {} if payload is None else payload
        if kind == "page" and isinstance(payload, dict) and call:
            declared = {member.name for member in call.payload.properties}
            payload = {
                key: value for key, value in payload.items() if key in declared or key not in _PAGE_OWN
            }
        version = _at(message, "context", "protocols", "event_version")
        validate = self.validators.get(source) or self._any_validator(call)
        context = message.get("context")
        for violation in validate(kind, name, payload, context, version if type(version) is int else None):
            rule = violation["rule"]
            if rule == "wrong_source" and not source:
                continue
            of = (
                "source"
                if rule == "wrong_source"
                else "unplanned" if rule.startswith("unplanned") else "violation"
            )
            yield self._finding(
                of, rule, violation["path"], violation["message"], call, violation["severity"]
            )

    def _any_validator(self, call: Call | None) -> Validate:
        """For a message whose source nobody knows: the validator of a source that may send it."""
        may = [use.source for use in call.sources if use.source in self.validators] if call else []
        return self.validators[may[0]] if may else next(iter(self.validators.values()))

    def _consent(self, message: Mapping[str, Any], call: Call | None) -> Iterator[Finding]:
        if not self.segment_ids:
            return
        preferences = _at(message, "context", "consent", "categoryPreferences")
        path = "/context/consent/categoryPreferences"
        if not isinstance(preferences, dict):
            yield self._finding(
                "consent", "required", path, "is missing: Segment would send this to every destination", call
            )
            return
        known = set(self.segment_ids.values())
        for key, value in preferences.items():
            if key not in known:
                yield self._finding(
                    "consent",
                    "unknown_category",
                    f"{path}/{_escape(key)}",
                    "is no category of the plan",
                    call,
                    "warning",
                )
            elif type(value) is not bool:
                yield self._finding(
                    "consent", "type", f"{path}/{_escape(key)}", "must be true or false", call
                )
        for key in self.segment_ids.values():
            if key not in preferences:
                yield self._finding("consent", "required", f"{path}/{_escape(key)}", "is required", call)
        if call is None:
            return

        def off(categories: tuple[str, ...]) -> list[str]:
            return [
                name
                for name in categories
                if name != "necessary" and preferences.get(self.segment_ids.get(name, name)) is not True
            ]

        if missing := off(call.consent):
            yield self._finding(
                "consent",
                "consent_denied",
                "/type",
                f"was sent without consent to {', '.join(missing)}",
                call,
            )
        root = "/traits" if call.type in ("identify", "group") else "/properties"
        payload = message.get(root[1:])
        for path, member in self._gated(call.payload, payload, root):
            if missing := off(member.consent):
                yield self._finding(
                    "consent",
                    "consent_denied",
                    path,
                    f"was sent without consent to {', '.join(missing)}",
                    call,
                )
        yield from self._destinations(message, call, off)

    def _destinations(
        self, message: Mapping[str, Any], call: Call, off: Callable[[tuple[str, ...]], list[str]]
    ) -> Iterator[Finding]:
        integrations = message.get("integrations")
        integrations = integrations if isinstance(integrations, dict) else {}
        for destination in self.plan.destinations:
            name = destination.segment_name
            if (
                name
                and off(destination.consent)
                and integrations.get(name, integrations.get("All", True)) is not False
            ):
                yield self._finding(
                    "consent",
                    "destination",
                    f"/integrations/{_escape(name)}",
                    "must be false: its categories are not granted",
                    call,
                )

    def _gated(self, shape: Shape | None, value: Any, path: str) -> Iterator[tuple[str, Property]]:
        shape = self._resolved(shape)
        if shape is None:
            return
        if isinstance(value, dict):
            for member in shape.properties:
                if member.name in value:
                    below = f"{path}/{_escape(member.name)}"
                    if member.consent:
                        yield below, member
                    yield from self._gated(member.shape, value[member.name], below)
        elif isinstance(value, list) and shape.items is not None:
            for index, item in enumerate(value):
                yield from self._gated(shape.items, item, f"{path}/{index}")

    def _personal(self, message: Mapping[str, Any], call: Call | None) -> Iterator[Finding]:
        kind = message.get("type")
        root = "traits" if kind in ("identify", "group") else "properties"
        shape = call.payload if call else None
        for path, text in self._texts(shape, message.get(root), f"/{root}"):
            what = _personal_kind(text)
            if what:
                yield self._finding(
                    "pii", what, path, f"holds what looks like {_SPOKEN[what]}; the plan has none here", call
                )

    def _texts(self, shape: Shape | None, value: Any, path: str) -> Iterator[tuple[str, str]]:
        """Every string in a place that the plan doesn't mark as personal."""
        if isinstance(value, str):
            if len(value) > 5:
                yield path, value
        elif isinstance(value, dict):
            shape = self._resolved(shape)
            declared = {member.name: member for member in shape.properties} if shape else {}
            for key, item in value.items():
                member = declared.get(key)
                if member is not None and (member.notes.pii or member.shape.notes.pii):
                    continue
                if isinstance(item, str | dict | list):
                    yield from self._texts(member.shape if member else None, item, f"{path}/{_escape(key)}")
        elif isinstance(value, list):
            shape = self._resolved(shape)
            for index, item in enumerate(value):
                yield from self._texts(shape.items if shape else None, item, f"{path}/{index}")


_SPOKEN = {"email": "an e-mail address", "phone": "a phone number", "card": "a card number"}


def _personal_kind(text: str) -> str:
    if "@" in text and _EMAIL.search(text):
        return "email"
    if "+" in text and _PHONE.search(text):
        return "phone"
    if len(text) >= 13:
        match = _CARD.search(text)
        if match and _luhn([int(char) for char in match[0] if char.isdigit()]):
            return "card"
    return ""


def _luhn(digits: Sequence[int]) -> bool:
    doubled = (
        digit if index % 2 == 0 else sum(divmod(2 * digit, 10))
        for index, digit in enumerate(reversed(digits))
    )
    return sum(doubled) % 10 == 0 and len(set(digits)) > 1


def _member(shape: Shape, name: str) -> Property | None:
    found = next((member for member in shape.properties if member.name == name), None)
    for part in (*shape.all_of, *shape.any_of, *shape.one_of):
        found = found or _member(part, name)
    return found


def _at(value: Any, *keys: str) -> Any:
    for key in keys:
        value = value.get(key) if isinstance(value, dict) else None
    return value


def _escape(name: str) -> str:
    return name.replace("~", "~0").replace("/", "~1")
