"""How an app is started when the person logs in; one leaf file per platform."""
