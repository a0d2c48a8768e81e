"""The numbers of the original tutorial, which its readers know: seed 42, two inputs, three hidden neurons, one output."""

HIDDEN, PREDICTION = ("0.67554885", "0.467987", "0.51706021"), "0.64373657"
"""Of the sample (0.5, 0.8), before any training."""
LOSSES = ("0.002800", "0.000925", "0.000541", "0.000380", "0.000292")
"""On XOR with a learning rate of 1, every 2000 epochs."""
PREDICTIONS = ("0.018", "0.984", "0.984", "0.017")
"""Of XOR after all 10,000 epochs."""
