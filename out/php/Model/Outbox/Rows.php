<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model\Outbox;

/**
 * Reads rows. The database gives numbers as text, or text as numbers, by its settings.
 */
class Rows
{
    /**
     * A row as the database gives it.
     *
     * @param array<string,int|string|null> $row
     * @return Row
     */
    public function of(array $row): Row
    {
        return new Row(
            (int) $row['id'],
            (string) $row['message_id'],
            (int) $row['store_id'],
            (string) $row['call'],
            (string) $row['name'],
            (int) $row['version'],
            (string) $row['subject_type'],
            (string) $row['subject_id'],
            $this->text($row['customer_id']),
            (string) $row['channel'],
            $this->text($row['payload']),
            $this->text($row['context']),
            $this->text($row['body']),
            (int) $row['occurred_at'],
            (int) $row['created_at'],
            (int) $row['attempts'],
            $this->text($row['reason']),
            (string) $row['fingerprint'],
            $this->text($row['subject_key']),
            (string) $row['plan_digest']
        );
    }

    /**
     * A column that may be empty.
     *
     * @param int|string|null $value
     * @return string|null
     */
    private function text(int|string|null $value): ?string
    {
        return $value === null ? null : (string) $value;
    }
}
