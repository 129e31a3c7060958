"""Random schemas, and values that come close to fitting them. The same seed gives the same ones."""

from __future__ import annotations

import random
from typing import Any

NAMES = ("a", "b", "a/b", "c~d", "1", "0", "__proto__", "constructor", "toString", "é", "😀", "")
TEXTS = (
    "",
    "a",
    "ab",
    "abc",
    "A1",
    "é",
    "😀",
    "😀a",
    "USD",
    "usd",
    "1",
    "a\n",
    "2026-11-23",
    "a@b.c",
    "\u2028",
    "x" * 12,
)
NUMBERS = (
    0,
    1,
    -1,
    2,
    3,
    10,
    0.5,
    1.5,
    -0.0,
    0.1,
    0.3,
    0.07,
    19.99,
    1e21,
    1e-7,
    2**53 - 1,
    2**53,
    -(2**53),
    1e300,
)
PATTERNS = (
    "^a",
    "a$",
    "^[A-Z]{3}$",
    "^\\d+$",
    "b|c",
    "^.$",
    "^\\w*$",
    "[^a]",
    "^(ab)+$",
    "^(?=.*1)",
    "\\s",
    "^.{2,3}$",
)
FORMATS = ("date", "date-time", "email", "uri", "uuid", "hostname")
TYPES = ("null", "boolean", "integer", "number", "string", "array", "object")


class Fuzz:
    """Draws from one generator of random numbers."""

    def __init__(self, seed: int) -> None:
        self.dice = random.Random(seed)

    def maybe(self, chance: float) -> bool:
        return self.dice.random() < chance

    def some(self, items: tuple[Any, ...], most: int = 3) -> list[Any]:
        return self.dice.sample(items, self.dice.randint(1, min(most, len(items))))

    def schema(self, depth: int = 0) -> Any:
        """A schema of any keywords that goes no deeper than three levels."""
        if self.maybe(0.04):
            return self.maybe(0.7)
        found: dict[str, Any] = {}
        if self.maybe(0.65):
            types = self.some(TYPES, 2)
            found["type"] = types[0] if len(types) == 1 else types
        if self.maybe(0.12):
            found["enum"] = [self.value(2) for _ in range(self.dice.randint(1, 4))]
        if self.maybe(0.05):
            found["const"] = self.value(2)
        for keyword in self.some((self.numbers, self.strings, self.arrays, self.objects, self.combined), 2):
            keyword(found, depth)
        return found

    def numbers(self, found: dict[str, Any], depth: int) -> None:
        for name in self.some(("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"), 2):
            found[name] = self.dice.choice(NUMBERS)
        if self.maybe(0.3):
            found["multipleOf"] = self.dice.choice((1, 2, 3, 0.5, 0.1, 0.01, 1.5))

    def strings(self, found: dict[str, Any], depth: int) -> None:
        if self.maybe(0.4):
            found["minLength"] = self.dice.randint(0, 3)
        if self.maybe(0.4):
            found["maxLength"] = self.dice.randint(0, 4)
        if self.maybe(0.4):
            found["pattern"] = self.dice.choice(PATTERNS)
        if self.maybe(0.2):
            found["format"] = self.dice.choice(FORMATS)

    def arrays(self, found: dict[str, Any], depth: int) -> None:
        if depth < 3:
            if self.maybe(0.6):
                listed = self.maybe(0.3)
                found["items"] = (
                    [self.schema(depth + 1) for _ in range(2)] if listed else self.schema(depth + 1)
                )
                if listed and self.maybe(0.5):
                    found["additionalItems"] = self.schema(depth + 1)
            if self.maybe(0.2):
                found["contains"] = self.schema(depth + 1)
        if self.maybe(0.3):
            found["uniqueItems"] = self.maybe(0.8)
        if self.maybe(0.3):
            found["minItems"] = self.dice.randint(0, 2)
        if self.maybe(0.3):
            found["maxItems"] = self.dice.randint(0, 3)

    def objects(self, found: dict[str, Any], depth: int) -> None:
        if depth < 3:
            if self.maybe(0.8):
                found["properties"] = {name: self.schema(depth + 1) for name in self.some(NAMES, 4)}
            if self.maybe(0.2):
                found["patternProperties"] = {
                    source: self.schema(depth + 1) for source in self.some(PATTERNS, 2)
                }
            if self.maybe(0.35):
                found["additionalProperties"] = False if self.maybe(0.5) else self.schema(depth + 1)
            if self.maybe(0.15):
                found["propertyNames"] = self.schema(depth + 2)
            if self.maybe(0.15):
                needs = self.some(NAMES, 2) if self.maybe(0.5) else self.schema(depth + 1)
                found["dependencies"] = {self.dice.choice(NAMES): needs}
        if self.maybe(0.5):
            found["required"] = self.some(NAMES, 3)
        if self.maybe(0.15):
            found["minProperties"] = self.dice.randint(0, 2)
        if self.maybe(0.15):
            found["maxProperties"] = self.dice.randint(0, 3)

    def combined(self, found: dict[str, Any], depth: int) -> None:
        if depth < 2:
            for name in self.some(("allOf", "anyOf", "oneOf", "not", "if"), 2):
                if name in ("not", "if"):
                    found[name] = self.schema(depth + 1)
                else:
                    found[name] = [self.schema(depth + 1) for _ in range(self.dice.randint(1, 3))]
            if "if" in found:
                found["then"], found["else"] = self.schema(depth + 1), self.schema(depth + 1)

    def value(self, depth: int = 0) -> Any:
        """A JSON value of any type."""
        kind = self.dice.choice(TYPES)
        if kind in ("array", "object") and depth > 3:
            kind = "string"
        if kind == "array":
            return [self.value(depth + 1) for _ in range(self.dice.randint(0, 3))]
        if kind == "object":
            return {name: self.value(depth + 1) for name in self.some(NAMES, 4)} if self.maybe(0.9) else {}
        plain = {"null": (None,), "boolean": (True, False), "string": TEXTS}
        return self.dice.choice(plain.get(kind, NUMBERS))

    def fitting(self, schema: Any, depth: int = 0) -> Any:
        """A value that has a chance to be valid."""
        if not isinstance(schema, dict) or depth > 4 or self.maybe(0.1):
            return self.value(depth)
        if "const" in schema and self.maybe(0.7):
            return schema["const"]
        if "enum" in schema and self.maybe(0.7):
            return self.dice.choice(schema["enum"])
        types = schema.get("type", self.guessed(schema))
        kind = types if isinstance(types, str) else self.dice.choice(types)
        if kind == "object":
            members = {
                name: self.fitting(inner, depth + 1)
                for name, inner in schema.get("properties", {}).items()
                if self.maybe(0.8)
            }
            members |= {
                name: self.value(depth + 2) for name in schema.get("required", ()) if name not in members
            }
            if self.maybe(0.3):
                members[self.dice.choice(NAMES)] = self.value(depth + 2)
            return members
        if kind == "array":
            inner = schema.get("items", True)
            each = inner if isinstance(inner, list) else [inner] * self.dice.randint(0, 3)
            return [self.fitting(one, depth + 1) for one in each]
        if kind in ("integer", "number"):
            return self.dice.choice(NUMBERS)
        if kind == "string":
            return self.dice.choice(TEXTS)
        return None if kind == "null" else self.maybe(0.5)

    def guessed(self, schema: dict[str, Any]) -> list[str]:
        """Types that the keywords speak of."""
        found = []
        if {"properties", "required", "patternProperties", "additionalProperties", "propertyNames"} & set(
            schema
        ):
            found.append("object")
        if {"items", "contains", "uniqueItems", "minItems"} & set(schema):
            found.append("array")
        return found or ["string", "number"]
