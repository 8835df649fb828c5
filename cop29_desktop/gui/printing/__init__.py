"""Paper: tables painted row by row, text through QTextDocument; the same pages for printer, PDF and preview."""
