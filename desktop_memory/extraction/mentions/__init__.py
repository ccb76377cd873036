"""Names of people, projects and things in what was seen and found."""
