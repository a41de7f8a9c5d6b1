"""What the command says to people, in their language: the words in ``words/``, help, misuse, progress, what was left out."""
