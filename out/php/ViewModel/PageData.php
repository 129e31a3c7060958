<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\ViewModel;

use Magento\Framework\App\Request\Http;
use Magento\Framework\App\RequestInterface;
use Magento\Framework\View\Element\AbstractBlock;
use Magento\Store\Model\Store;
use Magento\Store\Model\StoreManagerInterface;
use Acme\Tracking\Model\Config;
use Acme\Tracking\Model\Config\Storefront;
use Acme\Tracking\Model\Storefront\Tag;
use Acme\Tracking\Model\Storefront\StoreValues;

/**
 * What every page tells: its kind, the store view, and the settings of the script. The same for everybody.
 */
class PageData implements TagInterface
{
    private const OTHER = 'content';
    // What the adapters' files call their functions, where that isn't the setting's own word.
    private const ADAPTERS = [
        'magento' => 'magentoCookies',
        'onetrust' => 'oneTrust',
        'google' => 'googleConsent',
        'usercentrics-v2' => 'usercentricsV2',
    ];

    /**
     * @param Tag $tag
     * @param StoreValues $values
     * @param Config $config
     * @param Storefront $settings
     * @param StoreManagerInterface $stores
     * @param RequestInterface $request
     * @param string[] $types kind of page by layout handle
     * @param string[] $elements kind of page by an element of its layout, where no handle tells
     */
    public function __construct(
        private readonly Tag $tag,
        private readonly StoreValues $values,
        private readonly Config $config,
        private readonly Storefront $settings,
        private readonly StoreManagerInterface $stores,
        private readonly RequestInterface $request,
        private readonly array $types = [],
        private readonly array $elements = []
    ) {
    }

    /**
     * @inheritDoc
     */
    public function name(): string
    {
        return 'page';
    }

    /**
     * @inheritDoc
     */
    public function json(AbstractBlock $block): string
    {
        return $this->tag->text($this->name(), fn (): array => $this->read($block));
    }

    /**
     * Everything the script has to know before it looks at the page.
     *
     * @param AbstractBlock $block
     * @return array<string, mixed>
     */
    private function read(AbstractBlock $block): array
    {
        /** @var Store $store */
        $store = $this->stores->getStore();
        return [
            'page' => ['type' => $this->type($block), 'name' => $this->actionName()],
            'store' => $this->values->store($store),
            'market' => $this->config->market(null) ?: null,
            'environment' => $this->config->environment(),
            'segment' => $this->segment($store),
            'consent' => $this->consent($store),
            'layer' => $this->settings->dataLayer() ?: null,
            'mirrors' => $this->mirrors() ?: null,
        ];
    }

    /**
     * The kind of page: what a layout says, or what goes with its handles and elements.
     *
     * @param AbstractBlock $block
     * @return string
     */
    private function type(AbstractBlock $block): string
    {
        $named = $block->getData('page_type');
        if (is_string($named) && $named !== '') {
            return $named;
        }
        $layout = $block->getLayout();
        $found = array_intersect_key($this->types, array_flip($layout->getUpdate()->getHandles()));
        if ($found !== []) {
            return reset($found);
        }
        foreach ($this->elements as $element => $type) {
            if ($layout->hasElement($element)) {
                return $type;
            }
        }
        return self::OTHER;
    }

    /**
     * The full action name, such as catalog_product_view.
     *
     * @return string
     */
    private function actionName(): string
    {
        return $this->request instanceof Http ? strtolower($this->request->getFullActionName()) : '';
    }

    /**
     * Where Segment is; null where this store view has no key for pages.
     *
     * A host of the shop's own is reached as the shop is.
     *
     * @param Store $store
     * @return array<string, string>|null
     */
    private function segment(Store $store): ?array
    {
        $key = $this->config->browserWriteKey(null);
        $host = $this->settings->cdnHost();
        $scheme = $host === Storefront::CDN || $store->isCurrentlySecure() ? 'https' : 'http';
        return $key === '' ? null : ['key' => $key, 'host' => "$scheme://$host"];
    }

    /**
     * The consent tool, with what its adapter has to be told.
     *
     * @param Store $store
     * @return array<string, mixed>
     */
    private function consent(Store $store): array
    {
        $adapter = $this->settings->consentAdapter();
        if ($adapter === '') {
            return [];
        }
        return [
            'adapter' => self::ADAPTERS[$adapter] ?? $adapter,
            'options' => $adapter === 'magento' ? [(int) $store->getWebsiteId()] : [],
        ];
    }

    /**
     * Other data layers that are to have the events.
     *
     * @return list<string>
     */
    private function mirrors(): array
    {
        return [
            ...($this->settings->forTagManager() ? ['gtm'] : []),
            ...($this->settings->forAdobe() ? ['adobe'] : []),
        ];
    }
}
