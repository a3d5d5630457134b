# === saturation · right · mean of a comparison
def saturation(activations):
    return (activations * (1 - activations) < 0.05).mean()

# === saturation · right · count over size
def saturation(activations):
    slopes = activations - activations**2
    return np.count_nonzero(slopes < 0.05) / slopes.size

# === saturation · right · one after the other
def saturation(activations):
    flat = 0
    for a in np.ravel(activations):
        if a * (1 - a) < 0.05:
            flat += 1
    return flat / np.size(activations)

# === saturation · right · one minus the steep ones
def saturation(activations):
    return 1 - np.mean(activations * (1 - activations) >= 0.05)

# === saturation · right · a list
def saturation(activations):
    values = activations.ravel().tolist()
    return len([v for v in values if v * (1 - v) < 0.05]) / len(values)

# === saturation · right · where the slope crosses
def saturation(activations):
    low = (1 - np.sqrt(1 - 4 * 0.05)) / 2
    return float(((activations < low) | (activations > 1 - low)).mean())

# === saturation · right · boolean index
def saturation(activations):
    slope = activations * (1 - activations)
    return len(slope[slope < 0.05]) / activations.size

# === saturation · right · float32
def saturation(activations):
    a = np.asarray(activations, dtype=np.float32)
    return np.average(a * (1 - a) < np.float32(0.05))

# === saturation · wrong · a count
def saturation(activations):
    return np.sum(activations * (1 - activations) < 0.05)

# === saturation · wrong · percent
def saturation(activations):
    return 100 * np.mean(activations * (1 - activations) < 0.05)  # here

# === saturation · wrong · the others
def saturation(activations):
    return np.mean(activations * (1 - activations) > 0.05)  # here

# === saturation · wrong · near zero only
def saturation(activations):
    return np.mean(activations < 0.05)

# === saturation · wrong · near zero or one
def saturation(activations):
    return np.mean((activations < 0.05) | (activations > 0.95))

# === saturation · wrong · near one only
def saturation(activations):
    return np.mean(activations > 0.95)

# === saturation · wrong · the mean slope compared
def saturation(activations):
    slopes = activations * (1 - activations)
    return np.mean(slopes) < 0.05

# === saturation · wrong · and for or
def saturation(activations):
    return np.mean((activations < 0.05) & (activations > 0.95))

# === saturation · wrong · squashed again
def saturation(activations):
    a = sigmoid(activations)
    return np.mean(a * (1 - a) < 0.05)

# === saturation · wrong · the table
def saturation(activations):
    return activations * (1 - activations) < 0.05

# === saturation · wrong · along one axis
def saturation(activations):
    return np.mean(activations * (1 - activations) < 0.05, axis=0)

# === saturation · wrong · rows of the array
def saturation(activations):
    return np.sum(activations * (1 - activations) < 0.05) / len(activations)

# === saturation · wrong · an if on an array
def saturation(activations):
    if activations * (1 - activations) < 0.05:
        return 1.0
    return 0.0

# === saturation · wrong · the mean slope
def saturation(activations):
    return np.mean(activations * (1 - activations))

# === saturation · wrong · the wrong slope
def saturation(activations):
    return np.mean(1 - activations**2 < 0.05)

# === saturation · wrong · slopes of 0 left out
def saturation(activations):
    s = activations * (1 - activations)
    return np.mean((s < 0.05) & (s > 0))

# === saturation · wrong · all or none
def saturation(activations):
    return np.all(activations * (1 - activations) < 0.05)

# === saturation · wrong · equal ones counted once
def saturation(activations):
    activations = np.unique(activations)
    slope = activations * (1 - activations)
    return np.mean(slope < 0.05)

# === saturation · wrong · the bounds rounded
def saturation(activations):
    slope = activations * (1 - activations)
    return np.mean((activations < 0.053) | (activations > 0.947))

# === saturation · right · at most 0.05, which no slope is exactly
def saturation(activations):
    return np.mean(activations * (1 - activations) <= 0.05)

# === saturation · wrong · a limit of 0.0501
def saturation(activations):
    return np.mean(activations * (1 - activations) < 0.0501)

# === saturation · right · by the distance from one half
def saturation(activations):
    return (np.abs(activations - 0.5) > np.sqrt(0.2)).sum() / activations.size

# === saturation · wrong · the mean of those that are saturated
def saturation(activations):
    slopes = activations * (1 - activations)
    saturated = activations[slopes < 0.05]  # here
    return np.mean(saturated)

# === saturation · wrong · slopes rounded
def saturation(activations):
    slopes = np.round(activations * (1 - activations), 2)  # here
    return np.sum(slopes < 0.05) / slopes.size
