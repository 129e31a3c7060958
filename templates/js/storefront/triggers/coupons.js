// SPDX-License-Identifier: 0BSD

import { checkout } from '../checkout.js';
import { required, safe } from '../luma.js';

const FORM = 'form[action*="/checkout/cart/couponPost"]';

/** Coupons: in the cart by its form and the page that answers, in the checkout by Luma's own actions. */
export function coupons(shop) {
  const { emit, memory } = shop;
  const known = () => memory.kept('coupon') || {};

  function entered(code, quote) {
    memory.keep('coupon', { ...known(), entered: code });
    emit('coupon.entered', { coupon: { code }, quote });
  }

  function denied(quote, reason) {
    const { entered: code, ...rest } = known();
    memory.keep('coupon', rest);
    if (code) emit('coupon.denied', { coupon: { code, reason }, quote });
  }

  /** Compares the coupon that the cart has with the one it had. */
  function take(quote) {
    const { id, code: before, discount, entered: code } = known();
    const now = quote.coupon || undefined;
    memory.keep('coupon', {
      id: quote.id,
      code: now,
      discount: quote.discount,
      entered: equal(code, now) ? undefined : code,
    });
    if (id && id !== quote.id) return;
    if (before && before !== now) emit('coupon.removed', { coupon: { code: before, discount }, quote });
    if (now && before !== now) emit('coupon.applied', { coupon: { code: now, discount: quote.discount }, quote });
  }

  function sent(form) {
    const { remove, coupon_code: input } = form.elements;
    const code = input?.value.trim();
    if (code && remove?.value !== '1' && known().entered !== code) entered(code, current());
  }

  const current = () => shop.private.current()?.quote || {};
  document.addEventListener(
    'submit',
    safe(({ target }) => target.matches(FORM) && sent(target)),
    true,
  );
  // Luma sends its form by jQuery, which the page's own event doesn't tell.
  required(['jquery'], ($) =>
    $(document).on(
      'submit',
      FORM,
      safe(({ target }) => sent(target)),
    ),
  );
  shop.private.on(({ quote }) => {
    if (!quote) return;
    take(quote);
    if (shop.config.page.type === 'cart') denied(quote, quote.items.length ? 'invalid' : 'empty cart');
  });

  checkout(shop, (model, roots) => {
    model.totals.subscribe(safe(() => take(roots.quote())));
    required(['Magento_SalesRule/js/action/set-coupon-code', 'Magento_SalesRule/js/model/coupon'], (action, coupon) => {
      action.registerDataModifier(safe(() => entered(coupon.getCouponCode()()?.trim(), roots.quote())));
      action.registerFailCallback(safe(({ status }) => denied(roots.quote(), status < 500 ? 'invalid' : 'error')));
    });
  });
}

function equal(a, b) {
  return a?.toLowerCase() === b?.toLowerCase();
}
