hidden = 1
lr = 0.01
epochs = 200
