"""The first page: what is kept, what never, where, and the choices before anything is recorded."""
