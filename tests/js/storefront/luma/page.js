// What Luma's pages do by themselves.
require.config({
  paths: { jquery: '/npm/jquery', ko: '/npm/knockout', 'Magento_Customer/js/customer-data': '/luma/customer-data' },
  bundles: {
    '/luma/checkout.js': [
      'Magento_Checkout/js/model/quote',
      'Magento_Checkout/js/model/payment/place-order-hooks',
      'Magento_Checkout/js/model/step-navigator',
      'Magento_SalesRule/js/model/coupon',
      'Magento_SalesRule/js/action/set-coupon-code',
      'checkout-page',
    ],
  },
});
require(['jquery', 'Magento_Customer/js/customer-data'], ($) => {
  const post = (form) =>
    $.post(form.action, $(form).serialize()).done((answer) =>
      $(document).trigger('ajax:addToCart', [{ response: answer }]),
    );
  // Adding to the cart, on a product's page and in lists.
  $(document).on('submit', 'form[data-role="tocart-form"], #product_addtocart_form', (event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    post(event.target);
  });
  $(document).on('click', '.swatch-option', ({ target }) => {
    const input = document.querySelector('.swatch-input');
    input.value = target.dataset.optionId;
    $(input).trigger('change');
  });
  $(document).on('click', '[data-block="minicart"] .showcart', () =>
    $('[data-block="minicart"]').trigger('dropdowndialogopen'),
  );
  $(document).on('click', '[data-remove-item]', ({ target }) =>
    $.post('/checkout/sidebar/removeItem/', { item: target.dataset.removeItem }),
  );
  $(document).on('click', '#discount-coupon-form button', () => {
    // As Luma's widget does it: by jQuery, so that the page sees no event of its own.
    $('#discount-coupon-form').trigger('submit');
    HTMLFormElement.prototype.submit.call(document.querySelector('#discount-coupon-form'));
  });
  if (document.body.dataset.page === 'checkout') require(['checkout-page']);
  window.lumaReady = true;
});
