"""How fast the reference net trains, beside MLPClassifier, PyTorch and the bare matrix products.

Every round trains each competitor once, on one thread: the same architecture, epochs, rows in a
step and optimiser. A ratio is taken within its round, so that what else the machine does in the
meantime meets all alike.
"""

import multiprocessing
import time
import warnings
from itertools import pairwise
from pathlib import Path

import numpy as np
from matplotlib.figure import Figure
from rich.console import Console
from rich.table import Table
from sklearn.exceptions import ConvergenceWarning
from sklearn.neural_network import MLPClassifier
from threadpoolctl import threadpool_limits

from autograder.reference import NNClassifier
from autograder.reference.digits import load_split
from autograder.reference.for_loop_mlp import init_betas
from autograder.reference.network import NN
from autograder.reference.xor import X as XOR
from autograder.reference.xor import Y as ANSWERS

try:
    import torch
except ImportError:  # the extra [bench]
    torch = None

PICTURE = Path("docs/speed.png")
OURS, THEIRS, TORCH, PRODUCTS = "this net", "MLPClassifier", "PyTorch", "matrix products"


class Digits:
    """The course's digits, 64→64→32→10."""

    hidden = (64, 32)

    def __init__(self, size, epochs):
        self.title, self.size, self.epochs = f"digits, {size} rows a step", size, epochs

    def data(self):
        X, _, y, _ = load_split(0)
        return X, y


class Large:
    """As many numbers as MNIST has, 784→128→10."""

    title, hidden, size, epochs = "60 000×784, 200 rows a step", (128,), 200, 2

    def data(self):
        rng = np.random.default_rng(0)
        return rng.random((60000, 784)), rng.integers(0, 10, 60000)


TASKS = [(Digits(32, 10), 9), (Digits(200, 40), 9), (Large(), 5)]


def estimator(kind, task):
    """Train one of the two estimators."""
    model = kind(
        task.hidden,
        batch_size=task.size,
        max_iter=task.epochs,
        n_iter_no_change=task.epochs + 1,
        random_state=0,
    )
    return model.fit


def by_torch(X, y, task):
    """The same in PyTorch, eager."""
    sizes = (X.shape[1], *task.hidden, 10)
    dtype = torch.float64 if X.dtype == np.float64 else torch.float32
    layers = []
    for n, k in pairwise(sizes):
        layers += [torch.nn.Linear(n, k, dtype=dtype), torch.nn.ReLU()]
    net, loss = torch.nn.Sequential(*layers[:-1]), torch.nn.CrossEntropyLoss()
    adam = torch.optim.Adam(net.parameters(), lr=0.001, weight_decay=0.0001 / task.size)
    inputs, labels = torch.from_numpy(X), torch.from_numpy(y)
    for _ in range(task.epochs):
        for rows in torch.randperm(len(X)).split(task.size):
            adam.zero_grad()
            loss(net(inputs[rows]), labels[rows]).backward()
            adam.step()


def products(X, y, task):
    """The matrix products of training, and nothing else: the floor."""
    sizes, m = (X.shape[1], *task.hidden, 10), task.size
    weights = [np.ones((n, k), X.dtype) for n, k in pairwise(sizes)]
    grads, outputs = [np.empty_like(w) for w in weights], [np.ones((m, n), X.dtype) for n in sizes]
    steps = task.epochs * -(-len(X) // m)
    for _ in range(steps):
        for i, w in enumerate(weights):
            np.matmul(outputs[i], w, out=outputs[i + 1])
        for i in reversed(range(len(weights))):
            np.matmul(outputs[i].T, outputs[i + 1], out=grads[i])
            if i:
                np.matmul(outputs[i + 1], weights[i].T, out=outputs[i])
        for array in outputs[1:]:
            array.fill(1)  # so that nothing overflows


def competitors():
    """From a name to a function of X, y and the task."""
    found = {
        OURS: lambda X, y, task: estimator(NNClassifier, task)(X, y),
        THEIRS: lambda X, y, task: estimator(MLPClassifier, task)(X, y),
        TORCH: by_torch,
        PRODUCTS: products,
    }
    if torch is None:
        del found[TORCH]
    return found


def rounds(runs, count):
    """Seconds of each function, in an array of shape (count,), all of them once a round."""
    seconds = {name: np.empty(count) for name in runs}
    for i in range(-1, count):  # the first round only warms up
        for name, run in runs.items():
            start = time.perf_counter()
            run()
            if i >= 0:
                seconds[name][i] = time.perf_counter() - start
    return seconds


def measure(task, count):
    """Seconds of every competitor at 64 and 32 bits: {(name, bits): array}."""
    X, y = task.data()
    X32 = X.astype(np.float32)
    runs = {}
    for name, train in competitors().items():
        runs[name, 64] = lambda train=train: train(X, y, task)
        runs[name, 32] = lambda train=train: train(X32, y, task)
    return rounds(runs, count)


# ---- XOR, as in the talk -------------------------------------------------------------------------


def plain_loop(steps):
    """The talk's loop."""
    X, Y = XOR, ANSWERS
    betas0_1, betas1_2 = init_betas((3, 4, 1), np.random.default_rng(0))
    for _ in range(steps):
        layer1 = 1 / (1 + np.exp(-(X @ betas0_1)))
        layer2 = 1 / (1 + np.exp(-(layer1 @ betas1_2)))
        delta2 = (layer2 - Y) * layer2 * (1 - layer2)
        delta1 = (delta2 @ betas1_2.T) * layer1 * (1 - layer1)
        betas1_2 = betas1_2 - 16 * (layer1.T @ delta2)
        betas0_1 = betas0_1 - 16 * (XOR.T @ delta1)


def torch_loop(steps):
    """The same in PyTorch, eager."""
    layers = [torch.nn.Linear(3, 4, bias=False), torch.nn.Linear(4, 1, bias=False)]
    net = torch.nn.Sequential(layers[0], torch.nn.Sigmoid(), layers[1], torch.nn.Sigmoid()).double()
    sgd = torch.optim.SGD(net.parameters(), lr=16)
    X, Y = torch.from_numpy(XOR).double(), torch.from_numpy(ANSWERS).double()
    for _ in range(steps):
        sgd.zero_grad()
        (0.5 * ((net(X) - Y) ** 2).sum()).backward()
        sgd.step()


def measure_xor(steps=30000, count=3):
    """Seconds of the talk's loop, by name.

    `NN` and PyTorch do the same in a step as the loop; the two classifiers do more: they have
    biases, momentum, a penalty, batches and a loss.
    """
    labels = ANSWERS.ravel()
    settings = dict(hidden_layer_sizes=(4,), activation="logistic", solver="sgd", batch_size=6)
    endless = dict(max_iter=steps, n_iter_no_change=steps + 1, learning_rate_init=1.0)
    runs = {
        "plain numpy loop": lambda: plain_loop(steps),
        "NN, chapter 06": lambda: NN(steps=steps, random_state=0).fit(XOR, ANSWERS),
        "NNClassifier, chapter 09": lambda: NNClassifier(**settings, **endless).fit(XOR, labels),
        THEIRS: lambda: MLPClassifier(**settings, **endless).fit(XOR, labels),
    }
    if torch is not None:
        runs[TORCH] = lambda: torch_loop(steps)
    return rounds(runs, count)


# ---- memory --------------------------------------------------------------------------------------


def peak_memory(name, bits, task):
    """Megabytes that training adds to the process at its peak, data not counted."""
    context = multiprocessing.get_context("spawn")
    with context.Pool(1) as pool:
        return pool.apply(_peak, (name, bits, task))


def _peak(name, bits, task):
    X, y = task.data()
    X = X.astype(np.float32 if bits == 32 else np.float64, copy=False)
    train = competitors()[name]
    Path("/proc/self/clear_refs").write_text("5")  # the peak begins anew
    before = _kilobytes("VmHWM")
    with threadpool_limits(1), warnings.catch_warnings():
        warnings.simplefilter("ignore", ConvergenceWarning)
        train(X, y, task)
    return (_kilobytes("VmHWM") - before) / 1024


def _kilobytes(name):
    """One of Linux's figures about this process."""
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith(name))


# ---- what is shown -------------------------------------------------------------------------------


def spread(ratios):
    """The middle of some ratios, and their ends."""
    return f"{np.median(ratios):.2f} ({min(ratios):.2f} to {max(ratios):.2f})"


def show(console, title, base, seconds, extra=()):
    """One table: the time of each competitor, and its ratio to that of one of them."""
    table = Table("competitor", "seconds", "ratio: median (min to max)", *extra[:1], title=title)
    for name, times in seconds.items():
        label = name if isinstance(name, str) else f"{name[0]}, float{name[1]}"
        more = [f"{extra[1](name):.0f}"] if extra else []
        table.add_row(label, f"{np.median(times):.3g}", spread(times / seconds[base]), *more)
    console.print(table)


def draw(results, path):
    """The ratios as a picture."""
    figure = Figure(figsize=(9, 3.4), layout="constrained")
    panels = figure.subplots(1, len(results), sharey=True)
    for axes, (title, seconds) in zip(panels, results.items(), strict=True):
        names = list(seconds)[::-1]
        for row, name in enumerate(names):
            ratios = seconds[name] / seconds[THEIRS, 64]
            middle = np.median(ratios)
            colour = "#D55E00" if name[0] == OURS else "#0072B2"
            axes.barh(row, middle, color=colour, alpha=1 if name[1] == 64 else 0.6)
            axes.plot([min(ratios), max(ratios)], [row, row], color="black", linewidth=1.5)
            axes.text(max(ratios) + 0.03, row, f"{middle:.2f}", va="center", fontsize=8)
        axes.set(title=title, xlabel="time, MLPClassifier float64 = 1")
        axes.set_yticks(range(len(names)), [f"{name}, float{bits}" for name, bits in names])
        axes.title.set_fontsize(10)
        axes.spines[["top", "right"]].set_visible(False)
        axes.margins(x=0.2)
    figure.savefig(path, dpi=150)


def main():
    """Print the tables and draw the picture."""
    console = Console()
    results = {}
    if torch is None:
        console.print("PyTorch is missing: pip install -e '.\\[bench]' adds it.")
    else:
        torch.set_num_threads(1)
    with threadpool_limits(1), warnings.catch_warnings():
        warnings.simplefilter("ignore", ConvergenceWarning)
        title = "XOR as in the talk, 30 000 steps"
        show(console, title, "plain numpy loop", measure_xor())
        for task, count in TASKS:
            results[task.title] = seconds = measure(task, count)
            memory = ("peak MB", lambda name, task=task: peak_memory(*name, task))
            show(console, task.title, (THEIRS, 64), seconds, memory if count < 9 else ())
        floor = results[TASKS[-1][0].title]
        console.print(
            "60 000×784, this net to the matrix products alone: float64 "
            f"{spread(floor[OURS, 64] / floor[PRODUCTS, 64])}, "
            f"float32 {spread(floor[OURS, 32] / floor[PRODUCTS, 32])}"
        )
    if torch is not None:
        draw(results, PICTURE)
        console.print(f"{PICTURE} shows these ratios.")
