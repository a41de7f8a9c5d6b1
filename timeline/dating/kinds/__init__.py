"""One kind of evidence a file: where in a document it stands, and how it is read. A new kind goes here.

Each has ``find(document, expressions)`` and judges nothing. `written` holds the forms of dates that several of them share; `relative` is
asked last, by `weigh`, for what it counts back from is known only then.
"""
