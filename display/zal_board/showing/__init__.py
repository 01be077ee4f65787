"""What is shown: which calls stand on the board, how far it has come in the hall's log."""
