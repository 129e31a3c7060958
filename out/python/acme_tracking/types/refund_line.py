# SPDX-License-Identifier: 0BSD
"""The plan's type RefundLine."""

from __future__ import annotations

from typing import NotRequired, TypedDict

from ..runtime import checks as _on
from ..runtime import fast as _fast
from ..runtime.kinds import Number
from ..types import money as _money_
from ..types import quantity as _quantity_


class RefundLine(TypedDict):
    """An object of the plan."""

    product_id: str
    """Magento's id of the product; of a configurable product the parent's
    Examples: '1842'"""
    sku: str
    """The parent's SKU; the one chosen is `variant`
    Examples: 'ACM-MUG'"""
    name: str
    """Name in the store view's language
    Examples: 'Enamel mug'"""
    price: Number
    """Price of one unit as ordered, without tax, before coupons.
    Examples: 19.99"""
    category: NotRequired[str]
    """Path of the category, parents first
    Examples: 'Kitchen/Mugs'"""
    brand: NotRequired[str]
    """Examples: 'Acme'"""
    variant: NotRequired[str]
    """SKU of the size, colour, … that was chosen
    Examples: 'ACM-MUG-BLUE'"""
    url: NotRequired[str]
    """Examples: 'https://shop.example/enamel-mug.html'"""
    image_url: NotRequired[str]
    """Examples: 'https://shop.example/media/mug.jpg'"""
    quantity: Number
    """How many of them were refunded.
    Examples: 1, 2.5"""
    coupon: NotRequired[str]
    """Examples: 'WELCOME10'"""
    discount: NotRequired[Number]
    """What coupons and cart rules took off the whole line, without tax.
    Examples: 19.99"""


_F1 = _on.Fail(
    "type",
    "must be an object",
)
_F2 = _on.Fail(
    "required",
    "is required",
)
_F3 = _on.Fail(
    "type",
    "must be a string",
)
_F4 = _on.Fail(
    "minLength",
    "must have 1 or more characters",
)
_F5 = _on.Fail(
    "format",
    "must have the format uri",
)
_F6 = _on.Fail(
    "unplanned_property",
    "is not in the plan",
)
_N1 = frozenset(
    (
        "product_id",
        "sku",
        "name",
        "price",
        "category",
        "brand",
        "variant",
        "url",
        "image_url",
        "quantity",
        "coupon",
        "discount",
    ),
)


def _part_1(c: _on.Collector, v: _on.Value, p: str) -> None:
    if not _on.fits(c, v, p, ["string"], _F3):
        return
    _on.size_at_least(c, v, p, 1, _F4)


def _part_2(c: _on.Collector, v: _on.Value, p: str) -> None:
    if not _on.fits(c, v, p, ["string"], _F3):
        return


def _part_3(c: _on.Collector, v: _on.Value, p: str) -> None:
    if not _on.fits(c, v, p, ["string"], _F3):
        return
    _on.format_(c, v, p, "uri", _F5)


def _check_value(c: _on.Collector, v: _on.Value, p: str) -> None:
    if not _on.fits(c, v, p, ["object"], _F1):
        return
    _on.required(c, v, p, "product_id", "/product_id", _F2)
    _on.required(c, v, p, "sku", "/sku", _F2)
    _on.required(c, v, p, "name", "/name", _F2)
    _on.required(c, v, p, "price", "/price", _F2)
    _on.required(c, v, p, "quantity", "/quantity", _F2)
    _on.member(c, v, p, "product_id", "/product_id", _part_1)
    _on.member(c, v, p, "sku", "/sku", _part_1)
    _on.member(c, v, p, "name", "/name", _part_2)
    _on.member(c, v, p, "price", "/price", _money_.check)
    _on.member(c, v, p, "category", "/category", _part_2)
    _on.member(c, v, p, "brand", "/brand", _part_2)
    _on.member(c, v, p, "variant", "/variant", _part_2)
    _on.member(c, v, p, "url", "/url", _part_3)
    _on.member(c, v, p, "image_url", "/image_url", _part_3)
    _on.member(c, v, p, "quantity", "/quantity", _quantity_.check)
    _on.member(c, v, p, "coupon", "/coupon", _part_2)
    _on.member(c, v, p, "discount", "/discount", _money_.check)
    _on.unplanned(
        c,
        v,
        p,
        _N1,
        _F6,
        None,
        None,
    )


def _fast_value(given: _on.Values) -> bool:
    for o in given:
        if type(o) is not dict:
            return False
        n = 5
        v = o["product_id"]
        if type(v) is not str:
            return False
        if not v.isascii() and not _fast.is_encodable(v):
            return False
        if not v:
            return False
        v = o["sku"]
        if type(v) is not str:
            return False
        if not v.isascii() and not _fast.is_encodable(v):
            return False
        if not v:
            return False
        v = o["name"]
        if type(v) is not str:
            return False
        if not v.isascii() and not _fast.is_encodable(v):
            return False
        v = o["price"]
        t = type(v)
        if t is float:
            if not 0.0 <= v <= 1.7976931348623157e308:
                return False
        elif t is int:
            if not 0 <= v <= 9007199254740991:
                return False
        else:
            return False
        v = o["quantity"]
        t = type(v)
        if t is float:
            if not 0.0 < v <= 1.7976931348623157e308:
                return False
        elif t is int:
            if not 0 < v <= 9007199254740991:
                return False
        else:
            return False
        if "category" in o:
            n += 1
            v = o["category"]
            if type(v) is not str:
                return False
            if not v.isascii() and not _fast.is_encodable(v):
                return False
        if "brand" in o:
            n += 1
            v = o["brand"]
            if type(v) is not str:
                return False
            if not v.isascii() and not _fast.is_encodable(v):
                return False
        if "variant" in o:
            n += 1
            v = o["variant"]
            if type(v) is not str:
                return False
            if not v.isascii() and not _fast.is_encodable(v):
                return False
        if "url" in o:
            n += 1
            v = o["url"]
            if type(v) is not str:
                return False
            if not v.isascii() and not _fast.is_encodable(v):
                return False
            if not _fast.is_uri(v):
                return False
        if "image_url" in o:
            n += 1
            v = o["image_url"]
            if type(v) is not str:
                return False
            if not v.isascii() and not _fast.is_encodable(v):
                return False
            if not _fast.is_uri(v):
                return False
        if "coupon" in o:
            n += 1
            v = o["coupon"]
            if type(v) is not str:
                return False
            if not v.isascii() and not _fast.is_encodable(v):
                return False
        if "discount" in o:
            n += 1
            v = o["discount"]
            t = type(v)
            if t is float:
                if not 0.0 <= v <= 1.7976931348623157e308:
                    return False
            elif t is int:
                if not 0 <= v <= 9007199254740991:
                    return False
            else:
                return False
        if len(o) != n:
            return False
    return True


def _text_value(o: _on.Value) -> str:
    t = "".join(
        (
            ',"product_id":',
            _fast.text(o["product_id"]),
            ',"sku":',
            _fast.text(o["sku"]),
            ',"name":',
            _fast.text(o["name"]),
            ',"price":',
            _fast.number[o["price"]],
            ',"quantity":',
            _fast.number[o["quantity"]],
        )
    )
    if "category" in o:
        t += ',"category":' + _fast.text(o["category"])
    if "brand" in o:
        t += ',"brand":' + _fast.text(o["brand"])
    if "variant" in o:
        t += ',"variant":' + _fast.text(o["variant"])
    if "url" in o:
        t += ',"url":' + _fast.text(o["url"])
    if "image_url" in o:
        t += ',"image_url":' + _fast.text(o["image_url"])
    if "coupon" in o:
        t += ',"coupon":' + _fast.text(o["coupon"])
    if "discount" in o:
        t += ',"discount":' + _fast.number[o["discount"]]
    return "{" + t[1:] + "}"


check = _check_value
fast = _fast_value
text = _text_value
