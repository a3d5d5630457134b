# === load_split · right · in one go
def load_split(seed):
    X, y = digits.data / 16, digits.target
    return train_test_split(X, y, test_size=0.25, stratify=y, random_state=seed)

# === load_split · right · loaded again, the default quarter
def load_split(seed):
    X, y = load_digits(return_X_y=True)
    return train_test_split(X / 16.0, y, stratify=y, random_state=seed)

# === load_split · right · divided afterwards
def load_split(seed):
    X_train, X_test, y_train, y_test = train_test_split(
        digits.data, digits.target, test_size=0.25, stratify=digits.target, random_state=seed
    )
    return X_train / 16, X_test / 16, y_train, y_test

# === load_split · right · the pictures, flattened
def load_split(seed):
    images = digits["images"].reshape(len(digits["images"]), -1)
    images = images / images.max()
    return train_test_split(images, digits["target"], train_size=0.75, random_state=seed, stratify=digits["target"])

# === load_split · right · rows by number
def load_split(seed):
    y = digits.target
    train, test = train_test_split(np.arange(len(y)), test_size=0.25, stratify=y, random_state=seed)
    X = digits.data * 0.0625
    return [X[train], X[test], y[train], y[test]]

# === load_split · right · a copy, in place
def load_split(seed, share=0.25):
    X = digits.data.copy()
    X /= 16
    parts = train_test_split(X, digits.target, test_size=share, shuffle=True, stratify=digits.target, random_state=seed)
    return tuple(parts)

# === load_split · right · the splitter behind it
from sklearn.model_selection import StratifiedShuffleSplit

def load_split(seed):
    X, y = np.divide(digits.data, 16), digits.target
    splitter = StratifiedShuffleSplit(n_splits=1, test_size=0.25, random_state=seed)
    train, test = next(splitter.split(X, y))
    return X[train], X[test], y[train], y[test]

# === load_split · right · float32
def load_split(seed):
    X = (digits.data / 16).astype(np.float32)
    y = digits.target
    X_train, X_test, y_train, y_test = train_test_split(X, y, test_size=450, stratify=y, random_state=seed)
    return X_train, X_test, y_train, y_test

# === load_split · right · helpers
def scaled(X):
    return np.array([[ink / 16 for ink in row] for row in X])

def load_split(seed):
    options = {"test_size": 1 / 4, "stratify": digits.target, "random_state": seed}
    return train_test_split(scaled(digits.data), digits.target, **options)

# === load_split · wrong · pass
def load_split(seed):
    pass

# === load_split · wrong · no return
def load_split(seed):
    X, y = digits.data / 16, digits.target
    train_test_split(X, y, test_size=0.25, stratify=y, random_state=seed)

# === load_split · wrong · not divided
def load_split(seed):
    X, y = digits.data, digits.target
    return train_test_split(X, y, test_size=0.25, stratify=y, random_state=seed)

# === load_split · wrong · divided without a rest
def load_split(seed):
    X, y = digits.data // 16, digits.target
    return train_test_split(X, y, test_size=0.25, stratify=y, random_state=seed)

# === load_split · wrong · standardised
def load_split(seed):
    X, y = (digits.data - digits.data.mean()) / digits.data.std(), digits.target
    return train_test_split(X, y, test_size=0.25, stratify=y, random_state=seed)

# === load_split · wrong · in place, for all time
def load_split(seed):
    X, y = digits.data, digits.target
    X /= 16
    return train_test_split(X, y, test_size=0.25, stratify=y, random_state=seed)

# === load_split · wrong · pictures, not flattened
def load_split(seed):
    X, y = digits.images / 16, digits.target
    return train_test_split(X, y, test_size=0.25, stratify=y, random_state=seed)

# === load_split · wrong · no seed
def load_split(seed):
    X, y = digits.data / 16, digits.target
    return train_test_split(X, y, test_size=0.25, stratify=y)

# === load_split · wrong · seed 42
def load_split(seed):
    X, y = digits.data / 16, digits.target
    return train_test_split(X, y, test_size=0.25, stratify=y, random_state=42)

# === load_split · wrong · digits in a list
def load_split(seed):
    X, y = digits.data / 16, list(digits.target)
    return train_test_split(X, y, test_size=0.25, stratify=y, random_state=seed)

# === load_split · wrong · digits as strings
def load_split(seed):
    X, y = digits.data / 16, digits.target.astype(str)
    return train_test_split(X, y, test_size=0.25, stratify=y, random_state=seed)

# === load_split · wrong · unpacked in the wrong order
def load_split(seed):
    X, y = digits.data / 16, digits.target
    X_train, y_train, X_test, y_test = train_test_split(X, y, test_size=0.25, stratify=y, random_state=seed)
    return X_train, X_test, y_train, y_test

# === load_split · wrong · rows and labels split apart
def load_split(seed):
    X, y = digits.data / 16, digits.target
    X_train, X_test = train_test_split(X, test_size=0.25, random_state=seed)
    y_train, y_test = train_test_split(y, test_size=0.25, stratify=y, random_state=seed)
    return X_train, X_test, y_train, y_test

# === load_split · wrong · only the training rows are divided
def load_split(seed):
    y = digits.target
    X_train, X_test, y_train, y_test = train_test_split(digits.data, y, test_size=0.25, stratify=y, random_state=seed)
    return X_train / 16, X_test, y_train, y_test

# === load_split · wrong · stratified, not shuffled
def load_split(seed):
    X, y = digits.data / 16, digits.target
    return train_test_split(X, y, test_size=0.25, stratify=y, shuffle=False)

# === load_split · wrong · not shuffled
def load_split(seed):
    return train_test_split(digits.data / 16, digits.target, test_size=0.25, shuffle=False)

# === load_split · wrong · the pixels alone
def load_split(seed):
    X, y = digits.data / 16, digits.target
    return train_test_split(X, test_size=0.25, stratify=y, random_state=seed)

# === load_split · wrong · digits, then pixels
def load_split(seed):
    X, y = digits.data / 16, digits.target
    return train_test_split(y, X, test_size=0.25, stratify=y, random_state=seed)

# === load_split · wrong · no seed, and a third
def load_split(seed):
    X, y = digits.data / 16, digits.target
    return train_test_split(X, y, test_size=1 / 3, stratify=y)

# === load_split · wrong · the labels of the test part first
def load_split(seed):
    X_train, X_test, y_train, y_test = train_test_split(digits.data / 16, digits.target, test_size=0.25, stratify=digits.target, random_state=seed)
    return X_train, X_test, y_test, y_train

# === load_split · wrong · y as a column
def load_split(seed):
    y = digits.target.reshape(-1, 1)
    return train_test_split(digits.data / 16, y, test_size=0.25, stratify=y, random_state=seed)

# === load_split · wrong · the ink made whole
def load_split(seed):
    X, y = (digits.data / 16).astype(int), digits.target
    return train_test_split(X, y, test_size=0.25, stratify=y, random_state=seed)

# === load_split · wrong · np.random.seed
def load_split(seed):
    np.random.seed(seed)
    return train_test_split(digits.data / 16, digits.target, test_size=0.25, stratify=digits.target, random_state=seed)

# === load_split · wrong · stratified by True
def load_split(seed):
    X = digits.data / 16
    y = digits.target
    return train_test_split(X, y, test_size=0.25, stratify=True, random_state=seed)  # here
