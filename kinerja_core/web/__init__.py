"""The web server around the pages: sign-in, guard, security headers, start and stop."""
