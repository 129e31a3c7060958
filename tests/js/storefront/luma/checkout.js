// Luma's checkout as other modules see it: a quote of observables, a navigator of two steps, hooks of the order. Written after Magento's
// documented behaviour.
define('Magento_Checkout/js/model/quote', ['ko'], (ko) => ({
  totals: ko.observable(null),
  shippingMethod: ko.observable(null),
  paymentMethod: ko.observable(null),
}));
define('Magento_Checkout/js/model/payment/place-order-hooks', [], () => ({
  requestModifiers: [],
  afterRequestListeners: [],
}));
define('Magento_Checkout/js/model/step-navigator', ['ko'], (ko) => {
  const steps = ko.observableArray();
  const sorted = () => steps().sort((a, b) => a.sortOrder - b.sortOrder);
  return {
    steps,
    registerStep: (code, isVisible, sortOrder) => steps.push({ code, isVisible, sortOrder }),
    next() {
      const at = sorted().findIndex((step) => step.isVisible());
      sorted()[at].isVisible(false);
      sorted()[at + 1].isVisible(true);
    },
    navigateTo: (code) => sorted().forEach((step) => step.isVisible(step.code === code)),
  };
});
define('Magento_SalesRule/js/model/coupon', ['ko'], (ko) => {
  const code = ko.observable('');
  return { getCouponCode: () => code };
});
define('Magento_SalesRule/js/action/set-coupon-code', ['jquery', 'Magento_Checkout/js/model/quote'], ($, quote) => {
  const modifiers = [];
  const failed = [];
  const action = (code) => {
    const headers = {};
    modifiers.forEach((modifier) => modifier(headers, {}));
    return $.ajax({ type: 'PUT', url: `/rest/V1/guest-carts/mine/coupons/${code}`, global: false })
      .done(quote.totals)
      .fail((answer) => failed.forEach((callback) => callback(answer)));
  };
  action.registerDataModifier = (modifier) => modifiers.push(modifier);
  action.registerFailCallback = (callback) => failed.push(callback);
  action.registerSuccessCallback = () => {};
  return action;
});
define('checkout-page', [
  'jquery',
  'ko',
  'Magento_Checkout/js/model/quote',
  'Magento_Checkout/js/model/step-navigator',
  'Magento_Checkout/js/model/payment/place-order-hooks',
  'Magento_SalesRule/js/action/set-coupon-code',
  'Magento_SalesRule/js/model/coupon',
], ($, ko, quote, navigator, hooks, setCoupon, coupon) => {
  navigator.registerStep('shipping', ko.observable(true), 10);
  navigator.registerStep('payment', ko.observable(false), 20);
  window.checkout = {
    ship() {
      quote.shippingMethod({
        carrier_code: 'flatrate',
        method_code: 'flatrate',
        carrier_title: 'Flat Rate',
        method_title: 'Fixed',
      });
      return $.post('/rest/V1/guest-carts/mine/shipping-information').done((totals) => {
        quote.totals(totals);
        navigator.next();
      });
    },
    back: () => navigator.navigateTo('shipping'),
    next: () => navigator.next(),
    pay: (method) => quote.paymentMethod({ method }),
    coupon(code) {
      coupon.getCouponCode()(code);
      return setCoupon(code);
    },
    uncoupon: () =>
      $.ajax({ type: 'DELETE', url: '/rest/V1/guest-carts/mine/coupons', global: false }).done(quote.totals),
    place() {
      const headers = {};
      hooks.requestModifiers.forEach((modifier) => modifier(headers, {}));
      return $.ajax({ type: 'POST', url: '/rest/V1/guest-carts/mine/payment-information', headers });
    },
  };
});
