"""Qt parts that know no domain."""
