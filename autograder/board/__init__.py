"""The board of a workshop: who is where, without names, on the projector; who is stuck, for you.

`command` starts it, `app` answers over HTTP, `room` keeps what was told in SQLite, `summary` says
it in numbers, `course` knows which TODOs, mistakes and votes there are, `limits` what is too much.
"""
