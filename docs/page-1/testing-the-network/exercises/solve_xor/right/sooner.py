hidden = 8
lr = 10
epochs = 150
