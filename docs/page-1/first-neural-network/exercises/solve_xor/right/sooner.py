hidden = 8
lr = 5
epochs = 1500
