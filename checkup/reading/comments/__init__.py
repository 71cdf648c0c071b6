"""A page's comments: which parts of the page are comments, and who wrote what and when."""
