import numpy as np

from nn_tutorial import sigmoid

z = np.array([-1000.0, -5.0, 0.0, 5.0])  # shape (4,)
outputs = sigmoid(z)  # shape (4,)
print(outputs.round(4))
