"""What the vital signs share: which posts count, statistics, tallies for resamples, and the types in which a sign declares itself."""
