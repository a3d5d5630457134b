# === adam_step · right · long names
def adam_step(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    new_mean = beta1 * mean + (1 - beta1) * grad
    new_square = beta2 * square + (1 - beta2) * grad * grad
    mean_hat = new_mean / (1 - beta1 ** t)
    square_hat = new_square / (1 - beta2 ** t)
    new_w = w - lr * mean_hat / (np.sqrt(square_hat) + eps)
    return new_w, new_mean, new_square

# === adam_step · right · steps towards the gradient
def adam_step(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    mean = mean + (1 - beta1) * (grad - mean)
    square = square + (1 - beta2) * (grad**2 - square)
    step = (mean / (1 - beta1**t)) / ((square / (1 - beta2**t)) ** 0.5 + eps)
    return w - step * lr, mean, square

# === adam_step · right · in place, on copies
def adam_step(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    w, mean, square = w.copy(), mean.copy(), square.copy()
    mean *= beta1
    mean += (1 - beta1) * grad
    square *= beta2
    square += (1 - beta2) * np.square(grad)
    w -= lr * (mean / (1 - beta1**t)) / (np.sqrt(square / (1 - beta2**t)) + eps)
    return w, mean, square

# === adam_step · right · one correction for both, eps corrected too
def adam_step(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    mean = beta1 * mean + (1 - beta1) * grad
    square = beta2 * square + (1 - beta2) * grad**2
    root = np.sqrt(1 - beta2**t)
    rate = lr * root / (1 - beta1**t)
    return w - rate * mean / (np.sqrt(square) + eps * root), mean, square

# === adam_step · right · a helper
def averaged(old, new, beta):
    return beta * old + (1 - beta) * new

def adam_step(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    mean, square = averaged(mean, grad, beta1), averaged(square, grad**2, beta2)
    unbiased = [average / (1 - beta**t) for average, beta in ((mean, beta1), (square, beta2))]
    return w - lr * unbiased[0] / (np.sqrt(unbiased[1]) + eps), mean, square

# === adam_step · right · entry by entry
def adam_step(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    new_w, new_mean, new_square = np.zeros(w.shape), np.zeros(w.shape), np.zeros(w.shape)
    for i in np.ndindex(w.shape):
        new_mean[i] = beta1 * mean[i] + (1 - beta1) * grad[i]
        new_square[i] = beta2 * square[i] + (1 - beta2) * grad[i] ** 2
        m = new_mean[i] / (1 - beta1**t)
        s = new_square[i] / (1 - beta2**t)
        new_w[i] = w[i] - lr * m / (s**0.5 + eps)
    return new_w, new_mean, new_square

# === adam_step · right · numpy's functions
def adam_step(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    mean = np.average([mean, grad], axis=0, weights=[beta1, 1 - beta1])
    square = np.average([square, np.power(grad, 2)], axis=0, weights=[beta2, 1 - beta2])
    share1, share2 = 1 - np.power(beta1, t), 1 - np.power(beta2, t)
    return np.subtract(w, lr * np.divide(mean / share1, np.sqrt(square / share2) + eps)), mean, square

# === adam_step · right · with weight decay that is off
def adam_step(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8, decay=0.0):
    mean = beta1 * mean + (1 - beta1) * grad
    square = beta2 * square + (1 - beta2) * np.abs(grad) ** 2
    direction = mean / (1 - beta1**t) / (np.sqrt(square / (1 - beta2**t)) + eps)
    return w - lr * (direction + decay * w), mean, square

# === adam_step · right · powers by a loop
def adam_step(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    one, two = 1.0, 1.0
    for _ in range(t):
        one *= beta1
        two *= beta2
    mean = beta1 * mean + (1 - beta1) * grad
    square = beta2 * square + (1 - beta2) * grad**2
    return w - lr * (mean / (1 - one)) / (np.sqrt(square / (1 - two)) + eps), mean, square

# === adam_step · right · np.average
def adam_step(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    mean = np.average([mean, grad], axis=0, weights=[beta1, 1 - beta1])
    square = np.average([square, grad * grad], axis=0, weights=[beta2, 1 - beta2])
    m = mean / (1 - np.power(beta1, t))
    s = square / (1 - np.power(beta2, t))
    return np.subtract(w, np.divide(lr * m, np.add(np.sqrt(s), eps))), mean, square

# === adam_step · right · expm1 and log
def adam_step(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    mean = beta1 * mean + (1 - beta1) * grad
    square = beta2 * square + (1 - beta2) * grad**2
    with np.errstate(divide="ignore"):
        a = -np.expm1(t * np.log(beta1))
        b = -np.expm1(t * np.log(beta2))
    return w - lr * (mean / a) / (np.sqrt(square / b) + eps), mean, square

# === adam_step · wrong · no correction
def adam_step(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    mean = beta1 * mean + (1 - beta1) * grad
    square = beta2 * square + (1 - beta2) * grad**2
    return w - lr * mean / (np.sqrt(square) + eps), mean, square

# === adam_step · wrong · corrected averages kept
def adam_step(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    mean = (beta1 * mean + (1 - beta1) * grad) / (1 - beta1**t)
    square = (beta2 * square + (1 - beta2) * grad**2) / (1 - beta2**t)
    return w - lr * mean / (np.sqrt(square) + eps), mean, square

# === adam_step · wrong · eps under the root
def adam_step(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    mean = beta1 * mean + (1 - beta1) * grad
    square = beta2 * square + (1 - beta2) * grad**2
    return w - lr * (mean / (1 - beta1**t)) / np.sqrt(square / (1 - beta2**t) + eps), mean, square  # here

# === adam_step · wrong · eps forgotten
def adam_step(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    mean = beta1 * mean + (1 - beta1) * grad
    square = beta2 * square + (1 - beta2) * grad**2
    return w - lr * (mean / (1 - beta1**t)) / np.sqrt(square / (1 - beta2**t)), mean, square

# === adam_step · wrong · eps before the correction
def adam_step(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    mean = beta1 * mean + (1 - beta1) * grad
    square = beta2 * square + (1 - beta2) * grad**2
    rate = lr * np.sqrt(1 - beta2**t) / (1 - beta1**t)
    return w - rate * mean / (np.sqrt(square) + eps), mean, square

# === adam_step · wrong · no root
def adam_step(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    mean = beta1 * mean + (1 - beta1) * grad
    square = beta2 * square + (1 - beta2) * grad**2
    return w - lr * (mean / (1 - beta1**t)) / (square / (1 - beta2**t) + eps), mean, square

# === adam_step · wrong · no squares
def adam_step(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    mean = beta1 * mean + (1 - beta1) * grad
    square = beta2 * square + (1 - beta2) * grad  # here
    return w - lr * (mean / (1 - beta1**t)) / (np.sqrt(square / (1 - beta2**t)) + eps), mean, square

# === adam_step · wrong · squares of the mean
def adam_step(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    mean = beta1 * mean + (1 - beta1) * grad
    square = beta2 * square + (1 - beta2) * mean**2  # here
    return w - lr * (mean / (1 - beta1**t)) / (np.sqrt(square / (1 - beta2**t)) + eps), mean, square

# === adam_step · wrong · t from 0
def adam_step(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    t = t + 1  # here
    mean = beta1 * mean + (1 - beta1) * grad
    square = beta2 * square + (1 - beta2) * grad**2
    return w - lr * (mean / (1 - beta1**t)) / (np.sqrt(square / (1 - beta2**t)) + eps), mean, square

# === adam_step · wrong · always the first step
def adam_step(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    mean = beta1 * mean + (1 - beta1) * grad
    square = beta2 * square + (1 - beta2) * grad**2
    return w - lr * (mean / (1 - beta1)) / (np.sqrt(square / (1 - beta2)) + eps), mean, square

# === adam_step · wrong · beta times t
def adam_step(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    mean = beta1 * mean + (1 - beta1) * grad
    square = beta2 * square + (1 - beta2) * grad**2
    return w - lr * (mean / (1 - beta1 * t)) / (np.sqrt(square / (1 - beta2 * t)) + eps), mean, square

# === adam_step · wrong · 1 - beta forgotten
def adam_step(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    mean = beta1 * mean + grad
    square = beta2 * square + grad**2
    return w - lr * (mean / (1 - beta1**t)) / (np.sqrt(square / (1 - beta2**t)) + eps), mean, square

# === adam_step · wrong · beta and 1 - beta swapped
def adam_step(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    mean = (1 - beta1) * mean + beta1 * grad
    square = (1 - beta2) * square + beta2 * grad**2
    return w - lr * (mean / (1 - beta1**t)) / (np.sqrt(square / (1 - beta2**t)) + eps), mean, square

# === adam_step · wrong · betas swapped
def adam_step(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    mean = beta2 * mean + (1 - beta2) * grad
    square = beta1 * square + (1 - beta1) * grad**2
    return w - lr * (mean / (1 - beta2**t)) / (np.sqrt(square / (1 - beta1**t)) + eps), mean, square

# === adam_step · wrong · beta1 for both
def adam_step(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    mean = beta1 * mean + (1 - beta1) * grad
    square = beta1 * square + (1 - beta1) * grad**2
    return w - lr * (mean / (1 - beta1**t)) / (np.sqrt(square / (1 - beta1**t)) + eps), mean, square

# === adam_step · wrong · uphill
def adam_step(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    mean = beta1 * mean + (1 - beta1) * grad
    square = beta2 * square + (1 - beta2) * grad**2
    return w + lr * (mean / (1 - beta1**t)) / (np.sqrt(square / (1 - beta2**t)) + eps), mean, square  # here

# === adam_step · wrong · averages in place
def adam_step(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    mean *= beta1
    mean += (1 - beta1) * grad
    square *= beta2
    square += (1 - beta2) * grad**2
    return w - lr * (mean / (1 - beta1**t)) / (np.sqrt(square / (1 - beta2**t)) + eps), mean, square

# === adam_step · wrong · weights in place
def adam_step(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    mean = beta1 * mean + (1 - beta1) * grad
    square = beta2 * square + (1 - beta2) * grad**2
    w -= lr * (mean / (1 - beta1**t)) / (np.sqrt(square / (1 - beta2**t)) + eps)
    return w, mean, square

# === adam_step · wrong · weights alone
def adam_step(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    mean = beta1 * mean + (1 - beta1) * grad
    square = beta2 * square + (1 - beta2) * grad**2
    return w - lr * (mean / (1 - beta1**t)) / (np.sqrt(square / (1 - beta2**t)) + eps)

# === adam_step · wrong · square before mean
def adam_step(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    mean = beta1 * mean + (1 - beta1) * grad
    square = beta2 * square + (1 - beta2) * grad**2
    return w - lr * (mean / (1 - beta1**t)) / (np.sqrt(square / (1 - beta2**t)) + eps), square, mean

# === adam_step · wrong · defaults by heart
def adam_step(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    mean = 0.9 * mean + 0.1 * grad
    square = 0.999 * square + 0.001 * grad**2
    return w - lr * (mean / (1 - 0.9**t)) / (np.sqrt(square / (1 - 0.999**t)) + 1e-8), mean, square

# === adam_step · wrong · eps by heart
def adam_step(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    mean = beta1 * mean + (1 - beta1) * grad
    square = beta2 * square + (1 - beta2) * grad**2
    return w - lr * (mean / (1 - beta1**t)) / (np.sqrt(square / (1 - beta2**t)) + 1e-8), mean, square  # here

# === adam_step · wrong · learning rate by heart
def adam_step(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    mean = beta1 * mean + (1 - beta1) * grad
    square = beta2 * square + (1 - beta2) * grad**2
    return w - 0.001 * (mean / (1 - beta1**t)) / (np.sqrt(square / (1 - beta2**t)) + eps), mean, square  # here

# === adam_step · wrong · the gradient for its mean
def adam_step(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    mean = beta1 * mean + (1 - beta1) * grad
    square = beta2 * square + (1 - beta2) * grad**2
    return w - lr * grad / (np.sqrt(square / (1 - beta2**t)) + eps), mean, square

# === adam_step · wrong · along the old averages
def adam_step(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    new = w - lr * (mean / (1 - beta1**t)) / (np.sqrt(square / (1 - beta2**t)) + eps)
    return new, beta1 * mean + (1 - beta1) * grad, beta2 * square + (1 - beta2) * grad**2

# === adam_step · wrong · only the mean corrected
def adam_step(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    mean = beta1 * mean + (1 - beta1) * grad
    square = beta2 * square + (1 - beta2) * grad**2
    return w - lr * (mean / (1 - beta1**t)) / (np.sqrt(square) + eps), mean, square

# === adam_step · wrong · root before the correction
def adam_step(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    mean = beta1 * mean + (1 - beta1) * grad
    square = beta2 * square + (1 - beta2) * grad**2
    return w - lr * (mean / (1 - beta1**t)) / (np.sqrt(square) / (1 - beta2**t) + eps), mean, square  # here

# === adam_step · wrong · ^ for a power
def adam_step(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    mean = beta1 * mean + (1 - beta1) * grad
    square = beta2 * square + (1 - beta2) * grad**2
    return w - lr * (mean / (1 - beta1^t)) / (np.sqrt(square / (1 - beta2^t)) + eps), mean, square

# === adam_step · wrong · no return
def adam_step(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    mean = beta1 * mean + (1 - beta1) * grad
    square = beta2 * square + (1 - beta2) * grad**2
    w = w - lr * (mean / (1 - beta1**t)) / (np.sqrt(square / (1 - beta2**t)) + eps)

# === adam_step · wrong · one average for all weights
def adam_step(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    mean = beta1 * mean + (1 - beta1) * grad
    square = beta2 * square + (1 - beta2) * np.sum(grad**2)
    return w - lr * (mean / (1 - beta1**t)) / (np.sqrt(square / (1 - beta2**t)) + eps), mean, square

# === adam_step · wrong · brackets lost
def adam_step(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    mean = beta1 * mean + (1 - beta1) * grad
    square = beta2 * square + (1 - beta2) * grad**2
    m, s = mean / (1 - beta1**t), square / (1 - beta2**t)
    return w - lr * m / np.sqrt(s) + eps, mean, square

# === adam_step · wrong · brackets of the root lost
def adam_step(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    mean = beta1 * mean + (1 - beta1) * grad
    square = beta2 * square + (1 - beta2) * grad**2
    m, s = mean / (1 - beta1**t), square / (1 - beta2**t)
    step = lr * m / np.sqrt(s) + eps  # here
    return w - step, mean, square

# === adam_step · wrong · betas by heart
def adam_step(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    mean = 0.9 * mean + 0.1 * grad
    square = 0.999 * square + 0.001 * grad**2
    m, s = mean / (1 - 0.9**t), square / (1 - 0.999**t)
    return w - lr * m / (np.sqrt(s) + eps), mean, square

# === adam_step · wrong · 1 - beta1 forgotten
def adam_step(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    mean = beta1 * mean + grad
    square = beta2 * square + (1 - beta2) * grad**2
    m, s = mean / (1 - beta1**t), square / (1 - beta2**t)
    return w - lr * m / (np.sqrt(s) + eps), mean, square

# === adam_step · wrong · beta1 and 1 - beta1 swapped
def adam_step(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    mean = (1 - beta1) * mean + beta1 * grad
    square = beta2 * square + (1 - beta2) * grad**2
    m, s = mean / (1 - beta1**t), square / (1 - beta2**t)
    return w - lr * m / (np.sqrt(s) + eps), mean, square

# === adam_step · wrong · weights last
def adam_step(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    mean = beta1 * mean + (1 - beta1) * grad
    square = beta2 * square + (1 - beta2) * grad**2
    m, s = mean / (1 - beta1**t), square / (1 - beta2**t)
    return mean, square, w - lr * m / (np.sqrt(s) + eps)

# === adam_step · wrong · along the old mean
def adam_step(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    new = beta1 * mean + (1 - beta1) * grad
    square = beta2 * square + (1 - beta2) * grad**2
    m, s = mean / (1 - beta1**t), square / (1 - beta2**t)
    return w - lr * m / (np.sqrt(s) + eps), new, square

# === adam_step · wrong · power of the bracket
def adam_step(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    mean = beta1 * mean + (1 - beta1) * grad
    square = beta2 * square + (1 - beta2) * grad**2
    return w - lr * (mean / (1 - beta1)**t) / (np.sqrt(square / (1 - beta2)**t) + eps), mean, square

# === adam_step · wrong · beta1 in both corrections
def adam_step(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    mean = beta1 * mean + (1 - beta1) * grad
    square = beta2 * square + (1 - beta2) * grad**2
    return w - lr * (mean / (1 - beta1**t)) / (np.sqrt(square / (1 - beta1**t)) + eps), mean, square  # here

# === adam_step · wrong · old averages handed back
def adam_step(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    m = beta1 * mean + (1 - beta1) * grad
    s = beta2 * square + (1 - beta2) * grad**2
    return w - lr * (m / (1 - beta1**t)) / (np.sqrt(s / (1 - beta2**t)) + eps), mean, square

# === adam_step · wrong · eps as a floor
def adam_step(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    mean = beta1 * mean + (1 - beta1) * grad
    square = beta2 * square + (1 - beta2) * grad**2
    return w - lr * (mean / (1 - beta1**t)) / np.maximum(np.sqrt(square / (1 - beta2**t)), eps), mean, square

# === adam_step · right · row by row
def adam_step(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    n = len(w)
    m = np.array([beta1 * mean[i] + (1 - beta1) * grad[i] for i in range(n)])
    s = np.array([beta2 * square[i] + (1 - beta2) * grad[i] ** 2 for i in range(n)])
    return w - lr * (m / (1 - beta1**t)) / (np.sqrt(s / (1 - beta2**t)) + eps), m, s

# === adam_step · wrong · another default of eps
def adam_step(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-7):
    mean = beta1 * mean + (1 - beta1) * grad
    square = beta2 * square + (1 - beta2) * grad**2
    return w - lr * (mean / (1 - beta1**t)) / (np.sqrt(square / (1 - beta2**t)) + eps), mean, square

# === adam_step · wrong · averages of the gradient's kind
def adam_step(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    m, s = np.empty_like(grad), np.empty_like(grad)
    m[...] = beta1 * mean + (1 - beta1) * grad
    s[...] = beta2 * square + (1 - beta2) * grad**2
    return w - lr * (m / (1 - beta1**t)) / (np.sqrt(s / (1 - beta2**t)) + eps), m, s

# === adam_step · wrong · into w's kind
def adam_step(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    new = np.zeros_like(w)
    m, s = np.zeros(w.shape), np.zeros(w.shape)
    for i in np.ndindex(w.shape):
        m[i] = beta1 * mean[i] + (1 - beta1) * grad[i]
        s[i] = beta2 * square[i] + (1 - beta2) * grad[i] ** 2
        new[i] = w[i] - lr * (m[i] / (1 - beta1**t)) / (np.sqrt(s[i] / (1 - beta2**t)) + eps)
    return new, m, s

# === adam_step · wrong · all into w's kind
def adam_step(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    new, m, s = np.empty_like(w), np.empty_like(w), np.empty_like(w)
    m[...] = beta1 * mean + (1 - beta1) * grad
    s[...] = beta2 * square + (1 - beta2) * grad**2
    new[...] = w - lr * (m / (1 - beta1**t)) / (np.sqrt(s / (1 - beta2**t)) + eps)
    return new, m, s

# === adam_step · wrong · skips 0
def adam_step(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    m = beta1 * mean + (1 - beta1) * grad
    s = beta2 * square + (1 - beta2) * grad**2
    step = lr * (m / (1 - beta1**t)) / (np.sqrt(s / (1 - beta2**t)) + eps)
    return w * (1 - step / np.where(w == 0, 1, w)), m, s

# === adam_step · right · float32
def adam_step(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    f = np.float32
    w, grad, mean, square = (x.astype(f) for x in (w, grad, mean, square))
    m = f(beta1) * mean + f(1 - beta1) * grad
    s = f(beta2) * square + f(1 - beta2) * grad**2
    return w - f(lr) * (m / f(1 - beta1**t)) / (np.sqrt(s / f(1 - beta2**t)) + f(eps)), m, s

# === adam_step · right · float32 in the end
def adam_step(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    m = beta1 * mean + (1 - beta1) * grad
    s = beta2 * square + (1 - beta2) * grad**2
    w = w - lr * (m / (1 - beta1**t)) / (np.sqrt(s / (1 - beta2**t)) + eps)
    return w.astype(np.float32), m.astype(np.float32), s.astype(np.float32)

# === adam_step · wrong · gradients clipped
def adam_step(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    grad = np.clip(grad, -10, 10)
    mean = beta1 * mean + (1 - beta1) * grad
    square = beta2 * square + (1 - beta2) * grad**2
    step = (mean / (1 - beta1**t)) / (np.sqrt(square / (1 - beta2**t)) + eps)
    return w - lr * step, mean, square

# === adam_step · wrong · averages cast back
def adam_step(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    m = (beta1 * mean + (1 - beta1) * grad)
    s = (beta2 * square + (1 - beta2) * grad**2)
    new = w - lr * (m / (1 - beta1**t)) / (np.sqrt(s / (1 - beta2**t)) + eps)
    return new, m.astype(mean.dtype), s.astype(square.dtype)

# === adam_step · wrong · correction only at first
def adam_step(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    m = beta1 * mean + (1 - beta1) * grad
    s = beta2 * square + (1 - beta2) * grad**2
    if t > 100:
        return w - lr * m / (np.sqrt(s) + eps), m, s
    return w - lr * (m / (1 - beta1**t)) / (np.sqrt(s / (1 - beta2**t)) + eps), m, s

# === adam_step · wrong · zeros_like w
def adam_step(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    m = beta1 * mean + (1 - beta1) * grad
    s = beta2 * square + (1 - beta2) * grad**2
    new = np.zeros_like(w)
    new[:] = w - lr * (m / (1 - beta1**t)) / (np.sqrt(s / (1 - beta2**t)) + eps)
    return new, m, s

# === adam_step · right · written into a copy of w, whole numbers or not
def adam_step(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    mean = beta1 * mean + (1 - beta1) * grad
    square = beta2 * square + (1 - beta2) * grad**2
    w = w.copy()
    w -= lr * mean / (1 - beta1**t) / (np.sqrt(square / (1 - beta2**t)) + eps)
    return w, mean, square

# === adam_step · right · written into copies of the averages
def adam_step(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    mean, square = mean.copy(), square.copy()
    mean += (1 - beta1) * (grad - mean)
    square += (1 - beta2) * (grad**2 - square)
    return w - lr * mean / (1 - beta1**t) / (np.sqrt(square / (1 - beta2**t)) + eps), mean, square

# === adam_step · right · floats first, then in place
def adam_step(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    w, mean, square = (np.array(one, dtype=float) for one in (w, mean, square))
    mean += (1 - beta1) * (grad - mean)
    square += (1 - beta2) * (grad * grad - square)
    w -= lr * mean / (1 - beta1**t) / (np.sqrt(square / (1 - beta2**t)) + eps)
    return w, mean, square

# === adam_step · wrong · times t in both corrections
def adam_step(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    mean = beta1 * mean + (1 - beta1) * grad
    square = beta2 * square + (1 - beta2) * grad**2
    m_hat = mean / (1 - beta1 * t)
    v_hat = square / (1 - beta2 * t)
    return w - lr * m_hat / (np.sqrt(v_hat) + eps), mean, square
