"""A page's post: title, text, date and author."""
