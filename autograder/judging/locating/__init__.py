"""Where the slip is: searches a learner's own cell for the smallest change that makes it pass.

`locate` takes the searches in turn. Each tries cells like the learner's on the cases of the check
(`trial`): with one of the `edits`, with values of the reference's (`borrow`), with lines of its
own (`exchange`, `graft`), with two changes (`pair`).
"""
