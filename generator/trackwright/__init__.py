"""Trackwright: one tracking plan in, typed Segment clients for JavaScript, Magento 2 and Python out."""
