hidden = 6
lr = 300.0
epochs = 200
