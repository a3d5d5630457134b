"""What leaves the repository: the wheel, the badges, the site in the browser, the pages."""
