<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Trackwright\Module\Model\Context;

use Magento\Framework\App\Config\ScopeConfigInterface;
use Magento\Framework\Exception\NoSuchEntityException;
use Magento\Store\Model\ScopeInterface;
use Trackwright\Module\Api\ConsentSourceInterface;
use Trackwright\Module\Model\Channel;
use Trackwright\Module\Model\Config;
use Trackwright\Module\Model\Outbox\Circumstances as Circumstance;
use Trackwright\Module\Model\Outbox\CircumstancesInterface;
use Trackwright\Module\Model\Outbox\Row;
use Trackwright\Module\Model\Subject;
use Trackwright\Module\Model\SubjectKey;

/**
 * Finds out, for the rows of a claim, whose calls they are and under which consent: from the request itself, from what
 * is stored of the order or cart, of the same visitor, of the customer, of the address. The newest decision counts.
 */
class Resolution implements CircumstancesInterface
{
    private const LOCALE = 'general/locale/code';
    private const LASTING = [Subject::ORDER, Subject::QUOTE];

    /**
     * @param Store $store
     * @param Restoration $restoration
     * @param Decision $decision
     * @param SubjectKey $keys
     * @param Config $config
     * @param ScopeConfigInterface $scopeConfig
     * @param ConsentSourceInterface[] $sources
     */
    public function __construct(
        private readonly Store $store,
        private readonly Restoration $restoration,
        private readonly Decision $decision,
        private readonly SubjectKey $keys,
        private readonly Config $config,
        private readonly ScopeConfigInterface $scopeConfig,
        private readonly array $sources = []
    ) {
    }

    /**
     * @inheritdoc
     */
    public function of(array $rows): array
    {
        $own = [];
        $subjects = [];
        foreach ($rows as $row) {
            $own[$row->id] = $this->restoration->snapshot($row->context);
            $subjects[] = new Subject($row->subjectType, $row->subjectId);
            if ($row->customerId !== null) {
                $subjects[] = new Subject(Subject::CUSTOMER, $row->customerId);
            }
            if ($row->subjectKey !== null) {
                $subjects[] = new Subject(Subject::PERSON, $row->subjectKey);
            }
        }
        $stored = $this->store->find($subjects);
        $stored += $this->store->find($this->visitors([...$own, ...$stored]));
        $consents = $this->consents($rows);
        $found = [];
        foreach ($rows as $row) {
            $consent = $row->customerId === null ? null : $consents[$row->customerId] ?? null;
            $found[$row->id] = $this->circumstance($row, $own[$row->id], $stored, $consent);
        }
        return $found;
    }

    /**
     * The visitors that snapshots name.
     *
     * @param array<Snapshot|null> $snapshots
     * @return Subject[]
     */
    private function visitors(array $snapshots): array
    {
        $visitors = [];
        foreach ($snapshots as $snapshot) {
            if ($snapshot?->anonymousId !== null) {
                $visitors[$snapshot->anonymousId] = new Subject(Subject::ANONYMOUS, $snapshot->anonymousId);
            }
        }
        return array_values($visitors);
    }

    /**
     * What else is known of the rows' customers.
     *
     * @param Row[] $rows
     * @return Consent[] by customer id
     */
    private function consents(array $rows): array
    {
        $ids = [];
        foreach ($rows as $row) {
            if ($row->customerId !== null) {
                $ids[$row->customerId] = $row->customerId;
            }
        }
        $found = [];
        foreach ($ids === [] ? [] : $this->sources as $source) {
            foreach ($source->consents(array_map('strval', array_values($ids))) as $id => $consent) {
                $found[$id] = isset($found[$id]) ? $found[$id]->orNewer($consent) : $consent;
            }
        }
        return $found;
    }

    /**
     * The circumstances of one row.
     *
     * @param Row $row
     * @param Snapshot|null $own what its request said
     * @param Snapshot[] $stored by `type:id`
     * @param Consent|null $elsewhere what another system knows of the customer
     * @return Circumstance
     */
    private function circumstance(Row $row, ?Snapshot $own, array $stored, ?Consent $elsewhere): Circumstance
    {
        $subject = $row->subjectType . ':' . $row->subjectId;
        $kept = $stored[$subject] ?? null;
        $visitor = $own->anonymousId ?? $kept->anonymousId ?? null;
        $candidates = [
            $own?->consent,
            $kept?->consent,
            $visitor === null ? null : ($stored[Subject::ANONYMOUS . ':' . $visitor] ?? null)?->consent,
            ($stored[Subject::CUSTOMER . ':' . $row->customerId] ?? null)?->consent,
            ($stored[Subject::PERSON . ':' . $row->subjectKey] ?? null)?->consent,
            $elsewhere,
        ];
        $known = null;
        foreach ($candidates as $candidate) {
            $known = $known === null ? $candidate : $known->orNewer($candidate);
        }
        $shopper = $own ?? $kept ?? new Snapshot();
        $consent = $this->decision->consent($known, $row->channel);
        // Who isn't to be known has an id for one order, and can't be followed from there to anything else.
        $nobody = in_array($row->subjectType, self::LASTING, true) ? $subject : $row->messageId;
        return new Circumstance(
            $this->decision->identity($consent, $row->customerId, $visitor, $this->keys->id($nobody)),
            $consent,
            $this->history($row) + ($this->decision->isKnown($consent) ? $this->context($row, $shopper) : []),
            $this->visitor($row, $consent, $shopper)
        );
    }

    /**
     * What marks a call that tells of the past.
     *
     * @param Row $row
     * @return bool[]
     */
    private function history(Row $row): array
    {
        return $row->channel === Channel::BACKFILL ? ['backfill' => true] : [];
    }

    /**
     * What the message tells of the shopper's request.
     *
     * @param Row $row
     * @param Snapshot $shopper
     * @return array<string,mixed>
     */
    private function context(Row $row, Snapshot $shopper): array
    {
        return array_filter([
            'page' => $shopper->page,
            'userAgent' => $shopper->userAgent,
            'ip' => $shopper->ip,
            'locale' => $this->locale($row->storeId),
        ]);
    }

    /**
     * Values of the shopper that properties may ask for.
     *
     * @param Row $row
     * @param array<string,mixed> $consent
     * @param Snapshot $shopper
     * @return array<string,string>
     */
    private function visitor(Row $row, array $consent, Snapshot $shopper): array
    {
        $ids = $this->decision->ids($consent, $shopper->ids);
        return array_filter([
            'visitor.market' => $this->config->market($row->storeId),
            'visitor.fbc' => $ids['fbc'] ?? '',
            'visitor.fbp' => $ids['fbp'] ?? '',
            'visitor.ga_client_id' => $ids['ga'] ?? '',
            'visitor.ga_session_id' => $ids['gs'] ?? '',
        ]);
    }

    /**
     * The language of a store view, such as de-DE.
     *
     * @param int $storeId
     * @return string|null
     */
    private function locale(int $storeId): ?string
    {
        try {
            $locale = $this->scopeConfig->getValue(self::LOCALE, ScopeInterface::SCOPE_STORE, $storeId);
        } catch (NoSuchEntityException) {
            return null; // the store view was deleted
        }
        return is_string($locale) && $locale !== '' ? str_replace('_', '-', $locale) : null;
    }
}
