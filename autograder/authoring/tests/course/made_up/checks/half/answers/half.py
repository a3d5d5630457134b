# === half · right · with the chapter's own number
def half(x):
    return x / whole

# === half · wrong · rounded down
def half(x):
    return x // 2
