steepness, lr = 25, 0.05  # of the valley
across, along = 1 - lr * steepness, 1 - lr
size_only, product = abs(across), lr * steepness
print(f"a step multiplies x by {along:.2f} and y by {across:.2f}")

share = 0.75  # of the velocity that is kept
longest = 1 / (1 - share)
without_first, upside_down, two_terms = longest - 1, 1 / share, 1 + share
in_time = 100  # steps to the minimum
print(f"the velocity grows to {longest:.0f} plain steps")
