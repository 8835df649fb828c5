"""What a briefing is: frozen values and pure functions, standard library only."""
