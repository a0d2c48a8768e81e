hidden = 6.0
lr = 10.0
epochs = 200
