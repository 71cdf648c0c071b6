"""Words, sentences, language, reading ease, questions."""
