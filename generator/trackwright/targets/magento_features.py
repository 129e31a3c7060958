"""Features of the module: files that belong together, and what a plan must hold for them to be there.

To add a feature is to add a row; no other code knows them.
"""

from __future__ import annotations

from fnmatch import fnmatchcase
from typing import NamedTuple


class Use(NamedTuple):
    """What a plan has its Magento module do. Triggers are ids of the catalogue, such as `order.placed`."""

    server: frozenset[str]  # triggers whose calls this source sends
    browser: frozenset[str]  # triggers whose calls a script in the shop sends
    parts: frozenset[str] = frozenset()  # what the source asks for by name


class Feature(NamedTuple):
    """Files that belong together, and what needs them. Patterns are of `fnmatch`: `*` stands for any characters, `/` too."""

    name: str
    paths: tuple[str, ...]
    server: tuple[str, ...] = ()  # patterns of triggers: one that the server sends is enough
    browser: tuple[str, ...] = ()  # likewise in the shop
    part: str | None = None  # or: the source's `parts` name it
    many: bool = False  # or: the server sends more than one thing

    def needed(self, use: Use) -> bool:
        return (
            _any(self.server, use.server)
            or _any(self.browser, use.browser)
            or (self.part is not None and self.part in use.parts)
            or (self.many and len(use.server) > 1)
        )


FEATURES: tuple[Feature, ...] = (
    # What a merchant with several events wants to see; one event is watched with the `status` command.
    Feature(
        "admin",
        (
            "etc/adminhtml/menu.xml",
            "etc/adminhtml/routes.xml",
            "Controller/Adminhtml/*",
            "Model/ResourceModel/Outbox/Grid/*",
            "Ui/*",
            "view/adminhtml/*",
            "ViewModel/Adminhtml/*",
            "etc/di.d/admin.xml",
        ),
        many=True,
    ),
    Feature(
        "operations",
        (
            "Console/Command/EraseCommand.php",
            "Console/Command/ExportCommand.php",
            "Console/Command/ConsentImportCommand.php",
            "Console/Command/Personal.php",
            "etc/di.d/privacy.xml",
        ),
        many=True,
    ),
    # Queues are declared when Magento is set up, so they follow a choice in the plan, never an event.
    Feature(
        "queue",
        (
            "etc/communication.xml",
            "etc/queue_*.xml",
            "etc/di.d/queue.xml",
            "Model/Queue/*",
        ),
        part="queue",
    ),
    # Server side, a feature a hook.
    Feature(
        "recording",
        (
            "Api/TriggerInterface.php",
            "Api/MapperInterface.php",
            "Api/ValueResolverInterface.php",
            "Model/Recorder.php",
            "Model/Entries.php",
            "Model/Guard.php",
            "Model/Trigger/Pool.php",
            "Model/Trigger/Entity.php",
            "Model/Mapper/Pool.php",
            "Model/Value/Plain.php",
            "Observer/CaptureContext.php",
            "etc/di.d/recording.xml",
        ),
        server=("*",),
    ),
    Feature(
        "orders",
        (
            "Model/Trigger/Orders.php",
            "Model/OrderStates.php",
            "Model/Change.php",
            "Model/Value/Order*.php",
            "etc/di.d/orders.xml",
        ),
        server=("order.*",),
    ),
    Feature(
        "sweep",
        ("Model/Sweeper*", "Cron/Sweep.php", "etc/di.d/sweep.xml", "etc/crontab.d/sweep.xml"),
        server=("order.*",),
    ),
    Feature(
        "backfill",
        ("Console/Command/BackfillCommand.php", "Model/Backfill.php", "etc/di.d/backfill.xml"),
        server=("order.*",),
    ),
    Feature("order-placed", ("Model/Trigger/OrderPlaced.php",), server=("order.placed",)),
    Feature("order-paid", ("Model/Trigger/OrderPaid.php",), server=("order.paid",)),
    Feature(
        "order-states",
        ("Model/Trigger/OrderStatusChanged.php", "Model/Trigger/OrderCancelled.php"),
        server=("order.status_changed", "order.cancelled"),
    ),
    Feature("refund", ("Model/Trigger/OrderRefunded.php", "*Creditmemo*"), server=("order.refunded",)),
    Feature(
        "shipment",
        ("Model/Trigger/OrderShipped.php", "Model/Trigger/OrderTrackingAdded.php", "*Shipment*"),
        server=("order.shipped", "order.tracking_added"),
    ),
    Feature(
        "payment-failure",
        ("Model/Trigger/OrderPaymentFailed.php",),
        server=("order.payment_failed",),
    ),
    Feature(
        "carts",
        ("Model/Trigger/Carts.php", "Model/CartBuffer.php", "etc/di.d/cart.xml"),
        server=("cart.*", "coupon.*", "checkout.*", "order.payment_failed"),
    ),
    Feature("cart", ("Model/Trigger/CartAdded.php", "Model/Trigger/CartRemoved.php"), server=("cart.*",)),
    Feature(
        "cart-values",
        ("Model/CartChanges.php", "Model/Value/Quote*.php"),
        server=("cart.*", "coupon.*", "checkout.*", "order.payment_failed"),
        browser=("cart.*", "coupon.*", "checkout.*", "page.cart", "page.checkout"),
    ),
    Feature(
        "item-options",
        ("Model/Value/ItemOption*.php",),
        server=("cart.*", "coupon.*", "checkout.*", "order.payment_failed", "wishlist.*"),
        browser=("cart.*", "coupon.*", "checkout.*", "page.cart", "page.checkout"),
    ),
    Feature(
        "coupon",
        ("Model/Coupon.php", "Model/Trigger/Coupon*.php", "Plugin/Coupon*.php", "etc/di.d/coupon.xml"),
        server=("coupon.*",),
    ),
    Feature(
        "checkout",
        ("Model/Checkout.php", "Model/Trigger/Checkouts.php"),
        server=("checkout.*", "order.payment_failed"),
    ),
    Feature(
        "checkout-steps",
        ("Model/Trigger/CheckoutStepCompleted.php", "Model/Trigger/CheckoutPaymentEntered.php"),
        server=("checkout.*",),
    ),
    Feature("customer", ("Model/Trigger/Customer*.php",), server=("customer.*",)),
    Feature("newsletter", ("*/Newsletter*.php", "*/Subscriber*.php"), server=("newsletter.*",)),
    Feature("review", ("*/Review*.php",), server=("review.*",)),
    Feature("wishlist", ("*/Wishlist*.php",), server=("wishlist.*",)),
    # The shop's pages.
    Feature(
        "storefront",
        (
            "Api/TagExtenderInterface.php",
            "Model/Storefront/Settings.php",
            "Model/Storefront/Tag.php",
            "Model/Value/Store.php",
            "ViewModel/PageData.php",
            "ViewModel/Script.php",
            "ViewModel/TagInterface.php",
            "etc/frontend/di.xml",
            "view/frontend/layout/default.xml",
            "view/frontend/templates/*.phtml",
        ),
        browser=("*",),
    ),
    # Front ends of other makes ask by GraphQL, or don't exist in a shop with one event.
    Feature("headless", ("etc/schema.graphqls", "Model/GraphQl/*"), many=True),
    Feature(
        "products",
        ("Model/Value/Product.php",),
        browser=("product.*", "page.product", "list.*", "search.*", "cart.*", "checkout.*"),
        server=("wishlist.*", "review.*"),
    ),
    Feature(
        "product-page",
        (
            "Model/Storefront/Variants.php",
            "ViewModel/ProductData.php",
            "view/frontend/layout/catalog_product_view.xml",
        ),
        browser=("product.viewed", "product.shared", "page.product"),
    ),
    Feature(
        "lists",
        (
            "Model/Storefront/Lists.php",
            "Model/Storefront/Table.php",
            "ViewModel/ListData.php",
            "view/frontend/layout/catalog_category_view.xml",
            "view/frontend/layout/catalogsearch_*.xml",
        ),
        browser=("list.*", "search.*", "product.clicked", "page.category", "page.search"),
    ),
    Feature(
        "search", ("ViewModel/SearchData.php",), browser=("list.*", "search.*", "product.clicked", "page.*")
    ),
    Feature(
        "private-section",
        (
            "CustomerData/*",
            "Model/Storefront/Person.php",
            "ViewModel/PrivateData.php",
            "etc/frontend/sections.xml",
            "etc/frontend/di.d/section.xml",
            "view/frontend/layout/checkout_*_index.xml",
            "view/frontend/layout/multishipping_checkout_*.xml",
        ),
        browser=("cart.*", "checkout.*", "coupon.*", "session.*", "page.cart", "page.checkout"),
    ),
    Feature(
        "success-page",
        (
            "Model/Storefront/Orders.php",
            "ViewModel/SuccessData.php",
            "etc/frontend/di.d/success.xml",
            "view/frontend/layout/*_success.xml",
        ),
        browser=("order.placed",),
    ),
)


def _any(patterns: tuple[str, ...], triggers: frozenset[str]) -> bool:
    return any(fnmatchcase(trigger, pattern) for pattern in patterns for trigger in triggers)
