"""What every page stands on: the server, its limits, forms and answers, and the way to the hall."""
