window = image[down : down + 28, right : right + 28]
