"""Pages and links: values to HTML, and signed tokens."""
