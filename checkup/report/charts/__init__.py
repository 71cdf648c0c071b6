"""Charts as geometry: data in, path strings out. Pure; one decimal; templates only place what comes from here."""
