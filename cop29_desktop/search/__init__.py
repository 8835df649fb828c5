"""Finding: from a query to hits, best first. Knows the model, not how it is shown."""
