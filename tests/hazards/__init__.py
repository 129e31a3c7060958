"""Plans whose text attacks what is generated from it."""
