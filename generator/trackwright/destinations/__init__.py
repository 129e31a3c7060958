"""What each destination makes of a plan: definitions as data, mappings in Segment's mapping language, triggers, filters, findings.

A destination is a YAML file here. Its templates are Segment's own directives plus those of `directives`.
"""
