<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\ViewModel;

use Magento\Framework\App\Request\Http;
use Magento\Framework\App\RequestInterface;
use Magento\Framework\View\Element\AbstractBlock;
use Acme\Tracking\Model\Storefront\Settings;
use Acme\Tracking\Model\Storefront\Tag;

/**
 * What every page tells: its kind, the store view, and the settings of the script. The same for everybody.
 */
class PageData implements TagInterface
{
    private const OTHER = 'content';

    /**
     * @param Tag $tag
     * @param Settings $settings
     * @param RequestInterface $request
     * @param string[] $types kind of page by layout handle
     * @param string[] $elements kind of page by an element of its layout, where no handle tells
     */
    public function __construct(
        private readonly Tag $tag,
        private readonly Settings $settings,
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
        return ['page' => ['type' => $this->type($block), 'name' => $this->actionName()]] + $this->settings->read();
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
}
