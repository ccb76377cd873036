"""Every thread of the app, start up and shut down."""
