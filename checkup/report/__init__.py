"""The static site: views, charts, templates, writer."""
