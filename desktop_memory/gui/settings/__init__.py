"""Every setting, from its declaration."""
