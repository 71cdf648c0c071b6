"""Changes to a page that say nothing of its post or its talk, or something known: what is read of the page stays what it was, or that."""
