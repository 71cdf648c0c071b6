"""Where a blog can be read from: one file a source, found by listing this folder."""
