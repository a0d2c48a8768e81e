import csv

import numpy as np

from nn_tutorial import Adam, Network, Standardizer, train_test_split

lines = [  # in your program: lines = open("my_table.csv", newline="")
    "weight,width,fruit",
    "131,6.6,orange",
    "182,7.4,orange",
    "160,7.0,orange",
    "148,6.9,orange",
    "205,7.6,orange",
    "171,7.1,orange",
    "310,8.1,mango",
    "420,9.0,mango",
    "365,8.3,mango",
    "290,7.8,mango",
    "388,8.8,mango",
    "335,8.5,mango",
]
rows = list(csv.reader(lines))[1:]
X = np.array([[float(cell) for cell in row[:-1]] for row in rows])  # (12, 2)
names = sorted({row[-1] for row in rows})
y = np.array([names.index(row[-1]) for row in rows])  # (12,)
print("classes", names, "targets", y)

X_train, X_test, y_train, y_test = train_test_split(X, y, rng=0)
scale = Standardizer().fit(X_train)
network = Network([X.shape[1], 8, len(names)], rng=0)
network.fit(scale.transform(X_train), y_train, epochs=200,
            optimizer=Adam(0.01), verbose=False)
answers = network.predict(scale.transform(X_test))
n_test, n_right = len(y_test), int(np.sum(answers == y_test))
print(f"test: {n_right} of {n_test} fruits right")
new = np.array([[340.0, 8.2]])  # one fruit that is not in the table
print("the new fruit:", names[network.predict(scale.transform(new))[0]])
