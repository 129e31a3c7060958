<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Acme\Tracking\Controller\Adminhtml\Outbox;

use Magento\Backend\App\Action;
use Magento\Backend\App\Action\Context;
use Magento\Framework\App\Action\HttpPostActionInterface;
use Magento\Framework\Controller\Result\Redirect;
use Magento\Framework\Controller\ResultFactory;
use Magento\Framework\Exception\LocalizedException;
use Magento\Ui\Component\MassAction\Filter;
use Acme\Tracking\Api\OutboxRepositoryInterface;
use Acme\Tracking\Model\ResourceModel\Outbox\Grid\Collection;

/**
 * Has failed messages sent again: those that were chosen, or all that the grid's filters leave.
 */
class Replay extends Action implements HttpPostActionInterface
{
    public const ADMIN_RESOURCE = 'Acme_Tracking::replay';

    /**
     * @param Context $context
     * @param Filter $filter
     * @param OutboxRepositoryInterface $outbox
     */
    public function __construct(
        Context $context,
        private readonly Filter $filter,
        private readonly OutboxRepositoryInterface $outbox
    ) {
        parent::__construct($context);
    }

    /**
     * Back to the grid, with how many there were.
     *
     * @return Redirect
     */
    public function execute()
    {
        try {
            $ids = $this->ids();
            $count = $ids === [] ? 0 : $this->outbox->replay(...$ids);
            $this->messageManager->addSuccessMessage((string) __('%1 message(s) will be sent again.', $count));
        } catch (LocalizedException $exception) {
            $this->messageManager->addErrorMessage($exception->getMessage());
        }
        /** @var Redirect $redirect */
        $redirect = $this->resultFactory->create(ResultFactory::TYPE_REDIRECT);
        return $redirect->setPath('*/*/index');
    }

    /**
     * The rows that are meant.
     *
     * @return list<int>
     * @throws LocalizedException
     */
    private function ids(): array
    {
        $component = $this->filter->getComponent();
        $this->filter->prepareComponent($component);
        $this->filter->applySelectionOnTargetProvider();
        $found = $component->getContext()->getDataProvider()->getSearchResult();
        return $found instanceof Collection ? array_map('intval', $found->getAllIds()) : [];
    }
}
