"""The sample blogs that ship in sites/: what they hold is known, so every reader can be held against it."""
