"""Order Completed with five products: the generated checks beside fastjsonschema, pydantic and jsonschema, all violations collected.

python bench/python/validators.py
"""

from __future__ import annotations

import copy
import importlib
import json
import platform
import sys
import tempfile
import timeit
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from importlib.metadata import version
from pathlib import Path
from typing import Annotated, Any, Literal

import fastjsonschema
import jsonschema
from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError
from trackwright.json_schema import Schemas, call_schema
from trackwright.lower import Named
from trackwright.models import build_models
from trackwright.rendering import Job, rendered
from trackwright.resolve import read_plan
from trackwright.schema import Plan, Source, SourceUse
from trackwright.targets.python import TARGET

PLAN = Path(__file__).parents[2] / "plans/acme-store/plan.yaml"
NAME = "Order Completed"
Text1 = Annotated[str, Field(min_length=1)]
Amount = Annotated[float, Field(ge=0)]


class Line(BaseModel):
    """What the plan says of an order's line, as one would write it for pydantic."""

    model_config = ConfigDict(extra="forbid", strict=True)

    product_id: Text1
    sku: Text1
    name: str
    price: Amount
    quantity: Annotated[float, Field(gt=0)]
    category: str | None = None
    brand: str | None = None
    variant: str | None = None
    coupon: str | None = None
    position: Annotated[int, Field(ge=1)] | None = None
    url: str | None = None
    image_url: str | None = None
    currency: Annotated[str, Field(pattern="^[A-Z]{3}$")] | None = None
    discount: Amount | None = None


class Order(BaseModel):
    """The same for the order."""

    model_config = ConfigDict(extra="forbid", strict=True)

    order_id: Annotated[str, Field(min_length=1, max_length=32)]
    order_uid: Annotated[str, Field(min_length=1, max_length=40)]
    total: Amount
    revenue: Amount
    currency: Annotated[str, Field(pattern="^[A-Z]{3}$")]
    products: Annotated[list[Line], Field(min_length=1)]
    checkout_id: str | None = None
    affiliation: str | None = None
    subtotal: Amount | None = None
    shipping: Amount | None = None
    tax: Amount | None = None
    discount: Amount | None = None
    coupon: Annotated[str, Field(max_length=255)] | None = None
    payment_method: Annotated[str, Field(max_length=64)] | None = None
    shipping_method: Annotated[str, Field(max_length=120)] | None = None
    email_sha256: Annotated[str, Field(pattern="^[0-9a-f]{64}$")] | None = None
    phone_sha256: Annotated[str, Field(pattern="^[0-9a-f]{64}$")] | None = None
    fbc: str | None = None
    fbp: str | None = None
    store_view: Annotated[str, Field(max_length=64)] | None = None
    market: Literal["de", "us"] | None = None


LINE = {
    "product_id": "1842",
    "sku": "ACM-MUG",
    "name": "Enamel mug",
    "variant": "ACM-MUG-BLUE",
    "price": 12.52,
    "quantity": 2,
    "discount": 2.5,
}
VALID = {
    "order_id": "000000123",
    "order_uid": "1-000000123",
    "checkout_id": "55213",
    "affiliation": "Acme Germany",
    "subtotal": 22.54,
    "total": 32.72,
    "revenue": 22.54,
    "shipping": 4.95,
    "tax": 5.23,
    "discount": 2.5,
    "coupon": "WELCOME10",
    "currency": "EUR",
    "payment_method": "banktransfer",
    "shipping_method": "flatrate_flatrate",
    "email_sha256": "973dfe463ec85785f5f95af5ba3906eedb2d931c24e69824a89ea65dba4e813b",
    "store_view": "de_de",
    "market": "de",
    "products": [dict(LINE, product_id=str(1842 + number)) for number in range(5)],
}


def invalid() -> dict[str, Any]:
    """Four things wrong."""
    payload: dict[str, Any] = copy.deepcopy(VALID)
    payload["total"] = "32.72"
    payload["currency"] = "eur"
    del payload["order_uid"]
    payload["products"][3]["price"] = -1
    return payload


def ours(plan: Plan, folder: Path) -> Callable[[Any], list[Any]]:
    source = Source("bench", "python", (("package", "acme_bench"),))
    calls = tuple(replace(call, sources=(SourceUse("bench"),)) for call in plan.calls if call.name == NAME)
    (model,) = build_models(replace(plan, sources=(source,), calls=calls))
    for file in rendered([Job(TARGET, model, ".")]):
        (folder / file.path).parent.mkdir(parents=True, exist_ok=True)
        (folder / file.path).write_bytes(file.content)
    sys.path.insert(0, str(folder))
    schema = importlib.import_module("acme_bench.schema")
    return lambda payload: schema.validate("track", NAME, payload)  # type: ignore[no-any-return]


def microseconds(functions: list[Callable[[], object]], rounds: int = 60) -> list[float]:
    """The best of many short rounds of each, in turns: what else the machine does meets all of them alike, and none of them always."""
    timers = [timeit.Timer(function) for function in functions]
    counts = [max(1, int(0.004 / max(min(timer.repeat(3, 1)), 1e-7))) for timer in timers]
    best = [float("inf")] * len(timers)
    for _ in range(rounds):
        for index, (timer, count) in enumerate(zip(timers, counts, strict=True)):
            best[index] = min(best[index], timer.timeit(count) / count * 1e6)
    return best


def main() -> None:
    plan = read_plan(PLAN).plan
    assert plan is not None
    call = next(call for call in plan.calls if call.name == NAME)
    document: Any = json.loads(json.dumps(call_schema(plan, call, Schemas(Named.of(plan)))))
    document = document["properties"]["properties"] | {"definitions": document.get("definitions", {})}
    fast = fastjsonschema.compile(document)
    draft7 = jsonschema.Draft7Validator(document)
    adapter = TypeAdapter(Order)
    with tempfile.TemporaryDirectory() as folder:
        validate = ours(plan, Path(folder))

        def pydantic(payload: Any) -> object:
            try:
                return adapter.validate_python(payload)
            except ValidationError as error:
                return error.errors()

        def fastjson(payload: Any) -> object:
            try:
                return fast(payload)
            except fastjsonschema.JsonSchemaValueException as error:
                return error

        assert validate(VALID) == [] and pydantic(VALID) and draft7.is_valid(VALID)
        assert len(validate(invalid())) == 4 == len(list(draft7.iter_errors(invalid())))
        print(
            f"Python {platform.python_version()}; microseconds a payload, best of 60 short rounds in turns\n"
        )
        print("| | valid | times ours | invalid (4 violations) | times ours |\n|---|---|---|---|---|")
        rows: list[tuple[str, Callable[[Any], object]]] = [
            ("trackwright", validate),
            (f"pydantic {version('pydantic')}", pydantic),
            (f"fastjsonschema {version('fastjsonschema')} (stops at the first)", fastjson),
            (f"jsonschema {version('jsonschema')}", lambda payload: list(draft7.iter_errors(payload))),
        ]
        valid = microseconds([partial(function, VALID) for _, function in rows])
        wrong = microseconds([partial(function, invalid()) for _, function in rows])
        for (name, _), right, bad in zip(rows, valid, wrong, strict=True):
            print(f"| {name} | {right:.2f} | {right / valid[0]:.1f} | {bad:.2f} | {bad / wrong[0]:.1f} |")


if __name__ == "__main__":
    main()
