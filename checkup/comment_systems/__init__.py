"""Comments that live elsewhere: one file a system, found by listing this folder."""
