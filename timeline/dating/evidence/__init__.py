"""What a piece of evidence is, and what it says of each day on which the document might have been published.

`made` gives it its weight, `witness` and `spread` ask it of a day, `reasons` are the sentences in which a Dating explains itself. Nothing
here reads a document, and nothing decides.
"""
