"""Everything that runs in the sandbox: the fork server and what its children do.

A copy of this folder, with the parts of our package that a notebook may import, is all of ours
that the sandbox holds, under the same name. So it imports the standard library, IPython and
`autograder.observing`.
"""
