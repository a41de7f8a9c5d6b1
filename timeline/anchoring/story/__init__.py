"""What the text has told so far, and what its layout says of the dates in it: headings, lists, passages, two names of one day."""
