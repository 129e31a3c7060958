"""What a Magento shop offers (triggers, and the values they carry), and how a plan's calls are bound to it."""
