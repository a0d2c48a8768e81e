validation = [0.61, 0.52, 0.45, 0.48, 0.43, 0.46, 0.44, 0.47, 0.39, 0.41]
patience = 3  # epochs without a new lowest loss, then stop
best, kept, stopped = 1.0, 0, 0
for epoch, loss in enumerate(validation, start=1):
    if loss < best:
        best, kept = loss, epoch
    if epoch - kept == patience:
        stopped = epoch
        break
lowest = validation.index(min(validation)) + 1
rises = [validation[k] > validation[k - 1] for k in range(1, 10)]
first_rise = rises.index(True) + 1  # the epoch before it
print(f"stopped after epoch {stopped}, with the weights of epoch {kept}")

a_training, a_fresh = 1.00, 0.88  # accuracies
b_training, b_fresh = 0.70, 0.69
larger_fresh = 0.90  # of a larger network
