hidden = 2
lr = 2.0
epochs = 3000
