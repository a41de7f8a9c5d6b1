"""What there is to digest: files, archives, feeds, buckets, each document an entry that can be read later."""
