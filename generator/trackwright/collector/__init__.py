"""A local stand-in for Segment that holds every message against the plan: `listen` and `verify`."""
