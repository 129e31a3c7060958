"""Other people's plans: reading them as they come."""
