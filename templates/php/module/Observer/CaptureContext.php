<?php

// SPDX-License-Identifier: 0BSD

declare(strict_types=1);

namespace Trackwright\Module\Observer;

use Magento\Customer\Api\Data\CustomerInterface;
use Magento\Customer\Model\Customer;
use Magento\Framework\App\Request\Http;
use Magento\Framework\Event;
use Magento\Framework\Event\Observer;
use Magento\Framework\Event\ObserverInterface;
use Magento\Newsletter\Model\Subscriber;
use Magento\Quote\Model\Quote;
use Magento\Sales\Model\Order;
use Psr\Log\LoggerInterface;
use Trackwright\Module\Model\Config;
use Trackwright\Module\Model\Context\Capture;
use Trackwright\Module\Model\Context\HeaderProvider;
use Trackwright\Module\Model\Context\MailProof;
use Trackwright\Module\Model\Shopper;
use Trackwright\Module\Model\Subject;
use Trackwright\Module\Model\SubjectKey;

/**
 * Notes whose request this is, and hands the context of a cart on to its order. Whatever goes wrong, the shop goes on.
 */
class CaptureContext implements ObserverInterface
{
    private const LOGIN = 'customer_login';
    private const SECTIONS = 'customer_section_load';
    private const ORDER = '__sales_assign_order_id';

    /** @var \WeakMap<object, bool> orders whose context is stored */
    private \WeakMap $orders;

    /**
     * @param Capture $capture
     * @param SubjectKey $keys
     * @param Shopper $shopper
     * @param MailProof $proof
     * @param Config $config
     * @param LoggerInterface $logger
     */
    public function __construct(
        private readonly Capture $capture,
        private readonly SubjectKey $keys,
        private readonly Shopper $shopper,
        private readonly MailProof $proof,
        private readonly Config $config,
        private readonly LoggerInterface $logger
    ) {
        $this->orders = new \WeakMap();
    }

    /**
     * @inheritdoc
     */
    public function execute(Observer $observer): void
    {
        try {
            $event = $observer->getEvent();
            $entity = $event->getData('quote') ?? $event->getData('order') ?? $event->getData('customer')
                ?? $event->getData('subscriber') ?? $event->getData('customer_data_object');
            match (true) {
                $entity instanceof Quote => $this->quote($entity),
                $entity instanceof Order => $this->order($entity),
                $entity instanceof CustomerInterface => $this->profile($entity, $event),
                $entity instanceof Customer => $this->customer($entity, $event->getName() === self::LOGIN),
                $entity instanceof Subscriber => $this->subscriber($entity),
                default => $this->end($event->getData('request')),
            };
        } catch (\Throwable $failure) {
            $this->logger->error('The context was not captured: ' . $failure->getMessage(), ['exception' => $failure]);
        }
    }

    /**
     * A cart was saved.
     *
     * @param Quote $quote
     * @return void
     */
    private function quote(Quote $quote): void
    {
        if (!$this->config->isEnabled((int) $quote->getStoreId())) {
            return;
        }
        $key = $this->keys->of($quote->getCustomerEmail());
        $this->cart((string) $quote->getId(), (string) $quote->getCustomerId(), $key);
    }

    /**
     * A request is about a cart, and its customer.
     *
     * @param string $quoteId
     * @param string $customerId empty for a guest
     * @param string|null $key see SubjectKey
     * @return void
     */
    private function cart(string $quoteId, string $customerId, ?string $key): void
    {
        $quote = new Subject(Subject::QUOTE, $quoteId);
        $this->capture->about($quote, $key);
        if ($customerId !== '' && $customerId !== '0') {
            $this->capture->about(new Subject(Subject::CUSTOMER, $customerId), $key, $quote);
        }
    }

    /**
     * An order was saved; a new one takes its cart's context over.
     *
     * @param Order $order
     * @return void
     */
    private function order(Order $order): void
    {
        $isNew = $order->getOrigData('entity_id') === null && !isset($this->orders[$order]);
        $quoteId = (string) $order->getQuoteId();
        if (!$isNew || $quoteId === '' || !$this->config->isEnabled((int) $order->getStoreId())) {
            return;
        }
        $this->orders[$order] = true;
        $key = $this->keys->of($order->getCustomerEmail());
        // The cart is saved after its order: noted here, both go into one statement.
        $this->cart($quoteId, (string) $order->getCustomerId(), $key);
        $this->capture->order(new Subject(Subject::ORDER, (string) $order->getEntityId()), $quoteId, $key);
    }

    /**
     * A customer's profile was saved: by one who opens an account, which is theirs, or by whoever sent the request.
     *
     * @param CustomerInterface $customer
     * @param Event $event
     * @return void
     */
    private function profile(CustomerInterface $customer, Event $event): void
    {
        $delegated = $event->getData('delegate_data');
        $orderId = is_array($delegated) ? $delegated[self::ORDER] ?? null : null;
        if (is_scalar($orderId)) {
            $this->delegated($customer, (string) $orderId);
        } else {
            $this->customer($customer, $event->getData('orig_customer_data_object') === null);
        }
    }

    /**
     * A customer signed in, or was saved. A stranger's request saves one, too: by asking for a new password, say.
     *
     * @param Customer|CustomerInterface $customer
     * @param bool $isOwn whether the event itself says that it is the shopper's own account
     * @return void
     */
    private function customer(Customer|CustomerInterface $customer, bool $isOwn): void
    {
        $id = (string) $customer->getId();
        if ($isOwn || $this->shopper->customerId() === $id) {
            $this->capture->about(new Subject(Subject::CUSTOMER, $id), $this->keys->of($customer->getEmail()));
        }
    }

    /**
     * A guest opened an account after an order, which is the customer's from now on, and with it what was agreed to.
     *
     * @param CustomerInterface $customer
     * @param string $orderId
     * @return void
     */
    private function delegated(CustomerInterface $customer, string $orderId): void
    {
        $this->capture->handOver(
            new Subject(Subject::ORDER, $orderId),
            new Subject(Subject::CUSTOMER, (string) $customer->getId()),
            $this->keys->of($customer->getEmail())
        );
    }

    /**
     * Somebody has confirmed a subscription. Anybody may type an address: that alone says nothing of its owner.
     *
     * @param Subscriber $subscriber
     * @return void
     */
    private function subscriber(Subscriber $subscriber): void
    {
        $before = (int) $subscriber->getOrigData('subscriber_status');
        $isSubscribed = (int) $subscriber->getSubscriberStatus() === Subscriber::STATUS_SUBSCRIBED;
        if ($isSubscribed && $this->proof->isGiven($subscriber, $before)) {
            $subject = new Subject(Subject::SUBSCRIBER, (string) $subscriber->getId());
            $this->capture->about($subject, $this->keys->of($subscriber->getSubscriberEmail()));
        }
    }

    /**
     * The request ends. One that is sent to say what is agreed to says so of the visitor, and of who is signed in.
     *
     * @param mixed $request
     * @return void
     */
    private function end(mixed $request): void
    {
        $tells = $request instanceof Http && $request->getHeader(HeaderProvider::NAME) !== false;
        if ($tells && $request->getFullActionName() === self::SECTIONS) {
            $this->capture->about(new Subject(Subject::CUSTOMER, (string) $this->shopper->customerId()));
            $visitor = (string) $this->capture->current()?->anonymousId;
            $this->capture->about(new Subject(Subject::ANONYMOUS, $visitor));
        }
        $this->capture->end();
    }
}
