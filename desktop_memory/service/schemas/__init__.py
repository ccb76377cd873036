"""What goes over the wire, in the words of the domain."""
