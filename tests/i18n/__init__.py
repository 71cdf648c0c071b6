"""The catalogues: everything that a report can say is in messages.pot, and every language says it in its own words."""
