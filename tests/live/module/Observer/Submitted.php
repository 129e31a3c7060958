<?php
declare(strict_types=1);

namespace Live\Faults\Observer;

use Live\Faults\Model\Faults;
use Magento\Framework\DB\TransactionFactory;
use Magento\Framework\Event\Observer;
use Magento\Framework\Event\ObserverInterface;
use Magento\Sales\Model\Service\InvoiceService;
use RuntimeException;

/**
 * After an order was stored: another module's exception, or an invoice made at once as payment modules do.
 */
class Submitted implements ObserverInterface
{
    /**
     * @param Faults $faults
     * @param InvoiceService $invoices
     * @param TransactionFactory $transactions
     */
    public function __construct(
        private readonly Faults $faults,
        private readonly InvoiceService $invoices,
        private readonly TransactionFactory $transactions
    ) {
    }

    /**
     * @inheritdoc
     */
    public function execute(Observer $observer)
    {
        if ($this->faults->wanted('submitted')) {
            throw new RuntimeException('Fault of a test');
        }
        if ($this->faults->wanted('invoice')) {
            $order = $observer->getData('order');
            $invoice = $this->invoices->prepareInvoice($order);
            $invoice->register();
            $order->setIsInProcess(true);
            $this->transactions->create()->addObject($invoice)->addObject($order)->save();
        }
    }
}
