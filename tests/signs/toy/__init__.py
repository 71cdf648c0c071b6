"""A toy sign, added to a copy of the package as CONTRIBUTING.md says: one file, and its section of the rubric."""
