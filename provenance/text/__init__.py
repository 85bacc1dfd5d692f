"""Text as text: folding with offsets, words, quotations, sentences. No grammar and no I/O."""
