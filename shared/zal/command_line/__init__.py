"""What every command is made of: its arguments, its hall, its answer and its refusals."""
