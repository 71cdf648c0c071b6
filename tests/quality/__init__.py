"""Quality floors: scores on shared real data that may only rise."""
