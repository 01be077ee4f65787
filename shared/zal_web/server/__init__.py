"""What every page stands on: the server, its limits, forms and answers, and access to the hall."""
