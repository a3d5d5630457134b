"""Keep jobs under way, some at a time."""


def under_way(tasks, submit, done, most):
    """Submit jobs as there is place for them; say which are done.

    Parameters
    ----------
    tasks : iterable of (object, Job or None)
        Whose job it is, and the job.
    submit : callable
        Starts a job; returns its future.
    done : callable
        Takes the futures that are under way; returns those that have ended, one at least.
    most : callable
        How many may be under way now.

    Yields
    ------
    label : object
    future : Future or None
        As they end; None where there was no job.
    """
    tasks, waiting = iter(tasks), {}
    while True:
        while len(waiting) < most():
            label, task = next(tasks, (None, None))
            if label is None:
                break
            if task is None:
                yield label, None
            else:
                waiting[submit(task)] = label
        if not waiting:
            return
        for future in done(waiting):
            yield waiting.pop(future), future
