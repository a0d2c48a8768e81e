claimed, ceiling, n_test = 0.97, 0.889, 1000
points = 2 * 100 * (ceiling * (1 - ceiling) / n_test) ** 0.5
above = 100 * (claimed - ceiling)
print(f"chance: about {points:.0f} percentage points, claimed: {above:.0f}")
