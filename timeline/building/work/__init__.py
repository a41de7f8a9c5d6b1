"""The digesting of entries: one document, and many by several processes or a cluster."""
