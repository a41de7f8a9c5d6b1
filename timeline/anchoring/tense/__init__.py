"""Whether the words around an expression speak of what has happened or of what is to come."""
