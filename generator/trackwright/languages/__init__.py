"""One module per language, each with its one instance of `Language`."""
