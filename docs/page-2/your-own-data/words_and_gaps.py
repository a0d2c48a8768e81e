import csv

import numpy as np

from nn_tutorial import Adam, Network, Standardizer, one_hot

lines = [  # in your program: lines = open("my_table.csv", newline="")
    "weight,colour,width,fruit",
    "131,green,6.6,orange",
    "182,red,,orange",
    '160,"red, spotted",7.0,orange',
    "148,Red ,6.9,orange",
    "205,green,7.6,Orange",
    "171,,7.1,orange",
    "310,green,8.1,mango",
    "420,,9.0,mango",
    "365,green,8.3, mango",
    "290,red,7.8,mango",
    "388,green,8.8,mango",
    ",red,8.5,mango",
    ",,,",
]
table = [[cell.strip().lower() for cell in row] for row in csv.reader(lines)]
rows = [row for row in table[1:] if any(row)]
measured = np.array(
    [[float(row[i] or "nan") for i in (0, 2)] for row in rows]
)  # (12, 2)
order = np.random.default_rng(0).permutation(len(rows))  # (12,)
n_test = len(rows) // 4  # a quarter, rounded down
test, train = order[:n_test], order[n_test:]
medians = np.nanmedian(measured[train], axis=0)  # (2,)
measured = np.where(np.isnan(measured), medians, measured)

words = sorted({row[1] for row in rows})
numbers = np.array([words.index(row[1]) for row in rows])  # (12,)
X = np.hstack([measured, one_hot(numbers, len(words))])  # (12, 6)
names = sorted({row[-1] for row in rows})
y = np.array([names.index(row[-1]) for row in rows])  # (12,)
print("columns: weight, width and", words)
print(X[:4])
print("classes", names, "medians", medians)

scale = Standardizer().fit(X[train])
network = Network([X.shape[1], 8, len(names)], rng=0)
network.fit(scale.transform(X[train]), y[train], epochs=200,
            optimizer=Adam(0.01), verbose=False)
answers = network.predict(scale.transform(X[test]))
n_right = int(np.sum(answers == y[test]))
print(f"test: {n_right} of {n_test} fruits right")
new = np.array([[340.0, 8.2, 0, 1, 0, 0]])  # (1, 6), a green fruit
print("the new fruit:", names[network.predict(scale.transform(new))[0]])
