"""Document + Expressions → Dating: one kind of evidence a file, then weighed."""
