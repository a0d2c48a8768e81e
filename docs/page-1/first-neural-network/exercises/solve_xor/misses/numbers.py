hidden = [2, 3]
lr = 2.0
epochs = 3000
