def perceptron(inputs, weights, bias):
    outputs = []
    for row in inputs:
        total = bias
        for x, w in zip(row, weights):
            total += x * w
        outputs.append(1 if total >= 0 else 0)
    return outputs
