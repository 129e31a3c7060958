// SPDX-License-Identifier: 0BSD
import { identify } from './events/identify.js';
import { homePage } from './events/home-page.js';
import { categoryPage } from './events/category-page.js';
import { productPage } from './events/product-page.js';
import { searchResultsPage } from './events/search-results-page.js';
import { cartPage } from './events/cart-page.js';
import { checkoutPage } from './events/checkout-page.js';
import { orderConfirmationPage } from './events/order-confirmation-page.js';
import { accountPage } from './events/account-page.js';
import { contentPage } from './events/content-page.js';
import { alias } from './events/alias.js';
import { productsSearched } from './events/products-searched.js';
import { productListViewed } from './events/product-list-viewed.js';
import { productListFiltered } from './events/product-list-filtered.js';
import { promotionViewed } from './events/promotion-viewed.js';
import { promotionClicked } from './events/promotion-clicked.js';
import { productClicked } from './events/product-clicked.js';
import { productViewed } from './events/product-viewed.js';
import { productShared } from './events/product-shared.js';
import { productAdded } from './events/product-added.js';
import { productRemoved } from './events/product-removed.js';
import { cartViewed } from './events/cart-viewed.js';
import { couponEntered } from './events/coupon-entered.js';
import { couponApplied } from './events/coupon-applied.js';
import { couponDenied } from './events/coupon-denied.js';
import { couponRemoved } from './events/coupon-removed.js';
import { checkoutStarted } from './events/checkout-started.js';
import { checkoutStepViewed } from './events/checkout-step-viewed.js';
import { checkoutStepCompleted } from './events/checkout-step-completed.js';
import { paymentInfoEntered } from './events/payment-info-entered.js';
import { orderCompleted } from './events/order-completed.js';
import { build as all_build, check as all_check, index as all_index } from './runtime/all.js';

const all_tokens = {
  identify,
  homePage,
  categoryPage,
  productPage,
  searchResultsPage,
  cartPage,
  checkoutPage,
  orderConfirmationPage,
  accountPage,
  contentPage,
  alias,
  productsSearched,
  productListViewed,
  productListFiltered,
  promotionViewed,
  promotionClicked,
  productClicked,
  productViewed,
  productShared,
  productAdded,
  productRemoved,
  cartViewed,
  couponEntered,
  couponApplied,
  couponDenied,
  couponRemoved,
  checkoutStarted,
  checkoutStepViewed,
  checkoutStepCompleted,
  paymentInfoEntered,
  orderCompleted,
};
const all_foreign = {
  'group Company': true,
  'track Signed Up': true,
  'track Account Created': true,
  'track Signed In': true,
  'track Signed Out': true,
  'track Password Reset Requested': true,
  'track Newsletter Subscribed': true,
  'track Newsletter Unsubscribed': true,
  'track Product Reviewed': true,
  'track Order Updated': true,
  'track Order Cancelled': true,
  'track Order Refunded': true,
  'track Order Shipped': true,
  'track Payment Failed': true,
  'track Return Requested': true,
  'track Return Received': true,
  'track Revenue Recorded': true,
  'track Product Added to Wishlist': true,
  'track Product Removed from Wishlist': true,
  'track Wishlist Product Added to Cart': true,
};
const all_calls = all_index(all_tokens, all_foreign);

/** Every violation of a call by name, in the order of the plan. */
export function validate(call, name, payload, context, version) {
  return all_check(all_calls, { call, name, payload, context, version });
}

/** What becomes of a call: {decision, reason?, message?}. Pure; it doesn't validate. */
export function build(request) {
  return all_build(all_calls, request);
}

/** The calls of this source: [type, name] in the order of the plan. */
export const names = Object.values(all_tokens).map((token) => [token.type, token.name]);
