// SPDX-License-Identifier: 0BSD

// Half an hour.
const VISIT = 18e5;

/**
 * cart.added and cart.removed: what differs between two states of the cart, line by line. Whatever failed changes nothing and is no event.
 * Another cart or another customer is a beginning, not a change: a cart that was merged at sign-in, or emptied by an order, says nothing.
 */
export function cartChanged(shop) {
  const { memory, emit } = shop;

  function take({ at, quote, customer }) {
    const now = {
      at,
      seen: Date.now(),
      id: quote?.id,
      who: customer?.reference,
      lines: Object.fromEntries((quote?.items || []).map((item) => [item.id, item])),
    };
    const before = memory.kept('cart') || unknown(now);
    if (before.at > at) return;
    memory.keep('cart', now);
    const other = before.who !== now.who || (before.id && before.id !== now.id) || now.seen - before.seen > VISIT;
    if (!other) compare(before.lines, now.lines, quote);
  }

  function compare(before, after, quote) {
    for (const id of new Set(Object.keys(after).concat(Object.keys(before)))) {
      const item = after[id] || before[id];
      const delta = (after[id]?.quantity || 0) - (before[id]?.quantity || 0);
      if (delta) emit(delta > 0 ? 'cart.added' : 'cart.removed', { quote, item: changed(item, Math.abs(delta)) });
    }
  }

  shop.private.on(take);
}

/** What was before the first state that this browser saw: lines made since this visit to the page began are new, all others were there. */
function unknown({ lines, who, seen }) {
  const since = window.performance.now() / 1000 + 5;
  const there = Object.entries(lines).filter(([, { age }]) => !(age <= since));
  return { at: 0, seen, who, lines: Object.fromEntries(there) };
}

function changed(item, delta) {
  return {
    ...item,
    quantity_delta: delta,
    total_delta: times(item.price, delta),
    total_delta_incl_tax: times(item.price_incl_tax, delta),
  };
}

/** A price so many times, without what binary fractions add at the end. */
function times(price, count) {
  return typeof price === 'number' ? Math.round(price * count * 10000) / 10000 : undefined;
}
