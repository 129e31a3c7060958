"""How a plan is bound to what Magento offers."""

from __future__ import annotations

from pathlib import Path

import pytest
from trackwright.diagnostics import Diagnostics
from trackwright.magento.binding import Bindings, bind
from trackwright.magento.bound import (
    Bound,
    Collected,
    Constant,
    Field,
    Listed,
    Members,
    Read,
    Resolved,
    Supply,
)
from trackwright.magento.catalogue import load_catalogue, shipped
from trackwright.magento.expressions import BadExpression, parse_expression
from trackwright.magento.functions import BadFunction, Flow, flow_through, parse_call
from trackwright.magento.getters import BadGetters, parse_getters, written
from trackwright.magento.records import ValueType
from trackwright.pipeline import examine
from trackwright.resolve import read_plan
from trackwright.schema import JsonObject

HEAD = """plan: shop
version: "1.0.0"
namespace: 5b0b3f0e-0d0c-4f5c-9a57-0d8b8f0f9a11
sources:
  web: {language: js}
  magento: {language: php, vendor: Shop, module: Tracking}
"""


def bound(tmp_path: Path, text: str, head: str = HEAD) -> Bindings:
    path = tmp_path / "plan.yaml"
    path.write_text(head + text)
    reading = read_plan(path)
    assert reading.plan is not None and not reading.diagnostics.failed, [*map(str, reading.diagnostics.found)]
    return bind(reading.plan, load_catalogue(reading.catalogue, reading.diagnostics))


def told(supply: Supply) -> object:
    """A supply, as short as it can be said."""
    match supply:
        case Read(value, _, functions, argument):
            path = f"{value.path}({argument})" if argument else value.path
            return (path, *(call.name for call in functions)) if functions else path
        case Collected(value, _, _, inner, functions):
            return (f"{value.path}[].{inner.value.name}", *(call.name for call in functions))
        case Constant(value):
            return {"const": value}
        case Resolved(class_name):
            return {"resolver": class_name}
        case Listed(value, _, _, fields):
            return {value.path: fields_of(fields)}
        case Members(fields):
            return fields_of(fields)


def fields_of(fields: tuple[Field, ...]) -> dict[str, object]:
    return {field.name: told(field.supply) for field in fields}


def only(found: Bindings) -> Bound:
    assert found.problems == ()
    (one,) = found.bounds
    return one


def test_names_of_the_spec_find_their_values(tmp_path: Path) -> None:
    found = only(
        bound(
            tmp_path,
            """
types:
  Line: {product_id: string, sku: string, variant?: string, price: number, quantity: number, category?: string, position?: integer}
events:
  Order Placed:
    sources: [magento]
    properties:
      orderId: string
      Total: number
      revenue: number
      products: Line[]
      currency: string
      affiliation?: string
      status?: string
      weather?: string
      kind: {const: sale}
      address?: {properties: {city?: string, planet?: string}}
      none?: {properties: {planet?: string}}
    magento:
      - trigger: order.placed
""",
        )
    )
    assert fields_of(found.fields) == {
        "orderId": "order.increment_id",
        "Total": "order.total",
        "revenue": "order.revenue",
        "products": {
            "order.items": {
                "product_id": "line.product_id",
                "sku": "line.parent_sku",
                "variant": "line.variant_sku",
                "price": "line.price",
                "quantity": "line.quantity",
                "category": "line.category",
            }
        },
        "currency": "order.currency",
        "affiliation": "store.website_name",
        "status": "order.status",
        "kind": {"const": "sale"},
        "address": {"city": "order.billing.city"},
    }


def test_the_plan_says_otherwise(tmp_path: Path) -> None:
    found = only(
        bound(
            tmp_path,
            """
consent: {default: a, categories: {a: {description: A}}}
types:
  Line: {sku: string, order?: string, shelf?: any}
events:
  Order Placed:
    sources: [magento]
    properties:
      order_id: string
      coupon?: string
      skus?: string
      margin?: number
      channel: string
      products: Line[]
      brand?: any
    context: {traits?: {properties: {email?: {type: string, pii: email, consent: a}}}, campaign?: {properties: {name?: string}}}
    magento:
      - trigger: order.placed
        values:
          order_id: order.uid
          coupon: null
          skus: ["order.items[].sku", "join(' ')"]
          margin: [{resolver: 'Shop\\Margin'}, "round(2)"]
          channel: {const: web}
          products[].order: order.increment_id
          products[].sku: order_line.sku
          products[].shelf: line.attribute(shelf)
          brand: order.attribute(brand)
          context.campaign.name: order.coupon_rule
""",
        )
    )
    assert fields_of(found.fields) == {
        "order_id": "order.uid",
        "skus": ("order.items[].sku", "join"),
        "margin": {"resolver": "Shop\\Margin"},
        "channel": {"const": "web"},
        "products": {
            "order.items": {
                "sku": "line.sku",
                "order": "order.increment_id",
                "shelf": "line.attribute(shelf)",
            }
        },
        "brand": "order.attribute(brand)",
    }
    assert fields_of(found.context) == {
        "traits": {"email": "order.email"},
        "campaign": {"name": "order.coupon_rule"},
    }
    explicit = {field.name: field.explicit for field in found.fields}
    assert explicit == {
        "order_id": True,
        "skus": True,
        "margin": True,
        "channel": True,
        "products": False,
        "brand": True,
    }


@pytest.mark.parametrize(
    ("sources", "trigger", "expected"),
    [
        ("sources: [magento]", "order.placed", ["magento"]),
        ("sources: [web, magento]", "order.placed", ["magento"]),
        ("sources: [web, magento]", "product.viewed", ["web"]),
        ("sources: [web]", "cart.added", ["web"]),
        ("sources: [magento]", "cart.added", ["magento"]),
        ("sources: [web, magento]\n    primary: web", "cart.added", ["web"]),
        ("sources: [web, magento]\n    primary: magento", "cart.added", ["magento"]),
        ("sources: [web]", "order.placed", []),
        ("sources: [web, magento]\n    primary: web", "order.placed", []),
    ],
)
def test_who_sends(tmp_path: Path, sources: str, trigger: str, expected: list[str]) -> None:
    found = bound(tmp_path, f"events:\n  Thing Done:\n    {sources}\n    magento: [{{trigger: {trigger}}}]\n")
    assert [one.source for one in found.bounds] == expected
    assert [problem.check for problem in found.problems] == ([] if expected else ["trigger-side"])


def test_a_source_elsewhere_that_is_primary_leaves_nothing_to_magento(tmp_path: Path) -> None:
    head = HEAD + "  desk: {language: python}\n"
    text = "events:\n  Thing Done:\n    sources: [magento, desk]\n    primary: desk\n    magento: [{trigger: order.placed}]\n"
    assert bound(tmp_path, text, head) == Bindings((), (), shipped())


def test_what_a_source_requires_and_omits_counts(tmp_path: Path) -> None:
    found = bound(
        tmp_path,
        """
events:
  Order Placed:
    sources: {magento: {require: [coupon], omit: [total]}}
    properties: {coupon?: string, total?: number}
    magento: [{trigger: order.placed}]
""",
    )
    assert [problem.check for problem in found.problems] == ["value-nullable"]
    assert fields_of(found.bounds[0].fields) == {}


def test_identify_follows_from_identity(tmp_path: Path) -> None:
    found = bound(
        tmp_path,
        """
identity: {user_id: customer.id, on_sign_up: [alias, identify], on_sign_in: [identify], on_order: [identify]}
identify: {traits: {firstName?: {type: string, pii: name}, newsletter?: boolean, plan?: string}}
events:
  Order Placed: {sources: [magento], magento: [{trigger: order.placed}]}
  Product Viewed: {sources: [web], magento: [{trigger: product.viewed}]}
""",
    )
    assert found.problems == ()
    identified = {
        one.trigger.id: fields_of(one.fields) for one in found.bounds if one.call.type == "identify"
    }
    assert identified == {
        "session.signed_up": {"firstName": "customer.firstname"},  # what takes a load, no page tells
        "session.signed_in": {"firstName": "customer.firstname"},
        "order.placed": {"firstName": "order.firstname", "newsletter": "order.customer.is_subscribed"},
        "customer.registered": {"firstName": "customer.firstname", "newsletter": "customer.is_subscribed"},
        "customer.updated": {"firstName": "customer.firstname", "newsletter": "customer.is_subscribed"},
    }


def test_identify_stays_out_of_shops_that_bind_nothing(tmp_path: Path) -> None:
    text = "identity: {on_order: [identify]}\nidentify: {traits: {email?: string}}\nevents: {Order Placed: {sources: [magento]}}\n"
    assert bound(tmp_path, text) == Bindings()


def test_a_groups_id_is_the_companys(tmp_path: Path) -> None:
    text = """
groups:
  Company:
    sources: [magento]
    traits: {name?: string}
    magento:
      - trigger: customer.updated
        values: {name: customer.company.name}
  Chapter:
    sources: [magento]
    magento:
      - trigger: customer.updated
        values: {groupId: customer.group}
"""
    company, chapter = bound(tmp_path, text).bounds
    assert company.group and told(company.group) == "customer.company.id"
    assert chapter.group and told(chapter.group) == "customer.group"


OWN = """
roots:
  warranty:
    class: Acme\\Warranty\\Model\\Registration
    names: {warranty_id: id}
    values:
      id: {type: string, from: getId()}
      months: {type: integer?, from: "getTerm()?->getMonths('all', 3)"}
      parts: {type: "part[]", from: getParts()}
  part:
    class: Acme\\Warranty\\Model\\Part
    values:
      code: {type: string, from: getCode()}
  order:
    values:
      gift_note: {type: string?, from: getData('gift_note'), pii: other}
triggers:
  warranty.registered:
    description: A warranty was registered.
    roots: [warranty]
    hooks: [{event: acme_warranty_save_commit_after, entity: data_object, when: new}]
    once: warranty.id
    store: getStoreId()
"""
WITH_OWN = HEAD.replace("module: Tracking}", "module: Tracking, catalogue: [own/*.yaml]}")


def test_a_shops_own_triggers_and_values(tmp_path: Path) -> None:
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "warranty.yaml").write_text(OWN)
    found = bound(
        tmp_path,
        """
events:
  Warranty Registered:
    sources: [magento]
    once: [warranty_id]
    properties: {warranty_id: string, months?: integer, codes?: "string[]", parts?: {type: array, items: {properties: {code: string}}}}
    magento:
      - trigger: warranty.registered
        values: {codes: "warranty.parts[].code"}
  Order Placed:
    sources: [magento]
    properties: {gift_note?: {type: string, pii: other}}
    magento: [{trigger: order.placed}]
""",
        WITH_OWN,
    )
    assert found.problems == ()
    assert [fields_of(one.fields) for one in found.bounds] == [
        {
            "warranty_id": "warranty.id",
            "months": "warranty.months",
            "codes": ("warranty.parts[].code",),
            "parts": {"warranty.parts": {"code": "part.code"}},
        },
        {"gift_note": "order.gift_note"},
    ]
    assert found.catalogue.trigger("warranty.registered") is not None
    assert shipped().trigger("warranty.registered") is None


def test_mistakes_in_a_shops_own_file_are_told_at_their_lines(tmp_path: Path) -> None:
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "a.yaml").write_text("""roots:
  warranty:
    class: Acme\\Warranty
    names: {x: idd}
    values:
      id: {type: string, form: getId()}
      two: {type: text, from: getId()}
      three: {type: string, from: "$this->getId()"}
      four: {type: string}
      five: {type: "wheel[]", from: getWheels()}
      six: {type: number, from: getTotal(), money: {currency: gold, scope: unit, tax: incl, discount: before}}
      seven: {type: string, reader: "system('rm')"}
  order:
    values:
      total: {type: number, from: getTotal()}
  other:
    extends: ordr
    values: {a: {type: string, from: getA()}}
triggers:
  order.placed: {roots: [order], detector: X, hooks: [{event: a}]}
  a.b: {roots: [waranty], hooks: [{event: a, when: sometimes, entity: x}]}
  c.d: {roots: [warranty], once: warranty.name, hooks: [{event: a, page: b}]}
""")
    path = tmp_path / "plan.yaml"
    path.write_text(WITH_OWN + "events:\n  Signed Out: {sources: [magento]}\n")
    found = [f"{item.span.line}:{item.span.column}: {item.code}" for item in examine(path).found]
    assert found == [
        "4:16: unknown-value",
        "6:26: unknown-key",
        "7:19: wrong-value",
        "8:35: bad-getters",
        "9:7: catalogue-unread",
        "10:7: unknown-root",
        "11:63: wrong-value",
        "12:37: wrong-value",
        "15:7: catalogue-taken",
        "16:3: unknown-root",
        "20:3: catalogue-taken",
        "21:3: catalogue-undetected",
        "21:17: unknown-root",
        "21:52: wrong-value",
        "22:3: catalogue-undetected",
        "22:3: unknown-value",
        "22:57: wrong-value",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "getId()",
        "getPayment()?->getMethod()",
        "getData('sku')",
        "getPriceInfo()->getPrice('final_price')->getValue()",
        "a(1, -2.5, true, false, null, 'x y')",
    ],
)
def test_getters_are_read_and_written(text: str) -> None:
    assert written(parse_getters(text)) == text


@pytest.mark.parametrize(
    "text",
    [
        "",
        "getId",
        "getId().x",
        "->getId()",
        "getId()getId()",
        "getId($x)",
        "getData('a\\'b')",
        "f(g())",
        "f(1",
        "f(1,)",
        "a();b()",
        "A::b()",
        "f('a' . 'b')",
        "f()\n",
    ],
)
def test_nothing_else_is_a_chain_of_getters(text: str) -> None:
    with pytest.raises(BadGetters):
        parse_getters(text)


@pytest.mark.parametrize(
    "value", ["web", "order", "Order.total", "order.total.", 5, True, (), JsonObject(()), "order.a(b c)"]
)
def test_what_no_value_is(value: object) -> None:
    with pytest.raises(BadExpression):
        parse_expression(value)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("functions", "flow", "expected"),
    [
        (("trim",), Flow(ValueType("string"), False), "string?"),
        (("lower", "default('x')"), Flow(ValueType("string"), True), "string"),
        (("integer", "string"), Flow(ValueType("number"), False), "string"),
        (("first",), Flow(ValueType("list", "number"), False), "number?"),
        (("join(',')",), Flow(ValueType("list", "string"), False), "string"),
        (("date",), Flow(ValueType("datetime"), True), "string?"),
    ],
)
def test_what_functions_make_of_a_type(functions: tuple[str, ...], flow: Flow, expected: str) -> None:
    for function in functions:
        flow = flow_through(parse_call(function), flow)
    assert f"{flow.type}{'?' if flow.nullable else ''}" == expected


def test_a_whole_table_leaves_nothing_out() -> None:
    whole = parse_call(JsonObject((("map", JsonObject((("true", "yes"), ("false", "no")))),)))
    half = parse_call(JsonObject((("map", JsonObject((("true", "yes"),))),)))
    flag = Flow(ValueType("boolean"), False)
    assert flow_through(whole, flag) == Flow(ValueType("string", enum=("yes", "no")), False)
    assert flow_through(half, flag) == Flow(ValueType("string", enum=("yes",)), True)
    with pytest.raises(BadFunction):
        flow_through(parse_call("lower"), flag)


def test_a_plan_without_bindings_reads_no_catalogue(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("trackwright.magento.binding.shipped", lambda: pytest.fail("it was read"))
    assert bind(_plan(tmp_path)) == Bindings()


def _plan(tmp_path: Path):  # type: ignore[no-untyped-def]
    path = tmp_path / "plan.yaml"
    path.write_text(HEAD + "events: {Signed Out: {sources: [magento]}}\n")
    plan = read_plan(path).plan
    assert plan is not None
    return plan


def test_the_shipped_catalogue_is_what_a_shops_file_adds_to() -> None:
    assert load_catalogue((), Diagnostics()) is shipped()
