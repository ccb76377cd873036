"""What the person has to allow first, where the system asks for it."""
