"""Print how fast a network of tensors trains, beside `Network` and PyTorch.

    pip install -e ".[benchmark]" && python benchmarks/page_3.py

About a minute. Sizes 784-128-10, batches of 64, float32, SGD, one thread; each way takes its turn in every round, and the
ratios are medians over the rounds.
"""

import argparse
import os
import statistics
import sys
from collections.abc import Callable
from pathlib import Path

for threads in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[threads] = "1"
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import numpy as np  # noqa: E402
import torch  # noqa: E402

from benchmarks.training_speed import BATCH, EPOCHS, SIZES, N, digits, in_turns, pytorch  # noqa: E402
from nn_tutorial import SGD, Network, Tensor, one_hot  # noqa: E402


def batches() -> list[np.ndarray]:
    """The places of the samples of each step."""
    rng = np.random.default_rng(0)
    return [rows for _ in range(EPOCHS) for rows in np.split(rng.permutation(N), range(BATCH, N, BATCH))]


def network() -> Callable[[], object]:
    X, labels = digits()
    y, model, optimizer = one_hot(labels).astype(np.float32), Network(SIZES, rng=0, dtype=np.float32), SGD(lr=0.1)

    def train() -> None:
        for rows in batches():
            model.forward(X[rows])
            model.loss(y[rows])
            model.backward(y[rows])
            optimizer.step(model.parameters, model.gradients)

    return train


def tensors() -> Callable[[], object]:
    X, labels = digits()
    parameters = [Tensor(p) for p in Network(SIZES, rng=0, dtype=np.float32).parameters]
    W1, b1, W2, b2 = parameters
    optimizer = SGD(lr=0.1)

    def train() -> None:
        for rows in batches():
            loss = ((X[rows] @ W1 + b1).relu() @ W2 + b2).cross_entropy(labels[rows])
            loss.backward()
            optimizer.step([p.data for p in parameters], [p.grad for p in parameters])
            for p in parameters:
                p.grad = None

    return train


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=7, help="rounds of the alternating measurements")
    rounds = parser.parse_args().rounds
    torch.set_num_threads(1)
    torch.manual_seed(0)
    ways = {
        "Network": network(),
        "tensors": tensors(),
        "PyTorch": pytorch(lambda parameters: torch.optim.SGD(parameters, lr=0.1)),
    }
    seconds = in_turns(ways, rounds)
    print(f"PyTorch {torch.__version__}, NumPy {np.__version__}, one thread, {rounds} rounds")
    for name, times in seconds.items():
        print(f"{name + ', ms a step':<40}{1e3 * statistics.median(times) / len(batches()):>8.3f}")
    for what, above, below, reach in [
        ("tensors: time ÷ Network", "tensors", "Network", "≤ 1.10"),
        ("tensors: speed ÷ PyTorch eager", "PyTorch", "tensors", "≥ 1.4"),
    ]:
        ratio = statistics.median(a / b for a, b in zip(seconds[above], seconds[below], strict=True))
        print(f"{what:<40}{ratio:>8.2f}{reach:>10}")


if __name__ == "__main__":
    main()
