epochs = [10, 20, 40, 80]
training = [0.60, 0.45, 0.30, 0.18]  # losses
fresh = [0.62, 0.50, 0.44, 0.52]
rises = [epochs[k] for k in range(3) if fresh[k + 1] > fresh[k]]
print("the loss on fresh samples rises after", rises)

a_training, a_fresh = 1.00, 0.88  # accuracies
b_training, b_fresh = 0.70, 0.69
