// SPDX-License-Identifier: 0BSD

import { checkout } from '../checkout.js';
import { required, safe } from '../luma.js';

/** Coupons: in the cart by its form and the page that answers, in the checkout by Luma's own actions. */
export function coupons(shop) {
  const { emit, memory } = shop;

  function entered(code, quote) {
    memory.keep('coupon', { ...memory.kept('coupon'), entered: code });
    emit('coupon.entered', { coupon: { code }, quote });
  }

  function denied(code, quote, reason) {
    emit('coupon.denied', { coupon: { code, reason }, quote });
  }

  /** Compares the coupon that the cart has with the one it had. */
  function take(quote, answered) {
    const now = quote.coupon || undefined;
    const known = memory.kept('coupon') || {};
    const same = known.id === quote.id || !known.id;
    memory.keep('coupon', { id: quote.id, code: now, discount: quote.discount });
    if (!same) return;
    if (now && now !== known.code) emit('coupon.applied', { coupon: { code: now, discount: quote.discount }, quote });
    if (known.code && !now)
      emit('coupon.removed', {
        coupon: { code: known.code, discount: known.discount },
        quote: { ...quote, discount: known.discount },
      });
    const refused = answered && known.entered && !equal(known.entered, now);
    if (refused) denied(known.entered, quote, quote.items && quote.items.length ? 'invalid' : 'empty cart');
  }

  const sent = safe(({ target }) => {
    if (!/\/checkout\/cart\/couponPost/i.test(target.action)) return;
    const { remove, coupon_code: input } = target.elements;
    const { quote } = shop.private.current() || {};
    if (input && input.value.trim() && !(remove && remove.value === '1')) entered(input.value.trim(), quote);
  });

  document.addEventListener('submit', sent, true);
  shop.private.on(({ quote }) => quote && take(quote, shop.config.page.type === 'cart'));

  checkout(shop, (model, roots) => {
    model.totals.subscribe(safe(() => take(roots.quote(), false)));
    required(['Magento_SalesRule/js/action/set-coupon-code', 'Magento_SalesRule/js/model/coupon'], (action, coupon) => {
      const code = () => String(coupon.getCouponCode()() || '').trim();
      action.registerDataModifier(safe(() => entered(code(), roots.quote())));
      action.registerFailCallback(
        safe(({ status }) => denied(code(), roots.quote(), status === 404 || status === 400 ? 'invalid' : 'error')),
      );
    });
  });
}

function equal(a, b) {
  return String(a).toLowerCase() === String(b || '').toLowerCase();
}
