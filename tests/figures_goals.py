"""The figures that move, and the numbers and choices that reach their goals, by their fields; some goals need more than that."""

from pathlib import Path

NAMES = sorted(
    f"{path.parents[3].name}/{path.parents[2].name}/{path.parent.name}"
    for path in (Path(__file__).resolve().parents[1] / "docs").glob("page-*/*/explorables/*/explorable.js")
)
TYPED = {
    "page-1/derivatives/functions_and_derivatives": {"name": "tanh", "z": "1.3"},
    "page-1/gradient-descent/landscape": {"lr": "0.16", "steps": "50"},
    "page-1/forward-propagation/forward_numbers": {"W2_00": "-1"},
    "page-1/backpropagation-in-arrays/backward_pass": {"dw": "-0.01"},
    "page-1/testing-the-network/ten_of_a_hundred": {"draw": "5"},
    "page-1/perceptron-learning-rule/learning": {"w1": "-1", "w2": "-1", "b": "1.5"},
    "page-2/optimizers/three_walks": {"sgd_lr": "0.075", "adam_lr": "0.3", "steps": "100"},
    "page-2/learning-with-cross-entropy/prediction_minus_target": {"factor": "9"},
    "page-2/deep-networks/folding": {
        "layers": "4",
        "w1": "-3",
        "b1": "1",
        "v1": "1",
        "w2": "3",
        "v2": "1",
        "b2": "-2",
    },
    "page-2/deep-networks/fade": {"factor": "1.05"},
    "page-2/mini-batch-gradient-descent/rough_gradients": {"size": "16", "draws": "60"},
    "page-3/gradients-of-other-things/attacked_digit": {"epsilon": "0.11"},
    "page-2/iris/split_scores": {"n_test": "60", "splits": "50"},
}
