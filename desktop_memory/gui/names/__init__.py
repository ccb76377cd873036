"""Names: people, projects and things, and all that is known about each."""
