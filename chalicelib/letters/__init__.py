"""What we say: templates and their rendering to text, HTML and MIME; pure."""
