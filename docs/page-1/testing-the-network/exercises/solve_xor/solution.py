hidden = 6
lr = 10.0
epochs = 200
