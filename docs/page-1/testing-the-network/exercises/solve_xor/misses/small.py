hidden = 6
lr = 0.01
epochs = 200
