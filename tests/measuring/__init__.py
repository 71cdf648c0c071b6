"""What the vital signs share: statistics, tallies, samples."""
