"""Posts that somebody saved as plain text."""
