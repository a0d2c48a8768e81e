import numpy as np

from nn_tutorial import Adam, Network, Standardizer

lines = [  # in your program: lines = open("my_table.csv").readlines()
    "weight,width,fruit",
    "131,6.6,orange",
    "182,7.4,orange",
    "160,7.0,orange",
    "310,8.1,mango",
    "420,9.0,mango",
    "365,8.3,mango",
]
rows = [line.strip().split(",") for line in lines[1:]]
X = np.array([[float(cell) for cell in row[:-1]] for row in rows])  # (6, 2)
names = sorted({row[-1] for row in rows})
y = np.array([names.index(row[-1]) for row in rows])  # (6,)
print("classes", names, "targets", y)

scale = Standardizer().fit(X)
network = Network([X.shape[1], 8, len(names)], rng=0)
network.fit(
    scale.transform(X), y, epochs=200, optimizer=Adam(0.01), verbose=False
)
new = np.array([[340.0, 8.2]])  # one fruit that is not in the table
answer = names[network.predict(scale.transform(new))[0]]
print("the new fruit:", answer)
