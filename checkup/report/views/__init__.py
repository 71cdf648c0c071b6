"""One file a page: what its template may use, as a dataclass, and the function that makes it from a checkup."""
