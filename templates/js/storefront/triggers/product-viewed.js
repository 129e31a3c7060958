// SPDX-License-Identifier: 0BSD

import { tag } from '../tags.js';

/** Once when the page is shown, and once for each variant that is chosen on it. */
export function productViewed(shop) {
  const known = tag(shop.setup.key, 'product');
  if (!known) return;
  const { variants = [], ...product } = known;
  let seen = {};

  function view() {
    const variant = chosen(variants);
    const id = variant ? variant['variant.id'] : '';
    if (seen[id]) return;
    seen[id] = true;
    shop.emit('product.viewed', { product: { ...product, ...variant } });
  }

  shop.now(() => {
    seen = {};
    view();
  });
  if (variants.length) {
    for (const kind of ['click', 'change']) document.addEventListener(kind, () => setTimeout(view), true);
  }
}

/** The variant whose every attribute is chosen in the form: selects, radio buttons, and the hidden inputs of swatches. */
function chosen(variants) {
  const values = {};
  for (const input of document.querySelectorAll('[name^="super_attribute["]')) {
    if (input.value && (input.type !== 'radio' || input.checked)) values[input.name.slice(16, -1)] = input.value;
  }
  const found = variants.find(({ choice }) => Object.keys(choice).every((id) => values[id] === String(choice[id])));
  if (!found) return undefined;
  const { choice, ...variant } = found;
  return variant;
}
