"""Paper: tables painted row by row, text through QTextDocument, both as pages of one size for printer, PDF and preview."""
