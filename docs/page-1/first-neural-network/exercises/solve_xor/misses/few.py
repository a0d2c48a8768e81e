hidden = 1
lr = 2.0
epochs = 3000
