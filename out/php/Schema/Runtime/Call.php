<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Schema\Runtime;

/**
 * A call of the plan: its checks, and what building its message takes.
 */
abstract class Call implements CheckInterface
{
    /** track, identify, page, group or alias */
    public const TYPE = '';

    /** Wire name; empty for identify and alias */
    public const NAME = '';

    public const VERSION = 1;

    /** Older versions that are still accepted, by number */
    public const PREVIOUS = [];

    /** Every category that must be on */
    public const CONSENT = [];

    /** Members that identify what happened, in the order in which the messageId is made of them */
    public const ONCE = [];

    /** Category of a page */
    public const CATEGORY = '';

    /** Where objects, and members with a consent of their own, stand in the payload; see Snapshot */
    public const FORM = ['object' => true];

    /** The same for the call's context */
    public const CONTEXT_FORM = ['object' => true];

    /**
     * Reports what is wrong with the context of a call.
     *
     * Nothing, where the plan has no types for it.
     *
     * @param Findings $found
     * @param mixed $value
     * @param string $path
     * @param int|string $at
     */
    // phpcs:ignore Magento2.CodeAnalysis.EmptyBlock -- most plans have no types for contexts
    public function checkContext(Findings $found, mixed $value, string $path, int|string $at = ''): void
    {
    }
}
