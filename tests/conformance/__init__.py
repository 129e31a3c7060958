"""Vectors, the runners that put them to the generated clients, and what compares the answers."""
