"""How bytes come politely. The only room that imports httpx."""
