// SPDX-License-Identifier: 0BSD

/** Once a quote, however often its checkout is opened. */
export function checkoutStarted(shop) {
  const { config, emit, memory } = shop;
  if (config.page.type !== 'checkout') return;
  shop.private.on(({ quote }) => {
    if (!quote?.id || memory.kept('checkout') === quote.id) return;
    memory.keep('checkout', quote.id);
    emit('checkout.started', { quote });
  });
}
