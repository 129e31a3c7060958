// SPDX-License-Identifier: 0BSD
import type { Token } from '../runtime/types.js';

/**
 * Where most of the orders go; no street, nobody downstream needs it.
 */
export interface IdentifyAddress {
  /**
   * Example: "Berlin"
   */
  city?: string;
  /**
   * Example: "10115"
   */
  postalCode?: string;
  /**
   * ISO 3166-1 alpha-2
   * Examples: "DE", "US"
   */
  country?: string;
}

export interface Identify {
  /**
   * Needs consent: marketing.
   * Example: "ada@shop.example"
   */
  email?: string;
  /**
   * Needs consent: marketing.
   * Example: "Ada"
   */
  firstName?: string;
  /**
   * Needs consent: marketing.
   * Example: "Lovelace"
   */
  lastName?: string;
  /**
   * With country code
   * Needs consent: marketing.
   * Example: "+49 30 1234567"
   */
  phone?: string;
  /**
   * Where most of the orders go; no street, nobody downstream needs it.
   * Needs consent: marketing.
   */
  address?: IdentifyAddress;
  /**
   * When the account was opened
   * Example: "2026-03-01T09:30:00Z"
   */
  createdAt?: string;
  /**
   * Magento's customer group
   * Examples: "General", "Wholesale"
   */
  customerGroup?: string;
  /**
   * Whether the newsletter is subscribed to and confirmed
   */
  newsletter?: boolean;
  /**
   * Orders placed and not cancelled
   */
  orderCount?: number;
}

/**
 * What is known of a customer. The browser sends it on sign-in, the server on orders and changes of the profile.
 */
export declare const identify: Token<'identify', Identify>;
