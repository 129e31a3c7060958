"""Ids that belong together."""

from __future__ import annotations

from trackwright.collector.shoppers import Shoppers


def test_ids_seen_together_are_one_shopper() -> None:
    shoppers = Shoppers()
    assert shoppers.see({"type": "track", "anonymousId": "a"}) is None
    merge = shoppers.see({"type": "identify", "anonymousId": "a", "userId": "u"})
    assert merge is not None
    assert not merge.shared
    assert shoppers.see({"type": "track", "anonymousId": "a", "userId": "u"}) is None
    shoppers.see({"type": "alias", "previousId": "b", "userId": "u"})
    assert set(shoppers.members(("anonymous", "b"))) == {
        ("user", "u"),
        ("anonymous", "a"),
        ("anonymous", "b"),
    }


def test_an_anonymous_id_with_a_second_user_is_shared() -> None:
    shoppers = Shoppers()
    shoppers.see({"type": "identify", "anonymousId": "a", "userId": "u"})
    merge = shoppers.see({"type": "identify", "anonymousId": "a", "userId": "v"})
    assert merge is not None
    assert merge.shared


def test_empty_and_odd_ids_are_no_ids() -> None:
    shoppers = Shoppers()
    for value in ("", None, 5, {}):
        assert shoppers.see({"type": "track", "anonymousId": value, "userId": value}) is None
    assert shoppers.members(("user", "")) == (("user", ""),)
