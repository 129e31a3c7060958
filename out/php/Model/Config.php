<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Model;

use Magento\Framework\App\Config\ScopeConfigInterface;
use Magento\Framework\Encryption\EncryptorInterface;
use Magento\Framework\Exception\NoSuchEntityException;
use Magento\Store\Model\ScopeInterface;

/**
 * The module's settings, each with its type. Those by store view take the store's id, or null for the current store.
 */
class Config
{
    public const SECTION = 'acme_tracking';
    public const REGION_US = 'us';
    public const REGION_EU = 'eu';

    private const ENDPOINTS = [
        self::REGION_US => 'https://api.segment.io',
        self::REGION_EU => 'https://events.eu1.segmentapis.com',
    ];

    /**
     * @param ScopeConfigInterface $scopeConfig
     * @param EncryptorInterface $encryptor
     */
    public function __construct(
        private readonly ScopeConfigInterface $scopeConfig,
        private readonly EncryptorInterface $encryptor
    ) {
    }

    /**
     * Whether events of this store view are recorded: it is switched on, and there is somewhere to send them.
     *
     * @param int|null $storeId
     * @return bool
     */
    public function isEnabled(?int $storeId): bool
    {
        return $this->flag('general/enabled', $storeId)
            && ($this->text('segment/write_key', $storeId) !== '' || $this->isDryRun($storeId));
    }

    /**
     * Whether messages go to the module's log instead of Segment.
     *
     * @param int|null $storeId
     * @return bool
     */
    public function isDryRun(?int $storeId): bool
    {
        return $this->flag('general/dry_run', $storeId);
    }

    /**
     * What messageIds are derived under: "production", or another word in every copy of the shop.
     *
     * @return string
     */
    public function environment(): string
    {
        return $this->shopText('general/environment') ?: 'production';
    }

    /**
     * The write key of the source that the server sends to.
     *
     * @param int|null $storeId
     * @return string empty where there is none
     */
    public function writeKey(?int $storeId): string
    {
        return $this->decrypted($this->text('segment/write_key', $storeId));
    }

    /**
     * The write key of the source that the shop's pages send to. It is public.
     *
     * @param int|null $storeId
     * @return string empty where there is none
     */
    public function browserWriteKey(?int $storeId): string
    {
        return $this->text('segment/browser_write_key', $storeId);
    }

    /**
     * Where the workspace of this store view's sources lies.
     *
     * @param int|null $storeId
     * @return string one of the REGION constants
     */
    public function region(?int $storeId): string
    {
        $region = $this->text('segment/region', $storeId);
        return isset(self::ENDPOINTS[$region]) ? $region : self::REGION_US;
    }

    /**
     * The address that `/v1/batch` is appended to.
     *
     * @param int|null $storeId
     * @return string without a slash at its end
     */
    public function endpoint(?int $storeId): string
    {
        $own = rtrim($this->text('segment/endpoint', $storeId), '/');
        return $own ?: self::ENDPOINTS[$this->region($storeId)];
    }

    /**
     * The proxy through which the server reaches Segment.
     *
     * @return string empty where there is none
     */
    public function proxy(): string
    {
        return $this->decrypted($this->shopText('segment/proxy'));
    }

    /**
     * The name of the market, as the plan has it, that this store view sells to.
     *
     * @param int|null $storeId
     * @return string empty where none was chosen
     */
    public function market(?int $storeId): string
    {
        return $this->text('consent/market', $storeId);
    }

    /**
     * A setting by store view as text.
     *
     * @param string $path below the module's section
     * @param int|null $storeId
     * @return string
     */
    public function text(string $path, ?int $storeId): string
    {
        try {
            $value = $this->scopeConfig->getValue(self::SECTION . '/' . $path, ScopeInterface::SCOPE_STORE, $storeId);
        } catch (NoSuchEntityException) {
            return $this->shopText($path); // the store of an old order was deleted
        }
        return is_scalar($value) ? trim((string) $value) : '';
    }

    /**
     * A setting of the whole installation as text.
     *
     * @param string $path below the module's section
     * @return string
     */
    public function shopText(string $path): string
    {
        $value = $this->scopeConfig->getValue(self::SECTION . '/' . $path);
        return is_scalar($value) ? trim((string) $value) : '';
    }

    /**
     * A setting by store view that is on or off.
     *
     * @param string $path below the module's section
     * @param int|null $storeId
     * @return bool
     */
    public function flag(string $path, ?int $storeId): bool
    {
        return in_array($this->text($path, $storeId), ['1', 'true'], true);
    }

    /**
     * A setting of the whole installation that is a whole number, held within its bounds.
     *
     * @param string $path below the module's section
     * @param int $least
     * @param int $most
     * @return int
     */
    public function number(string $path, int $least, int $most): int
    {
        return max($least, min($most, (int) $this->shopText($path)));
    }

    /**
     * A setting by store view that is a list of words.
     *
     * @param string $path below the module's section
     * @param int|null $storeId
     * @return list<string>
     */
    public function words(string $path, ?int $storeId): array
    {
        $found = preg_split('/[\s,]+/', $this->text($path, $storeId), -1, PREG_SPLIT_NO_EMPTY);
        return array_values(array_unique($found ?: []));
    }

    /**
     * What a setting holds that is stored encrypted.
     *
     * @param string $encrypted
     * @return string
     */
    private function decrypted(string $encrypted): string
    {
        return $encrypted === '' ? '' : trim((string) $this->encryptor->decrypt($encrypted));
    }
}
