"""Slides and run sheets for a presenter, made from the chapters' texts and the routes.

`deck` reads what is marked in a text and joins it with the solution's outputs, `route` puts slides
of several chapters in the order and the time of a route, `page` makes an HTML file of them, and
`run_sheet` the tables of docs/presenting.md.
"""
