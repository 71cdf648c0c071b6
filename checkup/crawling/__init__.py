"""Which pages of a live blog to fetch next, and when to stop."""
