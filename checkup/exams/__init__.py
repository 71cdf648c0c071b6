"""One vital sign, one file: what it means on top, pure measuring below. Found by listing this folder."""
