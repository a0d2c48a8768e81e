"""Print what `Network` reaches, in speed and in accuracy, beside what is to be reached.

    pip install -e ".[benchmark]" && python benchmarks/page_2.py

About two minutes. The complete MNIST comes over the network or from the folder in NN_TUTORIAL_MNIST; without it
Fashion-MNIST stands in, which Debian has in its package dataset-fashion-mnist.
"""

import argparse
import os
import sys
from pathlib import Path

for threads in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[threads] = "1"
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks import accuracy  # noqa: E402


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=7, help="rounds of the alternating measurements")
    parser.add_argument("--only", choices=("speed", "accuracy"), help="print only these rows")
    parser.add_argument(
        "--fashion-mnist", type=Path, default=Path("/usr/share/datasets/fashion-mnist"), metavar="FOLDER",
        help="the four packed files of Fashion-MNIST (default: where Debian's package has them)",
    )  # fmt: skip
    options = parser.parse_args()
    rows: list[tuple[str, str, str, str]] = []
    if options.only != "accuracy":
        from benchmarks import training_speed  # which needs PyTorch

        lines, ratios = training_speed.measure(options.rounds)
        print("\n".join(lines), end="\n\n")
        rows += [
            ("784-128-10, batch 64, float32, SGD: speed ÷ PyTorch eager", "≥ 1.5", "1", f"{ratios['SGD / PyTorch']:.2f}"),
            ("the same: time ÷ time of the five matrix products", "≤ 1.45", "", f"{ratios['SGD / products']:.2f}"),
            ("the same with Adam: speed ÷ PyTorch eager", "≥ 1.3", "1", f"{ratios['Adam / PyTorch']:.2f}"),
            ("XOR 2-4-1, an epoch of NeuralNetwork: speed ÷ PyTorch eager", "≥ 5", "1", f"{ratios['chapter 7 / PyTorch']:.2f}"),
            ("the same with Network", "", "1", f"{ratios['XOR / PyTorch']:.2f}"),
            ("forward and backward by hand: time ÷ bare NumPy", "≤ 1.3", "", f"{ratios['by hand / bare']:.2f}"),
        ]  # fmt: skip
    if options.only != "speed":
        right = accuracy.measure(options.fashion_mnist)
        reach, peer = {"MNIST": ("≥ 98.2 %", "97.9 %"), "Fashion-MNIST": ("≥ 89 %", "88.7 %")}[right["name"]]
        rows += [
            (f"complete {right['name']}, 128 hidden, 20 epochs, 3 seeds", reach, peer, f"{right['complete']:.2%}"),
            ("bundled MNIST, 8,000 + 2,000 held out, 3 seeds", "≥ 95 %", "94.3 %", f"{right['bundled']:.2%}"),
            ("Iris, 10-fold, 5 times", "≥ 96 %", "96.8 %", f"{right['Iris']:.2%}"),
            ("XOR, 200 seeds, solved", "≥ 199", "", f"{right['XOR']}"),
        ]
    for what, reach, peer, here in [("", "reach", "best peer", "here"), *rows]:
        print(f"{what:<60}{reach:>10}{peer:>12}{here:>10}")


if __name__ == "__main__":
    main()
