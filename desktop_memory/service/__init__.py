"""The memory for local agents: HTTP on 127.0.0.1, tokens and scopes."""
