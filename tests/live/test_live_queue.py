"""Magento's message queue as what wakes senders on a running Magento: in its database and, where one is named, in RabbitMQ.

TRACKWRIGHT_MAGENTO_AMQP names a broker as `host:port:user:password`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from conftest import PLAN
from shop import TABLES, Shop, setting
from shopping import order, shopper
from tracking import NEW, SENT, Tracking
from variants import changed

Note = Callable[[str], None]
CONSUMER = f"{TABLES}.outbox"


def asks_for_the_queue(plan: Path) -> None:
    file = plan / PLAN.name
    file.write_text(file.read_text().replace("module: Tracking}", "module: Tracking, parts: queue}"))


@pytest.fixture(scope="module", autouse=True)
def with_the_queue(shop: Shop, generated: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """The example plan's module with the queue's part, whose queues take a setup:upgrade."""
    steps = ("upgrade", "flush")
    shop.install(changed(tmp_path_factory.mktemp("queue"), asks_for_the_queue), steps)
    yield
    shop.install(generated, steps)


def announce(shop: Shop) -> None:
    """What cron does each minute."""
    shop.php("cron-group", area="crontab", group=f"{TABLES}_send")


def by_the_queue(shop: Shop, tracking: Tracking) -> None:
    """An order waits until it is announced and a consumer takes it."""
    with tracking.watch(send=False) as seen:
        order(shopper(shop))
    (waiting,) = seen.rows_of("Order Completed")

    def status() -> int:
        return int(shop.rows("id = ?", waiting["id"])[0]["status"])

    announce(shop)
    announce(shop)
    assert status() == NEW, "cron announces and leaves the sending to the consumer"
    shop.magento("queue:consumers:start", CONSUMER, "--max-messages=2", "--single-thread", wait=120)
    assert status() == SENT


@pytest.mark.live(58)
def test_a_consumer_on_the_database_s_queue(shop: Shop, tracking: Tracking, note: Note) -> None:
    by_the_queue(shop, tracking)
    note("announced twice and sent once on the database's queue")


@pytest.mark.live(58)
def test_a_consumer_on_rabbitmq_and_rabbitmq_gone(shop: Shop, tracking: Tracking, note: Note) -> None:
    if not setting("AMQP"):
        pytest.skip("TRACKWRIGHT_MAGENTO_AMQP not set")
    host, port, user, password = setting("AMQP").split(":")
    env = shop.root / "app" / "etc" / "env.php"
    before = env.read_text()

    def broker(at: str) -> None:
        shop.magento(
            "setup:config:set", "--no-interaction", f"--amqp-host={host}", f"--amqp-port={at}", f"--amqp-user={user}",
            f"--amqp-password={password}", "--amqp-virtualhost=/",
        )  # fmt: skip
        shop.magento("cache:flush")

    try:
        broker(port)
        shop.magento("setup:upgrade", "--keep-generated", "--no-interaction")
        by_the_queue(shop, tracking)
        with tracking.watch(send=False) as seen:
            order(shopper(shop))
            env.write_text(env.read_text().replace(f"'{port}'", "'9'"))
            shop.magento("cache:flush")
            announce(shop)
        seen.only("Order Completed")
        note(
            "the same on RabbitMQ; with it gone cron sends what waits, while Magento itself places no order: it tells the queue of coupons"
        )
    finally:
        env.write_text(before)
        shop.magento("cache:flush")
