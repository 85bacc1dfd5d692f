"""What people do, one act a file. Acts take a connection, never commit, never print."""
