"""Servers and texts made to harm: each fault beside a healthy blog, and every pattern of the package on strings made against it."""
