def walk_down(x, y, w, lr, steps):
    places = [w]
    for _ in range(steps):
        last = places[-1]
        places.append(last - lr * np.mean(2 * (last * x - y) * x))
    return places[-1]
