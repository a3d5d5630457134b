# %% [markdown]
# # Chapter 01: Half of it, and all of it
#
# A made-up course, for the tests: the engine has to do with it what it does with the real one.

# %%
from autograder import check, progress, ready

whole = 2

# %% [markdown]
# ## 1. Half
#
# **TODO** · 1 minute · difficulty ●○○ · ★ short route


# %% nbgrader={"grade_id": "half", "solution": true}
def half(x):
    """Half of a number: 3 gives 1.5."""
    ### BEGIN SOLUTION
    return x / whole
    ### END SOLUTION


# %% nbgrader={"grade_id": "check_half", "grade": true, "locked": true, "points": 2}
check("01_half.half")

# %% [markdown]
# ## 2. Double
#
# **TODO** · 1 minute · difficulty ●○○


# %% nbgrader={"grade_id": "double", "solution": true}
def double(x):
    """Twice a number: 3 gives 6."""
    ### BEGIN SOLUTION
    return x + x
    ### END SOLUTION


# %% nbgrader={"grade_id": "check_double", "grade": true, "locked": true, "points": 3}
check("01_half.double")

# %%
with ready():
    print(double(half(21)))

# %%
progress("01_half")
