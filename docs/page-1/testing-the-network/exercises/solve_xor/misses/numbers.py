hidden = [2, 3]
lr = 10.0
epochs = 200
