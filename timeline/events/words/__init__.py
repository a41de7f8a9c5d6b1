"""The words that this room reads by: lexicon, names, parts of speech, what is compared."""
