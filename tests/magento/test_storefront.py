"""The storefront's script in Chromium, on pages that behave as Luma's do, under the policy of Magento's checkout, against a listening Segment."""

from __future__ import annotations

import gzip
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from .test_files import ACME
from .test_names import generated

JS = Path(__file__).parents[1] / "js"
SCRIPT = "view/frontend/web/js/tracking.min.js"


@pytest.fixture(scope="module")
def module(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return generated(ACME, tmp_path_factory.mktemp("acme"))


@pytest.mark.parametrize("file", sorted(path.name for path in JS.glob("storefront/*.test.js")))
def test_node(file: str, module: Path) -> None:
    environment = {**os.environ, "MODULE": str(module), "PYTHON": sys.executable}
    done = subprocess.run(
        ["node", "--test", f"storefront/{file}"],
        cwd=JS,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    assert done.returncode == 0, done.stdout[-8000:] + done.stderr[-4000:]


def test_the_script_is_small(module: Path) -> None:
    """One script with the client and everything that the example's storefront does: 12 kB are wanted."""
    assert len(gzip.compress((module / SCRIPT).read_bytes(), 9)) < 12_000


def test_a_listed_product_takes_little(module: Path) -> None:
    """36 products with all that the example's events tell of them, as they go into the page."""
    made = """
      require $argv[1];
      $class = 'Acme\\Tracking\\Model\\Storefront\\Table';
      $packed = (new $class())->pack(json_decode(stream_get_contents(STDIN), true));
      echo json_encode($packed, JSON_HEX_TAG);
    """
    products = [
        {
            "brand": "Acme",
            "category.path": "Gear/Bags",
            "id": str(1800 + number),
            "image_url": f"https://shop.example/media/catalog/product/cache/6b74fcaceebe396caf37e530c3fd5e78/m/b/mb{number:02}-blue-0.jpg",
            "name": f"Enamel mug number {number} é <b>",
            "price_incl_tax": 14.9 + number,
            "sku": f"ACM-MUG-{number:03}",
            "url": f"https://shop.example/kitchen/mugs/enamel-mug-number-{number}.html",
        }
        for number in range(36)
    ]
    done = subprocess.run(
        ["php", "-r", made, str(module / "Model/Storefront/Table.php")],
        input=json.dumps(products),
        capture_output=True,
        text=True,
        check=True,
    )
    packed = json.loads(done.stdout)
    names = [column[0] for column in packed["columns"]]
    starts = [column[1] if len(column) > 1 else "" for column in packed["columns"]]
    unpacked = [
        {
            name: start + value if isinstance(value, str) else value
            for name, start, value in zip(names, starts, row, strict=True)
        }
        for row in packed["rows"]
    ]
    assert unpacked == products
    assert len(done.stdout) / len(products) < 220
    assert len(gzip.compress(done.stdout.encode(), 9)) < 1500


def test_the_data_layer_is_typed(module: Path, tmp_path: Path) -> None:
    """What the declarations let an editor take, and what they refuse."""
    (tmp_path / "data-layer.d.ts").write_bytes((module / "data-layer.d.ts").read_bytes())
    (tmp_path / "theme.ts").write_text("""
        import type { DataLayerEntry } from './data-layer';
        const clicked: DataLayerEntry = { event: 'Promotion Clicked', properties: { promotion_id: 'a', name: 'A' } };
        window.acmeStoreDataLayer?.push(clicked, { type: 'page', name: 'Product', properties: { product_id: '1' } });
        window.acmeStoreDataLayer?.push({ type: 'identify', userId: '7', traits: { firstName: 'Ada' } });
        document.addEventListener('acme_tracking:event', (event) => {
          if (event.detail.type !== 'alias' && 'event' in event.detail && event.detail.event === 'Product Viewed')
            event.detail.properties.brand = 'Acme';
        });
        document.dispatchEvent(new CustomEvent('acme_tracking:consent', { detail: { analytics: 'granted' } }));
        // @ts-expect-error: a required property is missing
        const missing: DataLayerEntry = { event: 'Promotion Clicked', properties: { promotion_id: 'a' } };
        // @ts-expect-error: no such property
        const other: DataLayerEntry = { event: 'Promotion Clicked', properties: { promotion_id: 'a', name: 'A', nme: '' } };
        // @ts-expect-error: no such event
        const none: DataLayerEntry = { event: 'Promotion Clickd', properties: { promotion_id: 'a', name: 'A' } };
        export { missing, other, none };
        """)
    command = ["node_modules/.bin/tsc", "--noEmit", "--strict", "--lib", "es2020,dom", "--types", ""]
    done = subprocess.run([*command, str(tmp_path / "theme.ts")], cwd=JS, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout
