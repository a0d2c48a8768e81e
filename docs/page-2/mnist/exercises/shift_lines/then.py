

moved = shifted(image, 2, 0)
