"""What each TODO asks for: cases, a check, hints, known mistakes; a package a chapter.

A chapter has the same name in `reference`, `scenarios`, `checks` and `plots`; its number is its
place in this list.
"""

CHAPTERS = (
    "xor",
    "for_loop_mlp",
    "gradients",
    "what_could_go_wrong",
    "layers",
    "network",
    "stopping",
    "beyond_sigmoid",
    "digits",
    "autograd",
)
