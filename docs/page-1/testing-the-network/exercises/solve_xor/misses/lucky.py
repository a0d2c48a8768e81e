hidden = 4
lr = 5.0
epochs = 200
