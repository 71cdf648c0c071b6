"""Bytes -> Reading: what one page says. Nothing here knows a platform by name."""
