hidden = 6
lr = 2.0
epochs = 10_000
