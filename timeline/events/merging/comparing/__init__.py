"""How words weigh, and how alike two groups are by them."""
