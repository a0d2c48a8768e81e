hidden = 6.0
lr = 2.0
epochs = 3000
