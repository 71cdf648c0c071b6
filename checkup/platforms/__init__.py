"""What markup means: HTML to posts and comments. Pure; one file a platform, found by listing this folder."""
