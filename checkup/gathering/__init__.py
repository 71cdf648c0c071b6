"""What many pages say together: one post once, one comment once."""
