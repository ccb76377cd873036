"""Exact text of windows, as programs offer it to assistive technology."""
