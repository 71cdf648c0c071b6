"""Timings beside a peer in the same run; ratios, never absolute times."""
