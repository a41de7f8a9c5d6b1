"""The interface's own words in its three languages: words and counts, dates in words, the fixed sentences of other rooms.

What a document says is never put into other words here.
"""
