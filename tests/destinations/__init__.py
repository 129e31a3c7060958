"""Generated mappings, put through Segment's own code of each destination."""
