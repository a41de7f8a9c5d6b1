"""What the command line asks for: options → what is read, how it is digested and kept, and what of it is wanted."""
