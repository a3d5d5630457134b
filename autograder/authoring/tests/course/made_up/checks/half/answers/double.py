# === double · right · a sum
def double(x):
    return x + x

# === double · wrong · squared
def double(x):
    return x * x
