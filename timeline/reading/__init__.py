"""Bytes → Document, one file a format."""
