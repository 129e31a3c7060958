<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model;

/**
 * Arithmetic of amounts, as Magento's totals add up.
 *
 * grand total = subtotal + shipping + tax + discount (negative) + discount tax compensation, of lines and of shipping
 *     + fixed product taxes, unless by setting they are in the subtotal + what other modules add
 */
class Money
{
    private const DECIMALS = 4;

    /**
     * An amount. It is a float in the request that computes it and a text like "12.3400" once it is loaded.
     *
     * @param mixed $stored
     * @return float 0 where there is none
     */
    public function amount(mixed $stored): float
    {
        $amount = is_numeric($stored) ? round((float) $stored, self::DECIMALS) : 0.0;
        return $amount === 0.0 ? 0.0 : $amount; // never -0
    }

    /**
     * An amount that may be missing.
     *
     * @param mixed $stored
     * @return float|null
     */
    public function amountOrNull(mixed $stored): ?float
    {
        return is_numeric($stored) ? $this->amount($stored) : null;
    }

    /**
     * The sum of amounts.
     *
     * @param mixed[] $stored
     * @return float
     */
    public function sum(array $stored): float
    {
        return $this->amount(array_sum(array_map($this->amount(...), $stored)));
    }

    /**
     * An amount with the other sign: Magento keeps discounts of documents negative.
     *
     * @param mixed $stored
     * @return float
     */
    public function negated(mixed $stored): float
    {
        return $this->amount(-$this->amount($stored));
    }

    /**
     * Of the fixed product taxes what is not in the subtotal: all or nothing, by setting.
     *
     * @param mixed $subtotal
     * @param mixed[] $rows the lines' row totals
     * @param mixed $taxes all fixed product taxes
     * @return float
     */
    public function taxesBesideSubtotal(mixed $subtotal, array $rows, mixed $taxes): float
    {
        $excess = $this->amount($subtotal) - $this->sum($rows);
        return abs($excess - $this->amount($taxes)) < abs($excess) ? 0.0 : $this->amount($taxes);
    }

    /**
     * What of a total its parts leave unexplained.
     *
     * @param mixed $total
     * @param mixed[] $parts
     * @return float
     */
    public function rest(mixed $total, array $parts): float
    {
        return $this->amount($this->amount($total) - $this->sum($parts));
    }
}
