hidden = 1
lr = 10.0
epochs = 200
