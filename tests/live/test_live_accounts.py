"""Customers, newsletter, reviews, wish lists on a running Magento; what becomes of personal data."""

from __future__ import annotations

import json
import urllib.parse
from collections.abc import Callable

import pytest
from http_session import CONTEXT, COOKIE, Visitor
from shop import TABLES, Shop
from shopping import CUSTOMER, PASSWORD, Desk, order, sign_in, stored
from storefront_forms import address_of_a_new_shopper, log_in, register
from tracking import DENIED, DROPPED, NEW, Tracking, context

Note = Callable[[str], None]
ROBOT = "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)"


def shopper(shop: Shop) -> Visitor:
    """A visitor whose browser has the context's cookie."""
    visitor = Visitor(shop.url)
    visitor.remember(context())
    return visitor


def product(shop: Shop, sku: str = "BAG-1") -> int:
    return int(shop.one("select entity_id from catalog_product_entity where sku = ?", sku))


@pytest.mark.live(44)
def test_registering_by_the_form(shop: Shop, tracking: Tracking) -> None:
    visitor, email = shopper(shop), address_of_a_new_shopper()
    with tracking.watch() as seen:
        register(visitor, email)
    customer = shop.one("select entity_id from customer_entity where email = ?", email)
    told = seen.only("Signed Up")
    assert told["properties"]["customer_id"] == str(customer)
    assert told["properties"]["email"] == email
    assert seen.faults == []


@pytest.mark.live(44)
def test_registering_where_a_mail_confirms(shop: Shop, tracking: Tracking) -> None:
    shop.configure({"customer/create_account/confirm": 1})
    try:
        visitor, email = shopper(shop), address_of_a_new_shopper("confirmed")
        with tracking.watch() as seen:
            register(visitor, email)
        seen.only("Signed Up")
        assert seen.named("Signed In") == []
        row = shop.sql("select entity_id, confirmation from customer_entity where email = ?", email)[0]
        with tracking.watch() as seen:
            visitor.page(f"/customer/account/confirm/?id={row['entity_id']}&key={row['confirmation']}")
        assert seen.named("Signed Up") == []
    finally:
        shop.configure({"customer/create_account/confirm": 0})


@pytest.mark.live(44)
def test_an_account_made_of_a_guests_order(shop: Shop, tracking: Tracking, note: Note) -> None:
    email = address_of_a_new_shopper("after")
    visitor = Visitor(shop.url, context=context())
    number = order(visitor, email=email)
    with tracking.watch() as seen:
        shop.php("account-of-order", area="frontend", order=number, password=PASSWORD)
    rows = seen.rows_of("Signed Up")
    assert len(rows) == 1
    note("the account of a guest's order is made through OrderCustomerManagementInterface")


@pytest.mark.live(45)
def test_signing_in_by_form_by_ajax_and_by_token(shop: Shop, tracking: Tracking) -> None:
    with tracking.watch() as seen:
        log_in(shopper(shop))
    seen.only("Signed In")
    visitor = shopper(shop)
    visitor.page("/customer/account/login/")
    with tracking.watch() as seen:
        body = json.dumps({"username": CUSTOMER, "password": PASSWORD, "context": "checkout"}).encode()
        headers = {"Content-Type": "application/json", "X-Requested-With": "XMLHttpRequest"}
        answer = visitor.call("POST", "/customer/ajax/login", body, headers)
    assert answer.json["errors"] is False
    seen.only("Signed In")
    visitor = Visitor(shop.url, context=context())
    with tracking.watch() as seen:
        visitor.graphql(
            f'mutation {{ generateCustomerToken(email: "{CUSTOMER}", password: "{PASSWORD}") {{ token }} }}'
        )
    seen.only("Signed In")


@pytest.mark.live(46)
def test_signing_out(shop: Shop, tracking: Tracking) -> None:
    visitor = shopper(shop)
    log_in(visitor)
    with tracking.watch() as seen:
        visitor.page("/customer/account/logout/")
    seen.only("Signed Out")


@pytest.mark.live(47)
def test_the_newsletter(shop: Shop, tracking: Tracking) -> None:
    visitor, email = shopper(shop), address_of_a_new_shopper("news")
    with tracking.watch() as seen:
        visitor.form("/newsletter/subscriber/new/", {"email": email})
    assert seen.only("Newsletter Subscribed")["properties"]["email"] == email
    subscriber = shop.sql("select * from newsletter_subscriber where subscriber_email = ?", email)[0]
    with tracking.watch() as seen:
        visitor.page(
            f"/newsletter/subscriber/unsubscribe/?id={subscriber['subscriber_id']}&code={subscriber['subscriber_confirm_code']}"
        )
    seen.only("Newsletter Unsubscribed")

    shop.configure({"newsletter/subscription/confirm": 1})
    try:
        email = address_of_a_new_shopper("double")
        with tracking.watch() as seen:
            visitor.form("/newsletter/subscriber/new/", {"email": email})
        assert seen.rows_of("Newsletter Subscribed") == []
        row = shop.sql("select * from newsletter_subscriber where subscriber_email = ?", email)[0]
        with tracking.watch() as seen:
            visitor.page(
                f"/newsletter/subscriber/confirm/?id={row['subscriber_id']}&code={row['subscriber_confirm_code']}"
            )
        seen.only("Newsletter Subscribed")
    finally:
        shop.configure({"newsletter/subscription/confirm": 0})

    member = shopper(shop)
    log_in(member)
    with tracking.watch() as seen:
        member.form("/newsletter/manage/save/", {"is_subscribed": 1})
    seen.only("Newsletter Subscribed")
    with tracking.watch() as seen:
        shop.php("admin-customer", do="unsubscribe", email=CUSTOMER)
    assert len(seen.rows_of("Newsletter Unsubscribed")) == 1


@pytest.mark.live(67)
def test_a_stranger_types_a_customers_address(shop: Shop, tracking: Tracking) -> None:
    """Magento then subscribes the customer, whoever it was."""
    for agreed, sent in ((context(), 1), (context(DENIED), 0)):
        owner, email = Visitor(shop.url), address_of_a_new_shopper("known")
        owner.remember(agreed)
        with tracking.watch():
            register(owner, email)
        customer = str(shop.one("select entity_id from customer_entity where email = ?", email))
        stranger, strangers = Visitor(shop.url), context()
        stranger.remember(strangers)
        with tracking.watch() as seen:
            stranger.form("/newsletter/subscriber/new/", {"email": email})
        told = seen.named("Newsletter Subscribed")
        assert [(one["userId"], one["anonymousId"]) for one in told] == [(customer, agreed["a"])] * sent
        assert len(seen.rows_of("Newsletter Subscribed")) == 1
        assert strangers["a"] not in json.dumps([seen.rows, seen.received])
        assert knows(shop, strangers["a"]) == []
    # The customer's own subscription is the customer's request.
    owner = shopper(shop)
    email = address_of_a_new_shopper("own")
    with tracking.watch() as seen:
        register(owner, email, is_subscribed="1")
    told, cookie = seen.only("Newsletter Subscribed"), json.loads(urllib.parse.unquote(owner.cookie(COOKIE)))
    assert (told["anonymousId"], told["properties"]["email"]) == (cookie["a"], email)


def knows(shop: Shop, anonymous: str) -> list[tuple[str, str]]:
    """Whose contexts a browser's id stands in."""
    rows = shop.sql(
        f"select subject_type, subject_id from {TABLES}_context where anonymous_id = ? and subject_type <> 'anonymous'",
        anonymous,
    )
    return [(row["subject_type"], str(row["subject_id"])) for row in rows]


@pytest.mark.live(67)
def test_a_stranger_types_a_guests_address(shop: Shop, tracking: Tracking) -> None:
    stranger, strangers, email = Visitor(shop.url), context(), address_of_a_new_shopper("typed")
    stranger.remember(strangers)
    with tracking.watch() as seen:
        stranger.form("/newsletter/subscriber/new/", {"email": email})
    told = seen.only("Newsletter Subscribed")
    assert told["anonymousId"] == strangers["a"] and "userId" not in told
    assert knows(shop, strangers["a"]) == []

    row = shop.sql("select * from newsletter_subscriber where subscriber_email = ?", email)[0]
    end = (
        f"/newsletter/subscriber/unsubscribe/?id={row['subscriber_id']}&code={row['subscriber_confirm_code']}"
    )
    again = "update newsletter_subscriber set subscriber_status = 1 where subscriber_id = ?"
    with tracking.watch() as seen:
        Visitor(shop.url).page(end)  # a mail's browser, which knows of no choice
    assert [int(one["status"]) for one in seen.rows_of("Newsletter Unsubscribed")] == [DROPPED]
    assert seen.received == []
    shop.sql(again, row["subscriber_id"])
    owner, owners = Visitor(shop.url), context()
    owner.remember(owners)
    with tracking.watch() as seen:
        owner.page(end)
        register(owner, email)
    with tracking.watch() as order_seen:
        order(Visitor(shop.url, context=owners), email=email)
    for events in (seen, order_seen):
        assert events.received
        assert {
            one["message"]["anonymousId"]
            for one in events.received
            if one["message"].get("event") != "Revenue Recorded"
        } == {owners["a"]}
        assert strangers["a"] not in json.dumps([events.rows, events.received])


@pytest.mark.live(67)
def test_who_confirms_by_the_mail_is_the_subscriber(shop: Shop, tracking: Tracking) -> None:
    shop.configure({"newsletter/subscription/confirm": 1})
    try:
        stranger, strangers, email = Visitor(shop.url), context(), address_of_a_new_shopper("confirms")
        stranger.remember(strangers)
        with tracking.watch() as seen:
            stranger.form("/newsletter/subscriber/new/", {"email": email})
        assert seen.rows == [] and knows(shop, strangers["a"]) == []
        row = shop.sql("select * from newsletter_subscriber where subscriber_email = ?", email)[0]
        link = f"?id={row['subscriber_id']}&code={row['subscriber_confirm_code']}"
        owner, owners = Visitor(shop.url), context()
        owner.remember(owners)
        with tracking.watch() as seen:
            owner.page(f"/newsletter/subscriber/confirm/{link}")
        assert seen.only("Newsletter Subscribed")["anonymousId"] == owners["a"]
        assert knows(shop, owners["a"]) == [("subscriber", str(row["subscriber_id"]))]
        with tracking.watch() as seen:
            Visitor(shop.url).page(f"/newsletter/subscriber/unsubscribe/{link}")
        assert seen.only("Newsletter Unsubscribed")["anonymousId"] == owners["a"]
    finally:
        shop.configure({"newsletter/subscription/confirm": 0})


@pytest.mark.live(48)
def test_reviews(shop: Shop, tracking: Tracking) -> None:
    visitor = shopper(shop)
    ratings = shop.sql("select rating_id, min(option_id) option_id from rating_option group by rating_id")
    fields = {"nickname": "Ada", "title": "Good", "detail": "It holds."}
    with tracking.watch() as seen:
        visitor.form(
            f"/review/product/post/id/{product(shop)}/",
            {**fields, **{f"ratings[{one['rating_id']}]": one["option_id"] for one in ratings}},
        )
    seen.only("Product Reviewed")
    with tracking.watch() as seen:
        shop.php("review")
    assert seen.rows_of("Product Reviewed") == []
    metadata = Visitor(shop.url).graphql(
        "{ productReviewRatingsMetadata { items { id values { value_id value } } } }"
    )["productReviewRatingsMetadata"]["items"]
    chosen = [{"id": one["id"], "value_id": one["values"][-1]["value_id"]} for one in metadata]
    with tracking.watch() as seen:
        Visitor(shop.url, context=context()).graphql(
            "mutation($input: CreateProductReviewInput!) { createProductReview(input: $input) { review { summary } } }",
            input={
                "sku": "BAG-1",
                "nickname": "Ada",
                "summary": "Good",
                "text": "It holds.",
                "ratings": chosen,
            },
        )
    seen.only("Product Reviewed")


@pytest.mark.live(49)
def test_password_resets(shop: Shop, tracking: Tracking) -> None:
    answers = []
    for email, count in ((CUSTOMER, 1), ("nobody@example.test", 0)):
        visitor = shopper(shop)
        with tracking.watch() as seen:
            answer = visitor.form("/customer/account/forgotpasswordpost/", {"email": email})
        assert len(seen.named("Password Reset Requested")) == count
        answers.append((answer.status, answer.url))
    assert answers[0] == answers[1]
    with tracking.watch() as seen:
        shop.php("admin-customer", do="reset", email=CUSTOMER)
    assert seen.rows_of("Password Reset Requested") == []


@pytest.mark.live(38)
def test_a_wish_list(shop: Shop, tracking: Tracking, note: Note) -> None:
    visitor = shopper(shop)
    log_in(visitor)
    with tracking.watch() as seen:
        visitor.form("/wishlist/index/add/", {"product": product(shop, "MAT-1")})
    assert len(seen.rows_of("Product Added to Wishlist")) == 1
    item = shop.one("select max(wishlist_item_id) from wishlist_item")
    with tracking.watch() as seen:
        visitor.form("/wishlist/index/remove/", {"item": item})
    assert len(seen.rows_of("Product Removed from Wishlist")) == 1
    note("server side: added and removed by the forms")


@pytest.mark.live(51)
def test_a_withdrawal_after_the_order(shop: Shop, tracking: Tracking, admin: Visitor) -> None:
    """As the storefront's script does it: a cookie without ids, and once a header with the id that the cookie had."""
    visitor, agreed = Visitor(shop.url), context()
    visitor.remember(agreed)
    number = order(visitor)
    denied = context(DENIED, agreed["a"])
    visitor.remember({name: value for name, value in denied.items() if name != "a"})
    visitor.call(
        "GET", "/customer/section/load/?sections=acme_tracking", headers={CONTEXT: json.dumps(denied)}
    )
    with tracking.watch() as seen:
        Desk(admin).ship(number)
    assert seen.named("Order Shipped") == []
    assert [int(row["status"]) for row in seen.rows_of("Order Shipped")] == [DROPPED]


@pytest.mark.live(52)
def test_erasing(shop: Shop, tracking: Tracking) -> None:
    email = address_of_a_new_shopper("erased")
    visitor = Visitor(shop.url, context=context())
    with tracking.watch(send=False):
        order(visitor, email=email)
    key = shop.one(
        f"select subject_key from {TABLES}_outbox where subject_key is not null order by id desc limit 1"
    )
    held = f"select count(*) from {TABLES}_outbox where subject_key = ? and (payload is not null or body is not null)"
    assert shop.one(held, key) > 0
    shop.command("erase", "--email", email)
    assert shop.one(held, key) == 0
    assert shop.one(f"select count(*) from {TABLES}_context where subject_key = ?", key) == 0
    other = address_of_a_new_shopper("deleted")
    register(shopper(shop), other)
    customer = shop.one("select entity_id from customer_entity where email = ?", other)
    with tracking.watch(send=False):
        pass
    shop.php("delete", what="customer", id=customer)
    mine = f"select count(*) from {TABLES}_outbox where customer_id = ? and (payload is not null or body is not null)"
    assert shop.one(mine, str(customer)) == 0
    text = json.dumps(shop.rows(), default=str)
    assert other not in text and email not in text


@pytest.mark.live(52)
def test_exporting(shop: Shop, tracking: Tracking) -> None:
    email = address_of_a_new_shopper("exported")
    with tracking.watch():
        number = order(Visitor(shop.url, context=context()), email=email)
    told = shop.command("export", "--email", email).output
    exported = json.loads(told[told.index("{") :])
    assert stored(shop, number)["increment_id"] in json.dumps(exported)


@pytest.mark.live(61)
def test_robots_and_prefetches(shop: Shop, tracking: Tracking) -> None:
    robot = shopper(shop)
    robot.agent = ROBOT
    with tracking.watch() as seen:
        register(robot, address_of_a_new_shopper("robot"))
    assert seen.named("Signed Up") == []
    visitor = shopper(shop)
    with tracking.watch() as seen:
        visitor.call("HEAD", "/")
        visitor.call("GET", "/joust-duffle-bag.html", headers={"Sec-Purpose": "prefetch"})
    assert seen.rows == []


@pytest.mark.live(53)
def test_the_write_key_stays_secret(shop: Shop, tracking: Tracking) -> None:
    key = "live-write-key"
    kept = shop.one(
        "select value from core_config_data where path = 'acme_tracking/segment/write_key' and scope = 'default'"
    )
    assert kept and key not in kept
    shop.command("status")
    logs = "".join(path.read_text(errors="replace") for path in (shop.root / "var" / "log").glob("*.log"))
    assert key not in logs
    env, config = (shop.root / "app" / "etc" / name for name in ("env.php", "config.php"))
    before = env.read_text(), config.read_text()
    try:
        shop.magento("app:config:dump")
        assert kept not in config.read_text() and key not in config.read_text()
    finally:
        env.write_text(before[0])
        config.write_text(before[1])
        shop.magento("cache:flush")
    assert key not in Visitor(shop.url).page("/").text


@pytest.mark.live(9)
def test_a_signed_in_customer_without_a_choice(shop: Shop, tracking: Tracking) -> None:
    email = address_of_a_new_shopper("undecided")
    with tracking.watch():
        register(Visitor(shop.url), email)
    with tracking.watch() as seen:
        sign_in(Visitor(shop.url), email)
    assert [int(row["status"]) for row in seen.rows_of("Signed In")] == [DROPPED]
    assert not [row for row in seen.rows if int(row["status"]) == NEW]
