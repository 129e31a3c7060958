<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model\Privacy;

use Acme\Tracking\Model\Clock;
use Acme\Tracking\Model\Context\Consent;
use Acme\Tracking\Model\Context\Plan;
use Acme\Tracking\Model\Context\Row;
use Acme\Tracking\Model\Context\Snapshot;
use Acme\Tracking\Model\Context\Store;
use Acme\Tracking\Model\Subject;
use Acme\Tracking\Model\SubjectKey;

/**
 * Takes over what customers and guests have agreed to elsewhere, from a table. What is known and newer stays.
 */
class ConsentImport
{
    private const EMAIL = 'email';
    private const CUSTOMER = 'customer_id';
    private const AT = 'at';
    private const OPTIONAL = ['model', 'version', 'market'];
    private const SOURCE = 'import';
    private const CHUNK = 500;
    private const BYTE_ORDER_MARK = "\u{FEFF}";

    /** Seconds that a clock elsewhere may be ahead */
    private const AHEAD = 300;

    /**
     * @param Plan $plan
     * @param Store $store
     * @param SubjectKey $keys
     * @param Clock $clock
     */
    public function __construct(
        private readonly Plan $plan,
        private readonly Store $store,
        private readonly SubjectKey $keys,
        private readonly Clock $clock
    ) {
    }

    /**
     * Stores what the lines of a table say. Lines that say nothing clear are told, and the others are taken.
     *
     * @param iterable<int,array<string|null>> $lines the first one names the columns
     * @return array{int,array<int,string>} how many were taken, and what is wrong with others, by line from 1
     * @throws \InvalidArgumentException where the columns aren't those of a consent
     */
    public function take(iterable $lines): array
    {
        $columns = null;
        $number = 0;
        $taken = 0;
        $rows = [];
        $wrong = [];
        foreach ($lines as $line) {
            $number++;
            $line = array_map(static fn (?string $cell): string => trim((string) $cell), $line);
            if (implode('', $line) === '') {
                continue;
            }
            if ($columns === null) {
                $columns = $this->columns($line);
                continue;
            }
            try {
                $cells = array_pad(array_slice($line, 0, count($columns)), count($columns), '');
                array_push($rows, ...$this->rows(array_combine($columns, $cells)));
                $taken++;
            } catch (\InvalidArgumentException $problem) {
                $wrong[$number] = $problem->getMessage();
            }
            if (count($rows) >= self::CHUNK) {
                $this->store->put($rows);
                $rows = [];
            }
        }
        $this->store->put($rows);
        return [$taken, $wrong];
    }

    /**
     * The columns that the first line names.
     *
     * @param string[] $line
     * @return string[]
     */
    private function columns(array $line): array
    {
        $columns = $line;
        $columns[0] = str_replace(self::BYTE_ORDER_MARK, '', $columns[0]);
        $categories = $this->plan->categories();
        $known = [self::EMAIL, self::CUSTOMER, self::AT, ...self::OPTIONAL, ...$categories];
        $unknown = array_diff($columns, $known);
        if ($unknown !== [] || count(array_unique($columns)) < count($columns)) {
            throw new \InvalidArgumentException(
                sprintf('Columns are %s, each once; not %s.', implode(', ', $known), implode(', ', $columns))
            );
        }
        if (!array_intersect($columns, [self::EMAIL, self::CUSTOMER]) || !array_intersect($columns, $categories)) {
            throw new \InvalidArgumentException(
                sprintf('There must be email or customer_id, and one of %s.', implode(', ', $categories))
            );
        }
        return $columns;
    }

    /**
     * What one line says: of the customer, of the address, or of both.
     *
     * @param array<string,string> $cells by column
     * @return Row[]
     */
    private function rows(array $cells): array
    {
        $key = $this->keys->of($cells[self::EMAIL] ?? '');
        $customer = $cells[self::CUSTOMER] ?? '';
        $snapshot = new Snapshot(null, $this->consent($cells));
        $rows = [];
        if ($customer !== '') {
            $rows[] = new Row(new Subject(Subject::CUSTOMER, $customer), $snapshot, $key);
        }
        if ($key !== null) {
            $rows[] = new Row(new Subject(Subject::PERSON, $key), $snapshot, $key);
        }
        return $rows ?: throw new \InvalidArgumentException('neither email nor customer_id');
    }

    /**
     * What was agreed to.
     *
     * @param array<string,string> $cells by column
     * @return Consent
     */
    private function consent(array $cells): Consent
    {
        $preferences = [];
        foreach ($this->plan->categories() as $category) {
            $state = strtolower($cells[$category] ?? '');
            if ($state !== '' && !in_array($state, Consent::STATES, true)) {
                throw new \InvalidArgumentException(
                    sprintf('%s is one of %s, or empty', $category, implode(', ', Consent::STATES))
                );
            }
            if ($state !== '') {
                $preferences[$category] = $state;
            }
        }
        if ($preferences === []) {
            throw new \InvalidArgumentException('no category has a state');
        }
        if (!mb_check_encoding($cells, 'UTF-8')) {
            throw new \InvalidArgumentException('this is not UTF-8');
        }
        $model = $cells['model'] ?? '';
        if ($model !== '' && !in_array($model, Consent::MODELS, true)) {
            throw new \InvalidArgumentException('model is one of ' . implode(', ', Consent::MODELS) . ', or empty');
        }
        return new Consent(
            $preferences,
            $this->at($cells[self::AT] ?? ''),
            self::SOURCE,
            $model ?: null,
            false,
            ($cells['version'] ?? '') ?: null,
            ($cells['market'] ?? '') ?: null
        );
    }

    /**
     * When it was decided.
     *
     * @param string $text a date and a time with their zone (ISO 8601); empty for now
     * @return int milliseconds since 1970
     */
    private function at(string $text): int
    {
        if ($text === '') {
            return $this->clock->now();
        }
        $time = \DateTimeImmutable::createFromFormat(\DateTimeInterface::ATOM, $text)
            ?: \DateTimeImmutable::createFromFormat('Y-m-d\TH:i:s.vp', $text);
        if ($time === false) {
            throw new \InvalidArgumentException('at is a time such as 2026-11-23T14:00:00+01:00, or empty');
        }
        if ($time->getTimestamp() > intdiv($this->clock->now(), 1000) + self::AHEAD) {
            throw new \InvalidArgumentException('at lies in the future');
        }
        return (int) $time->format('Uv');
    }
}
