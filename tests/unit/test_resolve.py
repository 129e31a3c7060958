"""The plan language to the schema: what each way of writing something means."""

from __future__ import annotations

import gc
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from shape_as_schema import as_schema
from trackwright.diagnostics import Diagnostics
from trackwright.document import plan_json_schema
from trackwright.loader import load_text
from trackwright.resolve import read_plan, resolve
from trackwright.schema import Call, Plan, Property, Shape, SourceUse
from trackwright.source import expand, thawed

ROOT = Path(__file__).parents[2]
HEAD = """
plan: shop
version: "1.0.0"
namespace: 4A0E6A3E-5b1d-4c58-9f0a-2d5e7c1b8a34
"""
CONSENT = """
consent:
  default: analytics
  categories:
    analytics: {segment_id: Analytics}
    marketing: {gpc: deny}
"""


def plan_of(text: str, *, warnings: bool = False) -> Plan:
    diagnostics = Diagnostics()
    root = load_text(HEAD + text, "plan.yaml", diagnostics)
    plan = None if root is None else resolve(root, diagnostics)
    assert plan is not None and not diagnostics.failed, [*map(str, diagnostics.sorted())]
    assert warnings or not diagnostics.found, [*map(str, diagnostics.sorted())]
    return plan


def codes_of(text: str) -> list[str]:
    diagnostics = Diagnostics()
    root = load_text(HEAD + text, "plan.yaml", diagnostics)
    assert root is not None
    resolve(root, diagnostics)
    return [item.code for item in diagnostics.sorted()]


def indented(text: str, by: int) -> str:
    return "\n".join(" " * by + line for line in text.strip().splitlines())


def type_of(written: str, types: str = "") -> tuple[Shape, tuple[tuple[str, Shape], ...]]:
    """The shape of a property of this type."""
    declared = f"types:\n{indented(types, 2)}\n" if types else ""
    plan = plan_of(f"{declared}events:\n  E:\n    properties:\n      p: {written}\n", warnings=True)
    return plan.calls[0].payload.properties[0].shape, plan.types


def event(text: str, before: str = "") -> Call:
    return plan_of(f"{before}\nevents:\n  E:\n{indented(text, 4)}\n").calls[-1]


def names(properties: tuple[Property, ...]) -> list[str]:
    return [prop.name for prop in properties]


def verdicts(shape: Shape, definitions: tuple[tuple[str, Shape], ...], values: list[Any]) -> list[bool]:
    validator = jsonschema.Draft7Validator(as_schema(shape, definitions))
    return [validator.is_valid(value) for value in values]


PRODUCT = "Product: {sku: string, price?: number}"


@pytest.mark.parametrize(
    ("written", "good", "bad"),
    [
        ("string", ["", "a"], [1, None]),
        ("integer", [1, 2.0], [1.5, "1"]),
        ("any", [None, 1, {}], []),
        ("null", [None], [0, ""]),
        ("object", [{}, {"a": 1}], [[], None]),
        ("string[]", [[], ["a"]], [[1], "a"]),
        ("string | null", ["a", None], [1]),
        ('"(string | integer)[] | null"', [["a", 1], None], [[None], "a"]),
        ("Product", [{"sku": "a"}, {"sku": "a", "price": 1}], [{}, {"sku": "a", "x": 1}, None]),
        ("Product | string", [{"sku": "a"}, "a"], [{}, {"sku": 1}, 1]),
        ('"Product[] | Product | null"', [[{"sku": "a"}], {"sku": "a"}, None], [[{}], {}]),
        ("[asc, desc]", ["asc"], ["up", None]),
        ("[1, 2.5, null]", [1, 2.5, None], [2, "1"]),
        ("{enum: [a, [b], {c: d}]}", ["a", ["b"], {"c": "d"}], ["b", {}]),
        ("{const: {a: [1]}}", [{"a": [1]}], [{"a": [2]}]),
        ("{type: string, minLength: 1}", ["a"], ["", 1]),
        ("{type: [string, 'null']}", ["a", None], [1]),
        ("{type: [string, null]}", ["a", None], [1]),
        ("{type: 'string | null', minLength: 1}", ["a", None], [""]),
        ("{type: 'Product[]', minItems: 1}", [[{"sku": "a"}]], [[], [{}]]),
        ("{type: Product, description: A thing}", [{"sku": "a"}], [{}]),
        (
            "{type: Product, minProperties: 2}",
            [{"sku": "a", "price": 1}],
            [{"sku": "a"}, {"sku": "a", "x": 1}],
        ),
        ("{type: object}", [{"a": 1}], [[]]),
        ("{type: object, properties: {a: string}}", [{"a": ""}], [{}, {"a": "", "b": 1}]),
        ("{type: object, properties: {a: string, b: string}, required: [b]}", [{"b": ""}], [{"a": ""}]),
        ("{properties: {a: string}, additionalProperties: true}", [{"a": "", "b": 1}], [{}]),
        ("{type: [object, 'null'], properties: {a: string}}", [{"a": ""}, None], [{}, 1]),
        ("{properties: {type: string}}", [{"type": ""}], [{}, {"type": "", "x": 1}]),
        ("{patternProperties: {'^x': integer}}", [{}, {"x": 1}], [{"x": ""}, {"y": 1}]),
        (
            "{items: [string, integer], additionalItems: false, type: array}",
            [["a", 1], []],
            [[1], ["a", 1, 2]],
        ),
        ("{type: array, contains: {const: a}}", [["a", 1]], [[1]]),
        (
            "{type: array, contains: {properties: {a: {const: 1}}, required: [a]}}",
            [[{"a": 1, "b": 2}]],
            [[{"b": 1}]],
        ),
        ("{type: object, anyOf: [{required: [a]}, {required: [b]}]}", [{"a": 1, "c": 1}], [{"c": 1}]),
        (
            "{properties: {a?: string, b?: string}, if: {properties: {a: {const: x}}, required: [a]}, then: {required: [b]}}",
            [{}, {"a": "y"}, {"a": "x", "b": ""}],
            [{"a": "x"}, {"c": 1}],
        ),
        ("{type: object, then: {properties: {a: string}}, if: true}", [{}, {"a": "", "b": 1}], [{"a": 1}]),
        ("{not: string, type: any}", [1], ["a"]),
        ("{type: object, dependencies: {a: [b]}}", [{"a": 1, "b": 1}, {"b": 1}], [{"a": 1}]),
        ("{$ref: '#/types/Product'}", [{"sku": "a"}], [{}]),
        ("{properties: {a: false, b: true}, required: [b]}", [{"b": 1}], [{"a": 1, "b": 1}]),
    ],
)
def test_types(written: str, good: list[Any], bad: list[Any]) -> None:
    shape, types = type_of(written, PRODUCT)
    assert verdicts(shape, types, good) == [True] * len(good)
    assert verdicts(shape, types, bad) == [False] * len(bad)


def test_a_named_type_is_one_object() -> None:
    shape, types = type_of("Product[]", PRODUCT)
    assert shape.items is dict(types)["Product"] and shape.items is not None and shape.items.name == "Product"


def test_an_annotated_use_is_still_the_named_type() -> None:
    shape, types = type_of("{type: Product, description: The one viewed}", PRODUCT)
    assert shape is dict(types)["Product"]


def test_unions_merge_where_json_types_differ() -> None:
    merged, _ = type_of("Product | string[] | null", PRODUCT)
    assert merged.types == ("object", "array", "null") and not merged.any_of
    apart, _ = type_of("Product | object", PRODUCT)
    assert len(apart.any_of) == 2
    nullable, _ = type_of("State | null", "State: [open, done]")
    assert nullable.enum == ("open", "done", None)
    assert type_of("integer | number")[0].any_of and not type_of("integer | string")[0].any_of


def test_recursive_types_become_refs() -> None:
    tree = "Tree: {label: string, children: 'Tree[]', parent?: Tree | null}"
    shape, types = type_of("Tree", tree)
    leaf = {"label": "b", "children": []}
    values = [{"label": "a", "children": [leaf]}, {**leaf, "parent": leaf}, {"label": "a", "children": [{}]}]
    assert verdicts(shape, types, values) == [True, True, False]


def test_discriminated_unions() -> None:
    types = """
Line: {kind: {const: line}, sku: string}
Card: {kind: [card, voucher], code: string}
Item: {discriminator: kind, of: [Line, Card], description: A line}
"""
    shape, named = type_of("Item[]", types)
    good = [[{"kind": "line", "sku": "a"}, {"kind": "voucher", "code": "b"}], []]
    bad = [
        [{"kind": "line", "code": "a"}],
        [{"sku": "a"}],
        [{"kind": "x"}],
        [{"kind": "line", "sku": "a", "x": 1}],
    ]
    assert verdicts(shape, named, good) == [True] * 2
    assert verdicts(shape, named, bad) == [False] * 4
    item = dict(named)["Item"]
    assert (item.discriminator, item.variants) == ("kind", ("Line", "Card"))
    assert item.notes.description == "A line"


def test_a_discriminated_union_may_hold_itself() -> None:
    types = """
Group: {kind: {const: group}, members: "Member[]"}
Leaf: {kind: [leaf]}
Member: {discriminator: kind, of: [Group, Leaf]}
"""
    shape, named = type_of("Member", types)
    good = {"kind": "group", "members": [{"kind": "leaf"}, {"kind": "group", "members": []}]}
    bad = {"kind": "group", "members": [{"kind": "group"}]}
    assert verdicts(shape, named, [good, bad]) == [True, False]


def test_extends_flattens_and_narrows_in_place() -> None:
    types = """
Product: {sku: string, price?: number, tags: "string[]"}
Line:
  extends: Product
  price: {type: number, minimum: 0}
  quantity: integer
Both:
  extends: [Line, Extra]
Extra: {note?: string}
"""
    _, types_ = type_of("Both", types)
    named = dict(types_)
    assert names(named["Line"].properties) == ["sku", "price", "tags", "quantity"]
    assert named["Line"].required == ("sku", "price", "tags", "quantity")
    assert names(named["Both"].properties) == ["sku", "price", "tags", "quantity", "note"]
    assert named["Both"].closed


def test_redeclared_property_keeps_what_it_does_not_say() -> None:
    call = event(
        "extends: Base\nproperties: {email: {type: email, maxLength: 20}}",
        CONSENT + "types: {Base: {email?: {type: email, pii: email, consent: marketing, code_name: mail}}}",
    )
    prop = call.payload.properties[0]
    assert (prop.required, prop.consent, prop.code_name, prop.notes.pii) == (
        True,
        ("marketing",),
        "mail",
        "email",
    )


def test_notes_fall_back_to_the_type() -> None:
    types = "types: {Money: {type: number, description: An amount, examples: [1], pii: other}}"
    call = event("properties: {a: Money, b: {type: Money, description: The tax}}", types)
    first, second = call.payload.properties
    assert (first.notes.description, first.notes.examples) == ("An amount", (1,))
    assert (second.notes.description, second.notes.examples, second.notes.pii) == ("The tax", (1,), "other")


def test_what_a_property_says_of_itself() -> None:
    call = event(
        "properties:\n  a?: {type: string, code_name: b, consent: [marketing, analytics], deprecated: Use c}\n"
        "  c: {type: string, required: false, default: x, deprecated: true}",
        CONSENT,
    )
    first, second = call.payload.properties
    assert (first.name, first.required, first.code_name, first.consent) == (
        "a",
        False,
        "b",
        ("marketing", "analytics"),
    )
    assert first.notes.deprecated == "Use c"
    assert (second.required, second.notes.default, second.notes.deprecated) == (False, ("x",), "")
    assert call.payload.required == ()


def test_a_call_in_full() -> None:
    call = event(
        """
description: Money was given back.
sources: {php: {require: [note], omit: [currency]}, js: {}}
primary: php
consent: [marketing, necessary]
once: [refund_id]
code_name: refund
properties: {refund_id: string, note?: string, currency?: string}
context: {page: {url: uri}}
magento: {trigger: creditmemo.created, values: {refund_id: [creditmemo.id, trim], note: {const: [1]}}}
examples: [{refund_id: "1"}]
owner: checkout-team
tags: revenue
links: [https://example.com]
status: planned
since: 1.10
previous:
  1: {until: 2027-03-31, properties: {id: string}}
  2: {properties: {id: string, total: number}}
""",
        CONSENT,
    )
    assert call.sources == (SourceUse("php", ("note",), ("currency",)), SourceUse("js"))
    assert (call.primary, call.consent, call.once) == ("php", ("marketing", "necessary"), ("refund_id",))
    assert (call.code_name, call.owner, call.tags, call.since) == (
        "refund",
        "checkout-team",
        ("revenue",),
        "1.10",
    )
    assert (call.status, call.links, call.version) == ("planned", ("https://example.com",), 3)
    assert [(older.number, older.until) for older in call.previous] == [(2, None), (1, "2027-03-31")]
    assert names(call.previous[0].payload.properties) == ["id", "total"]
    assert call.context is not None and not call.context.closed
    assert [binding.trigger for binding in call.magento] == ["creditmemo.created"]
    assert call.magento[0].values[0] == ("refund_id", ("creditmemo.id", "trim"))
    assert call.payload.types == ("object",) and call.payload.closed
    assert str(call.span) == "plan.yaml:13:3"


def test_defaults_of_a_call() -> None:
    call = event("properties: {}")
    assert call.sources == (SourceUse("js"), SourceUse("php"), SourceUse("python"))
    assert (call.consent, call.version, call.status, call.context) == (("necessary",), 1, "live", None)
    assert event("properties: {}", CONSENT).consent == ("analytics",)


def test_rules_hold_of_the_payload() -> None:
    call = event(
        "properties: {a?: string, b?: string}\nrules: {anyOf: [{required: [a]}, {required: [b]}], maxProperties: 1}"
    )
    assert verdicts(call.payload, (), [{"a": ""}, {"b": ""}, {}, {"a": "", "b": ""}, {"c": 1}]) == [
        *(True, True, False, False, False)
    ]
    assert not event("properties: {a: string}\nrules: {additionalProperties: true}").payload.closed


def test_common_stands_under_every_call() -> None:
    plan = plan_of("""
common:
  properties: {store: string, currency?: string}
  traits: {plan?: string}
  context: {app: {name: string}}
identify: {traits: {email?: email}}
pages: {Home: {category: Shop, properties: {store: [de, us]}}}
groups: {Company: {}}
alias: {}
events:
  A: {properties: {currency: string}}
  B: {common: false}
  C: {schema: {type: object, properties: {x: {type: string}}}}
""")
    found = {call.name or call.type: call for call in plan.calls}
    assert [*found] == ["identify", "Home", "Company", "alias", "A", "B", "C"]
    assert names(found["identify"].payload.properties) == ["email", "plan"]
    assert names(found["Company"].payload.properties) == ["plan"]
    assert names(found["Home"].payload.properties) == ["store", "currency"]
    assert [prop.common for prop in found["Home"].payload.properties] == [False, True]
    assert found["Home"].category == "Shop" and found["Home"].payload.properties[0].shape.enum == ("de", "us")
    assert names(found["A"].payload.properties) == ["currency", "store"]
    assert found["A"].payload.required == ("currency", "store")
    assert found["A"].context is not None and names(found["A"].context.properties) == ["app"]
    assert found["B"].payload.properties == () and found["B"].context is None
    assert names(found["C"].payload.properties) == ["x", "store", "currency"]
    assert found["C"].payload.additional is None


def test_identity_rules_bring_their_calls() -> None:
    plan = plan_of("identity: {user_id: customer.id, on_sign_up: [alias, identify]}\nevents: {A: {}}")
    assert [call.type for call in plan.calls] == ["identify", "alias", "track"]
    assert plan.identity.on_sign_up == ("alias", "identify") and plan.identity.on_sign_out == ("reset",)
    assert [call.type for call in plan_of("events: {A: {}}").calls] == ["track"]


def test_a_json_schema_keeps_its_openness_and_brings_its_definitions() -> None:
    plan = plan_of("""
events:
  Order Completed:
    schema:
      type: object
      properties: {lines: {type: array, items: {$ref: "#/definitions/Line"}}}
      definitions: {Line: {type: object, properties: {sku: {type: string}}}}
    context_schema: {type: object, properties: {page: {type: object}}}
""")
    call = plan.calls[0]
    assert call.payload.additional is None and call.payload.types == ("object",)
    assert [key for key, _ in plan.types] == ["Order Completed Line"]
    assert call.context is not None and names(call.context.properties) == ["page"]


def test_the_parts_of_a_plan() -> None:
    plan = plan_of(
        CONSENT.replace("analytics: {segment_id", "analytics: {ids: {tcf: [1, 2], onetrust: C2}, segment_id")
        + """
name: The Shop
stamp: true
sources:
  shop: {language: js, package: "@acme/shop"}
  magento: {language: php, vendor: Acme, module: Tracking}
markets: {de: {consent: opt-in, region: eu, currency: EUR}}
destinations:
  ga4: {segment_name: GA4, consent: analytics, events: {A: {name: a}}, options: {x: 1}}
  warehouse: {consent: necessary}
events: {A: {}}
"""
    )
    assert (plan.name, plan.stamp, plan.namespace) == (
        "The Shop",
        True,
        "4a0e6a3e-5b1d-4c58-9f0a-2d5e7c1b8a34",
    )
    assert [(source.name, source.options) for source in plan.sources] == [
        ("shop", (("package", "@acme/shop"),)),
        ("magento", (("vendor", "Acme"), ("module", "Tracking"))),
    ]
    assert [(market.name, market.consent_model, market.currency) for market in plan.markets] == [
        ("de", "opt-in", "EUR")
    ]
    first, second = plan.consent.categories
    assert (first.segment_id, first.ids) == ("Analytics", (("tcf", (1, 2)), ("onetrust", "C2")))
    assert (second.segment_id, second.gpc) == ("marketing", "deny")
    assert [(place.segment_name, place.consent) for place in plan.destinations] == [
        ("GA4", ("analytics",)),
        (None, ("necessary",)),
    ]


def test_a_plan_without_once_needs_no_namespace() -> None:
    def namespace(id_: str) -> str:
        diagnostics = Diagnostics()
        root = load_text(f"plan: {id_}\nversion: 1.0.0\nevents: {{A: {{}}}}", "plan.yaml", diagnostics)
        assert root is not None
        plan = resolve(root, diagnostics)
        assert plan is not None and not diagnostics.found
        return plan.namespace

    assert namespace("a") == namespace("a") != namespace("b")


@pytest.mark.parametrize(
    ("wanted", "fits"),
    [
        (">=1.0 <2", True),
        ("1.2.3", True),
        (">=1.2.4", False),
        ("<1", False),
        (">=1.0, <=1.2.3", True),
        ("~1", None),
    ],
)
def test_the_generator_that_a_plan_is_for(
    wanted: str, fits: bool | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("trackwright.plan_parts.__version__", "1.2.3")
    expected = {True: [], False: ["other-generator"], None: ["wrong-value"]}[fits]
    assert codes_of(f'generator: "{wanted}"\nevents: {{A: {{}}}}') == expected


def test_formats_that_are_not_asserted_are_told() -> None:
    assert codes_of("events: {A: {properties: {ip: {type: string, format: ipv4}}}}") == [
        "format-not-asserted"
    ]
    assert codes_of("events: {A: {properties: {at: {type: string, format: date-time}}}}") == []


# -- files ----------------------------------------------------------------------------------------------------------------------------


def test_includes_join_files(tmp_path: Path) -> None:
    (tmp_path / "events").mkdir()
    (tmp_path / "plan.yaml").write_text(HEAD + "include: [types.yaml, events/*.yaml]\nevents: {Z: {}}\n")
    (tmp_path / "types.yaml").write_text("types: {Money: number}\n")
    (tmp_path / "events" / "b.yaml").write_text("events: {B: {properties: {m: Money}}}\n")
    (tmp_path / "events" / "a.yaml").write_text("include: more/../c.yaml\nevents: {A: {}}\n")
    (tmp_path / "events" / "more").mkdir()
    (tmp_path / "events" / "c.yaml").write_text("events: {C: {}}\n")
    reading = read_plan(tmp_path / "plan.yaml")
    assert reading.plan is not None and not reading.diagnostics.found, reading.diagnostics.sorted()
    assert [call.name for call in reading.plan.calls] == ["Z", "A", "C", "B"]
    assert [call.span.file for call in reading.plan.calls] == [
        *("plan.yaml", "events/a.yaml", "events/c.yaml", "events/b.yaml")
    ]
    assert {path.name for path in reading.inputs} == {"plan.yaml", "types.yaml", "a.yaml", "b.yaml", "c.yaml"}
    (listing,) = reading.listings
    assert expand(listing.folder, listing.pattern) == listing.matched
    (tmp_path / "events" / "d.yaml").write_text("events: {D: {}}\n")
    assert expand(listing.folder, listing.pattern) != listing.matched


def test_nothing_outside_the_folder_is_read(tmp_path: Path) -> None:
    folder = tmp_path / "plan"
    folder.mkdir()
    (tmp_path / "secret.yaml").write_text("types: {Secret: string}\n")
    (folder / "link.yaml").symlink_to(tmp_path / "secret.yaml")
    (folder / "out").symlink_to(tmp_path)
    (folder / "loop.yaml").symlink_to(folder / "loop.yaml")
    wanted = [
        "link.yaml",
        "../secret.yaml",
        "out/secret.yaml",
        "out/*.yaml",
        "*/../../secret.yaml",
        "loop.yaml",
    ]
    (folder / "plan.yaml").write_text(f"{HEAD}include: {wanted}\nevents: {{A: {{}}}}\n")
    reading = read_plan(folder / "plan.yaml")
    found = [item.code for item in reading.diagnostics.sorted()]
    assert found == ["outside-folder"] * 4 + ["bad-include", "missing-file"]
    assert [path.name for path in reading.inputs] == ["plan.yaml"]


def test_deep_and_endless_includes_end(tmp_path: Path) -> None:
    for number in range(12):
        (tmp_path / f"{number}.yaml").write_text(f"include: {number + 1}.yaml\n")
    (tmp_path / "12.yaml").write_text("types: {A: string}\n")
    assert "too-many-files" in {item.code for item in read_plan(tmp_path / "0.yaml").diagnostics.found}


@pytest.mark.parametrize("name", ["missing.yaml", ".", "binary.yaml", "empty.yaml", "pipe.yaml"])
def test_files_that_are_no_plan(tmp_path: Path, name: str) -> None:
    import os

    (tmp_path / "binary.yaml").write_bytes(bytes(range(256)))
    (tmp_path / "empty.yaml").write_bytes(b"")
    os.mkfifo(tmp_path / "pipe.yaml")
    reading = read_plan(tmp_path / name)
    assert reading.plan is None and reading.diagnostics.failed


def test_findings_do_not_depend_on_the_machine(tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").write_text("plan: Shop")
    assert {item.span.file for item in read_plan(tmp_path / "plan.yaml").diagnostics.found} == {"plan.yaml"}


def test_garbage_collection_is_left_as_it_was(tmp_path: Path) -> None:
    assert gc.isenabled()
    read_plan(tmp_path / "missing.yaml")
    assert gc.isenabled()


# -- names and limits -----------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("style", "good", "bad"),
    [
        (
            "Title Case",
            ["Order Completed", "Product Added to Cart", "3DS Failed"],
            ["Order completed", "order", "A_B"],
        ),
        ("Sentence case", ["Order completed", "Cart viewed in EU"], ["order completed", "Order Completed"]),
        ("snake_case", ["order_id", "a1"], ["orderId", "Order", "_a", "a__b"]),
        ("camelCase", ["orderId", "a"], ["order_id", "OrderId"]),
        ("kebab-case", ["order-id"], ["order_id"]),
    ],
)
def test_naming_rules(style: str, good: list[str], bad: list[str]) -> None:
    def told(name: str) -> list[str]:
        return codes_of(f"naming: {{events: {style}}}\nevents: {{{name}: {{}}}}")

    assert [told(name) for name in good] == [[]] * len(good)
    assert [told(name) for name in bad] == [["naming"]] * len(bad)


def test_a_long_chain_of_types_is_a_finding() -> None:
    chain = "".join(f"  T{at}: {{x: T{at + 1}}}\n" for at in range(400))
    found = codes_of(f"types:\n{chain}  T400: string\nevents: {{A: {{properties: {{a: T0}}}}}}")
    assert set(found) == {"too-deep"}


def test_types_used_many_times_over_cost_nothing() -> None:
    doubled = "".join(f"  T{at}: {{x: T{at + 1}, y: T{at + 1}}}\n" for at in range(40))
    assert codes_of(f"types:\n{doubled}  T40: string\nevents: {{A: {{extends: T0}}}}") == []


def test_the_editors_schema_accepts_what_the_tool_accepts() -> None:
    schema = plan_json_schema()
    jsonschema.Draft7Validator.check_schema(schema)
    validator = jsonschema.Draft7Validator(schema)
    files = sorted((ROOT / "plans").rglob("*.yaml"))
    assert files
    for path in files:
        node = load_text(path.read_text(encoding="utf-8"), path.name, Diagnostics())
        assert node is not None
        assert [error.message for error in validator.iter_errors(thawed(node))] == []


@pytest.mark.parametrize(
    "slip", ["evnts: {}", "events: {A: {descripton: x}}", "types: {A: {type: string, minlength: 1}}"]
)
def test_the_editors_schema_finds_slips(slip: str) -> None:
    node = load_text(HEAD + slip, "plan.yaml", Diagnostics())
    assert node is not None
    assert not jsonschema.Draft7Validator(plan_json_schema()).is_valid(thawed(node))
